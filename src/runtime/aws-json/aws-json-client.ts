import { createJsonCodec } from "../json/json-codec.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { restJsonErrorForm } from "../rest-json/rest-json-error-form.ts";
import { createJsonBodyCodec } from "./json-body-codec.ts";
import type { MemberRewriter } from "../rpcv2-json/rewrite-schema.ts";
import { createRpcClient, type JsonClientParts } from "../protocol/rpc-client.ts";

/** The parts of an awsJson client. */
export interface AwsJsonClientParts extends JsonClientParts {
  /** For schemas that have `jsonName`s, since other protocols of the package read them. */
  readonly ignoreJsonNames?: MemberRewriter;
}

/** Makes a client half of AWS JSON 1.0 with the parts that an operation uses. */
export function createAwsJson1_0(parts: AwsJsonClientParts): ClientProtocol {
  return createAwsJson("1.0", parts);
}

/** Makes a client half of AWS JSON 1.1 with the parts that an operation uses. */
export function createAwsJson1_1(parts: AwsJsonClientParts): ClientProtocol {
  return createAwsJson("1.1", parts);
}

function createAwsJson(
  version: "1.0" | "1.1",
  { types = [], ignoreJsonNames, ...parts }: AwsJsonClientParts,
): ClientProtocol {
  return createRpcClient({
    ...parts,
    id: `aws.protocols#awsJson${version.replace(".", "_")}`,
    codec: createJsonBodyCodec(createJsonCodec(types), `application/x-amz-json-${version}`, ignoreJsonNames),
    address: (service, operation) => ({ path: "/", headers: { "x-amz-target": `${service.name}.${operation.name}` } }),
    sendsEmpty: true,
    isAnswer: () => true,
    readFacts: (text, response) => restJsonErrorForm.parse(text, response),
  });
}
