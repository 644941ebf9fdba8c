import type { PayloadCodec } from "../protocol/payload-codec.ts";
import { createDecoders } from "./json-decoder.ts";
import { jsonEncoder } from "./json-encoder.ts";
import { lenientJsonRules } from "./lenient-json-rules.ts";

/** JSON bodies as clients write and read them (RFC 8259; Smithy, "AWS restJson1 protocol"). */
export const jsonCodec: PayloadCodec = {
  mediaType: "application/json",
  encoder: jsonEncoder,
  decoder: /* @__PURE__ */ createDecoders(lenientJsonRules),
};
