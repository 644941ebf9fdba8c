import type { SimpleType } from "../schema/schema.ts";
import type { Strictness } from "../codec/codec.ts";
import type { NumberType } from "../codec/number.ts";
import { readNumber, readWhole } from "./cbor-number.ts";
import { fail, failType, passTags, peek, type CborReader } from "./cbor-reader.ts";
import { readText } from "./cbor-strings.ts";
import { findCborType, type CborType } from "./cbor-type.ts";
import { FALSE, TRUE } from "./initial-byte.ts";

/** Reads an item that is neither null nor undefined; `depth` counts the values around it. */
export type DecodeCbor = (reader: CborReader, depth: number) => unknown;

/** In what servers and clients differ for simple types. */
export interface SimpleCborRules {
  readonly strictness: Strictness;
  /** Throws for a number that is out of the range of its type. */
  checkNumber(value: number | bigint, type: NumberType): void;
}

/** A decoder of one of Smithy's simple types; its traits mean nothing in CBOR. */
export function simpleCborDecoder(type: SimpleType, rules: SimpleCborRules, types: readonly CborType[]): DecodeCbor {
  switch (type) {
    case "string":
      return readText;
    case "boolean":
      return readBoolean;
    case "byte":
    case "short":
    case "integer":
    case "long":
      return (reader) => {
        const value = readWhole(reader, type);
        rules.checkNumber(value, type);
        return value;
      };
    case "double":
      return (reader) => readNumber(reader, type);
    case "float":
      return (reader) => {
        const value = readNumber(reader, type);
        if (Number.isFinite(value)) rules.checkNumber(value, type);
        return value;
      };
    case "document":
      return (reader) => fail(reader, "a document cannot come as CBOR");
    case "blob":
    case "timestamp":
    case "bigInteger":
    case "bigDecimal": {
      const found = findCborType(types, type);
      return (reader) => found.decode(reader, rules.strictness);
    }
    default:
      return type satisfies never;
  }
}

function readBoolean(reader: CborReader): boolean {
  passTags(reader);
  const initial = peek(reader);
  if (initial !== TRUE && initial !== FALSE) failType(reader, "boolean");
  reader.offset++;
  return initial === TRUE;
}
