import { createJsonCodec } from "../json/json-codec.ts";
import { type JsonType, ownName } from "../json/json-type.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { createRpcClient } from "../protocol/rpc-client.ts";
import { restJsonErrorForm } from "../rest-json/rest-json-client.ts";
import { memoizeByParts } from "../schema/parts.ts";
import type { Part } from "../schema/schema.ts";

/**
 * Creates the client half of a version of AWS JSON (Smithy, "AWS JSON 1.0 protocol", "AWS JSON 1.1 protocol").
 *
 * @param parts for every operation, in addition to its own.
 */
export function createAwsJson(version: "1.0" | "1.1", parts: readonly Part[]): ClientProtocol {
  const dialect = { mediaType: `application/x-amz-json-${version}`, nameOf: ownName };
  return createRpcClient<string>({
    id: `aws.protocols#awsJson${version.replace(".", "_")}`,
    parts,
    codecOf: memoizeByParts("json", (types: readonly JsonType[]) => createJsonCodec(types, dialect)),
    address: (service, operation) => ({ path: "/", headers: { "x-amz-target": `${service.name}.${operation.name}` } }),
    sendsEmpty: true,
    isAnswer: () => true,
    readFacts: (text, response) => restJsonErrorForm.parse(text, response),
  });
}

/** The client half of AWS JSON 1.0, for operations that list their parts. */
export const awsJson1_0: ClientProtocol = /* @__PURE__ */ createAwsJson("1.0", []);

/** The client half of AWS JSON 1.1, for operations that list their parts. */
export const awsJson1_1: ClientProtocol = /* @__PURE__ */ createAwsJson("1.1", []);
