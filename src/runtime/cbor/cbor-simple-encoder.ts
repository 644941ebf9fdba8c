import { Misfit, wrongType } from "../json/misfit.ts";
import type { SimpleType } from "../schema/schema.ts";
import { formatNumber } from "../value/number.ts";
import { writeBigInteger } from "./bignum.ts";
import type { CborWriter } from "./cbor-writer.ts";
import { writeDecimalFraction } from "./decimal-fraction.ts";
import { FALSE, Tag, TRUE } from "./initial-byte.ts";

/** Writes a value that is neither null nor undefined; `depth` counts the values around it. */
export type EncodeCbor = (writer: CborWriter, value: unknown, depth: number) => void;

/** An encoder of one of Smithy's simple types; its traits mean nothing in CBOR. */
export function simpleCborEncoder(type: SimpleType): EncodeCbor {
  switch (type) {
    case "string":
      return (writer, value) => {
        if (typeof value !== "string") throw wrongType(value, type);
        writer.writeText(value);
      };
    case "boolean":
      return (writer, value) => {
        if (typeof value !== "boolean") throw wrongType(value, type);
        writer.writeByte(value ? TRUE : FALSE);
      };
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "bigInteger":
      return (writer, value) => {
        if (Number.isSafeInteger(value)) writer.writeInteger(value as number);
        else writeBigInteger(writer, BigInt(numeral(value, type)));
      };
    case "float":
    case "double":
      return (writer, value) => {
        if (typeof value !== "number") throw wrongType(value, type);
        writer.writeFloat(value);
      };
    case "bigDecimal":
      return (writer, value) => {
        if (!writeDecimalFraction(writer, numeral(value, type))) throw new Misfit(`text is no ${type}`);
      };
    case "blob":
      return (writer, value) => {
        if (!(value instanceof Uint8Array)) throw wrongType(value, "Uint8Array");
        writer.writeBytes(value);
      };
    case "timestamp":
      return encodeTimestamp;
    case "document":
      return () => {
        throw new Misfit("a document cannot be sent as CBOR");
      };
    default:
      return type satisfies never;
  }
}

/** Seconds since 1970 (Smithy RPC v2 CBOR, "Timestamp type serialization"). */
function encodeTimestamp(writer: CborWriter, value: unknown): void {
  if (!(value instanceof Date)) throw wrongType(value, "Date");
  const seconds = value.getTime() / 1000;
  if (Number.isNaN(seconds)) throw new Misfit("timestamp is an invalid Date");
  writer.writeByte(Tag.epochTime);
  if (Number.isInteger(seconds)) writer.writeInteger(seconds);
  else writer.writeFloat(seconds);
}

function numeral(value: unknown, type: "byte" | "short" | "integer" | "long" | "bigInteger" | "bigDecimal"): string {
  try {
    return formatNumber(value, type);
  } catch (error) {
    throw new Misfit(error instanceof Error ? error.message : String(error));
  }
}
