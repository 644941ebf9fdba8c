import type { PayloadCodec } from "../codec/codec.ts";
import { createDecoders } from "./json-decoder.ts";
import { createEncoders } from "./json-encoder.ts";
import type { JsonType } from "./json-type.ts";
import { jsonTypes } from "./json-types.ts";
import { createLenientJsonRules } from "./lenient-json-rules.ts";

/** Makes a client's codec of JSON bodies with the types that its service has. */
export function createJsonCodec(types: readonly JsonType[]): PayloadCodec {
  return {
    mediaType: "application/json",
    writesUnsetPayload: true,
    encoder: createEncoders(types),
    decoder: createDecoders(createLenientJsonRules(types)),
  };
}

/** JSON bodies as clients write and read them (RFC 8259; Smithy, "AWS restJson1 protocol"), with all types. */
export const jsonCodec: PayloadCodec = /* @__PURE__ */ createJsonCodec(jsonTypes);
