import type { Codec } from "../codec/codec.ts";
import type { MemberRewriter } from "../rpcv2-json/rewrite-schema.ts";

/** JSON bodies of a protocol; `rewrite` is absent where no schema has traits that the protocol ignores. */
export function createJsonBodyCodec(
  codec: Codec,
  mediaType: string,
  rewrite: MemberRewriter = (member) => member,
): Codec {
  return {
    mediaType,
    form: "text",
    encoder: (member) => codec.encoder(rewrite(member)),
    decoder: (member) => codec.decoder(rewrite(member)),
  };
}
