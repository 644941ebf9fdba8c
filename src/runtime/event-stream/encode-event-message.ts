import { addToCrc32 } from "#platform-checksums";
import { joinBytes } from "../http/bodies.ts";
import {
  type EventHeader,
  type EventHeaders,
  type EventMessage,
  maxHeadersLength,
  maxMessageLength,
  preludeLength,
} from "./event-message.ts";

/**
 * The bytes of a message.
 *
 * @throws TypeError for invalid headers, see {@link encodeEventHeaders}, and for a message above 24 MiB or with more
 *   than 128 KiB of headers.
 */
export function encodeEventMessage({ headers, body }: EventMessage): Uint8Array {
  const encoded = encodeEventHeaders(headers);
  const end = preludeLength + encoded.length + body.length;
  const length = end + 4;
  if (length > maxMessageLength || encoded.length > maxHeadersLength) {
    throw new TypeError(`an event of ${length} bytes (${encoded.length} of headers) is too long`);
  }
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length);
  view.setUint32(4, encoded.length);
  const crc = addToCrc32(0, bytes, 0, 8);
  view.setUint32(8, crc);
  bytes.set(encoded, preludeLength);
  bytes.set(body, end - body.length);
  // The message checksum continues that of the prelude.
  view.setUint32(end, addToCrc32(crc, bytes, 8, end));
  return bytes;
}

/**
 * The bytes of a message's headers, also used for signatures.
 *
 * @throws TypeError for a name that is empty or longer than 255 bytes, a text or bytes longer than 32,767 bytes, and a
 *   number outside its type.
 */
export function encodeEventHeaders(headers: EventHeaders): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (const [name, header] of Object.entries(headers)) {
    const text = new TextEncoder().encode(name);
    const value = encodeValue(header);
    if (text.length === 0 || text.length > 255 || value === undefined) {
      throw new TypeError(`event header "${name.slice(0, 255)}": the name or the ${header.type} does not fit`);
    }
    pieces.push(Uint8Array.of(text.length), text, value);
  }
  return joinBytes(pieces);
}

/** The type's number on the wire and the value; undefined for a value outside the type. */
function encodeValue(header: EventHeader): Uint8Array | undefined {
  const { type, value } = header;
  switch (type) {
    case "boolean":
      return Uint8Array.of(value ? 0 : 1);
    case "byte":
      return encodeInteger(2, 1, value);
    case "short":
      return encodeInteger(3, 2, value);
    case "integer":
      return encodeInteger(4, 4, value);
    case "long":
      return encodeInteger(5, 8, value);
    case "binary":
      return encodeSized(6, value);
    case "string":
      return encodeSized(7, new TextEncoder().encode(value));
    case "timestamp":
      return encodeInteger(8, 8, value.getTime());
    case "uuid":
      return Uint8Array.of(9, ...(value.match(/[\da-f]{2}/gi) ?? []).map((byte) => Number.parseInt(byte, 16)));
    default:
      return header satisfies never;
  }
}

function encodeInteger(type: number, size: number, value: number | bigint): Uint8Array | undefined {
  const integer = BigInt(value);
  const view = new DataView(new ArrayBuffer(9));
  view.setBigInt64(1, integer);
  view.setUint8(8 - size, type);
  return integer === BigInt.asIntN(size * 8, integer) ? new Uint8Array(view.buffer, 8 - size) : undefined;
}

function encodeSized(type: number, bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length > 32_767) return undefined;
  return joinBytes([Uint8Array.of(type, bytes.length >> 8, bytes.length), bytes]);
}
