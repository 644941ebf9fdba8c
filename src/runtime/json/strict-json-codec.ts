import type { PayloadCodec } from "../codec/codec.ts";
import { createDecoders } from "./json-decoder.ts";
import { createEncoders } from "./json-encoder.ts";
import { jsonTypes } from "./json-types.ts";
import { strictJsonRules } from "./strict-json-rules.ts";

/** JSON bodies as servers write and read them: {@link jsonCodec} with a strict decoder. */
export const strictJsonCodec: PayloadCodec = {
  mediaType: "application/json",
  writesUnsetPayload: true,
  encoder: /* @__PURE__ */ createEncoders(jsonTypes),
  decoder: /* @__PURE__ */ createDecoders(strictJsonRules),
};
