import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { Command, type CommandSchema } from "../../../src/runtime/client/command.ts";
import { requestFraming } from "../../../src/runtime/client/interceptors/request-body.ts";
import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { createFetchTransport } from "../../../src/runtime/client/transport/fetch-transport.ts";
import { createNodeHttp2Transport } from "../../../src/runtime/client/transport/node-http2-transport.ts";
import { createNodeHttpTransport } from "../../../src/runtime/client/transport/node-http-transport.ts";
import type { StreamingBlobPayloadInputTypes, StreamingBlobPayloadOutputTypes } from "../../../src/runtime/index.ts";
import { payloadReader, payloadWriter } from "../../../src/runtime/protocol/body-binding.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import { createServer } from "../../../src/runtime/server/server.ts";
import { startHttp2Server, startHttpServer, trickle, type LoopbackServer } from "../client/loopback-server.ts";
import { createOperation, service } from "./test-service.ts";

const body = { target: "blob", streaming: true, httpPayload: true } as const;
const echo = createOperation(
  { input: { body }, output: { body } },
  { parts: [payloadWriter, payloadReader, requestFraming] },
);

class EchoCommand extends Command<
  { readonly body: StreamingBlobPayloadInputTypes },
  { readonly body: StreamingBlobPayloadOutputTypes }
> {
  override readonly schema: CommandSchema = [service, echo];
}

type Handler = (input: { readonly body: StreamingBlobPayloadOutputTypes }) => object | Promise<object>;

const carriers = ["node:http", "node:http2", "fetch"] as const;

interface Fixture extends AsyncDisposable {
  readonly client: ServiceClient;
  readonly loopback: LoopbackServer;
  readonly errors: unknown[];
}

async function start(carrier: (typeof carriers)[number], handler: Handler): Promise<Fixture> {
  const errors: unknown[] = [];
  const definition = { service, protocols: [restJson1Server], operations: { operation: { schema: echo } } };
  const server = createServer(
    definition,
    { operation: handler as never },
    { onError: (error) => void errors.push(error) },
  );
  const listener = toNodeListener(server);
  const loopback = await (carrier === "node:http2" ? startHttp2Server(listener) : startHttpServer(listener));
  const transport = {
    "node:http": createNodeHttpTransport,
    "node:http2": createNodeHttp2Transport,
    fetch: createFetchTransport,
  }[carrier]();
  const client = new ServiceClient(service, restJson1, { endpoint: loopback.url, transport, maxAttempts: 1 });
  return {
    client,
    loopback,
    errors,
    async [Symbol.asyncDispose]() {
      client.destroy();
      await loopback[Symbol.asyncDispose]();
    },
  };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** @param isRead before which nothing fails: a connection that is not made yet would never reach the other side. */
async function* breakOff(error: Error, isRead: Promise<void>): AsyncGenerator<Uint8Array> {
  yield bytes("half");
  await isRead;
  throw error;
}

function createSignal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

describe.each(carriers)("blob streams over %s", (carrier) => {
  it.each<[string, () => StreamingBlobPayloadInputTypes]>([
    ["text", () => "héllo"],
    ["bytes", () => bytes("héllo")],
    ["a Blob", () => new Blob(["héllo"])],
    ["a ReadableStream", () => new Blob(["héllo"]).stream()],
    ["a stream of Node", () => Readable.from([bytes("hé"), bytes("llo")])],
    ["an async iterable", () => trickle([bytes("hé"), bytes("llo")])],
  ])("%s goes there and back", async (_, make) => {
    await using fixture = await start(carrier, ({ body: given }) => ({ body: given }));
    const send = async (): Promise<StreamingBlobPayloadOutputTypes> =>
      (await fixture.client.send(new EchoCommand({ body: make() }))).body;
    expect(await (await send()).transformToString()).toBe("héllo");
    expect(await (await send()).transformToString("base64")).toBe("aMOpbGxv");
    expect(await (await send()).transformToString("hex")).toBe("68c3a96c6c6f");
    expect(await (await send()).transformToByteArray()).toEqual(bytes("héllo"));
    expect(await new Response((await send()).transformToWebStream()).text()).toBe("héllo");
  });

  it("an input that breaks half-way rejects in the call and in the handler", async () => {
    const own = new Error("own");
    let heard: unknown;
    const { given: isRead, give } = createSignal();
    await using fixture = await start(carrier, async ({ body: given }) => {
      give();
      heard = await given.transformToByteArray().catch((error: unknown) => error);
      return {};
    });
    await expect(fixture.client.send(new EchoCommand({ body: breakOff(own, isRead) }))).rejects.toBe(own);
    await until(() => heard !== undefined);
    expect(heard).toBeInstanceOf(Error);
  });

  it("an output that breaks half-way rejects in its reader, and is told to the server", async () => {
    const own = new Error("own");
    const { given: isRead, give } = createSignal();
    await using fixture = await start(carrier, () => ({ body: breakOff(own, isRead) }));
    const output = await fixture.client.send(new EchoCommand({ body: "" }));
    give();
    await expect(output.body.transformToByteArray()).rejects.toThrow();
    expect(fixture.errors).toEqual([own]);
  });
});

it.each(["node:http", "node:http2"] as const)(
  "an output that nobody reads is let go when the client is destroyed, over %s",
  async (carrier) => {
    let isOver = false;
    const zeros = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(new Uint8Array(65_536));
      } finally {
        isOver = true;
      }
    };
    await using fixture = await start(carrier, () => ({ body: zeros() }));
    await fixture.client.send(new EchoCommand({ body: "" }));
    fixture.client.destroy();
    await until(() => isOver && fixture.loopback.open() === 0);
  },
);
