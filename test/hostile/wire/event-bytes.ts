import { encodeEventMessage } from "../../../src/runtime/event-stream/encode-event-message.ts";
import { preludeLength } from "../../../src/runtime/event-stream/event-message.ts";
import { addToCrc32 } from "../../../src/runtime/checksum/platform-checksums.ts";

const utf8 = new TextEncoder();

/** A message with headers that are text. */
export function eventMessage(headers: Readonly<Record<string, string>>, body: string | Uint8Array = ""): Uint8Array {
  return encodeEventMessage({
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, { type: "string", value } as const]),
    ),
    body: typeof body === "string" ? utf8.encode(body) : body,
  });
}

/** A message whose checksums are right, whatever its headers are and its prelude says. */
export function rawMessage(
  headers: Uint8Array,
  { length = 0, headersLength = 0 }: { readonly length?: number; readonly headersLength?: number } = {},
): Uint8Array {
  const end = preludeLength + headers.length;
  const bytes = new Uint8Array(end + 4);
  bytes.set(headers, preludeLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length === 0 ? bytes.length : length);
  view.setUint32(4, headersLength === 0 ? headers.length : headersLength);
  view.setUint32(8, addToCrc32(0, bytes, 0, 8));
  view.setUint32(end, addToCrc32(0, bytes, 0, end));
  return bytes;
}

/** As many headers as a message may have: two bytes each, and a name of two. */
export function manyHeaders(count: number): Uint8Array {
  const bytes = new Uint8Array(count * 4);
  for (let index = 0; index < count; index++) {
    bytes.set([2, 33 + (index % 90), 33 + (Math.floor(index / 90) % 90), 0], index * 4);
  }
  return bytes;
}

export const said = { ":message-type": "event", ":event-type": "said" };

/** What is no stream of events of any protocol, and the words of the error that it must give. */
export const brokenStreams: readonly { readonly name: string; readonly bytes: Uint8Array; readonly error: string }[] = [
  { name: "a length of 4 GiB", bytes: rawMessage(new Uint8Array(), { length: 2 ** 32 - 1 }), error: "a prelude" },
  { name: "a length of 24 MiB and 1", bytes: rawMessage(new Uint8Array(), { length: 25_165_825 }), error: "a prelude" },
  { name: "a length below the least", bytes: rawMessage(new Uint8Array(), { length: 3 }), error: "a prelude" },
  {
    name: "headers beyond the message",
    bytes: rawMessage(new Uint8Array(), { headersLength: 100 }),
    error: "a prelude",
  },
  {
    name: "headers of 128 KiB and 1",
    bytes: rawMessage(new Uint8Array(131_073), { headersLength: 131_073 }),
    error: "a prelude",
  },
  { name: "a header without a name", bytes: rawMessage(Uint8Array.of(0, 0)), error: "a header" },
  { name: "a name beyond the headers", bytes: rawMessage(Uint8Array.of(200, 97)), error: "a header" },
  { name: "a value beyond the headers", bytes: rawMessage(Uint8Array.of(1, 97, 7, 255, 255, 1)), error: "a header" },
  { name: "a type that is none", bytes: rawMessage(Uint8Array.of(1, 97, 10)), error: "a header" },
  { name: "text that is not UTF-8", bytes: rawMessage(Uint8Array.of(1, 97, 7, 0, 1, 255)), error: "a header" },
  { name: "no headers", bytes: eventMessage({}), error: '":message-type" of an event must be text' },
  {
    name: "a type of message that is none",
    bytes: eventMessage({ ":message-type": "__proto__" }),
    error: "must not be",
  },
  { name: "no type of event", bytes: eventMessage({ ":message-type": "event" }), error: '":event-type" of an event' },
  { name: "a break within the prelude", bytes: eventMessage(said).subarray(0, 7), error: "the end" },
  { name: "a break within the headers", bytes: eventMessage(said).subarray(0, 30), error: "the end" },
  { name: "a break before the last byte", bytes: eventMessage(said).subarray(0, -1), error: "the end" },
  { name: "HTML", bytes: utf8.encode("<html><body>busy</body></html>"), error: "a prelude" },
];
