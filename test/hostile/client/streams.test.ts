import { afterAll, beforeAll, expect, it } from "vitest";
import { createFetchTransport } from "../../../src/runtime/client/transport/fetch-transport.ts";
import { createNodeHttpTransport } from "../../../src/runtime/client/transport/node-http-transport.ts";
import { startHttpServer } from "../../runtime/client/loopback-server.ts";
import { measurePeak } from "../wire/memory-peak.ts";
import { repeat } from "../wire/raw-socket.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());

const hundredMegabytes = 100 * 1024 * 1024;
const chunk = Buffer.alloc(64 * 1024, "x");

it.each([
  { carrier: "node:http", createTransport: () => createNodeHttpTransport() },
  { carrier: "fetch", createTransport: () => createFetchTransport() },
])("a stream of 100 MB over $carrier has no limit, and comes in little memory", async ({ createTransport }) => {
  await using server = await startHttpServer(async (_, response) => {
    for (const piece of repeat(chunk, hundredMegabytes)) {
      if (!response.write(piece)) await new Promise((resolve) => response.once("drain", resolve));
    }
    response.end();
  });
  const vault = vaults.of("restJson1");
  const download = vault.plan.operations.find(({ shape }) => shape.name === "Download");
  if (download === undefined) throw new Error("the vault has no Download");
  const transport = createTransport();
  let received = 0;
  const peak = await measurePeak(async () => {
    const output = await vault.send(download, {}, { endpoint: server.url, transport, maxResponseBytes: 1000 });
    for await (const piece of Reflect.get(output, "data") as ReadableStream<Uint8Array>) received += piece.length;
  });
  expect(received).toBe(hundredMegabytes);
  expect(peak).toBeLessThan(90 * 1024 * 1024);
  transport.destroy?.();
});
