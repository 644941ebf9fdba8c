import { createJsonCodec } from "../json/json-codec.ts";
import type { JsonType } from "../json/json-type.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { createRestClient, type RestClientParts } from "../protocol/rest-client.ts";
import { restJsonErrorForm } from "./rest-json-error-form.ts";

/** The parts of a restJson1 client. */
export interface RestJsonClientParts extends RestClientParts {
  /** Types of members in bodies that have code of their own. */
  readonly types?: readonly JsonType[];
}

/** Makes a client half of AWS restJson1 with the parts that an operation uses. */
export function createRestJson1({ types = [], ...parts }: RestJsonClientParts): ClientProtocol {
  return createRestClient({
    ...parts,
    id: "aws.protocols#restJson1",
    codec: createJsonCodec(types),
    writesUnsetPayload: true,
    errorForm: restJsonErrorForm,
  });
}
