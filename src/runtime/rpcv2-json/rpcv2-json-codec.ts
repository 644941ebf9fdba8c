import { Misfit, toPublicError } from "../codec/misfit.ts";
import type { Codec } from "../codec/codec.ts";
import type { MemberSchema } from "../schema/schema.ts";
import { createBigNumberConverter } from "./big-number-text.ts";
import { ignoreJsonTraits, replaceBigNumbers } from "./rpcv2-json-schema.ts";

/** JSON in rpcv2Json's form as clients write and read it (Smithy RPC v2 JSON, "Shape serialization"). */
export function createRpcv2JsonCodec(codec: Codec): Codec {
  return {
    ...codec,
    encoder: createRpcv2JsonEncoder(codec),
    // It takes big numbers as texts and as numbers.
    decoder: (member) => codec.decoder(ignoreJsonTraits(member)),
  };
}

/** Makes encoders of values into JSON text whose big numbers are texts; see Codec. */
export function createRpcv2JsonEncoder(codec: Codec): Codec["encoder"] {
  const numbersToText = createBigNumberConverter((value, type) => {
    try {
      return codec.encoder({ target: type })(value);
    } catch (error) {
      throw new Misfit(error instanceof Error ? error.message : String(error));
    }
  });
  return (member: MemberSchema) => {
    const encode = codec.encoder(replaceBigNumbers(member));
    const convert = numbersToText(member);
    if (convert === undefined) return encode;
    return (value) => {
      let converted: unknown;
      try {
        converted = convert(value, 0);
      } catch (error) {
        throw toPublicError(error, "value");
      }
      return encode(converted);
    };
  };
}
