import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import { startHttpServer } from "../../runtime/client/loopback-server.ts";
import {
  type Chat,
  type ChatEvent,
  createChatServer,
  protocols,
  startChat,
} from "../../runtime/event-stream/chat-service.ts";
import { brokenStreams, eventMessage, said } from "../wire/event-bytes.ts";
import { expectNoInternals } from "../wire/expect-harmless.ts";
import { sendPieces } from "../wire/raw-socket.ts";

type Listening = Awaited<ReturnType<typeof startHttpServer>>;

const initial = { ":message-type": "event", ":event-type": "initial-request" };

describe.each(Object.keys(protocols))("a server of %s", (protocol) => {
  const isRpc = protocol === "awsJson1_1" || protocol === "rpcv2Cbor";
  let server: Listening;
  let target: readonly string[];

  beforeEach(async () => {
    const chat = createChatServer(protocol, async ({ events }): Promise<Chat> => {
      const heard: ChatEvent[] = [];
      for await (const event of events) heard.push(event);
      return { events: answerAll(heard) };
    });
    server = await startHttpServer(toNodeListener(chat));
    target = await targetOf(protocol);
  });
  afterEach(async () => {
    await server[Symbol.asyncDispose]();
  });

  async function send(...pieces: readonly Uint8Array[]): Promise<string> {
    const { port } = server.server.address() as AddressInfo;
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const head = [
      ...target,
      "host: x",
      "connection: close",
      "content-type: application/vnd.amazon.eventstream",
      `content-length: ${String(length)}`,
    ].join("\r\n");
    return (await sendPieces(port, [`${head}\r\n\r\n`, ...pieces])).text;
  }

  async function expectNextServed(): Promise<void> {
    const output = await startChat(protocol, { endpoint: server.url }, { events: sayOnce() });
    const texts: unknown[] = [];
    for await (const event of output.events) texts.push(event.said?.text);
    expect(texts).toEqual(["hi"]);
  }

  test.each(brokenStreams)("refuses $name, and serves the next", async ({ bytes, error }) => {
    const text = await send(bytes);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expectNoInternals(text);
    expect(text.replaceAll("\\", "").replaceAll("&quot;", `"`)).toContain(error);
    await expectNextServed();
  });

  test("refuses events that the model does not have, and prototypes", async () => {
    for (const name of ["Later", "__proto__", "constructor"]) {
      const text = await send(eventMessage({ ":message-type": "event", ":event-type": name }));
      expect(text).toMatch(/^HTTP\/1\.1 400 /);
    }
    await expectNextServed();
  });

  test("refuses errors that the model does not have", async () => {
    for (const headers of [
      { ":message-type": "exception", ":exception-type": "Nameless" },
      { ":message-type": "error", ":error-code": "Nameless", ":error-message": "m" },
    ]) {
      const text = await send(eventMessage(headers));
      expectNoInternals(text);
      expect(text).toMatch(/^HTTP\/1\.1 400 /);
    }
    await expectNextServed();
  });

  test.runIf(isRpc)("refuses a second initial request", async () => {
    const first = eventMessage(initial);
    const text = await send(first, eventMessage(said), first);
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    await expectNextServed();
  });

  test("serves the next where a client breaks off within a message", async () => {
    const { port } = server.server.address() as AddressInfo;
    const head = [...target, "host: x", "content-type: application/vnd.amazon.eventstream", "content-length: 999"];
    await sendPieces(port, [`${head.join("\r\n")}\r\n\r\n`, eventMessage(said).subarray(0, 9)], { end: true });
    await expectNextServed();
  });
});

async function* answerAll(events: readonly ChatEvent[]): AsyncGenerator<ChatEvent> {
  for (const event of events) yield await Promise.resolve(event);
}

async function* sayOnce(): AsyncGenerator<ChatEvent> {
  yield await Promise.resolve({ said: { text: "hi" } });
}

/** The request line and headers that the protocol's own client sends. */
async function targetOf(protocol: string): Promise<readonly string[]> {
  let found: readonly string[] = [];
  const transport = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const names = ["x-amz-target", "smithy-protocol"].filter((name) => request.headers.has(name));
    found = [`POST ${pathname} HTTP/1.1`, ...names.map((name) => `${name}: ${request.headers.get(name) ?? ""}`)];
    await request.body?.cancel();
    throw new Error("seen");
  };
  await startChat(protocol, { endpoint: "http://x", transport }, { events: sayOnce() }).catch(() => undefined);
  return found;
}
