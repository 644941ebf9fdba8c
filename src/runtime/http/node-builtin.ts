import type * as buffer from "node:buffer";
import type * as crypto from "node:crypto";
import type * as http from "node:http";
import type * as https from "node:https";
import type * as stream from "node:stream";
import type * as zlib from "node:zlib";
import type { Headers } from "./http-message.ts";

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

/**
 * A text as `node:http` can be given it for a body. It writes headers and a first string as one text
 * in UTF-8, which changes headers that hold Latin-1: beside such headers the body must be bytes.
 */
export function textForNode(body: string, headers: Headers): string | Uint8Array {
  for (const name in headers) {
    if (/[\u0080-\uffff]/.test(headers[name] ?? "")) return Buffer.from(body);
  }
  return body;
}
