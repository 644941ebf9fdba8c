import type { Encode, JsonBigNumberType, JsonDialect, JsonSimpleType, JsonType } from "../json/json-type.ts";
import { ownName } from "../json/json-type.ts";

/** JSON in rpcv2Json's form (Smithy RPC v2 JSON, "Shape serialization"): members have their own names. */
export const rpcv2JsonDialect: JsonDialect = { mediaType: "application/json", nameOf: ownName };

/** The types of JSON in rpcv2Json's form: timestamps are numbers whatever their member says, and big numbers are texts. */
export function adaptJsonTypes(types: readonly JsonType[]): readonly JsonType[] {
  return types.map((type) => {
    if (type.type === "timestamp") return withoutFormats(type);
    return type.type === "bigNumber" ? withTexts(type) : type;
  });
}

function withoutFormats(type: JsonSimpleType): JsonSimpleType {
  return {
    ...type,
    encoder: () => type.encoder({ target: "timestamp" }),
    decoder: () => type.decoder({ target: "timestamp" }),
  };
}

/** Its decoder takes texts and numbers as it is. */
function withTexts(type: JsonBigNumberType): JsonBigNumberType {
  return {
    ...type,
    encoder(number): Encode {
      const encode = type.encoder(number);
      return number === "long" ? encode : (value, depth) => `"${encode(value, depth)}"`;
    },
  };
}
