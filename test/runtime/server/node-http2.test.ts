import {
  connect,
  constants,
  type ClientHttp2Session,
  type ClientHttp2Stream,
  type OutgoingHttpHeaders,
} from "node:http2";
import { afterEach, describe, expect, it } from "vitest";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import type { Server } from "../../../src/runtime/server/server.ts";
import { createNodeHttp2Transport } from "../../../src/runtime/client/transport/node-http2-transport.ts";
import { createNodeHttpTransport } from "../../../src/runtime/client/transport/node-http-transport.ts";
import { createTestAuthority, hasOpenssl } from "../../test-authority.ts";
import { makeRequest, startHttp2Server, unlimited, type Http2LoopbackServer } from "../client/loopback-server.ts";
import { Agent } from "node:https";
import { createUploadServer } from "./upload-service.ts";

const sessions: ClientHttp2Session[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.destroy();
});

function serve(server: Server): Promise<Http2LoopbackServer> {
  return startHttp2Server(toNodeListener(server));
}

function open({ url }: Http2LoopbackServer): ClientHttp2Session {
  const session = connect(url);
  session.on("error", () => {});
  sessions.push(session);
  return session;
}

function request(session: ClientHttp2Session, path: string, headers: OutgoingHttpHeaders = {}): ClientHttp2Stream {
  const stream = session.request({ ":method": "PUT", ":path": path, ...headers });
  return stream.on("error", () => {});
}

interface Answer {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

async function answerOf(stream: ClientHttp2Stream): Promise<Answer> {
  let headers: Answer["headers"] = {};
  stream.on("response", (given) => (headers = { ...given }));
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return { headers, body: Buffer.concat(chunks).toString() };
}

async function readText(body: unknown): Promise<string> {
  return new Response(body as ReadableStream).text();
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("a server on node:http2", () => {
  it("sees no pseudo headers, and the host of the target", async () => {
    let seen: unknown;
    await using loopback = await serve(
      createUploadServer("restJson1", {
        document: (_, { method, path, headers }) => {
          seen = { method, path, headers };
          return {};
        },
      }),
    );
    const stream = request(open(loopback), "/document/a%20b?x=1", { "content-type": "application/json" });
    stream.end("{}");
    expect((await answerOf(stream)).headers).toMatchObject({ ":status": 200 });
    expect(seen).toMatchObject({ method: "PUT", path: "/document/a%20b", headers: { host: loopback.url.slice(7) } });
    expect(Object.keys((seen as { headers: object }).headers).filter((name) => name.startsWith(":"))).toEqual([]);
  });

  it.each(["stream", "bytes"] as const)("reads a body without a length: %s", async (name) => {
    await using loopback = await serve(
      createUploadServer("restJson1", {
        [name]: async ({ body }: { body: unknown }) => ({ saw: await readText(body) }),
      }),
    );
    const stream = request(open(loopback), `/${name}/k`);
    stream.write("one ");
    setTimeout(() => stream.end("two"), 10);
    expect((await answerOf(stream)).headers).toMatchObject({ ":status": 200, "x-saw": "one two" });
  });

  it("answers a body that is too long without waiting for its end", async () => {
    await using loopback = await serve(createUploadServer("restJson1", { bytes: () => ({}) }, { maxBodyBytes: 10 }));
    const transport = createNodeHttp2Transport();
    const body = (async function* () {
      yield new Uint8Array(100);
      await new Promise(() => {});
    })();
    const request = makeRequest({ method: "PUT", path: "/bytes/k", body });
    const response = await transport.send(loopback.endpoint, request, unlimited);
    expect(response.status).toBe(413);
    expect(response.headers).not.toHaveProperty("connection");
    expect(await response.body.text()).toContain("longer than 10 bytes");
    transport.destroy?.();
  });

  it.each([
    ["CANCEL", constants.NGHTTP2_CANCEL],
    ["NO_ERROR", constants.NGHTTP2_NO_ERROR],
    ["INTERNAL_ERROR", constants.NGHTTP2_INTERNAL_ERROR],
  ])("gives a handler no short body where the client resets by %s half-way", async (_, code) => {
    let outcome: unknown;
    await using loopback = await serve(
      createUploadServer("restJson1", {
        stream: async ({ body }: { body?: unknown }) => {
          outcome = await readText(body).catch((error: unknown) => error);
          return {};
        },
      }),
    );
    const session = open(loopback);
    const controller = new AbortController();
    const stream = session.request({ ":method": "PUT", ":path": "/stream/k" }, { signal: controller.signal });
    stream.on("error", () => {});
    stream.write("half");
    setTimeout(() => {
      if (code === constants.NGHTTP2_CANCEL) controller.abort();
      else stream.destroy(code === constants.NGHTTP2_NO_ERROR ? undefined : new Error("own"));
    }, 20);
    await until(() => outcome !== undefined);
    expect(outcome).toBeInstanceOf(Error);
  });

  it("sends no body to HEAD", async () => {
    await using loopback = await serve(createUploadServer("restJson1", {}));
    const { headers, body } = await answerOf(
      open(loopback).request({ ":method": "HEAD", ":path": "/nowhere" }, { endStream: true }),
    );
    expect(headers[":status"]).toBe(404);
    expect(body).toBe("");
  });

  it("survives streams that are reset at once, and answers on", async () => {
    let started = 0;
    await using loopback = await serve(createUploadServer("restJson1", { document: () => (started++, {}) }));
    const session = open(loopback);
    for (let count = 0; count < 200; count++) {
      const stream = request(session, "/document/k");
      stream.destroy();
    }
    const next = request(open(loopback), "/document/k");
    next.end();
    expect((await answerOf(next)).headers).toMatchObject({ ":status": 200 });
    expect(started).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasOpenssl())("a server on node:http2 over TLS", () => {
  it("answers HTTP/2 and HTTP/1.1", async () => {
    using authority = createTestAuthority();
    const { ca, cert, key } = authority;
    const server = createUploadServer("restJson1", {
      stream: async ({ body }: { body?: unknown }) => ({ saw: await readText(body) }),
    });
    await using loopback = await startHttp2Server(toNodeListener(server), { cert, key, allowHTTP1: true });
    const transports = [
      createNodeHttp2Transport({ tls: { ca } }),
      createNodeHttpTransport({ httpsAgent: new Agent({ ca }) }),
    ];
    for (const transport of transports) {
      const request = makeRequest({ method: "PUT", path: "/stream/k", body: "over TLS" });
      const { status, headers } = await transport.send(loopback.endpoint, request, unlimited);
      expect({ status, saw: headers["x-saw"] }).toEqual({ status: 200, saw: "over TLS" });
      transport.destroy?.();
    }
    expect(loopback.sessions).toHaveLength(1);
  });
});
