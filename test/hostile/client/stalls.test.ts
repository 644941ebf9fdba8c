import { getEventListeners } from "node:events";
import type { Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createFetchTransport } from "../../../src/runtime/client/transport/fetch-transport.ts";
import { createNodeHttpTransport } from "../../../src/runtime/client/transport/node-http-transport.ts";
import { TransportError } from "../../../src/runtime/http/transport-error.ts";
import type { ClientConfig, RequestOptions } from "../../../src/runtime/client/client-config.ts";
import type { Transport } from "../../../src/runtime/client/transport/transport.ts";
import { rejection, startTcpServer, until } from "../../runtime/client/loopback-server.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import type { Protocol } from "../wire/vault-model.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());
failOnUnhandledRejections();
// Hooks behind a test run from the last to the first.
afterEach(() => void vi.useRealTimers());

const head = (status: number, headers: string): string =>
  `HTTP/1.1 ${String(status).padStart(3, "0")} X\r\ncontent-type: application/json\r\n${headers}\r\n`;

/** Sends a text again and again, now and then or as fast as the other side takes it. */
function repeat(socket: Socket, text: string, milliseconds?: number): void {
  if (milliseconds === undefined) {
    const write = (): void => {
      if (!socket.destroyed) socket.write(text, () => setImmediate(write));
    };
    write();
  } else {
    const timer = setInterval(() => socket.write(text), milliseconds);
    socket.on("close", () => clearInterval(timer));
  }
}

/** What a server does with a request, and does not come to an end with. */
const stalls: readonly { readonly title: string; readonly answer: (socket: Socket) => void }[] = [
  { title: "no answer", answer: () => {} },
  { title: "half of a status line", answer: (socket) => socket.write("HTTP/1.1 20") },
  {
    title: "headers that drip",
    answer: (socket) => {
      socket.write("HTTP/1.1 200 OK\r\nx: ");
      repeat(socket, "x", 5);
    },
  },
  { title: "headers alone", answer: (socket) => socket.write(head(200, "content-length: 10\r\n")) },
  { title: "half of a body", answer: (socket) => socket.write(`${head(200, "content-length: 10\r\n")}{"a"`) },
  {
    title: "a body that drips",
    answer: (socket) => {
      socket.write(head(200, ""));
      repeat(socket, " ", 5);
    },
  },
  {
    title: "chunks without the last",
    answer: (socket) => socket.write(`${head(200, "transfer-encoding: chunked\r\n")}1\r\n{\r\n`),
  },
  { title: "half of an error", answer: (socket) => socket.write(`${head(400, "content-length: 10\r\n")}{"a"`) },
  { title: "half of a failure", answer: (socket) => socket.write(`${head(500, "content-length: 10\r\n")}{"a"`) },
  { title: "interim responses that drip", answer: (socket) => repeat(socket, "HTTP/1.1 103 Early Hints\r\n\r\n", 5) },
  { title: "101 without an upgrade", answer: (socket) => socket.write("HTTP/1.1 101 Switching Protocols\r\n\r\n") },
  {
    title: "101",
    answer: (socket) =>
      socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"),
  },
];

const carriers: readonly { readonly carrier: string; readonly createTransport: () => Transport }[] = [
  { carrier: "node:http", createTransport: () => createNodeHttpTransport() },
  { carrier: "fetch", createTransport: () => createFetchTransport() },
];

async function call(
  { spoken = "restJson1", operation: name, ...config }: ClientConfig & { spoken?: Protocol; operation: string },
  options?: RequestOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const vault = vaults.of(spoken);
  const operation = vault.findOperation(name);
  if (operation === undefined) throw new Error(`the vault has no ${name}`);
  return { ...(await vault.send(operation, {}, config, options)) };
}

describe.each(carriers)("over $carrier", ({ createTransport }) => {
  describe.each(stalls)("$title", ({ title, answer }) => {
    it("ends with the time, and frees the connection", async () => {
      await using server = await startTcpServer((socket) => socket.once("data", () => answer(socket)));
      const transport = createTransport();
      const error = await rejection(
        call({ operation: "Store", endpoint: server.url, transport, requestTimeout: 60, maxAttempts: 2 }),
      );
      expect(error).toBeInstanceOf(TransportError);
      // 101 is an answer, though not one to a request.
      if (!title.startsWith("101")) expect(error).toMatchObject({ name: "TimeoutError", $metadata: { attempts: 2 } });
      await until(() => server.sockets[0]?.destroyed === true, "the end of the connection");
      transport.destroy?.();
    });

    it("ends with an abort, and frees the connection and the signal", async () => {
      let received = false;
      await using server = await startTcpServer((socket) =>
        socket.once("data", () => {
          received = true;
          answer(socket);
        }),
      );
      const transport = createTransport();
      const controller = new AbortController();
      const { signal: abortSignal } = controller;
      const config = { operation: "Store", endpoint: server.url, transport, maxAttempts: 1 };
      const ended = rejection(call(config, { abortSignal }));
      await until(() => received, "the request");
      await new Promise((resolve) => setTimeout(resolve, 10));
      controller.abort();
      if (title.startsWith("101")) expect(await ended).toBeInstanceOf(Error);
      else expect(await ended).toMatchObject({ name: "AbortError" });
      expect(getEventListeners(abortSignal, "abort")).toEqual([]);
      await until(() => server.sockets[0]?.destroyed === true, "the end of the connection");
      transport.destroy?.();
    });
  });

  it.each([0, 1, 99, 100, 101, 199, 600, 999])("the status %i is not a success", async (status) => {
    await using server = await startTcpServer((socket) =>
      socket.once("data", () => socket.end(`${head(status, "content-length: 2\r\n")}{}`)),
    );
    const transport = createTransport();
    for (const protocol of ["restJson1", "restXml", "awsQuery", "awsJson1_0", "rpcv2Cbor"] as const) {
      const config = { operation: "Store", endpoint: server.url, transport, requestTimeout: 5000, maxAttempts: 1 };
      expect(await rejection(call({ ...config, spoken: protocol }))).toBeInstanceOf(Error);
    }
    transport.destroy?.();
  });

  it.each([
    { operation: "Find", status: 204 },
    { operation: "Find", status: 304 },
    { operation: "Download", status: 204 },
  ])("a body behind $status does not hang or reach the next call", async ({ status }) => {
    await using server = await startTcpServer((socket) =>
      socket.on("data", () =>
        socket.write(
          `${head(status, "content-length: 60\r\n")}HTTP/1.1 200 OK\r\ncontent-length: 17\r\n\r\n{"note":"poison"}`,
        ),
      ),
    );
    const transport = createTransport();
    for (let index = 0; index < 3; index++) {
      const outcome = await call({ operation: "Store", endpoint: server.url, transport, maxAttempts: 1 }).catch(
        (error: unknown) => ({ error }),
      );
      expect(outcome).not.toMatchObject({ note: "poison" });
    }
    transport.destroy?.();
  });

  describe("a stream that stalls", () => {
    const half = (socket: Socket): void =>
      void socket.once("data", () => socket.write(`${head(200, "content-length: 10\r\n")}begun`));

    it("ends with the time that its reader waits", async () => {
      await using server = await startTcpServer(half);
      const transport = createTransport();
      // Time for slow machines, until the headers have come.
      const config = { operation: "Download", endpoint: server.url, transport, requestTimeout: 400 };
      const { data } = await call(config);
      const error = await rejection(new Response(data as ReadableStream<Uint8Array<ArrayBuffer>>).text());
      expect(error).toMatchObject({ name: "TimeoutError" });
      await until(() => server.sockets[0]?.destroyed === true, "the end of the connection");
      transport.destroy?.();
    });

    it.each(["read", "not read"])("ends with an abort while it is %s", async (how) => {
      await using server = await startTcpServer(half);
      const transport = createTransport();
      const controller = new AbortController();
      const { signal: abortSignal } = controller;
      const { data } = await call({ operation: "Download", endpoint: server.url, transport }, { abortSignal });
      const stream = data as ReadableStream<Uint8Array<ArrayBuffer>>;
      expect(getEventListeners(abortSignal, "abort").length).toBe(1);
      const reading = how === "read" ? rejection(new Response(stream).text()) : undefined;
      await new Promise((resolve) => setTimeout(resolve, 10));
      controller.abort();
      expect(await (reading ?? rejection(new Response(stream).text()))).toMatchObject({ name: "AbortError" });
      expect(getEventListeners(abortSignal, "abort")).toEqual([]);
      await until(() => server.sockets[0]?.destroyed === true, "the end of the connection");
      transport.destroy?.();
    });
  });

  it("streams that are read later, or cancelled, or broken leave no listener on a signal", async () => {
    const warned = vi.fn();
    process.on("warning", warned);
    await using server = await startTcpServer((socket) => {
      socket.on("data", (data) => {
        socket.write(`${head(200, "content-length: 10\r\n")}0123456789`.repeat(String(data).split("GET ").length - 1));
      });
    });
    const transport = createTransport();
    const { signal: abortSignal } = new AbortController();
    const calls = Array.from({ length: 30 }, () =>
      call({ operation: "Download", endpoint: server.url, transport }, { abortSignal }),
    );
    const streams = (await Promise.all(calls)).map(({ data }) => data as ReadableStream<Uint8Array<ArrayBuffer>>);
    expect(getEventListeners(abortSignal, "abort").length).toBe(1);
    await Promise.all(
      streams.map(async (stream, index) => {
        if (index % 2 === 0) await stream.cancel();
        else expect(await new Response(stream).text()).toBe("0123456789");
      }),
    );
    expect(getEventListeners(abortSignal, "abort")).toEqual([]);
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
    transport.destroy?.();
  });
});

it("a flood of interim responses ends over node:http, where nothing else ends it", async () => {
  await using server = await startTcpServer((socket) =>
    socket.once("data", () => repeat(socket, "HTTP/1.1 102 Processing\r\n\r\n".repeat(100))),
  );
  const transport = createNodeHttpTransport();
  const error = await rejection(call({ operation: "Store", endpoint: server.url, transport }));
  expect(error).toMatchObject({ name: "TransportError", $metadata: { attempts: 1 } });
  expect(error.message).toContain("interim responses");
  transport.destroy?.();
});

it("a stream that its reader does not read is not stalled", async () => {
  vi.useFakeTimers();
  let source: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({ start: (controller) => void (source = controller) });
  const transport = (): Promise<Response> => Promise.resolve(new Response(body));
  const { data } = await call({ operation: "Download", endpoint: "http://a.example", transport, requestTimeout: 1000 });
  const reader = (data as ReadableStream<Uint8Array>).getReader();
  for (let index = 0; index < 3; index++) {
    source?.enqueue(Uint8Array.of(index));
    await vi.advanceTimersByTimeAsync(100_000);
    expect(await reader.read()).toEqual({ done: false, value: Uint8Array.of(index) });
    // The next piece comes just in time.
    await vi.advanceTimersByTimeAsync(999);
  }
  source?.close();
  expect((await reader.read()).done).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
