import { getEventListeners } from "node:events";
import { Agent } from "node:http";
import { Socket } from "node:net";
import { Readable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createNodeHttpTransport } from "../../../../src/runtime/client/transport/node-http-transport.ts";
import { ServiceClient, TransportError, type Transport } from "../../../../src/runtime/index.ts";
import { echoProtocol, echoService, EchoCommand } from "../echo-service.ts";
import {
  makeRequest,
  readAll,
  rejection,
  startHttpServer,
  startTcpServer,
  trickle,
  unlimited,
  until,
} from "../loopback-server.ts";

const transports: Transport[] = [];
function createTransport(options?: Parameters<typeof createNodeHttpTransport>[0]): Transport {
  const transport = createNodeHttpTransport(options);
  transports.push(transport);
  return transport;
}
afterEach(() => {
  for (const transport of transports.splice(0)) transport.destroy?.();
  vi.useRealTimers();
});

describe("requests", () => {
  const iterate = () => trickle(["ab", "c"].map((part) => new TextEncoder().encode(part)));
  const text = "é".repeat(3);
  const length = String(Buffer.byteLength(text));
  const cases = [
    { method: "GET", body: undefined, want: { body: "", length: undefined, coding: undefined } },
    { method: "POST", body: undefined, want: { body: "", length: "0", coding: undefined } },
    { method: "POST", body: "", want: { body: "", length: "0", coding: undefined } },
    { method: "POST", body: text, want: { body: text, length, coding: undefined } },
    { method: "DELETE", body: text, want: { body: text, length, coding: undefined } },
    { method: "GET", body: text, want: { body: text, length, coding: undefined } },
    { method: "PUT", body: new TextEncoder().encode(text), want: { body: text, length, coding: undefined } },
    { method: "DELETE", body: new TextEncoder().encode(text), want: { body: text, length, coding: undefined } },
    { method: "PUT", body: new Blob([text]), want: { body: text, length, coding: undefined } },
    { method: "PUT", body: new Blob([text]).stream(), want: { body: text, length: undefined, coding: "chunked" } },
    { method: "PUT", body: iterate(), want: { body: "abc", length: undefined, coding: "chunked" } },
    {
      method: "DELETE",
      body: Readable.from([Buffer.from("x")]),
      want: { body: "x", length: undefined, coding: "chunked" },
    },
  ];
  it.each(cases)("$method $body", async ({ method, body, want }) => {
    let seen: unknown;
    await using server = await startHttpServer(async (message, response) => {
      const { "content-length": length, "transfer-encoding": coding } = message.headers;
      seen = { method: message.method, body: await readAll(message), length, coding };
      response.end();
    });
    const transport = createTransport();
    await transport.send(server.endpoint, makeRequest({ method, body }), unlimited);
    expect(seen).toEqual({ method, ...want });
    // The connection still tells one request from the next.
    await transport.send(server.endpoint, makeRequest({ method: "GET" }), unlimited);
    expect(seen).toMatchObject({ method: "GET", body: "" });
    expect(server.sockets.length).toBe(1);
  });

  it("carries paths, queries and headers as they are", async () => {
    let seen: unknown;
    await using server = await startHttpServer((message, response) => {
      seen = [message.url, message.headers["x-a"], message.headers.host];
      response.end();
    });
    const headers = Object.freeze({ "x-a": "1, 2" });
    const endpoint = { ...server.endpoint, basePath: "/base" };
    const request = Object.freeze(makeRequest({ path: "/a%2Fb/../%2e", query: "x=%20&y", headers }));
    await createTransport().send(endpoint, request, unlimited);
    expect(seen).toEqual(["/base/a%2Fb/../%2e?x=%20&y", "1, 2", server.url.slice(7)]);
  });

  it.each([
    { headers: { "x-a": "1\r\nx-b: 2" } },
    { headers: { "x a": "1" } },
    { path: "/a b" },
    { path: "/a\r\nhost: b" },
    { method: "GET /" },
  ])("refuses what would break out of its place: %o", async (changes) => {
    await using server = await startHttpServer((_, response) => response.end());
    const error = await rejection(createTransport().send(server.endpoint, makeRequest(changes), unlimited));
    expect(error).toBeInstanceOf(TypeError);
    expect(server.sockets.length).toBe(0);
  });

  it("waits for slow readers, and does not hold a long stream in memory", async () => {
    let resume = (): void => {};
    await using server = await startHttpServer((message, response) => {
      message.pause();
      resume = () => {
        message.resume();
        message.on("end", () => response.end("done"));
      };
    });
    let made = 0;
    function* make(): Generator<Uint8Array> {
      for (; made < 200; made++) yield new Uint8Array(1 << 20);
    }
    const sending = createTransport().send(server.endpoint, makeRequest({ body: trickle(make()) }), unlimited);
    await until(() => made > 0, "the first chunk");
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(made).toBeLessThan(50);
    resume();
    expect(await (await sending).body.text()).toBe("done");
    expect(made).toBe(200);
  });

  it("rejects with what the caller's stream failed with, and ends the connection", async () => {
    await using server = await startHttpServer((message) => message.resume());
    const broken = Object.assign(new Error("disk on fire"), { code: "ECONNRESET" });
    function* fail(): Generator<Uint8Array> {
      yield new Uint8Array(10);
      throw broken;
    }
    const body = () => trickle(fail());
    const error = await rejection(createTransport().send(server.endpoint, makeRequest({ body: body() }), unlimited));
    expect(error).toBe(broken);
    await until(() => server.open() === 0, "the end of the connection");
  });

  it("stops the caller's stream when the connection breaks", async () => {
    await using server = await startTcpServer((socket) => socket.once("data", () => socket.destroy()));
    let stopped = false;
    async function* body(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          yield new Uint8Array(1 << 16);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      } finally {
        stopped = true;
      }
    }
    const error = await rejection(createTransport().send(server.endpoint, makeRequest({ body: body() }), unlimited));
    expect(error).toBeInstanceOf(TransportError);
    await until(() => stopped, "the end of the stream");
  });

  it("takes an answer that comes before the body has been sent", async () => {
    await using server = await startHttpServer((_, response) => {
      response.statusCode = 413;
      response.end("too large");
    });
    async function* body(): AsyncGenerator<Uint8Array> {
      for (;;) {
        yield new Uint8Array(1024);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    const { status, body: answer } = await createTransport().send(
      server.endpoint,
      makeRequest({ body: body() }),
      unlimited,
    );
    expect([status, await answer.text()]).toEqual([413, "too large"]);
    await until(() => server.open() === 0, "the end of the connection");
  });
});

describe("responses", () => {
  it("have lower-case headers, joined where they are several", async () => {
    await using server = await startHttpServer((_, response) => {
      response.writeHead(200, [
        ["X-A", "1"],
        ["X-A", "2"],
        ["Set-Cookie", "a=1"],
        ["Set-Cookie", "b=2"],
        ["Constructor", "c"],
      ] as never);
      response.end();
    });
    const { headers } = await createTransport().send(server.endpoint, makeRequest(), unlimited);
    expect(headers).toMatchObject({ "x-a": "1, 2", "set-cookie": "a=1, b=2", constructor: "c" });
    expect("toString" in headers).toBe(false);
  });

  it("can be read as text, as bytes and as a stream, once", async () => {
    const sent = "\ufeffzwölf 🎉";
    await using server = await startHttpServer((_, response) => {
      const bytes = Buffer.from(sent);
      // Cut inside of a character.
      response.write(bytes.subarray(0, 6));
      setTimeout(() => response.end(bytes.subarray(6)), 5);
    });
    const transport = createTransport();
    const get = async () => (await transport.send(server.endpoint, makeRequest(), unlimited)).body;
    expect(await (await get()).text()).toBe("zwölf 🎉");
    const bytes = await (await get()).bytes();
    expect(bytes.constructor).toBe(Uint8Array);
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(sent);
    const body = await get();
    expect(await new Response(body.stream()).text()).toBe("zwölf 🎉");
    await expect(body.text()).rejects.toThrow("only once");
    expect(() => body.stream()).toThrow("only once");
    expect(server.sockets.length).toBe(1);
  });

  it.each([
    { method: "HEAD", status: 200, headers: { "content-length": "5" } },
    { method: "GET", status: 204, headers: {} },
    { method: "GET", status: 304, headers: {} },
    { method: "GET", status: 200, headers: { "content-length": "0" } },
  ])("with no body free their connection: $method $status", async ({ method, status, headers }) => {
    await using server = await startHttpServer((_, response) => response.writeHead(status, headers).end());
    const transport = createTransport();
    for (let index = 0; index < 3; index++) {
      const { body } = await transport.send(server.endpoint, makeRequest({ method }), unlimited);
      if (index > 0) expect(await body.text()).toBe("");
      else expect((await new Response(body.stream()).arrayBuffer()).byteLength).toBe(0);
      body.discard?.();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(server.sockets.length).toBe(1);
  });

  it.each([
    { length: 1000, connections: 1 },
    { length: 10_000_000, connections: 3 },
  ])("of $length bytes that nobody reads hold no connection", async ({ length, connections }) => {
    await using server = await startHttpServer((_, response) => response.end(Buffer.alloc(length)));
    const transport = createTransport();
    for (let index = 0; index < 3; index++) {
      const { body } = await transport.send(server.endpoint, makeRequest(), unlimited);
      body.discard?.();
      const open = connections === 1 ? 1 : 0;
      await until(() => server.open() === open, "the end of the body");
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(server.sockets.length).toBe(connections);
  });

  it("that broke off reject, however they are read, and even where that was before", async () => {
    await using server = await startHttpServer((_, response) => {
      response.writeHead(200, { "content-length": "10" });
      response.write("12345");
      setTimeout(() => response.destroy(), 10);
    });
    const transport = createTransport();
    const get = async () => (await transport.send(server.endpoint, makeRequest(), unlimited)).body;
    const want = { name: "TransportError", code: "ECONNRESET", $retryable: {} };
    expect(await rejection((await get()).text())).toMatchObject(want);
    expect(await rejection((await get()).bytes())).toMatchObject(want);
    await expect(new Response((await get()).stream()).text()).rejects.toThrow();
    const late = await get();
    await until(() => server.open() === 0, "the end of the connection");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await rejection(late.text())).toMatchObject(want);
  });

  it("that stream wait for their reader", async () => {
    let written = 0;
    await using server = await startHttpServer(async (_, response) => {
      for (; written < 200 && !response.destroyed; written++) {
        if (!response.write(Buffer.alloc(1 << 20))) await new Promise((resolve) => response.once("drain", resolve));
      }
      response.end();
    });
    const { body } = await createTransport().send(server.endpoint, makeRequest(), unlimited);
    const reader = body.stream().getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(written).toBeLessThan(50);
    let length = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) length += part.value.length;
    expect(length).toBeGreaterThan(199 << 20);
  });

  it("whose stream is cancelled end the connection", async () => {
    await using server = await startHttpServer((_, response) => {
      response.write("x");
    });
    const { body } = await createTransport().send(server.endpoint, makeRequest(), unlimited);
    await body.stream().cancel();
    await until(() => server.open() === 0, "the end of the connection");
  });

  it("with headers beyond all measure are refused, and not asked for again", async () => {
    await using server = await startHttpServer((_, response) => {
      response.writeHead(200, { "x-a": "a".repeat(100_000) }).end();
    });
    const error = await rejection(createTransport().send(server.endpoint, makeRequest(), unlimited));
    expect(error).toMatchObject({ name: "TransportError", code: "HPE_HEADER_OVERFLOW", $retryable: undefined });
    await until(() => server.open() === 0, "the end of the connection");
  });

  it("that are no HTTP are refused, and not asked for again", async () => {
    await using server = await startTcpServer((socket) => socket.once("data", () => socket.end("SSH-2.0-x\r\n")));
    const error = await rejection(createTransport().send(server.endpoint, makeRequest(), unlimited));
    expect(error).toMatchObject({ name: "TransportError", code: "HPE_INVALID_CONSTANT", $retryable: undefined });
  });
});

describe("connections", () => {
  it("are kept: one for a hundred calls", async () => {
    await using server = await startHttpServer((message, response) => {
      message.resume().on("end", () => response.end("ok"));
    });
    const client = new ServiceClient(echoService, echoProtocol, { endpoint: server.url, transport: createTransport() });
    for (let index = 0; index < 100; index++) await client.send(new EchoCommand({ body: String(index) }));
    expect(server.sockets.length).toBe(1);
    client.destroy();
    await until(() => server.open() === 0, "the end of the connection");
  });

  it("are no more at a time than was said", async () => {
    let running = 0;
    let most = 0;
    await using server = await startHttpServer((_, response) => {
      most = Math.max(most, ++running);
      setTimeout(() => response.end(() => running--), 5);
    });
    const transport = createTransport({ maxSockets: 2 });
    const send = () => transport.send(server.endpoint, makeRequest(), unlimited).then(({ body }) => body.text());
    await Promise.all(Array.from({ length: 10 }, send));
    expect(most).toBe(2);
    expect(server.sockets.length).toBe(2);
  });

  it("go through a given agent", async () => {
    await using server = await startHttpServer((_, response) => response.end());
    const httpAgent = new Agent();
    const create = vi.spyOn(httpAgent, "createConnection");
    await createTransport({ httpAgent }).send(server.endpoint, makeRequest(), unlimited);
    expect(create).toHaveBeenCalledOnce();
  });

  it("that the server closed while they were idle cost a retry, not a failure", async () => {
    // Each connection answers once, and is reset by what comes next.
    await using server = await startTcpServer((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
        socket.once("data", () => socket.resetAndDestroy());
      });
    });
    const transport = createTransport();
    const { body } = await transport.send(server.endpoint, makeRequest(), unlimited);
    await body.text();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const error = await rejection(transport.send(server.endpoint, makeRequest(), unlimited));
    expect(error).toMatchObject({ name: "TransportError", code: "ECONNRESET", $retryable: {} });

    const client = new ServiceClient(echoService, echoProtocol, { endpoint: server.url, transport });
    expect((await client.send(new EchoCommand())).$metadata.attempts).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const output = await client.send(new EchoCommand());
    expect(output).toMatchObject({ text: "ok", $metadata: { attempts: 2 } });
  });

  it.each([
    { endpoint: "http://127.0.0.1:1", want: { code: "ECONNREFUSED", $retryable: {} } },
    { endpoint: "http://[::1]:1", want: { name: "TransportError" } },
    { endpoint: "http://nowhere.invalid", want: { name: "TransportError", $retryable: {} } },
  ])("that cannot be made: $endpoint", async ({ endpoint, want }) => {
    const config = { endpoint, transport: createTransport(), maxAttempts: 2 };
    const client = new ServiceClient(echoService, echoProtocol, config);
    expect(await rejection(client.send(new EchoCommand()))).toMatchObject(want);
  });

  it("leave no listener on a signal that lives longer", async () => {
    await using server = await startHttpServer((_, response) => response.end("ok"));
    const { signal } = new AbortController();
    const transport = createTransport();
    for (let index = 0; index < 20; index++) {
      const { body } = await transport.send(server.endpoint, makeRequest(), { ...unlimited, abortSignal: signal });
      await body.text();
    }
    await until(() => getEventListeners(signal, "abort").length === 0, "the end of the last request");
    expect(server.sockets.length).toBe(1);
  });
});

describe("limits of time", () => {
  it("end a connection that is not established", async () => {
    // An agent whose connections never connect, as behind a firewall that drops packets.
    const httpAgent = new Agent();
    httpAgent.createConnection = () => Object.assign(new Socket(), { connecting: true });
    const endpoint = { protocol: "http:", hostname: "127.0.0.1", port: 9, basePath: "" } as const;
    const transport = createTransport({ httpAgent });
    const error = await rejection(transport.send(endpoint, makeRequest(), { ...unlimited, connectionTimeout: 20 }));
    expect(error).toMatchObject({ name: "TimeoutError", message: "no connection stood within 20 ms" });
  });

  it("of connecting do not end a slow answer, on a new or a kept connection", async () => {
    await using server = await startHttpServer((_, response) => void setTimeout(() => response.end("ok"), 60));
    const transport = createTransport();
    for (let index = 0; index < 2; index++) {
      const { body } = await transport.send(server.endpoint, makeRequest(), { ...unlimited, connectionTimeout: 30 });
      expect(await body.text()).toBe("ok");
    }
    expect(server.sockets.length).toBe(1);
  });
});

describe("an abort", () => {
  const reason = new Error("no longer needed");

  it("before the request opens no connection", async () => {
    await using server = await startHttpServer((_, response) => response.end());
    const options = { ...unlimited, abortSignal: AbortSignal.abort(reason) };
    expect(await rejection(createTransport().send(server.endpoint, makeRequest(), options))).toBe(reason);
    expect(server.sockets.length).toBe(0);
  });

  it.each([0, 20])("after %i ms ends the request", async (milliseconds) => {
    await using server = await startHttpServer(() => {});
    const controller = new AbortController();
    const options = { ...unlimited, abortSignal: controller.signal };
    const sending = rejection(createTransport().send(server.endpoint, makeRequest(), options));
    if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
    controller.abort(reason);
    expect(await sending).toBe(reason);
    await until(() => server.open() === 0, "the end of the connection");
  });

  it.each([null, "why", 7])("with the reason %o ends the call all the same", async (odd) => {
    await using server = await startHttpServer((_, response) => void response.write("begun"));
    const transport = createTransport();
    const controller = new AbortController();
    const client = new ServiceClient(echoService, echoProtocol, { endpoint: server.url, transport });
    const call = rejection(client.send(new EchoCommand(), { abortSignal: controller.signal }));
    await until(() => server.sockets.length > 0, "the request");
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort(odd);
    expect(await call).toMatchObject({ name: "AbortError", cause: odd });
    await until(() => server.open() === 0, "the end of the connection");
  });

  it.each(["text", "bytes"] as const)("ends a body that is read as %s", async (how) => {
    await using server = await startHttpServer((_, response) => void response.write("begun"));
    const controller = new AbortController();
    const options = { ...unlimited, abortSignal: controller.signal };
    const { body } = await createTransport().send(server.endpoint, makeRequest(), options);
    const reading = rejection(body[how]());
    controller.abort(reason);
    expect(await reading).toBe(reason);
    await until(() => server.open() === 0, "the end of the connection");
  });

  it("ends a body that streams", async () => {
    await using server = await startHttpServer((_, response) => void response.write("begun"));
    const controller = new AbortController();
    const options = { ...unlimited, abortSignal: controller.signal };
    const { body } = await createTransport().send(server.endpoint, makeRequest(), options);
    const reader = body.stream().getReader();
    await reader.read();
    const reading = reader.read();
    controller.abort(reason);
    expect(await rejection(reading)).toBe(reason);
  });

  it("after the call does no harm to the connection", async () => {
    await using server = await startHttpServer((_, response) => response.end("ok"));
    const transport = createTransport();
    const client = new ServiceClient(echoService, echoProtocol, { endpoint: server.url, transport });
    for (let index = 0; index < 3; index++) {
      const controller = new AbortController();
      await client.send(new EchoCommand(), { abortSignal: controller.signal });
      await new Promise((resolve) => setTimeout(resolve, 5));
      controller.abort();
    }
    expect(server.sockets.length).toBe(1);
  });
});
