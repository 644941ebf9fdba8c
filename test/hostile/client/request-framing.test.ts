import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFetchTransport } from "../../../src/runtime/client/transport/fetch-transport.ts";
import { createNodeHttpTransport } from "../../../src/runtime/client/transport/node-http-transport.ts";
import type { Transport } from "../../../src/runtime/client/transport/transport.ts";
import {
  rejection,
  startTcpServer,
  trickle,
  until,
  type LoopbackServer,
} from "../../runtime/client/loopback-server.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import type { Protocol } from "../wire/vault-model.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());
failOnUnhandledRejections();

interface Carrier {
  readonly carrier: string;
  readonly createTransport: () => Transport;
  /** Carriers and protocols do not know of each other: a protocol for each is enough. */
  readonly protocol: Protocol;
}

const carriers: readonly Carrier[] = [
  { carrier: "node:http", createTransport: () => createNodeHttpTransport(), protocol: "restXml" },
  { carrier: "fetch", createTransport: () => createFetchTransport(), protocol: "restJson1" },
];

const encode = (pieces: readonly string[]): Uint8Array[] => pieces.map((piece) => new TextEncoder().encode(piece));

const wholeKinds = [
  { kind: "text", create: (pieces: readonly string[]) => pieces.join("") },
  { kind: "bytes", create: (pieces: readonly string[]) => new TextEncoder().encode(pieces.join("")) },
  { kind: "a Blob", create: (pieces: readonly string[]) => new Blob([...pieces]) },
];
const streamKinds = [
  {
    kind: "a ReadableStream",
    create: (pieces: readonly string[]) => Readable.toWeb(Readable.from(encode(pieces))),
  },
  { kind: "an iterable", create: (pieces: readonly string[]) => trickle(encode(pieces)) },
  { kind: "a Readable", create: (pieces: readonly string[]) => Readable.from(encode(pieces), { objectMode: false }) },
  // Of strings, whose length is not that of their bytes.
  { kind: "a Readable of text", create: (pieces: readonly string[]) => Readable.from(pieces) },
];
const kinds = [...wholeKinds, ...streamKinds];

/** Answers each whole request, as its `content-length` or its chunks tell, and keeps what has come. */
async function startCountingServer(): Promise<LoopbackServer & { readonly heads: string[]; received: string }> {
  const seen = { heads: [] as string[], received: "" };
  const server = await startTcpServer((socket) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      seen.received += chunk.toString("latin1");
      for (;;) {
        const end = text.indexOf("\r\n\r\n") + 4;
        if (end < 4) return;
        const head = text.slice(0, end);
        const length = /^content-length: *(\d+)/im.exec(head)?.[1];
        const whole = length === undefined ? text.indexOf("0\r\n\r\n", end) + 5 : end + Number(length);
        if (whole < end || text.length < whole) return;
        seen.heads.push(head);
        text = text.slice(whole);
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
      }
    });
  });
  return Object.assign(server, seen, {
    get received() {
      return seen.received;
    },
  });
}

interface Call {
  readonly url: string;
  readonly transport: Transport;
  readonly protocol: Protocol;
}

async function upload({ url, transport, protocol }: Call, input: object): Promise<object> {
  const vault = vaults.of(protocol);
  const operation = vault.findOperation("Upload");
  if (operation === undefined) throw new Error("the vault has no Upload");
  return vault.send(operation, input, { endpoint: url, transport, maxAttempts: 3 });
}

describe.each(carriers)("$protocol over $carrier", ({ createTransport, protocol }) => {
  describe("a length that a member has", () => {
    it.each(kinds)("$kind with its own length is sent so", async ({ create }) => {
      await using server = await startCountingServer();
      const transport = createTransport();
      // Empty pieces, also behind the last byte, are no bytes.
      for (const pieces of [["añb", "", "cd", ""], [""], []]) {
        const length = Buffer.byteLength(pieces.join(""));
        await upload({ url: server.url, transport, protocol }, { data: create(pieces), length });
        const head = server.heads.pop() ?? "";
        expect(head).toMatch(new RegExp(`^content-length: ${length}\\r$`, "im"));
        expect(head).not.toMatch(/transfer-encoding/i);
      }
      transport.destroy?.();
    });

    const wrongs = [
      { pieces: ["0123456789"], length: 3 },
      // The first piece alone would pass for the whole.
      { pieces: ["012", "3456789"], length: 3 },
      { pieces: ["012", "\r\n\r\nPOST /smuggled HTTP/1.1\r\nhost: x\r\n\r\n"], length: 3 },
      { pieces: ["x"], length: 0 },
      { pieces: ["ñ"], length: 1 },
      { pieces: ["012"], length: 10 },
      { pieces: [], length: 1 },
      { pieces: ["x"], length: -1 },
      { pieces: ["x"], length: NaN },
      { pieces: ["x"], length: 1.5 },
      { pieces: ["x"], length: Infinity },
    ];
    describe.each(kinds)("$kind", ({ kind, create }) => {
      it.each(wrongs)("$pieces, said to be of $length bytes, is refused", async ({ pieces, length }) => {
        await using server = await startCountingServer();
        const transport = createTransport();
        const error = await rejection(
          upload({ url: server.url, transport, protocol }, { data: create(pieces), length }),
        );
        expect(error).toBeInstanceOf(TypeError);
        expect(error.message).toMatch(/content-length|expected a long/);
        // The peer never has a whole request, and does not wait for one.
        await until(() => server.open() === 0 || server.received === "", "the end of the connection");
        expect(server.heads).toEqual([]);
        expect(server.received).not.toContain("smuggled");
        if (wholeKinds.some((whole) => whole.kind === kind)) expect(server.received).toBe("");
        transport.destroy?.();
      });
    });

    it("no body has no length but 0", async () => {
      await using server = await startCountingServer();
      const transport = createTransport();
      const error = await rejection(upload({ url: server.url, transport, protocol }, { length: 3 }));
      expect(error).toBeInstanceOf(TypeError);
      expect(server.received).toBe("");
      await upload({ url: server.url, transport, protocol }, { length: 0 });
      expect(server.heads.length).toBe(1);
      transport.destroy?.();
    });

    it.each([
      { coding: "chunked" },
      { coding: "gzip" },
      { coding: "identity" },
      { host: "other.example" },
      { note: "a\r\nhost: other.example" },
      { note: "a\n b" },
      { note: "a\0b" },
    ])("does not let $coding$host$note change the connection", async (input) => {
      await using server = await startCountingServer();
      const transport = createTransport();
      const error = await rejection(upload({ url: server.url, transport, protocol }, { ...input, data: "body" }));
      expect(error.message).toMatch(/header/);
      expect(server.received).toBe("");
      transport.destroy?.();
    });
  });

  describe("what the caller's stream fails with arrives as itself", () => {
    const broken = Object.assign(new TypeError("disk on fire"), { code: "ECONNRESET" });
    async function* failing(error: unknown): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode("abc");
      await Promise.resolve();
      throw error;
    }
    const failures: { kind: string; create: (error: Error) => unknown }[] = [
      { kind: "a ReadableStream", create: (error) => Readable.toWeb(Readable.from(failing(error))) },
      {
        kind: "a ReadableStream at once",
        create: (error) => new ReadableStream({ start: (controller) => controller.error(error) }),
      },
      { kind: "an iterable", create: failing },
      {
        kind: "an iterable that throws",
        create: (error) => ({
          [Symbol.asyncIterator]: () => ({
            next: () => {
              throw error;
            },
          }),
        }),
      },
      { kind: "a Readable", create: (error) => Readable.from(failing(error), { objectMode: false }) },
      {
        kind: "a Readable before",
        create: (error) => new Readable({ read() {} }).on("error", () => {}).destroy(error),
      },
    ];
    // At once, since Node's `fetch` leaves a connection only after some seconds.
    it.concurrent.each(failures.flatMap((failure) => [undefined, 10].map((length) => ({ ...failure, length }))))(
      "$kind, length $length",
      async ({ create, length }) => {
        await using server = await startCountingServer();
        const transport = createTransport();
        const data = create(broken);
        const error = await rejection(
          upload({ url: server.url, transport, protocol }, { data, ...(length === undefined ? {} : { length }) }),
        );
        expect(error).toBe(broken);
        await until(() => server.open() === 0, "the end of the connection");
        expect(server.heads).toEqual([]);
        transport.destroy?.();
      },
    );

    it.each(["text", undefined, null, 7])("%o, which is not an Error", async (thrown) => {
      await using server = await startCountingServer();
      const transport = createTransport();
      const outcome = upload({ url: server.url, transport, protocol }, { data: failing(thrown) }).then(
        () => "success",
        (error: unknown) => [error],
      );
      expect(await outcome).toEqual([thrown]);
      transport.destroy?.();
    });
  });

  it("a stream that is too long is ended at the limit", async () => {
    await using server = await startCountingServer();
    const transport = createTransport();
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(new Uint8Array(100));
      } finally {
        ended = true;
      }
    }
    await rejection(upload({ url: server.url, transport, protocol }, { data: endless(), length: 1000 }));
    await until(() => ended, "the end of the stream");
    expect(server.heads).toEqual([]);
    transport.destroy?.();
  });
});

it("in process, what the caller's stream fails with arrives as itself, too", async () => {
  const broken = new Error("disk on fire");
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new Uint8Array(3));
    throw broken;
  }
  const fetched = async (request: Request): Promise<Response> => {
    const status = await request.arrayBuffer().then(
      () => 200,
      () => 400,
    );
    return new Response(null, { status });
  };
  const error = await rejection(
    upload(
      { url: "http://in.process", transport: createFetchTransport(fetched), protocol: "restXml" },
      { data: failing() },
    ),
  );
  expect(error).toBe(broken);
});
