import type { Codec } from "../codec/codec.ts";
import { jsonBigNumber, jsonBlob, jsonDocument, jsonTimestamp } from "./json-simple-types.ts";
import { createLenientJsonDecoders } from "./json-decoder.ts";
import { createJsonEncoders } from "./json-encoder.ts";
import { jsonMap, jsonUnion } from "./json-aggregates.ts";
import { type JsonDialect, type JsonType, plainJson } from "./json-type.ts";

/** Creates a client's JSON codec with the types of its service. */
export function createJsonCodec(types: readonly JsonType[], { mediaType, nameOf }: JsonDialect): Codec {
  return {
    mediaType,
    form: "text",
    encoder: createJsonEncoders(types, nameOf),
    decoder: createLenientJsonDecoders(types, nameOf),
  };
}

/** All types that codecs receive as parts. */
export const jsonTypes: readonly JsonType[] = [
  jsonBigNumber,
  jsonBlob,
  jsonDocument,
  jsonMap,
  jsonTimestamp,
  jsonUnion,
];

/** JSON bodies as clients write and read them (RFC 8259; Smithy, "AWS restJson1 protocol"), with all types. */
export const jsonCodec: Codec = /* @__PURE__ */ createJsonCodec(jsonTypes, plainJson);
