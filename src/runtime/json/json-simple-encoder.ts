import type { MemberSchema, SimpleType } from "../schema/schema.ts";
import { formatNumber, type NumberType } from "../codec/number.ts";
import { findJsonType, type JsonType } from "./json-type.ts";
import { Misfit, wrongType } from "../codec/misfit.ts";

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
        typeof value === "number" && (value | 0) === value ? String(value) : encodeNumber(value, type);
    case "float":
    case "double":
      return (value) => {
        if (typeof value !== "number") throw wrongType(value, type);
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
  if (typeof value !== "string") throw wrongType(value, "string");
  return escaped.test(value) ? JSON.stringify(value) : `"${value}"`;
}

function encodeBoolean(value: unknown): string {
  if (typeof value !== "boolean") throw wrongType(value, "boolean");
  return value ? "true" : "false";
}

/** @throws Misfit for a value that is not of the type. */
export function encodeNumber(value: unknown, type: NumberType): string {
  try {
    return formatNumber(value, type);
  } catch (error) {
    throw new Misfit(error instanceof Error ? error.message : String(error));
  }
}
