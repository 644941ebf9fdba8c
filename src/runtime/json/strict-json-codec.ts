import type { PayloadCodec } from "../protocol/payload-codec.ts";
import { createDecoders } from "./json-decoder.ts";
import { jsonEncoder } from "./json-encoder.ts";
import { strictJsonRules } from "./strict-json-rules.ts";

/** JSON bodies as servers write and read them: {@link jsonCodec} with a strict decoder. */
export const strictJsonCodec: PayloadCodec = {
  mediaType: "application/json",
  encoder: jsonEncoder,
  decoder: /* @__PURE__ */ createDecoders(strictJsonRules),
};
