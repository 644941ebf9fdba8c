import type * as buffer from "node:buffer";
import type * as crypto from "node:crypto";
import type * as http from "node:http";
import type * as https from "node:https";
import type * as stream from "node:stream";
import type * as zlib from "node:zlib";

/**
 * A module of Node's own, loaded at its first use: to load `node:https` takes longer than to load all
 * of a client, and few programs send a request the moment they start.
 */
export const builtin: Builtins = {
  get buffer() {
    return process.getBuiltinModule("node:buffer");
  },
  get crypto() {
    return process.getBuiltinModule("node:crypto");
  },
  get http() {
    return process.getBuiltinModule("node:http");
  },
  get https() {
    return process.getBuiltinModule("node:https");
  },
  get stream() {
    return process.getBuiltinModule("node:stream");
  },
  get zlib() {
    return process.getBuiltinModule("node:zlib");
  },
};

interface Builtins {
  readonly buffer: Pick<typeof buffer, "isUtf8">;
  readonly crypto: Pick<typeof crypto, "createHash">;
  readonly http: typeof http;
  readonly https: typeof https;
  readonly stream: Pick<typeof stream, "Readable" | "pipeline">;
  readonly zlib: Pick<typeof zlib, "crc32">;
}
