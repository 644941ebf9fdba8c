import type { ServerHttp2Stream } from "node:http2";
import { afterEach, beforeAll, afterAll, describe, expect, it } from "vitest";
import { createNodeHttp2Transport } from "../../../../src/runtime/client/transport/node-http2-transport.ts";
import type { Transport, TransportOptions } from "../../../../src/runtime/client/transport/transport.ts";
import type { OutgoingRequest } from "../../../../src/runtime/http/http-message.ts";
import { createTestAuthority, hasOpenssl, type TestAuthority } from "../../../test-authority.ts";
import {
  type Http2LoopbackServer,
  type LoopbackServer,
  makeRequest,
  makeZeros,
  readAll,
  startHttp2Server,
  startHttpServer,
  startHttpsServer,
  startTcpServer,
  trickle,
  unlimited,
} from "../loopback-server.ts";

const text = (body: string): Uint8Array => new TextEncoder().encode(body);

let transport: Transport = createNodeHttp2Transport();
afterEach(() => {
  transport.destroy?.();
  transport = createNodeHttp2Transport();
});

function send(
  { endpoint }: LoopbackServer,
  request: Partial<OutgoingRequest> = {},
  limits: Partial<TransportOptions> = {},
): ReturnType<Transport["send"]> {
  return transport.send(endpoint, makeRequest(request), { ...unlimited, ...limits });
}

/** A server that does with each stream what a test says. */
function startStreams(onStream: (stream: ServerHttp2Stream) => void): Promise<Http2LoopbackServer> {
  return startHttp2Server(({ stream }) => {
    stream.on("error", () => {});
    onStream(stream);
  });
}

const turnOf = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turnOf(5);
}

describe("requests over HTTP/2", () => {
  it.each<[string, () => OutgoingRequest["body"]]>([
    ["text", () => "hé"],
    ["bytes", () => text("hé")],
    ["Blob", () => new Blob(["hé"])],
    ["ReadableStream", () => new Blob(["hé"]).stream()],
    ["AsyncIterable", () => trickle([text("h"), text("é")])],
    ["none", () => undefined],
  ])("carry %s", async (_, makeBody) => {
    let seen: object | undefined;
    await using server = await startHttp2Server(async (request, response) => {
      const { method, url, headers } = request;
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      seen = { method, url, headers: { ...headers }, body: Buffer.concat(chunks).toString() };
      response.writeHead(201, { "x-answer": "a", "set-cookie": ["a=1", "b=2"] });
      response.end("done");
    });
    const body = makeBody();
    const headers = { "x-a": "b", connection: "close", "transfer-encoding": "chunked", host: "elsewhere" };
    const response = await send(server, { path: "/p%20q", query: "a=b", headers, body });
    expect(response).toMatchObject({ status: 201, headers: { "x-answer": "a", "set-cookie": "a=1,b=2" } });
    expect(await response.body.text()).toBe("done");
    expect(seen).toMatchObject({
      method: "POST",
      url: "/p%20q?a=b",
      body: body === undefined ? "" : "hé",
      headers: { ":authority": server.url.slice("http://".length), ":scheme": "http", "x-a": "b" },
    });
    for (const name of ["connection", "transfer-encoding", "host", "keep-alive"])
      expect(seen).not.toHaveProperty(["headers", name]);
    const isLong = body !== undefined && (typeof body === "string" || "size" in body || "byteLength" in body);
    expect((seen as { readonly headers: object }).headers).toMatchObject(isLong ? { "content-length": "3" } : {});
  });

  it("share one connection, which is closed when it is idle", async () => {
    transport = createNodeHttp2Transport({ sessionTimeout: 20 });
    await using server = await startStreams((stream) => {
      stream.respond();
      stream.end("x");
    });
    const texts = await Promise.all([1, 2, 3].map(async () => (await send(server)).body.text()));
    expect(texts).toEqual(["x", "x", "x"]);
    expect(server.sessions).toHaveLength(1);
    await until(() => server.sessions[0]?.closed === true);
    expect(await (await send(server)).body.text()).toBe("x");
    expect(server.sessions).toHaveLength(2);
  });

  it("take another connection where the service takes no more on one", async () => {
    const waiting: ServerHttp2Stream[] = [];
    await using server = await startStreams((stream) => void waiting.push(stream));
    for (const end of ["settings", "request"]) server.server.once(end, () => {});
    server.server.on("session", (session) => session.settings({ maxConcurrentStreams: 1 }));
    const first = send(server);
    await until(() => waiting.length === 1);
    const second = send(server);
    await until(() => waiting.length === 2);
    expect(server.sessions).toHaveLength(2);
    for (const stream of waiting) stream.respond({ ":status": 204 }, { endStream: true });
    expect([(await first).status, (await second).status]).toEqual([204, 204]);
  });

  it("are answered before their body has been sent", async () => {
    await using server = await startStreams((stream) => {
      stream.respond();
      stream.on("data", (chunk: Buffer) => stream.write(`${chunk.toString()}?`));
      stream.on("end", () => stream.end());
    });
    let say: ((text: string) => void) | undefined;
    const body = (async function* () {
      for (;;) {
        const said = await new Promise<string>((resolve) => (say = resolve));
        if (said === "") return;
        yield text(said);
      }
    })();
    const response = await send(server, { body });
    const reader = response.body.stream().getReader();
    for (const word of ["a", "b"]) {
      await until(() => say !== undefined);
      say?.(word);
      expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe(`${word}?`);
    }
    say?.("");
    expect(await reader.read()).toMatchObject({ done: true });
  });

  it("are held back by a service that does not read, and end their source with it", async () => {
    let asked = 0;
    let told = false;
    await using server = await startStreams((stream) => {
      stream.pause();
      setTimeout(() => stream.close(2), 100);
    });
    const body = (async function* () {
      for (const zeros of makeZeros(65_536, () => (told = true))) {
        asked++;
        yield await Promise.resolve(zeros);
      }
    })();
    await expect(send(server, { body })).rejects.toMatchObject({ name: "TransportError", $retryable: {} });
    expect(asked).toBeLessThan(50);
    await until(() => told);
  });

  it("whose source fails reject with its error, and never end whole", async () => {
    const own = new Error("own");
    let end: string | undefined;
    await using server = await startStreams((stream) => {
      stream.on("end", () => (end ??= "whole"));
      stream.on("aborted", () => (end ??= "aborted"));
      stream.resume();
    });
    const body = (async function* () {
      yield text("half");
      await turnOf(20);
      throw own;
    })();
    await expect(send(server, { body })).rejects.toBe(own);
    await until(() => end !== undefined);
    expect(end).toBe("aborted");
  });
});

describe("responses over HTTP/2", () => {
  it.each<[string, (stream: ServerHttp2Stream) => void]>([
    ["is destroyed", (stream) => stream.destroy()],
    ["is destroyed with an error", (stream) => stream.destroy(new Error("own"))],
    ["has its session destroyed", (stream) => stream.session?.destroy()],
    ["has its session destroyed with an error", (stream) => stream.session?.destroy(new Error("own"))],
    ["has a GOAWAY with an error", (stream) => stream.session?.goaway(2)],
  ])("reject where the stream %s half-way, and are never a short success", async (_, breakOff) => {
    await using server = await startStreams((stream) => {
      stream.respond();
      stream.write("half");
      setTimeout(() => breakOff(stream), 30);
    });
    const whole = await send(server);
    await expect(whole.body.bytes()).rejects.toMatchObject({ name: "TransportError" });
    const reader = (await send(server)).body.stream().getReader();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe("half");
    await expect(reader.read()).rejects.toMatchObject({ name: "TransportError" });
  });

  it.each([
    ["REFUSED_STREAM", 7, {}],
    ["ENHANCE_YOUR_CALM", 11, {}],
    ["PROTOCOL_ERROR", 1, undefined],
  ])("that are refused by %s reject, and say whether another attempt may succeed", async (name, code, $retryable) => {
    await using server = await startStreams((stream) => stream.close(code));
    await expect(send(server)).rejects.toMatchObject({
      name: "TransportError",
      message: expect.stringContaining(name) as string,
      $retryable,
    });
    expect(server.sessions).toHaveLength(1);
  });

  it("of a connection that the service closes are whole, and the next request takes another", async () => {
    await using server = await startStreams((stream) => {
      stream.respond();
      stream.write("a");
      stream.session?.close();
      setTimeout(() => stream.end("b"), 30);
    });
    const first = await send(server);
    await turnOf(10);
    const second = await send(server);
    expect([await first.body.text(), await second.body.text()]).toEqual(["ab", "ab"]);
    expect(server.sessions).toHaveLength(2);
  });

  it("are read no further than their reader is", async () => {
    let written = 0;
    await using server = await startStreams((stream) => {
      stream.respond();
      const write = (): void => {
        while (!stream.destroyed && stream.write(new Uint8Array(16_384))) written++;
      };
      stream.on("drain", write);
      write();
    });
    const reader = (await send(server)).body.stream().getReader();
    await reader.read();
    await turnOf(100);
    expect(written).toBeLessThan(64);
    await reader.cancel();
    await until(() => server.sessions[0]?.state.localWindowSize !== undefined);
  });

  it("that are longer than they may be reject", async () => {
    await using server = await startStreams((stream) => {
      stream.respond();
      stream.end(new Uint8Array(1000));
    });
    const response = await transport.send(server.endpoint, makeRequest(), { ...unlimited, maxResponseBytes: 999 });
    await expect(response.body.bytes()).rejects.toThrow("longer than 999 bytes");
  });

  it("with interim responses without end are given up", async () => {
    await using server = await startStreams((stream) => {
      const more = (): void => {
        if (stream.destroyed) return;
        stream.additionalHeaders({ ":status": 103 });
        setImmediate(more);
      };
      more();
    });
    await expect(send(server)).rejects.toThrow("interim responses");
  });
});

describe("limits of requests over HTTP/2", () => {
  it("an abort ends a request by CANCEL, before and after its response", async () => {
    const codes: number[] = [];
    let begun: (() => void) | undefined;
    await using server = await startStreams((stream) => {
      stream.on("close", () => codes.push(stream.rstCode));
      if (begun === undefined) stream.respond();
      else begun();
    });
    const before = new AbortController();
    const sending = send(server, {}, { abortSignal: before.signal });
    const own = new Error("own");
    begun = () => before.abort(own);
    await expect(sending).rejects.toBe(own);
    begun = undefined;
    const after = new AbortController();
    const { body } = await send(server, { body: trickle([text("x")]) }, { abortSignal: after.signal });
    const reading = body.bytes();
    after.abort(own);
    await expect(reading).rejects.toBe(own);
    await until(() => codes.length === 2);
    expect(codes).toEqual([8, 8]);
  });

  it("a connection that is not established in time rejects", async () => {
    await using server = await startTcpServer((socket) => socket.resume());
    await expect(send(server, {}, { connectionTimeout: 30 })).rejects.toMatchObject({ name: "TimeoutError" });
    await until(() => server.open() === 0);
  });

  it("a connection that is refused rejects", async () => {
    const server = await startTcpServer(() => {});
    await server[Symbol.asyncDispose]();
    await expect(send(server)).rejects.toMatchObject({ name: "TransportError", code: "ECONNREFUSED", $retryable: {} });
  });

  it("an unread body is let go when the transport is destroyed", async () => {
    let closed = false;
    await using server = await startStreams((stream) => {
      stream.on("close", () => (closed = true));
      stream.respond();
      stream.write(new Uint8Array(1_000_000));
    });
    await send(server);
    transport.destroy?.();
    await until(() => closed);
    expect(server.open()).toBe(0);
  });

  it("a body that is discarded frees its stream, and not its connection", async () => {
    let closed = 0;
    await using server = await startStreams((stream) => {
      stream.on("close", () => closed++);
      stream.respond();
      stream.write("x");
    });
    for (let count = 1; count <= 2; count++) {
      (await send(server)).body.discard?.();
      await until(() => closed === count);
    }
    expect(server.sessions).toHaveLength(1);
  });
});

describe("a service that speaks HTTP/1.1", () => {
  it("gets its requests over it, and is not asked twice", async () => {
    await using server = await startHttpServer(async (request, response) => response.end(await readAll(request)));
    for (const body of ["a", "b"]) expect(await (await send(server, { body })).body.text()).toBe(body);
    expect(server.sockets).toHaveLength(2);
  });
});

describe.skipIf(!hasOpenssl())("over TLS", () => {
  let authority: TestAuthority;
  beforeAll(() => {
    authority = createTestAuthority();
  });
  afterAll(() => authority[Symbol.dispose]());

  it("HTTP/2 is what the service chooses", async () => {
    const { ca, cert, key } = authority;
    transport = createNodeHttp2Transport({ tls: { ca } });
    await using server = await startHttp2Server((request, response) => response.end(request.httpVersion), {
      cert,
      key,
    });
    expect(await (await send(server)).body.text()).toBe("2.0");
  });

  it("HTTP/1.1 is taken where the service does not choose HTTP/2", async () => {
    const { ca, cert, key } = authority;
    transport = createNodeHttp2Transport({ tls: { ca }, http1: { send: () => Promise.reject(new Error("older")) } });
    await using server = await startHttpsServer(() => {}, { cert, key });
    await expect(send(server)).rejects.toThrow("older");
  });

  it("a certificate of an unknown authority rejects, for good", async () => {
    const { cert, key } = authority;
    await using server = await startHttp2Server(() => {}, { cert, key });
    await expect(send(server)).rejects.toMatchObject({ name: "TransportError", $retryable: undefined });
  });
});
