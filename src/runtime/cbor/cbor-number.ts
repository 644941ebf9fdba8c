import { failType, passTags, readFloat, readInteger, type CborReader } from "./cbor-reader.ts";
import { Major } from "./initial-byte.ts";

/** A number of any form: a modeled double may come as an integer (Smithy RPC v2 CBOR, "Numeric type serialization"). */
export function readNumber(reader: CborReader): number {
  if (passTags(reader) <= Major.negative) return Number(readInteger(reader));
  return readFloat(reader) ?? failType(reader, "number");
}

/** An integer; a float without a fraction is one too, since some implementations write no others. */
export function readWhole(reader: CborReader): number | bigint {
  if (passTags(reader) <= Major.negative) return readInteger(reader);
  const { offset } = reader;
  const float = readFloat(reader);
  if (float !== undefined && Number.isSafeInteger(float)) return float;
  reader.offset = offset;
  return failType(reader, "integer");
}
