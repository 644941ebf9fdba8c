import { wrongNumber } from "../codec/misfit.ts";
import type { NumberType } from "../codec/number.ts";
import { failType, passTags, readFloat, readInteger, type CborReader } from "./cbor-reader.ts";
import { Major } from "./initial-byte.ts";

/** A number of any form: a modeled double may come as an integer (Smithy RPC v2 CBOR, "Numeric type serialization"). */
export function readNumber(reader: CborReader, type = "number"): number {
  if (passTags(reader) <= Major.negative) return Number(readInteger(reader));
  return readFloat(reader) ?? failType(reader, type);
}

/** An integer; a float without a fraction is one too, since some implementations write no others. */
export function readWhole(reader: CborReader, type: NumberType): number | bigint {
  if (passTags(reader) <= Major.negative) return readInteger(reader);
  const float = readFloat(reader) ?? failType(reader, type);
  if (!Number.isSafeInteger(float)) throw wrongNumber(type, float);
  return float;
}
