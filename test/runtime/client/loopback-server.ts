import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  createSecureServer,
  createServer as createHttp2Server,
  type Http2SecureServer,
  type Http2Server,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type SecureServerOptions,
  type ServerHttp2Session,
} from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { parseEndpoint } from "../../../src/runtime/client/endpoint/endpoint.ts";
import type { Endpoint, OutgoingRequest, TransportOptions } from "../../../src/runtime/index.ts";

/** A server on loopback and what it has seen of connections. */
export interface LoopbackServer extends AsyncDisposable {
  readonly url: string;
  readonly endpoint: Endpoint;
  readonly sockets: Socket[];
  /** Connections that are open now. */
  open(): number;
}

export async function startHttpServer(
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<LoopbackServer & { readonly server: Server }> {
  const server = createServer((request, response) => void listener(request, response));
  return Object.assign(await listen(server), { server });
}

export function startHttpsServer(
  listener: (request: IncomingMessage, response: ServerResponse) => unknown,
  tls: SecureServerOptions,
): Promise<LoopbackServer> {
  return listen(
    createHttpsServer(tls, (request, response) => void listener(request, response)),
    "https",
  );
}

export interface Http2LoopbackServer extends LoopbackServer {
  readonly server: Http2Server | Http2SecureServer;
  /** Of all connections so far. */
  readonly sessions: readonly ServerHttp2Session[];
}

/** A server of HTTP/2: in the clear, or over TLS where it is given a certificate. */
export async function startHttp2Server(
  listener: (request: Http2ServerRequest, response: Http2ServerResponse) => unknown,
  tls?: SecureServerOptions,
): Promise<Http2LoopbackServer> {
  const serve = (request: Http2ServerRequest, response: Http2ServerResponse): void => void listener(request, response);
  const server = tls === undefined ? createHttp2Server(serve) : createSecureServer(tls, serve);
  server.on("sessionError", () => {});
  const sessions: ServerHttp2Session[] = [];
  server.on("session", (session) => sessions.push(session));
  const loopback = await listen(server, tls === undefined ? "http" : "https");
  return {
    ...loopback,
    server,
    sessions,
    [Symbol.asyncDispose]: () => {
      // Their sockets cannot be destroyed from outside.
      for (const session of sessions) session.destroy();
      return loopback[Symbol.asyncDispose]();
    },
  };
}

/** A server that does with its sockets what no `node:http` server does. */
export function startTcpServer(listener: (socket: Socket) => void): Promise<LoopbackServer> {
  return listen(createTcpServer(listener));
}

interface Listening {
  on(event: "connection", listener: (socket: Socket) => void): unknown;
  listen(port: number, host: string, listener: () => void): unknown;
  address(): AddressInfo | string | null;
  close(listener: () => void): unknown;
}

async function listen(server: Listening, scheme: "http" | "https" = "http"): Promise<LoopbackServer> {
  const sockets: Socket[] = [];
  server.on("connection", (socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `${scheme}://127.0.0.1:${port}`;
  return {
    url,
    endpoint: parseEndpoint(url),
    sockets,
    open: () => sockets.filter((socket) => !socket.destroyed).length,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export async function readAll(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A stream whose parts come one after another, not at once. */
export async function* trickle(parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield await Promise.resolve(part);
}

/** Zeros until somebody stops asking; `told` is called then. */
export function* makeZeros(length: number, told: () => void = () => {}): Generator<Uint8Array> {
  try {
    for (;;) yield new Uint8Array(length);
  } finally {
    told();
  }
}

export function makeRequest(changes: Partial<OutgoingRequest> = {}): OutgoingRequest {
  return { method: "POST", path: "/", query: "", headers: {}, body: undefined, ...changes };
}

export const unlimited: TransportOptions = {
  abortSignal: undefined,
  connectionTimeout: undefined,
};

/** Waits until something is so, for what another process or the kernel brings about. */
export async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !condition(); waited += 5) {
    if (waited > 60_000) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export async function rejection(promise: Promise<unknown>): Promise<Error & { readonly code?: unknown }> {
  const outcome: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error(`it did not reject with an error: ${String(outcome)}`);
  return outcome;
}
