import { decodeBase64, encodeBase64 } from "../codec/base64.ts";
import type { JsonSimpleType } from "./json-type.ts";
import { textOf } from "./lenient-text.ts";
import { wrongType } from "../codec/misfit.ts";

/** Bytes, in base64. */
export const jsonBlob: JsonSimpleType = {
  type: "blob",
  encoder: () => (value) => {
    if (!(value instanceof Uint8Array)) throw wrongType(value, "Uint8Array");
    return `"${encodeBase64(value)}"`;
  },
  decoder: () => (value) => decodeBase64(textOf(value, "blob")),
};
