import { decodeBase64, encodeBase64 } from "../codec/base64.ts";
import type { JsonSimpleType } from "./json-type.ts";
import { textOf } from "./json-decoder.ts";
import { expectBytes } from "../codec/expect.ts";

/** Bytes, in base64. */
export const jsonBlob: JsonSimpleType = {
  part: "json",
  type: "blob",
  encoder: () => (value) => `"${encodeBase64(expectBytes(value))}"`,
  decoder: () => (value) => decodeBase64(textOf(value, "blob")),
};
