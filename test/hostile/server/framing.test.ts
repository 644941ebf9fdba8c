import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toNodeListener } from "../../../src/runtime/server/node-listener.ts";
import { until } from "../../runtime/client/loopback-server.ts";
import { failOnUnhandledRejections } from "../../runtime/server/unhandled-rejections.ts";
import { expectNoInternals } from "../wire/expect-harmless.ts";
import { storeRequest, validBody } from "../wire/frames.ts";
import { headOf, sendPieces } from "../wire/raw-socket.ts";
import { protocols, type Protocol } from "../wire/vault-model.ts";
import { Vaults } from "../wire/vault.ts";

let vaults: Vaults;
const errors: unknown[] = [];
beforeAll(async () => {
  vaults = await Vaults.generate();
});
afterAll(() => vaults.close());
failOnUnhandledRejections();

async function start(protocol: Protocol): Promise<HttpServer> {
  const { http, handler } = await vaults.of(protocol).server();
  errors.length = 0;
  handler.handle = () => ({});
  handler.onError = (error) => errors.push(error);
  return http;
}

const portOf = (http: HttpServer): number => (http.address() as AddressInfo).port;

/** The server answers a request that is as it should be, and no other connection is left. */
async function expectRecovered(protocol: Protocol, http: HttpServer): Promise<void> {
  const body = validBody(protocol);
  const { target, headers } = storeRequest(protocol, body);
  const head = headOf("POST", target, { ...headers, "content-length": String(body.length), connection: "close" });
  const { text, closed } = await sendPieces(portOf(http), [head, body]);
  expect(text).toMatch(/^HTTP\/1.1 200 /);
  expect(closed).toBe(true);
  expect(errors).toEqual([]);
  let open = -1;
  await until(() => {
    http.getConnections((_, count) => (open = count));
    return open === 0;
  }, "connections are left");
}

const lines = (count: number, line: string): string => line.repeat(count);

interface Framing {
  readonly title: string;
  /** Behind the protocol's own headers. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What is answered; where nobody is there to be answered, the empty text. */
  readonly want: RegExp;
}

const framings: readonly Framing[] = [
  { title: "a body shorter than its length", headers: { "content-length": "100" }, body: "x", want: /^$/ },
  { title: "no body, though it has a length", headers: { "content-length": "100" }, body: "", want: /^$/ },
  { title: "a chunk that is cut", headers: { "transfer-encoding": "chunked" }, body: "ff\r\nx", want: /^$/ },
  { title: "chunks without the last", headers: { "transfer-encoding": "chunked" }, body: "1\r\nx\r\n", want: /^$/ },
  {
    title: "a chunk whose length is no number",
    headers: { "transfer-encoding": "chunked" },
    body: "zz\r\nx\r\n",
    want: /^HTTP\/1.1 400 /,
  },
  {
    title: "a chunk of 2^64 bytes",
    headers: { "transfer-encoding": "chunked" },
    body: `${"f".repeat(17)}\r\nx\r\n`,
    want: /^HTTP\/1.1 400 /,
  },
  {
    title: "a chunk that is longer than it says",
    headers: { "transfer-encoding": "chunked" },
    body: "1\r\nxyz\r\n0\r\n\r\n",
    want: /^HTTP\/1.1 400 /,
  },
  {
    title: "chunk extensions without end",
    headers: { "transfer-encoding": "chunked" },
    body: `1;${"x".repeat(100_000)}`,
    want: /^HTTP\/1.1 413 /,
  },
  {
    title: "both framings at once",
    headers: { "transfer-encoding": "chunked", "content-length": "1" },
    body: "0\r\n\r\n",
    want: /^HTTP\/1.1 400 /,
  },
  { title: "two lengths", headers: { "content-length": "1, 2" }, body: "xy", want: /^HTTP\/1.1 400 / },
  { title: "a negative length", headers: { "content-length": "-1" }, body: "", want: /^HTTP\/1.1 400 / },
  {
    title: "a length beyond all numbers",
    headers: { "content-length": "9".repeat(40) },
    body: "x",
    want: /^HTTP\/1.1 400 /,
  },
  { title: "a length of 2^53", headers: { "content-length": String(2 ** 53) }, body: "x", want: /^HTTP\/1.1 413 / },
  { title: "a header of 100 kB", headers: { "x-long": "x".repeat(100_000) }, body: "", want: /^HTTP\/1.1 431 / },
  {
    title: "10,000 headers",
    headers: { "x-many": `x\r\n${lines(10_000, "x-header: x\r\n")}x-last: x` },
    body: "",
    want: /^HTTP\/1.1 431 /,
  },
  { title: "a byte of zero in a header", headers: { "x-zero": "a\0b" }, body: "", want: /^HTTP\/1.1 400 / },
  { title: "a header's name with a space", headers: { "x space ": "a" }, body: "", want: /^HTTP\/1.1 400 / },
  { title: "a header without a name", headers: { "": "a" }, body: "", want: /^HTTP\/1.1 400 / },
];

describe.each(protocols)("a server that speaks %s", (protocol) => {
  it.each(framings)("gets $title", async ({ headers, body, want }) => {
    const http = await start(protocol);
    const { target, headers: own } = storeRequest(protocol, "");
    const end = want.source === "^$";
    const { text } = await sendPieces(portOf(http), [headOf("POST", target, { ...own, ...headers }), body], {
      end,
      complete: (text) => text.includes("\r\n\r\n"),
    });
    expect(text).toMatch(want);
    expectNoInternals(text);
    await expectRecovered(protocol, http);
  });

  it.each<{ title: string; target: string; want: RegExp }>([
    { title: "a target of 100 kB", target: `/${"x".repeat(100_000)}`, want: /^HTTP\/1.1 431 / },
    { title: "a query of 100 kB", target: `/?${"x=y&".repeat(25_000)}`, want: /^HTTP\/1.1 431 / },
    { title: "a target with a byte of zero", target: "/\0", want: /^HTTP\/1.1 400 / },
    { title: "a target that is not percent-encoded UTF-8", target: "/%ff%zz%", want: /^HTTP\/1.1 4\d\d / },
    { title: "a target that is no path", target: "*", want: /^HTTP\/1.1 4\d\d / },
    { title: "a target of slashes", target: "/".repeat(10_000), want: /^HTTP\/1.1 4\d\d / },
    { title: "the target `/__proto__`", target: "/__proto__", want: /^HTTP\/1.1 4\d\d / },
    {
      title: "the operation `constructor`",
      target: "/service/Vault/operation/constructor?Action=constructor",
      want: /^HTTP\/1.1 4\d\d /,
    },
  ])("gets $title", async ({ target, want }) => {
    const http = await start(protocol);
    const { headers } = storeRequest(protocol, "");
    const own = { ...headers, ...(headers["x-amz-target"] === undefined ? {} : { "x-amz-target": "Vault.__proto__" }) };
    const { text } = await sendPieces(portOf(http), [headOf("POST", target, { ...own, connection: "close" })]);
    expect(text).toMatch(want);
    expectNoInternals(text);
    await expectRecovered(protocol, http);
  });

  it.each<{ title: string; body: Uint8Array; status: number }>([
    { title: "a hundred megabytes in gzip", body: gzipSync(Buffer.alloc(100 * 1024 * 1024)), status: 413 },
    { title: "gzip that is cut", body: gzipSync(Buffer.alloc(100_000, "xyz")).subarray(0, 100), status: 400 },
    { title: "gzip that is none", body: Buffer.from("no gzip"), status: 400 },
  ])("gets $title", async ({ body, status }) => {
    const http = await start(protocol);
    const { target, headers } = storeRequest(protocol, "");
    const head = headOf("POST", target, {
      ...headers,
      "content-encoding": "gzip",
      "content-length": String(body.length),
      connection: "close",
    });
    const { text } = await sendPieces(portOf(http), [head, body]);
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expectNoInternals(text);
    await expectRecovered(protocol, http);
  });
});

it.each(protocols)("bytes in gzip that are not UTF-8 are refused over %s", async (protocol) => {
  const http = await start(protocol);
  const body = gzipSync(Buffer.from(validBody(protocol)).map((byte) => (byte === 0x78 ? 0xff : byte)));
  const { target, headers } = storeRequest(protocol, "");
  const length = String(body.length);
  const own = { ...headers, "content-encoding": "gzip", "content-length": length, connection: "close" };
  const { text } = await sendPieces(portOf(http), [headOf("POST", target, own), body]);
  expect(text).toMatch(/^HTTP\/1.1 400 /);
  await expectRecovered(protocol, http);
});

describe("a client that dribbles", () => {
  const { target, headers } = storeRequest("restJson1", "");
  const head = headOf("POST", target, { ...headers, "content-length": "100000" });

  it.each<{ title: string; bytes: string }>([
    { title: "its headers", bytes: head.slice(0, -2) + "x-slow: ".padEnd(10_000, "x") },
    { title: "its body", bytes: head + "x".repeat(10_000) },
  ])("$title is cut off by the limits of `node:http`", async ({ bytes }) => {
    const { server, handler } = await vaults.of("restJson1").server();
    handler.onError = (error) => errors.push(error);
    const limits = { headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };
    const http = createServer(limits, toNodeListener(server));
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const { text } = await sendPieces(portOf(http), dribble(bytes));
    expect(text).toMatch(/^HTTP\/1.1 408 /);
    await expectRecovered("restJson1", http);
    await new Promise((resolve) => http.close(resolve));
  });
});

/** A piece that is there at once, then what `sendPieces` takes one after the other, byte by byte. */
function* dribble(bytes: string): Generator<string> {
  const rest = 9_000;
  yield bytes.slice(0, -rest);
  yield* bytes.slice(-rest).slice(0, 20);
}
