import type { Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SerializationError, ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import { TransportError } from "../../../src/runtime/http/transport-error.ts";
import { createFetchTransport } from "../../../src/runtime/client/transport/fetch-transport.ts";
import { createNodeHttpTransport } from "../../../src/runtime/client/transport/node-http-transport.ts";
import type { Transport } from "../../../src/runtime/client/transport/transport.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { startTcpServer, until, type LoopbackServer } from "../../runtime/client/loopback-server.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import { storeResponse } from "../wire/frames.ts";
import { measurePeak } from "../wire/memory-peak.ts";
import { chunkOf } from "../wire/raw-socket.ts";
import { protocols, type Protocol } from "../wire/vault-model.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());
failOnUnhandledRejections();

const megabyte = 1024 * 1024;
const block = Buffer.alloc(64 * 1024, " ");
/** Bytes that the client has for a peak: the limit that it is given, several times. */
const room = 90 * megabyte;

interface HostileAnswer {
  readonly title: string;
  /** Headers behind the protocol's own. */
  readonly headers?: string;
  readonly body?: string | Uint8Array;
  /** What is sent again and again until the client closes, up to 100 MB. */
  readonly endless?: Uint8Array;
  readonly wants: readonly (abstract new (...given: never[]) => Error)[];
}

const transportFails = [TransportError];
/** `fetch` and `node:http` differ in what they let pass. */
const answers: readonly HostileAnswer[] = [
  { title: "a body shorter than its length", headers: "content-length: 100", body: "x", wants: transportFails },
  { title: "no body, though it has a length", headers: "content-length: 100", wants: transportFails },
  { title: "a chunk that is cut", headers: "transfer-encoding: chunked", body: "ff\r\nx", wants: transportFails },
  {
    title: "chunks without the last",
    headers: "transfer-encoding: chunked",
    body: "1\r\nx\r\n",
    wants: transportFails,
  },
  {
    title: "a chunk whose length is no number",
    headers: "transfer-encoding: chunked",
    body: "zz\r\n",
    wants: transportFails,
  },
  { title: "a header of 100 kB", headers: `x-long: ${"x".repeat(100_000)}`, wants: transportFails },
  { title: "10,000 headers", headers: `${"x-header: x\r\n".repeat(10_000)}x-last: x`, wants: transportFails },
  {
    title: "headers without end",
    headers: "x-a: b",
    endless: Buffer.from("x-header: x\r\n".repeat(1000)),
    wants: transportFails,
  },
  { title: "a byte of zero in a header", headers: "x-zero: a\0b", wants: transportFails },
  {
    title: "both framings at once",
    headers: "content-length: 1\r\ntransfer-encoding: chunked",
    body: "x",
    wants: transportFails,
  },
  {
    title: "chunks without end",
    headers: "transfer-encoding: chunked",
    body: "",
    endless: chunkOf(block),
    wants: transportFails,
  },
  {
    title: "100 MB with their length",
    headers: `content-length: ${100 * megabyte}`,
    body: "",
    endless: block,
    wants: transportFails,
  },
  { title: "100 MB until the connection ends", headers: "x-a: b", body: "", endless: block, wants: transportFails },
];

const carriers: readonly {
  readonly name: string;
  readonly createTransport: () => Transport;
  readonly spoken: readonly Protocol[];
}[] = [
  { name: "node:http", createTransport: () => createNodeHttpTransport(), spoken: protocols },
  // The transport is the same for all; a text and bytes are read.
  { name: "fetch", createTransport: () => createFetchTransport(), spoken: ["restJson1", "rpcv2Cbor"] },
];

async function callStore(protocol: Protocol, server: LoopbackServer, transport: Transport): Promise<unknown> {
  const vault = vaults.of(protocol);
  const [store] = vault.plan.operations.filter(({ shape }) => shape.name === "Store");
  if (store === undefined) throw new Error("the vault has no Store");
  const config = { endpoint: server.url, transport, maxResponseBytes: 10 * megabyte, requestTimeout: 60_000 };
  return vault.send(store, {}, config).catch((error: unknown) => error);
}

function headOf(protocol: Protocol, status: number, headers: string): string {
  const own = new Headers(storeResponse(protocol, status).headers);
  return `HTTP/1.1 ${status} OK\r\n${[...own].map(([name, value]) => `${name}: ${value}\r\n`).join("")}${headers}`;
}

async function pour(socket: Socket, endless: Uint8Array): Promise<void> {
  for (let sent = 0; sent < 100 * megabyte && socket.writable; sent += endless.length) {
    if (!socket.write(endless)) {
      await new Promise<void>((resolve) => {
        socket.once("drain", resolve);
        socket.once("close", resolve);
      });
    }
  }
}

describe.each(carriers)("over $name", ({ createTransport, spoken }) => {
  describe.each(spoken)("a client that speaks %s", (protocol) => {
    it.each(answers)("gets $title", async ({ headers = "", body, endless, wants }) => {
      for (const status of [200, 400]) {
        await using server = await startTcpServer((socket) => {
          socket.once("data", () => {
            socket.write(
              headOf(protocol, status, body === undefined ? `${headers}\r\n` : `${headers}\r\n\r\n`),
              "latin1",
            );
            if (body !== undefined) socket.write(body);
            if (endless === undefined) socket.end(body === undefined ? "\r\n" : "");
            else void pour(socket, endless).then(() => socket.destroySoon());
          });
        });
        const transport = createTransport();
        let error: unknown;
        const cpuTime = startCpuClock();
        const peak = await measurePeak(async () => {
          error = await callStore(protocol, server, transport);
        });
        expect(cpuTime()).toBeLessThan(cpuLimit);
        expect(error).toBeInstanceOf(Error);
        expect(wants.some((want) => error instanceof want)).toBe(true);
        expect((error as Error).message.length).toBeLessThan(1000);
        if (endless !== undefined) expect(peak).toBeLessThan(room);
        // Node's `fetch` connects anew by itself, and leaves that connection after some seconds.
        await until(() => server.sockets[0]?.destroyed === true, "the connection is left open");
        transport.destroy?.();
      }
    });
  });

  it("a body that is packed a thousand times is refused where `fetch` unpacks it", async () => {
    const bomb = gzipSync(Buffer.alloc(100 * megabyte));
    await using server = await startTcpServer((socket) => {
      socket.once("data", () => {
        socket.write(headOf("restJson1", 200, `content-encoding: gzip\r\ncontent-length: ${bomb.length}\r\n\r\n`));
        socket.end(bomb);
      });
    });
    let error: unknown;
    const transport = createTransport();
    const peak = await measurePeak(async () => {
      error = await callStore("restJson1", server, transport);
    });
    // `node:http` hands the bytes on as they are, and they are no UTF-8.
    expect(error instanceof TransportError || error instanceof SerializationError).toBe(true);
    expect(error).not.toBeInstanceOf(ServiceException);
    expect(peak).toBeLessThan(room);
    transport.destroy?.();
  });
});
