import type { PayloadCodec } from "../codec/codec.ts";
import { createTextBodyCodec, type BodyCodec } from "../protocol/body-codec.ts";
import type { MemberRewriter } from "../rpcv2-json/rewrite-schema.ts";

/** JSON bodies of a protocol; `rewrite` is absent where no schema has traits that the protocol ignores. */
export function createJsonBodyCodec(
  codec: PayloadCodec,
  mediaType: string,
  rewrite: MemberRewriter = (member) => member,
): BodyCodec<string> {
  return createTextBodyCodec({
    mediaType,
    encoder: (member) => codec.encoder(rewrite(member)),
    decoder: (member) => codec.decoder(rewrite(member)),
  });
}
