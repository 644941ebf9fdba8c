import type { MemberSchema, SimpleType } from "../schema/schema.ts";
import { formatNumber } from "../codec/number.ts";
import { findJsonType, type JsonType } from "./json-type.ts";
import { expectBoolean, expectString } from "../codec/expect.ts";
import { wrongType } from "../codec/misfit.ts";

/** Writes a value that is neither null nor undefined; `depth` counts the values around it. */
export type Encode = (value: unknown, depth: number) => string;

/** What `JSON.stringify` may escape: quotes, backslashes, control characters and surrogates. */
const escaped = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** An encoder of one of Smithy's simple types, with the member's traits. */
export function simpleEncoder(type: SimpleType, member: MemberSchema, types: readonly JsonType[] = []): Encode {
  switch (type) {
    case "string":
      return encodeString;
    case "boolean":
      return encodeBoolean;
    case "byte":
    case "short":
    case "integer":
      return (value) =>
        // The bitwise form costs least, and has no integer of 32 bits changed.
        typeof value === "number" && (value | 0) === value ? String(value) : formatNumber(value, type);
    case "float":
    case "double":
      return (value) => {
        if (typeof value !== "number") throw wrongType(type, value);
        return Number.isFinite(value) ? formatNumber(value, type) : `"${value}"`;
      };
    case "long":
    case "bigInteger":
    case "bigDecimal":
      return findJsonType(types, "bigNumber").encoder(type);
    case "blob":
    case "document":
    case "timestamp":
      return findJsonType(types, type).encoder(member);
    default:
      return type satisfies never;
  }
}

export function encodeString(value: unknown): string {
  const text = expectString(value);
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function encodeBoolean(value: unknown): string {
  return expectBoolean(value) ? "true" : "false";
}
