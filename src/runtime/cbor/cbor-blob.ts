import { expectBytes } from "../codec/expect.ts";
import { decodeBase64 } from "../codec/base64.ts";
import { readBytes } from "./cbor-strings.ts";
import type { CborType } from "./cbor-type.ts";
import { writeBytes } from "./cbor-writer.ts";

/** Bytes: a byte string. */
export const cborBlob: CborType = {
  part: "cbor",
  type: "blob",
  encode(writer, value) {
    writeBytes(writer, expectBytes(value));
  },
  decode: readBytes,
  fromJson: (value) => decodeBase64(value as string),
};
