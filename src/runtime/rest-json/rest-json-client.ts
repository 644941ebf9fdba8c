import { createJsonCodec } from "../json/json-codec.ts";
import type { JsonType } from "../json/json-type.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { createRestClient } from "../protocol/rest-client.ts";
import { memoizeByParts } from "../schema/parts.ts";
import type { Part } from "../schema/schema.ts";
import { restJsonErrorForm } from "./rest-json-error-form.ts";

/**
 * Makes the client half of AWS restJson1 (Smithy, "AWS restJson1 protocol").
 *
 * @param parts for every operation, besides those that it names.
 */
export function createRestJson1(parts: readonly Part[]): ClientProtocol {
  return createRestClient({
    id: "aws.protocols#restJson1",
    parts,
    codecOf: memoizeByParts<JsonType, ReturnType<typeof createJsonCodec>>("json", createJsonCodec),
    writesUnsetPayload: true,
    errorForm: restJsonErrorForm,
  });
}

/** The client half of AWS restJson1, for operations that name their parts. */
export const restJson1: ClientProtocol = /* @__PURE__ */ createRestJson1([]);
