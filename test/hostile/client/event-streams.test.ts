import { describe, expect, test } from "vitest";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { type Chat, type ChatEvent, protocols, startChat } from "../../runtime/event-stream/chat-service.ts";
import { startHttpServer } from "../../runtime/client/loopback-server.ts";
import { brokenStreams, eventMessage, manyHeaders, rawMessage, said } from "../wire/event-bytes.ts";
import { expectCleanPrototypes } from "../wire/expect-harmless.ts";

const contentType = { "content-type": "application/vnd.amazon.eventstream", "smithy-protocol": "rpc-v2-cbor" };
const initial = { ":message-type": "event", ":event-type": "initial-response" };

function answer(body: ConstructorParameters<typeof Response>[0]): () => Promise<Response> {
  return () => Promise.resolve(new Response(body, { headers: contentType }));
}

async function readAll({ events }: Chat): Promise<ChatEvent[]> {
  const read: ChatEvent[] = [];
  for await (const event of events) read.push(event);
  return read;
}

async function readBytes(protocol: string, bytes: Uint8Array): Promise<ChatEvent[]> {
  return readAll(await startChat(protocol, { endpoint: "http://x", transport: answer(new Uint8Array(bytes)) }));
}

/** A body that says what became of it. */
function watched(
  bytes: Uint8Array,
  { ends = false } = {},
): { body: ReadableStream; readonly isGivenUp: () => boolean } {
  let isGivenUp = false;
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      if (ends) controller.close();
    },
    cancel() {
      isGivenUp = true;
    },
  });
  return { body, isGivenUp: () => isGivenUp };
}

describe.each(Object.keys(protocols))("a stream of %s", (protocol) => {
  const isRpc = protocol === "awsJson1_1" || protocol === "rpcv2Cbor";

  test.each(brokenStreams)("with $name is refused, and given up", async ({ bytes, error }) => {
    const isBreak = error === "the end";
    const { body, isGivenUp } = watched(bytes, { ends: isBreak });
    const reading = startChat(protocol, { endpoint: "http://x", transport: answer(body) }).then(readAll);
    await expect(reading).rejects.toMatchObject({
      name: "SerializationError",
      message: expect.stringContaining(error) as string,
    });
    if (!isBreak) expect(isGivenUp()).toBe(true);
  });

  test("with bytes behind an error ends with the error", async () => {
    const busy = eventMessage({ ":message-type": "exception", ":exception-type": "Nameless" }, "junk");
    const { body, isGivenUp } = watched(Buffer.concat([busy, eventMessage(said), Buffer.from("more")]));
    const events = startChat(protocol, { endpoint: "http://x", transport: answer(body) }).then(
      ({ events: found }) => found,
    );
    const iterator = events.then((found) => found[Symbol.asyncIterator]());
    await expect(iterator.then((one) => one.next())).rejects.toMatchObject({ name: "Nameless" });
    expect(isGivenUp()).toBe(true);
    if (!isRpc) expect(await (await iterator).next()).toEqual({ done: true, value: undefined });
  });

  test("with an exception of junk is refused", async () => {
    const headers = { ":message-type": "exception", ":exception-type": "busy" };
    await expect(readBytes(protocol, eventMessage(headers, "\x00{]<"))).rejects.toMatchObject({
      name: "SerializationError",
    });
  });

  test("names prototypes, and reaches none", async () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      const event = { ":message-type": "event", ":event-type": name, [name]: "polluted" };
      const [read] = await readBytes(protocol, eventMessage(event, '{"polluted":true}'));
      expect(read?.$unknown?.[0]).toBe(name);
      expectCleanPrototypes({ ...read, $unknown: undefined });
      const exception = { ":message-type": "exception", ":exception-type": name };
      await expect(readBytes(protocol, eventMessage(exception))).rejects.toMatchObject({ name });
    }
  });

  test("with as many headers as there may be, again and again, takes time in proportion to its bytes", async () => {
    const cpu = startCpuClock();
    const messages = Array.from({ length: 8 }, (_, index) => rawMessage(manyHeaders(32_000 - index)));
    for (const bytes of messages) await expect(readBytes(protocol, bytes)).rejects.toThrow(":message-type");
    expect(cpu()).toBeLessThan(cpuLimit);
  });

  test("that comes byte by byte is read", async () => {
    await using server = await startHttpServer(async (_, response) => {
      response.writeHead(200, contentType);
      for (const byte of Buffer.concat([eventMessage(said), eventMessage(said)])) {
        response.write(Uint8Array.of(byte));
        await new Promise(setImmediate);
      }
      response.end();
    });
    expect(await readAll(await startChat(protocol, { endpoint: server.url }))).toHaveLength(2);
  });

  test("that breaks off within a message rejects, and the next call is answered", async () => {
    let calls = 0;
    await using server = await startHttpServer((_, response) => {
      response.writeHead(200, contentType);
      if (calls++ > 0) {
        response.end(eventMessage(said));
      } else {
        const broken = Buffer.concat([eventMessage(said), eventMessage(said).subarray(0, 9)]);
        response.write(broken, () => setTimeout(() => response.destroy(), 20));
      }
    });
    await expect(startChat(protocol, { endpoint: server.url }).then(readAll)).rejects.toThrow();
    expect(await readAll(await startChat(protocol, { endpoint: server.url }))).toHaveLength(1);
  });

  test("that never goes on ends where the caller leaves", async () => {
    await using server = await startHttpServer((_, response) => {
      response.writeHead(200, contentType);
      response.write(Buffer.concat([eventMessage(said), eventMessage(said).subarray(0, 9)]));
    });
    const { events } = await startChat(protocol, { endpoint: server.url });
    for await (const event of events) {
      expect(event.said).toBeDefined();
      break;
    }
    while (server.open() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test.runIf(isRpc)("with a second initial response is refused", async () => {
    const body = protocol === "rpcv2Cbor" ? Uint8Array.of(0xa0) : "{}";
    const first = eventMessage(initial, body);
    await expect(readBytes(protocol, Buffer.concat([first, eventMessage(said), first]))).rejects.toMatchObject({
      name: "SerializationError",
    });
    await expect(readBytes(protocol, Buffer.concat([eventMessage(said), first]))).rejects.toMatchObject({
      name: "SerializationError",
    });
  });

  test.runIf(isRpc)("with an initial response of junk is refused, and given up", async () => {
    const { body, isGivenUp } = watched(eventMessage(initial, "\x00{]<"));
    const call = startChat(protocol, { endpoint: "http://x", transport: answer(body) });
    await expect(call).rejects.toMatchObject({ name: "SerializationError" });
    expect(isGivenUp()).toBe(true);
  });
});
