import { expectString, toPublicError, wrongText } from "../codec/misfit.ts";
import { jsonNumber } from "../json/parse-json.ts";
import type { Codec } from "../codec/codec.ts";
import { strictJsonCodec } from "../json/strict-json-codec.ts";
import type { MemberSchema } from "../schema/schema.ts";
import { parseStrictNumber } from "../codec/number.ts";
import { createBigNumberConverter } from "./big-number-text.ts";
import { createRpcv2JsonEncoder } from "./rpcv2-json-codec.ts";
import { replaceBigNumbers } from "./rpcv2-json-schema.ts";

/** JSON in rpcv2Json's form as servers write and read it: as clients do, with a strict decoder. */
export const strictRpcv2JsonCodec: Codec = {
  mediaType: "application/json",
  form: "text",
  encoder: /* @__PURE__ */ createRpcv2JsonEncoder(strictJsonCodec),
  decoder: createDecoder,
};

const textsToNumbers = /* @__PURE__ */ createBigNumberConverter((value, type) => {
  const text = expectString(value);
  // The grammars of "Numeric type serialization" are those of JSON's numbers.
  if (!jsonNumber.test(text)) throw wrongText(type, text);
  return parseStrictNumber(text, type);
});

function createDecoder(member: MemberSchema): (text: string) => unknown {
  const decode = strictJsonCodec.decoder(replaceBigNumbers(member));
  const convert = textsToNumbers(member);
  if (convert === undefined) return decode;
  return (text) => {
    const value = decode(text);
    try {
      return convert(value, 0);
    } catch (error) {
      throw toPublicError(error, "body");
    }
  };
}
