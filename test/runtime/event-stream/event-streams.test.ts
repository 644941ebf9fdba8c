import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { encodeEventMessage } from "../../../src/runtime/event-stream/encode-event-message.ts";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import type { ClientConfig } from "../../../src/runtime/client/client-config.ts";
import { createNodeHttp2Transport } from "../../../src/runtime/client/transport/node-http2-transport.ts";
import { createNodeHttpTransport } from "../../../src/runtime/client/transport/node-http-transport.ts";
import { startHttp2Server, startHttpServer, type LoopbackServer } from "../client/loopback-server.ts";
import {
  BusyException,
  createChatServer,
  protocols,
  startChat,
  type Chat,
  type ChatEvent,
  type ChatHandler,
} from "./chat-service.ts";

const say = (text: string): ChatEvent => ({ said: { text } });

async function* sayAll(...texts: string[]): AsyncGenerator<ChatEvent> {
  for (const text of texts) yield await Promise.resolve(say(text));
}

async function readAll({ events }: Chat): Promise<ChatEvent[]> {
  const read: ChatEvent[] = [];
  for await (const event of events) read.push(event);
  return read;
}

/** Each protocol over each version of HTTP. */
const variants = Object.keys(protocols).flatMap((protocol) =>
  (["HTTP/1.1", "HTTP/2"] as const).map((http) => ({ protocol, http })),
);

interface ChatLoopback extends LoopbackServer {
  readonly errors: unknown[];
  /** For clients. */
  readonly config: ClientConfig;
}

/** A server on loopback. */
async function serve({ protocol, http }: (typeof variants)[number], handler: ChatHandler): Promise<ChatLoopback> {
  const errors: unknown[] = [];
  const server = createChatServer(protocol, handler, { onError: (error) => void errors.push(error) });
  const start = http === "HTTP/2" ? startHttp2Server : startHttpServer;
  const loopback = await start(toNodeListener(server));
  const transport = http === "HTTP/2" ? createNodeHttp2Transport() : createNodeHttpTransport();
  return Object.assign(loopback, { errors, config: { endpoint: loopback.url, transport } });
}

const turnOf = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turnOf(5);
}

describe.each(variants)("events of $protocol over $http", (variant) => {
  const { protocol } = variant;

  test("go both ways while both streams are open, over one connection", async () => {
    const heard: ChatEvent[] = [];
    await using server = await serve(variant, ({ room = "", events }) => ({
      room: `${room}!`,
      events: (async function* () {
        yield say("hello");
        for await (const event of events) {
          heard.push(event);
          yield say(`${event.said?.text ?? ""}?`);
        }
      })(),
    }));
    const waiting: (() => void)[] = [];
    const input = (async function* (): AsyncGenerator<ChatEvent> {
      for (const text of ["a", "b"]) {
        await new Promise<void>((resolve) => waiting.push(resolve));
        yield say(text);
      }
    })();
    const { room, events } = await startChat(protocol, server.config, { room: "r", events: input });
    expect(room).toBe("r!");
    const answers: (string | undefined)[] = [];
    for await (const { said } of events) {
      answers.push(said?.text);
      // The next is said when the one before has been answered.
      if (answers.length <= 2) await until(() => waiting.length === answers.length).then(() => waiting.at(-1)?.());
    }
    expect(answers).toEqual(["hello", "a?", "b?"]);
    // A server fills in defaults.
    expect(heard).toEqual([{ said: { text: "a", mood: "calm" } }, { said: { text: "b", mood: "calm" } }]);
    expect(server.sockets).toHaveLength(1);
  });

  test("in process", async () => {
    const server = createChatServer(protocol, async (input) => {
      const heard = await readAll(input);
      return { events: sayAll(...heard.map(({ said }) => said?.text ?? "")) };
    });
    const config = { endpoint: "http://in.process", transport: server.fetch };
    const output = await startChat(protocol, config, { events: sayAll("x", "y") });
    expect((await readAll(output)).map(({ said }) => said?.text)).toEqual(["x", "y"]);
  });

  test("end with an error of the stream, of its class", async () => {
    const server = createChatServer(protocol, () => ({
      events: (async function* () {
        yield await Promise.resolve(say("one"));
        throw new BusyException({ message: "later", seconds: 3 });
      })(),
    }));
    const { events } = await startChat(protocol, { endpoint: "http://in.process", transport: server.fetch });
    const read: ChatEvent[] = [];
    const reading = (async () => {
      for await (const event of events) read.push(event);
    })();
    const error: unknown = await reading.catch((thrown: unknown) => thrown);
    expect(read).toHaveLength(1);
    expect(error).toBeInstanceOf(BusyException);
    expect(error).toMatchObject({ message: "later", seconds: 3, $metadata: { httpStatusCode: 200 } });
  });

  test("break off where the generator throws anything else", async () => {
    const own = new Error("own");
    await using server = await serve(variant, () => ({
      events: (async function* () {
        yield say("one");
        await turnOf();
        throw own;
      })(),
    }));
    const output = await startChat(protocol, server.config);
    await expect(readAll(output)).rejects.toThrow();
    expect(server.errors).toEqual([own]);
  });

  test("that break a constraint reject where they are read", async () => {
    let fault: unknown;
    const server = createChatServer(protocol, async (input) => {
      fault = await readAll(input).catch((error: unknown) => error);
      return { events: sayAll() };
    });
    const config = { endpoint: "http://in.process", transport: server.fetch };
    await readAll(await startChat(protocol, config, { events: sayAll("short", "too long") }));
    expect(fault).toMatchObject({
      name: "ValidationException",
      message: expect.stringContaining("'/events/said/text'") as string,
    });
  });

  test("that cannot be sent reject the call", async () => {
    const server = createChatServer(protocol, async (input) => {
      await readAll(input);
      return { events: sayAll() };
    });
    const asked = (async function* () {
      yield await Promise.resolve({ said: {}, busy: {} });
    })();
    const config = { endpoint: "http://in.process", transport: server.fetch };
    await expect(startChat(protocol, config, { events: asked })).rejects.toThrow("more than one member set");
  });

  test("end the server's generator when the client leaves", async () => {
    let finished = 0;
    let made = 0;
    await using server = await serve(variant, () => ({
      events: (async function* () {
        try {
          for (;;) {
            made++;
            yield say("tick");
            await turnOf(1);
          }
        } finally {
          finished++;
        }
      })(),
    }));
    const { events } = await startChat(protocol, server.config);
    for await (const event of events) if (event.said) break;
    // Over HTTP/2 the connection is kept.
    await until(() => finished === 1 && (variant.http === "HTTP/2" || server.open() === 0));
    expect(made).toBeGreaterThan(0);
  });

  test("are held back by a slow reader", async () => {
    const text = "x".repeat(65_536);
    let made = 0;
    await using server = await serve(variant, () => ({
      events: (async function* () {
        for (; made < 2000; made++) yield await Promise.resolve(say(text));
      })(),
    }));
    const { events } = await startChat(protocol, server.config);
    const iterator = events[Symbol.asyncIterator]();
    await iterator.next();
    let before = -1;
    // Until buffers of both sides and of the system are full.
    while (made > before) {
      before = made;
      await turnOf(200);
    }
    // 2,000 would be 131 MB.
    expect(made).toBeLessThan(500);
    await iterator.return?.();
  });

  test("end with the caller's abort", async () => {
    const controller = new AbortController();
    let told = false;
    await using server = await serve(variant, (_, { signal }) => ({
      events: (async function* () {
        yield say("one");
        await once(signal, "abort");
        told = true;
      })(),
    }));
    const { events } = await startChat(protocol, server.config, { abortSignal: controller.signal });
    const iterator = events[Symbol.asyncIterator]();
    await iterator.next();
    const next = iterator.next();
    controller.abort();
    await expect(next).rejects.toMatchObject({ name: "AbortError" });
    await until(() => told && (variant.http === "HTTP/2" || server.open() === 0));
  });
});

describe("events that the model does not have", () => {
  const message = (headers: Readonly<Record<string, string>>): Uint8Array =>
    encodeEventMessage({
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, { type: "string", value } as const]),
      ),
      body: new Uint8Array(),
    });
  const answer = (bytes: Uint8Array) => (): Promise<Response> =>
    Promise.resolve(new Response(new Uint8Array(bytes), { headers: { "smithy-protocol": "rpc-v2-cbor" } }));
  const read = async (protocol: string, bytes: Uint8Array): Promise<ChatEvent[]> =>
    readAll(await startChat(protocol, { endpoint: "http://x", transport: answer(bytes) }));

  test.each(Object.keys(protocols))("of %s are unknown, and the stream goes on", async (protocol) => {
    const later = message({ ":message-type": "event", ":event-type": "Later" });
    const events = await read(protocol, Buffer.concat([later, later]));
    expect(events.map(({ $unknown }) => $unknown?.[0])).toEqual(["Later", "Later"]);
  });

  test.each(Object.keys(protocols))("of %s that are errors have their code and message", async (protocol) => {
    const headers = { ":message-type": "error", ":error-code": "InternalError", ":error-message": "m" };
    await expect(read(protocol, message(headers))).rejects.toMatchObject({ name: "InternalError", message: "m" });
  });

  test("do without an initial response", async () => {
    const said = message({ ":message-type": "event", ":event-type": "said" });
    const output = await startChat("rpcv2Cbor", { endpoint: "http://x", transport: answer(said) });
    expect(output.room).toBeUndefined();
    expect((await readAll(output)).map(({ said }) => said?.mood)).toEqual(["calm"]);
  });
});
