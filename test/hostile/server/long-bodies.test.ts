import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningServer } from "../../conformance/running-server.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import { storeRequest, validBody } from "../wire/frames.ts";
import { measurePeak } from "../wire/memory-peak.ts";
import { chunkOf, headOf, repeat, sendPieces } from "../wire/raw-socket.ts";
import { protocols, type Protocol } from "../wire/vault-model.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());
failOnUnhandledRejections();

const hundredMegabytes = 100 * 1024 * 1024;
const chunk = Buffer.alloc(64 * 1024, "x");
/** Bytes: several times the limit of bodies, since what is read before it may be there twice. */
const room = 90 * 1024 * 1024;

async function start(protocol: Protocol): Promise<{ readonly port: number; readonly running: RunningServer }> {
  const running = await vaults.of(protocol).server();
  running.handler.handle = () => ({});
  return { port: (running.http.address() as AddressInfo).port, running };
}

async function expectAlive(protocol: Protocol): Promise<void> {
  const { running } = await start(protocol);
  for (const { send } of running.carriers) {
    expect((await send(storeRequest(protocol, validBody(protocol))))?.status).toBe(200);
  }
}

describe.each(protocols)("a body of 100 MB to a server that speaks %s", (protocol) => {
  it.each([
    { framing: "its declared length", headers: { "content-length": String(hundredMegabytes) }, piece: chunk },
    { framing: "chunks", headers: { "transfer-encoding": "chunked" }, piece: chunkOf(chunk) },
  ])("with $framing is answered with 413", async ({ headers, piece }) => {
    const { port } = await start(protocol);
    const request = storeRequest(protocol, "");
    const head = headOf("POST", request.target, { ...request.headers, ...headers });
    let answer = "";
    const peak = await measurePeak(async () => {
      answer = (await sendPieces(port, concat(head, repeat(piece, hundredMegabytes)), { complete: hasHead })).text;
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 [^]*connection: close/i);
    expect(peak).toBeLessThan(room);
    await expectAlive(protocol);
  });

  it("as a stream of `fetch` is answered with 413, and is not read on", async () => {
    const { running } = await start(protocol);
    const { target, headers } = storeRequest(protocol, "");
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += chunk.length;
        if (pulled > hundredMegabytes) controller.close();
        else controller.enqueue(chunk);
      },
      cancel() {
        cancelled = true;
      },
    });
    const peak = await measurePeak(async () => {
      const request = new Request(`http://vault.example${target}`, { method: "POST", headers, body, duplex: "half" });
      expect((await running.server.fetch(request)).status).toBe(413);
    });
    expect(peak).toBeLessThan(room);
    expect(pulled).toBeLessThan(12 * 1024 * 1024);
    expect(cancelled).toBe(true);
    await expectAlive(protocol);
  });
});

describe.each(["restJson1", "restXml"] as const)("a stream of 100 MB over %s", (protocol) => {
  it("goes through in little memory", async () => {
    const { port, running } = await start(protocol);
    let received = 0;
    running.handler.handle = async (_, input) => {
      for await (const piece of Reflect.get(input, "data") as ReadableStream<Uint8Array>) received += piece.length;
      return {};
    };
    const head = headOf("POST", "/upload", { "content-length": String(hundredMegabytes) });
    const peak = await measurePeak(async () => {
      const { text } = await sendPieces(port, concat(head, repeat(chunk, hundredMegabytes)), {
        complete: hasHead,
      });
      expect(text).toMatch(/^HTTP\/1.1 200 /);
    });
    expect(received).toBe(hundredMegabytes);
    expect(peak).toBeLessThan(room);
    await expectAlive(protocol);
  });

  it("is given up where the handler does not read it", async () => {
    const { port, running } = await start(protocol);
    running.handler.handle = () => ({});
    const head = headOf("POST", "/upload", { "transfer-encoding": "chunked" });
    const pieces = concat(head, repeat(chunkOf(chunk), hundredMegabytes), "0\r\n\r\n");
    const peak = await measurePeak(async () => {
      const { text } = await sendPieces(port, pieces, { complete: hasHead });
      expect(text).toMatch(/^HTTP\/1.1 200 /);
    });
    expect(peak).toBeLessThan(room);
    await expectAlive(protocol);
  });
});

it("a body in chunks of one byte takes memory in proportion to its length", async () => {
  const { port } = await start("restJson1");
  const { target, headers } = storeRequest("restJson1", "");
  const bytes = 1_000_000;
  const head = headOf("POST", target, { ...headers, "transfer-encoding": "chunked" });
  const piece = Buffer.from("1\r\n \r\n".repeat(10_000));
  const peak = await measurePeak(async () => {
    const { text } = await sendPieces(port, concat(head, repeat(piece, bytes * 6), "0\r\n\r\n"), {
      complete: hasHead,
    });
    expect(text).toMatch(/^HTTP\/1.1 400 /);
  });
  expect(peak).toBeLessThan(room);
});

function* concat(
  ...parts: readonly (string | Iterable<Uint8Array>)[]
): Generator<string | Uint8Array, void, undefined> {
  for (const part of parts) {
    if (typeof part === "string") yield part;
    else yield* part;
  }
}

function hasHead(text: string): boolean {
  return text.includes("\r\n\r\n");
}
