import type * as buffer from "node:buffer";
import type * as crypto from "node:crypto";
import type * as http from "node:http";
import type * as http2 from "node:http2";
import type * as https from "node:https";
import type * as stream from "node:stream";
import type * as tls from "node:tls";
import type * as zlib from "node:zlib";
import type { Headers } from "./http-message.ts";

/**
 * Loads a Node built-in module at first use: loading `node:https` takes longer than loading a whole client, and few
 * programs send a request at startup.
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
  get http2() {
    return process.getBuiltinModule("node:http2");
  },
  get https() {
    return process.getBuiltinModule("node:https");
  },
  get stream() {
    return process.getBuiltinModule("node:stream");
  },
  get tls() {
    return process.getBuiltinModule("node:tls");
  },
  get zlib() {
    return process.getBuiltinModule("node:zlib");
  },
};

interface Builtins {
  readonly buffer: Pick<typeof buffer, "isUtf8">;
  readonly crypto: Pick<typeof crypto, "createHash" | "hash">;
  readonly http: typeof http;
  readonly http2: Pick<typeof http2, "connect" | "constants">;
  readonly https: typeof https;
  readonly stream: Pick<typeof stream, "Readable" | "pipeline">;
  readonly tls: Pick<typeof tls, "connect">;
  readonly zlib: Pick<typeof zlib, "crc32">;
}

/**
 * Prepares a text body for `node:http`, which writes the headers and a first string together as UTF-8 and so corrupts
 * Latin-1 headers: with such headers the body must be bytes.
 */
export function textForNode(body: string, headers: Headers): string | Uint8Array {
  for (const name in headers) {
    if (/[\u0080-\uffff]/.test(headers[name] ?? "")) return Buffer.from(body);
  }
  return body;
}
