import { expectBoolean, expectString } from "../codec/expect.ts";
import { Misfit, wrongNumber, wrongType } from "../codec/misfit.ts";
import type { SimpleType } from "../schema/schema.ts";
import { findCborType, type CborType } from "./cbor-type.ts";
import { writeByte, writeFloat, writeInteger, writeText, type CborWriter } from "./cbor-writer.ts";
import { FALSE, TRUE } from "./initial-byte.ts";

/** Writes a value that is neither null nor undefined; `depth` counts the values around it. */
export type EncodeCbor = (writer: CborWriter, value: unknown, depth: number) => void;

const longLimit = 2 ** 63;

/** An encoder of one of Smithy's simple types; its traits mean nothing in CBOR. */
export function simpleCborEncoder(type: SimpleType, types: readonly CborType[]): EncodeCbor {
  switch (type) {
    case "string":
      return (writer, value) => {
        writeText(writer, expectString(value));
      };
    case "boolean":
      return (writer, value) => {
        writeByte(writer, expectBoolean(value) ? TRUE : FALSE);
      };
    case "byte":
    case "short":
    case "integer":
    case "long":
      return (writer, value) => {
        if (typeof value !== "bigint" && typeof value !== "number") throw wrongType(type, value);
        // What is beyond a long is no argument of major types 0 and 1.
        if (typeof value === "number" && !Number.isInteger(value)) throw wrongNumber(type, value);
        if (value < -longLimit || value > longLimit) throw wrongNumber(type, value);
        writeInteger(writer, value);
      };
    case "float":
    case "double":
      return (writer, value) => {
        if (typeof value !== "number") throw wrongType(type, value);
        writeFloat(writer, value);
      };
    case "document":
      return () => {
        throw new Misfit("a document cannot be sent as CBOR");
      };
    case "blob":
    case "timestamp":
    case "bigInteger":
    case "bigDecimal": {
      const found = findCborType(types, type);
      return (writer, value) => {
        found.encode(writer, value);
      };
    }
    default:
      return type satisfies never;
  }
}
