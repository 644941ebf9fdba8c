import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EventStreamCodec } from "@smithy/core/event-streams";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addToCrc32 } from "../../../src/runtime/checksum/crc.ts";
import { encodeEventHeaders, encodeEventMessage } from "../../../src/runtime/event-stream/encode-event-message.ts";
import type { EventHeader, EventHeaders, EventMessage } from "../../../src/runtime/event-stream/event-message.ts";
import { EventMessageReader } from "../../../src/runtime/event-stream/event-message-reader.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { sharedFolder } from "../../shared-folder.ts";

function readMessages(chunks: Iterable<Uint8Array>): EventMessage[] {
  const reader = new EventMessageReader();
  const messages: EventMessage[] = [];
  for (const chunk of chunks) {
    reader.push(chunk);
    for (let message = reader.next(); message !== undefined; message = reader.next()) messages.push(message);
  }
  reader.finish();
  return messages;
}

const everyType: EventHeaders = {
  true: { type: "boolean", value: true },
  false: { type: "boolean", value: false },
  byte: { type: "byte", value: 50 },
  short: { type: "short", value: 20_000 },
  int: { type: "integer", value: 500_000 },
  long: { type: "long", value: 50_000_000_000n },
  bytes: { type: "binary", value: new TextEncoder().encode("some bytes") },
  str: { type: "string", value: "some str" },
  time: { type: "timestamp", value: new Date(5_000_000_000) },
  uuid: { type: "uuid", value: "b79bc914-de21-4e13-b8b2-bc47e85b7f0b" },
};
const text = (bytes: string): Uint8Array => new TextEncoder().encode(bytes);

const shared = sharedFolder();

describe.skipIf(shared === undefined)("messages of other implementations", () => {
  const folder = join(shared ?? "", "conformance/event-stream-messages");
  const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));
  const wanted: Readonly<Record<string, EventMessage>> = {
    valid_with_all_headers_and_payload: { headers: everyType, body: text("some payload") },
    valid_empty_payload: { headers: { "some-header": { type: "short", value: 500 } }, body: text("") },
    valid_no_headers: { headers: {}, body: text("another test payload") },
  };
  const names = shared === undefined ? [] : readdirSync(folder);

  test.each(names.filter((name) => name.startsWith("valid_")))("%s", (name) => {
    const want = wanted[name] ?? expect.fail();
    expect(readMessages([bytesOf(name)]).map(plain)).toEqual([want]);
    expect(encodeEventMessage(want)).toEqual(new Uint8Array(bytesOf(name)));
  });

  test.each(names.filter((name) => name.startsWith("invalid_")))("%s", (name) => {
    expect(() => readMessages([bytesOf(name)])).toThrow(
      expect.objectContaining({ name: "SerializationError", path: "" }),
    );
    // The checksums alone do not tell it: as if whoever sent it had made them.
    if (!name.includes("checksum"))
      expect(() => readMessages([withChecksums(bytesOf(name))])).toThrow(/a (header|prelude)|the end/);
  });
});

describe("messages", () => {
  const header: fc.Arbitrary<EventHeader> = fc.oneof(
    fc.record({ type: fc.constant("boolean" as const), value: fc.boolean() }),
    fc.record({ type: fc.constant("byte" as const), value: fc.integer({ min: -128, max: 127 }) }),
    fc.record({ type: fc.constant("short" as const), value: fc.integer({ min: -32_768, max: 32_767 }) }),
    fc.record({ type: fc.constant("integer" as const), value: fc.integer() }),
    fc.record({ type: fc.constant("long" as const), value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) }),
    fc.record({ type: fc.constant("binary" as const), value: fc.uint8Array({ maxLength: 300 }) }),
    fc.record({ type: fc.constant("string" as const), value: fc.string({ unit: "grapheme", maxLength: 90 }) }),
    fc.record({ type: fc.constant("timestamp" as const), value: fc.date({ noInvalidDate: true }) }),
    fc.record({ type: fc.constant("uuid" as const), value: fc.uuid() }),
  );
  const name = fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), fc.constant("__proto__"));
  const message: fc.Arbitrary<EventMessage> = fc.record({
    headers: fc.array(fc.tuple(name, header), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    body: fc.uint8Array({ maxLength: 600 }),
  });

  test("come back, however their bytes are cut", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(message, { maxLength: 5 }), cuts, (messages, lengths) => {
        const bytes = Buffer.concat(messages.map(encodeEventMessage));
        const chunks: Uint8Array[] = [];
        for (let offset = 0, turn = 0; offset < bytes.length; turn++) {
          const length = lengths[turn % lengths.length] ?? 1;
          // In memory that is another's as soon as the chunk has been taken, and begins anywhere.
          chunks.push(Buffer.from(`x${bytes.toString("latin1", offset, offset + length)}`, "latin1").subarray(1));
          offset += length;
        }
        expect(readMessages(chunks).map(plain)).toEqual(messages.map(plain));
      }),
      { numRuns: 100 },
    );
  });

  test("are those of AWS SDK v3, which takes other classes for two types", () => {
    const codec = new EventStreamCodec(
      (bytes) => Buffer.from(bytes).toString(),
      (given) => Buffer.from(given),
    );
    const others = Object.entries(everyType).filter(([name]) => name !== "long");
    const given = { headers: Object.fromEntries(others), body: text("payload") };
    const theirs = codec.encode(given as Parameters<typeof codec.encode>[0]);
    expect(encodeEventMessage(given)).toEqual(theirs);
  });

  test("of which the first is whole are read before what is wrong", () => {
    const good = encodeEventMessage({ headers: everyType, body: text("a") });
    const bad = good.slice();
    bad[5] = 1;
    const reader = new EventMessageReader();
    reader.push(Buffer.concat([good, bad]));
    expect(reader.next()?.body).toEqual(Buffer.from("a"));
    expect(() => reader.next()).toThrow("a prelude of the event stream is wrong");
  });

  test("that are cut off", () => {
    const bytes = encodeEventMessage({ headers: everyType, body: text("a") });
    for (let length = 1; length < bytes.length; length++) {
      expect(() => readMessages([bytes.subarray(0, length)])).toThrow("the end of the event stream is wrong");
    }
  });

  test("with a changed bit are refused", () => {
    const bytes = encodeEventMessage({ headers: everyType, body: text("payload") });
    for (let index = 0; index < bytes.length; index++) {
      const changed = bytes.slice();
      changed[index] = (changed[index] ?? 0) ^ 4;
      expect(() => readMessages([changed])).toThrow("of the event stream is wrong");
    }
  });

  test.each([
    { name: "a message", length: 24 * 1024 * 1024 + 1, headersLength: 0 },
    { name: "headers", length: 1_000_000, headersLength: 128 * 1024 + 1 },
    { name: "headers beyond the message", length: 30, headersLength: 15 },
    { name: "a message without room for its checksums", length: 15, headersLength: 0 },
  ])("whose prelude says that $name is too long are refused before they come", ({ length, headersLength }) => {
    const bytes = new Uint8Array(12);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, length);
    view.setUint32(4, headersLength);
    view.setUint32(8, addToCrc32(0, bytes, 0, 8));
    const reader = new EventMessageReader();
    reader.push(bytes);
    expect(() => reader.next()).toThrow("a prelude of the event stream is wrong");
  });

  test("that are long, byte by byte, take time in proportion to their length", () => {
    const body = new Uint8Array(2_000_000);
    const bytes = encodeEventMessage({ headers: {}, body });
    const elapsed = startCpuClock();
    const [message] = readMessages(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(message?.body.length).toBe(body.length);
    expect(elapsed()).toBeLessThan(cpuLimit);
  });
});

describe("what cannot be sent", () => {
  test.each<{ name: string; headers: EventHeaders }>([
    { name: "no name", headers: { "": { type: "boolean", value: true } } },
    { name: "a long name", headers: { ["é".repeat(128)]: { type: "boolean", value: true } } },
    { name: "a long text", headers: { a: { type: "string", value: "é".repeat(16_384) } } },
    { name: "long bytes", headers: { a: { type: "binary", value: new Uint8Array(32_768) } } },
    { name: "a byte out of range", headers: { a: { type: "byte", value: 128 } } },
    { name: "a short out of range", headers: { a: { type: "short", value: -32_769 } } },
    { name: "an integer out of range", headers: { a: { type: "integer", value: 2 ** 31 } } },
    { name: "a long out of range", headers: { a: { type: "long", value: 2n ** 63n } } },
  ])("$name", ({ headers }) => {
    expect(() => encodeEventHeaders(headers)).toThrow(TypeError);
    expect(() => encodeEventHeaders(headers)).toThrow(/^event header "/);
  });

  test("messages and headers that are too long", () => {
    const value: EventHeader = { type: "binary", value: new Uint8Array(32_767) };
    const headers = { a: value, b: value, c: value, d: value, e: value };
    expect(() => encodeEventMessage({ headers, body: text("") })).toThrow(/is too long$/);
    expect(() => encodeEventMessage({ headers: {}, body: new Uint8Array(24 * 1024 * 1024) })).toThrow(/is too long$/);
  });
});

/** Without the class of its bytes, which may be Node's. */
function plain({ headers, body }: EventMessage): EventMessage {
  return { headers, body: new Uint8Array(body) };
}

/** A message whose checksums are right. */
function withChecksums(given: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(given);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, addToCrc32(0, bytes, 0, 8));
  const end = Math.min(view.getUint32(0), bytes.length) - 4;
  view.setUint32(end, addToCrc32(0, bytes, 0, end));
  return bytes;
}
