import { createJsonCodec } from "../json/json-codec.ts";
import { type JsonType, plainJson } from "../json/json-type.ts";
import { parseJson } from "../json/parse-json.ts";
import { type ErrorFacts, type ErrorForm, messageOfText } from "../protocol/error-reader.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { createRestClient } from "../protocol/rest-client.ts";
import { memoizeByParts } from "../schema/parts.ts";
import type { Part } from "../schema/schema.ts";

/**
 * Errors of restJson1: the code in `__type`, `code` or, for old services, `Code`; the message in one of several
 * members.
 */
export const restJsonErrorForm: ErrorForm = {
  parse(text, { headers }): ErrorFacts {
    let body: unknown;
    try {
      body = parseJson(text);
    } catch {
      // Not a body of the protocol.
    }
    const isForeign = typeof body !== "object" || body === null || Array.isArray(body);
    const values = isForeign ? {} : (body as object);
    const first = (...keys: RegExp[]): string | undefined =>
      keys.flatMap((key) =>
        Object.entries(values).filter(([name, value]) => typeof value === "string" && key.test(name)),
      )[0]?.[1] as string | undefined;
    return {
      code: headers["x-amzn-errortype"] ?? first(/^__type$/, /^code$/, /^code$/i),
      message: isForeign ? messageOfText(text) : first(/^message$/, /^message$/i, /^errorMessage$/i),
      values,
    };
  },
};

/**
 * Creates the client half of AWS restJson1 (Smithy, "AWS restJson1 protocol").
 *
 * @param parts for every operation, in addition to its own.
 */
export function createRestJson1(parts: readonly Part[]): ClientProtocol {
  return createRestClient({
    id: "aws.protocols#restJson1",
    parts,
    codecOf: memoizeByParts("json", (types: readonly JsonType[]) => createJsonCodec(types, plainJson)),
    writesUnsetPayload: true,
    errorForm: restJsonErrorForm,
  });
}

/** The client half of AWS restJson1, for operations that list their parts. */
export const restJson1: ClientProtocol = /* @__PURE__ */ createRestJson1([]);
