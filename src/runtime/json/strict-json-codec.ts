import type { PayloadCodec } from "../protocol/payload-codec.ts";
import { jsonBlob } from "./json-blob.ts";
import { createDecoders } from "./json-decoder.ts";
import { createEncoders } from "./json-encoder.ts";
import { jsonTimestamp } from "./json-timestamp.ts";
import { strictJsonRules } from "./strict-json-rules.ts";

/** JSON bodies as servers write and read them: {@link jsonCodec} with a strict decoder. */
export const strictJsonCodec: PayloadCodec = {
  mediaType: "application/json",
  encoder: /* @__PURE__ */ createEncoders([jsonBlob, jsonTimestamp], strictJsonRules),
  decoder: /* @__PURE__ */ createDecoders(strictJsonRules),
};
