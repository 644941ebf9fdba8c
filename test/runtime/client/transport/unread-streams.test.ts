import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DownloadLabelCommand, ParcelTrackingClient } from "@shapewright/parcel-tracking";
import { createParcelTrackingServer } from "@shapewright/parcel-tracking/server";
import { createNodeHttp2Transport, createNodeHttpTransport } from "@shapewright/runtime/node";
import { describe, expect, it } from "vitest";
import type { Transport } from "../../../../src/runtime/index.ts";
import { toNodeListener } from "../../../../src/runtime/server/node-listener.ts";
import { ChatCommand, createChatClient, createChatServer, protocols } from "../../event-stream/chat-service.ts";
import { makeZeros, rejection, startHttp2Server, until } from "../loopback-server.ts";

/** Pieces of a label until the client leaves. */
async function* makeLabel(told: () => void): AsyncGenerator<Uint8Array> {
  for (const piece of makeZeros(16_384, told)) yield await Promise.resolve(piece);
}

describe("a stream that the caller never reads is let go when the client is destroyed", () => {
  let ended: number;
  const server = createParcelTrackingServer({ downloadLabel: () => ({ label: makeLabel(() => ended++) }) });
  const command = new DownloadLabelCommand({ parcelId: "NL20261104PT" });

  async function expectLetGo(client: ParcelTrackingClient): Promise<void> {
    ended = 0;
    // With a limit of its own, and without one.
    const labels = await Promise.all(
      [{}, { abortSignal: new AbortController().signal }].map(async (options) => {
        const { label } = await client.send(command, options);
        return label;
      }),
    );
    client.destroy();
    await until(() => ended === 2, "the end of the streams");
    // What was not read is lost: it must not look like the whole.
    for (const label of labels) await rejection(label.transformToByteArray());
  }

  it.each<{ name: string; transport: Transport | ((request: Request) => Promise<Response>) }>([
    { name: "fetch", transport: (request) => fetch(request) },
    { name: "node:http", transport: createNodeHttpTransport() },
  ])("over $name", async ({ transport }) => {
    const http = createServer(toNodeListener(server));
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const { port } = http.address() as AddressInfo;
    await expectLetGo(new ParcelTrackingClient({ endpoint: `http://127.0.0.1:${port}`, transport }));
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });

  it("over node:http2", async () => {
    await using http = await startHttp2Server(toNodeListener(server));
    await expectLetGo(new ParcelTrackingClient({ endpoint: http.url, transport: createNodeHttp2Transport() }));
  });

  it("in process, and the client may be used again", async () => {
    const client = new ParcelTrackingClient({ endpoint: "http://in.process", transport: server.fetch });
    await expectLetGo(client);
    await expectLetGo(client);
  });
});

describe.each(Object.keys(protocols))("events of %s that were not read to their end", (protocol) => {
  it("are let go when the client is destroyed", async () => {
    let isOver = false;
    const server = createChatServer(protocol, () => ({
      events: (async function* () {
        try {
          for (;;) yield await Promise.resolve({ said: { text: "hi" } });
        } finally {
          isOver = true;
        }
      })(),
    }));
    const client = createChatClient(protocol, { endpoint: "http://in.process", transport: server.fetch });
    const { events } = await client.send(new ChatCommand({}));
    const reader = events[Symbol.asyncIterator]();
    expect(await reader.next()).toMatchObject({ value: { said: { text: "hi" } } });
    client.destroy();
    await until(() => isOver, "the end of the handler's events");
    const readOn = async (): Promise<void> => {
      // What had already arrived may be read.
      for (let next = await reader.next(); next.done !== true; next = await reader.next());
    };
    expect(await rejection(readOn())).toMatchObject({ name: "AbortError" });
  });
});
