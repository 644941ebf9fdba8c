import { createServer, connect as connectHttp2, type Http2Server, type ServerHttp2Session } from "node:http2";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import { createUploadServer } from "../../runtime/server/upload-service.ts";
import { END_HEADERS, END_STREAM, frame, headerBlock, preface, setting, word } from "../wire/http2-frames.ts";

/** What the documentation of `toNodeListener` says to set. */
const maxConcurrentStreams = 100;
const mebibyte = 1024 * 1024;

interface Flood {
  readonly title: string;
  readonly frames: () => Iterable<Uint8Array>;
  /** Of the attacker. */
  readonly settings?: Uint8Array;
  /** Handlers that it may start at the most; nghttp2 lets a burst of 1,000 resets pass, and then 33 a second. */
  readonly handlers?: number;
}

const headers = (path: string): Buffer =>
  headerBlock({ ":method": "PUT", ":scheme": "http", ":path": path, ":authority": "x" });
const [whole, stream] = [headers("/document/k"), headers("/stream/k")];
const begin = (count: number, payload: Uint8Array): Buffer =>
  frame("HEADERS", { stream: 2 * count + 1, flags: END_HEADERS, payload });
const request = (count: number): Buffer =>
  frame("HEADERS", { stream: 2 * count + 1, flags: END_HEADERS | END_STREAM, payload: whole });

/** Frames in bundles, which take less time to send. */
function* times(count: number, make: (index: number) => Uint8Array): Generator<Uint8Array> {
  for (let done = 0; done < count; done += 100) {
    yield Buffer.concat(Array.from({ length: 100 }, (_, index) => make(done + index)));
  }
}

/** A header of 4,000 bytes that is put into the table, and is then named by one byte (RFC 7541, 6.1). */
const stored = Buffer.concat([Buffer.of(0x40, 1, 0x78, 0x7f, 0xa1, 0x1e), Buffer.alloc(4000, "a")]);

const floods: readonly Flood[] = [
  {
    title: "streams that are reset at once",
    frames: () =>
      times(20_000, (index) =>
        Buffer.concat([request(index), frame("RST_STREAM", { stream: 2 * index + 1, payload: word(8) })]),
      ),
    handlers: 10_000,
  },
  {
    title: "settings",
    frames: () => times(100_000, () => frame("SETTINGS", { payload: setting(4, 65_535) })),
    handlers: 0,
  },
  { title: "settings without content", frames: () => times(100_000, () => frame("SETTINGS")), handlers: 0 },
  {
    title: "pings whose answers nobody reads",
    frames: () => times(100_000, () => frame("PING", { payload: Buffer.alloc(8) })),
    handlers: 0,
  },
  {
    title: "headers that go on in other frames without end",
    *frames() {
      yield frame("HEADERS", { stream: 1, payload: whole });
      const payload = Buffer.concat(Array.from({ length: 140 }, () => headerBlock({ x: "v".repeat(100) })));
      yield* times(3000, () => frame("CONTINUATION", { stream: 1, payload }));
    },
    handlers: 0,
  },
  {
    title: "headers that go on in frames without content",
    *frames() {
      yield frame("HEADERS", { stream: 1, payload: whole });
      yield* times(100_000, () => frame("CONTINUATION", { stream: 1 }));
    },
    handlers: 0,
  },
  {
    title: "headers that their compression makes long",
    *frames() {
      const flags = END_HEADERS | END_STREAM;
      yield frame("HEADERS", { stream: 1, flags, payload: Buffer.concat([whole, stored]) });
      const payload = Buffer.concat([whole, Buffer.alloc(16_000, 0x80 | 62)]);
      for (let id = 3; id < 200; id += 2) yield frame("HEADERS", { stream: id, flags, payload });
    },
    handlers: 1,
  },
  {
    title: "a body of frames without content",
    *frames() {
      yield begin(0, stream);
      yield* times(100_000, () => frame("DATA", { stream: 1 }));
    },
    handlers: 1,
  },
  {
    title: "larger windows",
    frames: () => times(100_000, () => frame("WINDOW_UPDATE", { payload: word(1) })),
    handlers: 0,
  },
  {
    title: "priorities of streams that are not there",
    frames: () =>
      times(100_000, (index) =>
        frame("PRIORITY", { stream: 2 * index + 1, payload: Buffer.concat([word(0), Buffer.of(1)]) }),
      ),
    handlers: 0,
  },
  {
    title: "requests that do not end",
    frames: () => times(20_000, (index) => begin(index, stream)),
    handlers: maxConcurrentStreams,
  },
  {
    title: "requests whose answers have no window",
    settings: setting(4, 0),
    frames: () => times(20_000, request),
    handlers: maxConcurrentStreams,
  },
  { title: "requests whose answers nobody reads", frames: () => times(20_000, request) },
];

describe("a server of HTTP/2", () => {
  let handlers: number;
  let streams: { now: number; most: number };
  let http: Http2Server;
  const sessions: ServerHttp2Session[] = [];

  beforeEach(async () => {
    handlers = 0;
    streams = { now: 0, most: 0 };
    const server = createUploadServer("restJson1", {
      document: () => (handlers++, {}),
      stream: async ({ body }: { body?: unknown }) => {
        handlers++;
        return { saw: await new Response(body as ReadableStream).text() };
      },
    });
    http = createServer({ settings: { maxConcurrentStreams } }, toNodeListener(server));
    http.on("sessionError", () => undefined);
    http.on("session", (session) => sessions.push(session));
    http.on("stream", (opened) => {
      streams.most = Math.max(streams.most, ++streams.now);
      opened.on("close", () => streams.now--);
    });
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  });
  afterEach(async () => {
    for (const session of sessions.splice(0)) session.destroy();
    await new Promise((resolve) => http.close(resolve));
  });

  const portOf = (): number => (http.address() as AddressInfo).port;

  /** The status of the next request, on a connection of its own. */
  async function askNext(): Promise<unknown> {
    const session = connectHttp2(`http://127.0.0.1:${portOf()}`);
    try {
      const asked = session.request({ ":method": "PUT", ":path": "/document/next" });
      asked.end();
      return await new Promise((resolve, reject) => {
        session.on("error", reject);
        asked.on("error", reject);
        asked.on("response", ({ ":status": status }) => resolve(status));
      });
    } finally {
      session.destroy();
    }
  }

  it.each(floods)("withstands $title", async ({ frames, settings, handlers: most = Infinity }) => {
    expect(await askNext()).toBe(200);
    handlers = 0;
    const before = process.memoryUsage.rss();
    const socket = connect(portOf(), "127.0.0.1");
    socket.on("error", () => undefined);
    // Answers fill the attacker's buffers.
    socket.pause();
    socket.write(preface(settings));
    for (const bytes of frames()) {
      if (socket.destroyed) break;
      if (!socket.write(bytes) && !(await canGoOn())) break;
    }
    /** Whether the server takes more; it may stop reading for good. */
    function canGoOn(): Promise<boolean> {
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), 1000);
        const wake = (): void => {
          clearTimeout(timer);
          resolve(true);
        };
        socket.once("drain", wake);
        socket.once("close", wake);
      });
    }
    const grown = process.memoryUsage.rss() - before;
    // Served while the attacker still is connected.
    expect(await askNext()).toBe(200);
    expect(handlers).toBeLessThanOrEqual(most + 1);
    expect(streams.most).toBeLessThanOrEqual(maxConcurrentStreams + 2);
    expect(grown).toBeLessThan(128 * mebibyte);
    socket.destroy();
  });
});
