import { toBytes } from "./signing-crypto.ts";

/** A header of an event message, in the form of `@smithy/types`. */
type MessageHeaderValue =
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "byte" | "short" | "integer"; readonly value: number }
  | { readonly type: "long"; readonly value: { readonly bytes: Uint8Array } }
  | { readonly type: "binary"; readonly value: Uint8Array }
  | { readonly type: "string" | "uuid"; readonly value: string }
  | { readonly type: "timestamp"; readonly value: Date };

export type MessageHeaders = Readonly<Record<string, MessageHeaderValue>>;

/**
 * The headers of an event message as bytes (Smithy, "Amazon Event Stream specification", "Headers").
 *
 * @throws TypeError for a UUID that is not one.
 */
export function encodeEventHeaders(headers: MessageHeaders): Uint8Array {
  const bytes = Object.entries(headers).flatMap(([name, header]) => {
    const encoded = toBytes(name);
    return [encoded.length, ...encoded, ...encodeValue(header)];
  });
  return Uint8Array.from(bytes);
}

function encodeValue(header: MessageHeaderValue): number[] {
  switch (header.type) {
    case "boolean":
      return [header.value ? 0 : 1];
    case "byte":
      return [2, header.value];
    case "short":
      return [3, ...integer(header.value, 2)];
    case "integer":
      return [4, ...integer(header.value, 4)];
    case "long":
      return [5, ...header.value.bytes];
    case "binary":
      return [6, ...integer(header.value.length, 2), ...header.value];
    case "string": {
      const text = toBytes(header.value);
      return [7, ...integer(text.length, 2), ...text];
    }
    case "timestamp":
      return [8, ...integer(header.value.getTime(), 8)];
    case "uuid": {
      if (!/^[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}$/.test(header.value)) {
        throw new TypeError(`"${header.value}" is not a valid UUID`);
      }
      return [9, ...integer(BigInt(`0x${header.value.replaceAll("-", "")}`), 16)];
    }
    default:
      return header satisfies never;
  }
}

/** Big-endian, in two's complement. */
function integer(value: number | bigint, length: number): number[] {
  const big = BigInt(value);
  return Array.from({ length }, (_, index) => Number((big >> BigInt(8 * (length - 1 - index))) & 255n));
}
