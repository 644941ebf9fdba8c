import { describe, expect, it } from "vitest";
import {
  createTransferProgress,
  type TransferProgress,
} from "../../../../src/runtime/client/interceptors/transfer-progress.ts";
import { createNodeHttpTransport } from "../../../../src/runtime/client/transport/node-http-transport.ts";
import { createFetchTransport } from "../../../../src/runtime/client/transport/fetch-transport.ts";
import type { Transport } from "../../../../src/runtime/client/transport/transport.ts";
import { ServiceClient } from "../../../../src/runtime/client/service-client.ts";
import { Command, type CommandSchema } from "../../../../src/runtime/client/command.ts";
import { payloadReader, payloadWriter } from "../../../../src/runtime/protocol/body-binding.ts";
import { requestFraming } from "../../../../src/runtime/client/interceptors/request-body.ts";
import { restJson1 } from "../../../../src/runtime/protocols.ts";
import type { StreamingBlobPayloadOutputTypes } from "../../../../src/runtime/index.ts";
import { createOperation, service } from "../../protocol/test-service.ts";
import { readAll, startHttpServer, trickle } from "../loopback-server.ts";

const body = { target: "blob", streaming: true, httpPayload: true } as const;
const echo = createOperation(
  { input: { body }, output: { body } },
  { parts: [payloadWriter, payloadReader, requestFraming] },
);

class EchoCommand extends Command<object, { readonly body: StreamingBlobPayloadOutputTypes }> {
  override readonly schema: CommandSchema = [service, echo];
}

interface Progress {
  readonly up: TransferProgress[];
  readonly down: TransferProgress[];
}

async function send(given: unknown, createTransport: () => Transport): Promise<Progress & { readonly text: string }> {
  const [up, down]: [TransferProgress[], TransferProgress[]] = [[], []];
  await using server = await startHttpServer(async (request, response) => response.end(await readAll(request)));
  const progress = createTransferProgress({
    onUpload: (each) => void up.push(each),
    onDownload: (each) => void down.push(each),
  });
  const transport = createTransport();
  const client = new ServiceClient(service, restJson1, { endpoint: server.url, transport, interceptors: [progress] });
  const output = await client.send(new EchoCommand({ body: given }));
  const text = await output.body.transformToString();
  client.destroy();
  return { up, down, text };
}

describe.each([
  ["node:http", createNodeHttpTransport],
  ["fetch", createFetchTransport],
])("progress over %s", (_, createTransport) => {
  it("of a stream is told piece by piece", async () => {
    const parts = ["one ", "two ", "three"].map((part) => new TextEncoder().encode(part));
    const { up, down, text } = await send(trickle(parts), () => createTransport());
    expect(text).toBe("one two three");
    expect(up.map(({ transferred, total, attempt }) => ({ transferred, total, attempt }))).toEqual([
      { transferred: 4, total: undefined, attempt: 1 },
      { transferred: 8, total: undefined, attempt: 1 },
      { transferred: 13, total: undefined, attempt: 1 },
    ]);
    expect(up[0]?.call.operation.name).toBe("Operation");
    expect(down.at(-1)).toMatchObject({ transferred: 13, total: 13 });
  });

  it("of a body in memory is told at once", async () => {
    const { up } = await send(new TextEncoder().encode("whole"), () => createTransport());
    expect(up).toMatchObject([{ transferred: 5, total: 5 }]);
  });

  it("ends a transfer where the one who is told throws", async () => {
    const own = new Error("own");
    const interceptors = [
      createTransferProgress({
        onUpload: () => {
          throw own;
        },
      }),
    ];
    await using server = await startHttpServer(async (request, response) => response.end(await readAll(request)));
    const client = new ServiceClient(service, restJson1, {
      endpoint: server.url,
      transport: createTransport(),
      interceptors,
    });
    await expect(client.send(new EchoCommand({ body: trickle([Uint8Array.of(1)]) }))).rejects.toBe(own);
    client.destroy();
  });
});
