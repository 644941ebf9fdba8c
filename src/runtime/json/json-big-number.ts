import { formatNumber, parseLenientNumber } from "../codec/number.ts";
import { parseExactly } from "./exact-number.ts";
import { createExactParser, sixteenDigits } from "./exactness.ts";
import type { Decode } from "./json-decoder.ts";
import type { BigNumberType, JsonBigNumberType } from "./json-type.ts";
import { textOf } from "./lenient-text.ts";
import { parseJson } from "./parse-json.ts";

/** The type `long`, where there is neither of the others: only sixteen digits together call for a second look. */
export const jsonLong: JsonBigNumberType = {
  type: "bigNumber",
  encoder: (type) => (value) => formatNumber(value, type),
  decoder: bigNumberDecoder,
  parser: () => (text) => parseJson(text, sixteenDigits.test(text) ? parseExactly : undefined),
};

/** The types `long`, `bigInteger` and `bigDecimal`. */
export const jsonBigNumber: JsonBigNumberType = {
  type: "bigNumber",
  encoder: (type) =>
    type === "bigDecimal"
      ? (value) => formatNumber(value, type).replace(decimalStart, writeDecimalStart)
      : (value) => formatNumber(value, type),
  decoder: bigNumberDecoder,
  parser: createExactParser,
};

function bigNumberDecoder(type: BigNumberType): Decode {
  return (value) =>
    type === "long" && Number.isSafeInteger(value) ? value : parseLenientNumber(textOf(value, type), type);
}

/** Some bigDecimals are written in another way in JSON: `.5`, `5.`, `007`. */
const decimalStart = /^(-?)0*(\d*)\.?(\d*)/;

function writeDecimalStart(_start: string, sign: string, whole: string, fraction: string): string {
  return `${sign}${whole || 0}${fraction && "."}${fraction}`;
}
