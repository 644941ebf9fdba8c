import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import { headOf, sendPieces } from "../../hostile/wire/raw-socket.ts";
import { createRestServerOf, restProtocols, type RestProtocol, type RestServerOptions } from "./rest-service.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

const download = {
  method: "GET",
  output: {
    length: { target: "long", httpHeader: "Content-Length" },
    connection: { target: "string", httpHeader: "Connection" },
    coding: { target: "string", httpHeader: "Transfer-Encoding" },
    trailer: { target: "string", httpHeader: "Trailer" },
    upgrade: { target: "string", httpHeader: "Upgrade" },
    keepAlive: { target: "string", httpHeader: "Keep-Alive" },
    text: { target: "string", httpHeader: "x-text" },
    others: { target: { type: "map", key: { target: "string" }, value: { target: "string" } }, httpPrefixHeaders: "" },
    status: { target: "integer", httpResponseCode: true },
    body: { target: "blob", httpPayload: true, streaming: true },
  },
} as const;
/** The same, its length as a member of another type may hold it. */
const withTextLength = {
  ...download,
  output: { ...download.output, length: { target: "string", httpHeader: "Content-Length" } },
} as const;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* pieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < text.length; at += size) {
    await new Promise(setImmediate);
    yield bytes(text.slice(at, at + size));
  }
}

/** The kinds of bodies that are streams, each of the text. */
const streams: Readonly<Record<string, (text: string) => unknown>> = {
  "a ReadableStream": (text) => new Blob([text]).stream(),
  "an async iterable": (text) => pieces(text, 4),
  "an iterable of single bytes": (text) => pieces(text, 1),
  "a Readable": (text) =>
    Readable.from([bytes(text.slice(0, 5)), bytes(text.slice(5))].filter(({ length }) => length > 0)),
  "a Readable of texts": (text) => Readable.from([text]),
};
const wholes: Readonly<Record<string, (text: string) => unknown>> = {
  "a string": (text) => text,
  "a Uint8Array": bytes,
  "a Blob": (text) => new Blob([text]),
};

interface Told {
  readonly text: string;
  readonly closed: boolean;
  readonly errors: unknown[];
}

/** All that two requests on one connection get, which ends behind them where the first lets it live. */
async function askTwice(
  outputs: (() => object)[],
  {
    method = "GET",
    operation = download,
    version = "1.1",
    ...options
  }: RestServerOptions & {
    method?: string;
    operation?: typeof download | typeof withTextLength;
    version?: string;
  } = {},
): Promise<Told> {
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const server = createRestServerOf({ ...operation, method }, () => outputs.shift()?.() ?? {}, { onError, ...options });
  const http = createHttpServer(toNodeListener(server));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = http.address() as AddressInfo;
    const first = headOf(method, "/", {}).replace("1.1", version);
    const requests = version === "1.0" ? [first] : [first, headOf(method, "/", { connection: "close" })];
    const { text, closed } = await sendPieces(port, requests);
    return { text, closed, errors };
  } finally {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
}

/** The response of a text's first bytes: its headers, and all behind them. */
function split(text: string): { head: string; rest: string } {
  const end = text.indexOf("\r\n\r\n");
  return { head: text.slice(0, end).toLowerCase(), rest: text.slice(end + 4) };
}

const smuggled = "abcHTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";

describe.each(Object.keys(restProtocols) as RestProtocol[])("%s over a kept connection", (protocol) => {
  it.each(Object.entries(streams))("cuts %s at its Content-Length, and ends", async (_, make) => {
    const { text, errors } = await askTwice([() => ({ length: 3, body: make(smuggled) }), () => ({ text: "second" })], {
      protocol,
    });
    const { head, rest } = split(text);
    expect(head).toContain("content-length: 3");
    expect(rest).toBe("abc");
    expect(errors).toMatchObject([{ message: "the body is longer than its Content-Length of 3" }]);
  });

  it.each(Object.entries(streams))("ends behind %s that is shorter than its Content-Length", async (_, make) => {
    const { text, closed, errors } = await askTwice([() => ({ length: 10, body: make("abc") }), () => ({})], {
      protocol,
    });
    expect(split(text).rest).toBe("abc");
    expect(closed).toBe(true);
    expect(errors).toMatchObject([{ message: "the body ended 7 bytes before its Content-Length of 10" }]);
  });

  it.each(Object.entries(streams))("sends %s that is as long as its Content-Length", async (_, make) => {
    const { text, errors } = await askTwice([() => ({ length: 10, body: make("abcdefghij") }), () => ({ text: "2" })], {
      protocol,
    });
    expect(text).toMatch(/content-length: 10\r\n[^]*\r\n\r\nabcdefghijHTTP\/1\.1 200 OK\r\n[^]*x-text: 2/i);
    expect(errors).toEqual([]);
  });

  it.each(
    Object.entries(wholes).flatMap(([kind, make]) => [0, 2, 10, -1, NaN].map((length) => ({ kind, make, length }))),
  )("measures $kind whose length is said to be $length", async ({ make, length }) => {
    const { text, errors } = await askTwice(
      [() => ({ length: String(length), body: make("abc") }), () => ({ text: "2" })],
      { protocol, operation: withTextLength },
    );
    expect(text).toMatch(/content-length: 3\r\n[^]*\r\n\r\nabcHTTP\/1\.1 200 OK\r\n[^]*x-text: 2/i);
    expect(text.match(/content-length/gi)).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it.each(["-1", "1.5", "NaN", "Infinity", "0x3", "3, 3", "+3", " ", "1e1"])(
    "answers 500 where the length of a stream is %s",
    async (length) => {
      const { text, errors } = await askTwice([() => ({ length, body: pieces("abc", 1) }), () => ({ text: "2" })], {
        protocol,
        operation: withTextLength,
      });
      expect(text).toMatch(/^HTTP\/1\.1 500 [^]*HTTP\/1\.1 200 OK\r\n[^]*x-text: 2/);
      expect(errors).toMatchObject([{ message: `the Content-Length "${length}" is invalid` }]);
    },
  );

  it("has a length but no body where there is none", async () => {
    const { text } = await askTwice([() => ({ length: 5 }), () => ({ text: "2" })], { protocol });
    expect(text).toMatch(
      /^HTTP\/1\.1 200 OK\r\n[^]*content-length: 0\r\n[^]*\r\n\r\nHTTP\/1\.1 200 OK\r\n[^]*x-text: 2/i,
    );
  });

  it("keeps the length of an answer to HEAD, which has no body", async () => {
    const { text, errors } = await askTwice([() => ({ length: 5, body: pieces("abc", 1) }), () => ({ text: "2" })], {
      protocol,
      method: "HEAD",
    });
    expect(text).toMatch(
      /^HTTP\/1\.1 200 OK\r\n[^]*content-length: 5\r\n[^]*\r\n\r\nHTTP\/1\.1 200 OK\r\n[^]*x-text: 2/i,
    );
    expect(errors).toEqual([]);
  });

  it.each([204, 205, 304])("sends no body with %i, and ends its source", async (status) => {
    let ended = false;
    const body = new ReadableStream({ cancel: () => void (ended = true) });
    const { text } = await askTwice([() => ({ length: 5, status, body }), () => ({ text: "2" })], { protocol });
    const { head, rest } = split(text);
    expect(head.match(/content-length: .*/)?.[0].trim()).toBe(status === 205 ? "content-length: 0" : undefined);
    expect(rest).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(ended).toBe(true);
  });

  it.each([
    { name: "Transfer-Encoding", output: { coding: "chunked" } },
    { name: "an unknown Transfer-Encoding", output: { coding: "gzip" } },
    { name: "Trailer", output: { trailer: "x-sum" } },
    { name: "Connection", output: { connection: "upgrade, x-text" } },
    { name: "Upgrade", output: { upgrade: "websocket" } },
    { name: "Keep-Alive", output: { keepAlive: "timeout=9999" } },
    {
      name: "all of them as a map",
      output: { others: { TE: "x", "Transfer-Encoding": "chunked", "Proxy-Connection": "x" } },
    },
  ])("leaves out a handler's $name", async ({ output }) => {
    for (const body of ["abc", pieces("abc", 1)]) {
      const { text, errors } = await askTwice([() => ({ ...output, length: 3, body }), () => ({ text: "2" })], {
        protocol,
      });
      const { head, rest } = split(text);
      expect(head).toContain("content-length: 3");
      expect(head).not.toMatch(/transfer-encoding|trailer|upgrade|9999|\r\nte:|proxy/);
      expect(rest).toMatch(/^abcHTTP\/1\.1 200 OK\r\n[^]*x-text: 2/i);
      expect(errors).toEqual([]);
    }
  });

  it("closes where a handler says so", async () => {
    const { text } = await askTwice([() => ({ connection: "close", body: "abc" }), () => ({ text: "2" })], {
      protocol,
    });
    expect(text).toMatch(/connection: close/i);
    expect(split(text).rest).toBe("abc");
  });

  it.each(["a\r\nb: c", "a\nb", "a\rb", "a\0b", "\u2028"])("answers 500 to a header of %j", async (value) => {
    for (const output of [{ text: value }, { others: { "x-b": value } }, { others: { [`x-${value}`]: "b" } }]) {
      let ended = false;
      const body = new ReadableStream({ cancel: () => void (ended = true) });
      const { text, errors } = await askTwice([() => ({ ...output, body }), () => ({ text: "2" })], { protocol });
      expect(text).toMatch(/^HTTP\/1\.1 500 [^]*HTTP\/1\.1 200 OK\r\n[^]*x-text: 2/i);
      expect(text).not.toMatch(/\r\nb/);
      expect(errors).toHaveLength(1);
      expect(ended).toBe(true);
    }
  });

  it("tells HTTP/1.0 by a reset that a body without a length has failed", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytes("abc");
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error("disk");
    }
    const { text, closed, errors } = await askTwice([() => ({ body: failing() })], { protocol, version: "1.0" });
    expect(text).toMatch(/^HTTP\/1\.1 200|^$/);
    expect([closed, errors]).toMatchObject([true, [{ message: "disk" }]]);
  });
});

describe("fetch", () => {
  const answer = async (output: object, method = "GET"): Promise<{ response: Response; errors: unknown[] }> => {
    const errors: unknown[] = [];
    const options = { onError: (error: unknown): void => void errors.push(error) };
    const server = createRestServerOf({ ...withTextLength, method }, () => output, options);
    return { response: await server.fetch(new Request("http://host/", { method })), errors };
  };

  it.each(Object.entries(streams))("fails behind %s that is too long or too short", async (_, make) => {
    for (const [length, body, want] of [
      ["3", "abcdefghij", "abc"],
      ["10", "abc", "abc"],
      ["0", "abc", ""],
    ] as const) {
      const { response, errors } = await answer({ length, body: make(body) });
      expect(response.headers.get("content-length")).toBe(length);
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      let got = "";
      await expect(
        (async () => {
          for (;;) {
            const { done, value } = await reader.read();
            if (done) return;
            got += new TextDecoder().decode(value);
          }
        })(),
      ).rejects.toThrow(/Content-Length/);
      expect(got).toBe(want);
      expect(errors).toHaveLength(1);
    }
  });

  it.each(Object.entries({ ...streams, ...wholes }))("sends %s as it is", async (_, make) => {
    const { response, errors } = await answer({ length: "10", body: make("abcdefghij"), coding: "chunked" });
    expect(await response.text()).toBe("abcdefghij");
    expect([response.headers.get("content-length"), response.headers.get("transfer-encoding")]).toEqual(["10", null]);
    expect(errors).toEqual([]);
  });

  it("keeps a length after HEAD, and has none with 204 and 304", async () => {
    expect((await answer({ length: "5" }, "HEAD")).response.headers.get("content-length")).toBe("5");
    for (const status of [204, 304]) {
      const { response } = await answer({ length: "5", status, body: "abc" });
      expect([response.status, response.body, response.headers.get("content-length")]).toEqual([status, null, null]);
    }
    expect((await answer({ length: "x" }, "HEAD")).response.status).toBe(500);
  });
});

describe("a source", () => {
  it.each([5, null, {}, undefined])(
    "that gives %j in place of bytes breaks the connection, and is told",
    async (piece) => {
      async function* wrong(): AsyncGenerator {
        await Promise.resolve();
        yield bytes("abc");
        yield piece;
      }
      const { text, closed, errors } = await askTwice([() => ({ body: wrong() })]);
      expect(text).not.toMatch(/\r\n0\r\n\r\n/);
      expect(closed).toBe(true);
      expect(String(errors)).toMatch(/to be bytes/);
    },
  );

  it("is ended where it is too long, has failed, or is not to be sent", async () => {
    const ended: string[] = [];
    const source = (name: string, length = 10): Readable => {
      const stream = new Readable({ read: () => void stream.push(new Uint8Array(length)) });
      return stream.on("close", () => ended.push(name));
    };
    await askTwice([() => ({ length: 3, body: source("too long") })]);
    await askTwice([() => ({ status: 204, body: source("no content") })]);
    await askTwice([() => ({ text: "\0", body: source("refused") })]);
    await askTwice([() => ({ length: -1, body: source("negative") })]);
    await new Promise(setImmediate);
    expect(ended).toEqual(["too long", "no content", "refused", "negative"]);
  });
});
