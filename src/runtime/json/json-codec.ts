import type { Codec } from "../codec/codec.ts";
import { jsonBigNumber } from "./json-big-number.ts";
import { jsonBlob } from "./json-blob.ts";
import { createLenientJsonDecoders } from "./json-decoder.ts";
import { jsonDocument } from "./json-document.ts";
import { createJsonEncoders } from "./json-encoder.ts";
import { jsonMap } from "./json-map.ts";
import { jsonTimestamp } from "./json-timestamp.ts";
import type { JsonType } from "./json-type.ts";
import { jsonUnion } from "./json-union.ts";

/** Makes a client's codec of JSON bodies with the types that its service has. */
export function createJsonCodec(types: readonly JsonType[]): Codec {
  return {
    mediaType: "application/json",
    form: "text",
    encoder: createJsonEncoders(types),
    decoder: createLenientJsonDecoders(types),
  };
}

/** All types that a codec must be given. */
export const jsonTypes: readonly JsonType[] = [
  jsonBigNumber,
  jsonBlob,
  jsonDocument,
  jsonMap,
  jsonTimestamp,
  jsonUnion,
];

/** JSON bodies as clients write and read them (RFC 8259; Smithy, "AWS restJson1 protocol"), with all types. */
export const jsonCodec: Codec = /* @__PURE__ */ createJsonCodec(jsonTypes);
