import { createJsonCodec } from "../json/json-codec.ts";
import type { JsonType } from "../json/json-type.ts";
import type { ClientProtocol } from "../protocol/protocol.ts";
import { createRpcClient } from "../protocol/rpc-client.ts";
import { restJsonErrorForm } from "../rest-json/rest-json-client.ts";
import { ignoreJsonNames as withoutJsonNames, type MemberRewriter } from "../rpcv2-json/rewrite-schema.ts";
import { findPart, memoizeByParts } from "../schema/parts.ts";
import type { Part } from "../schema/schema.ts";
import { createJsonBodyCodec } from "./json-body-codec.ts";

/** For schemas that have `jsonName`s, since other protocols of the package read them. */
interface MemberRewriting extends Part {
  readonly part: "memberRewriting";
  readonly rewrite: MemberRewriter;
}

export const ignoreJsonNames: MemberRewriting = { part: "memberRewriting", rewrite: withoutJsonNames };

/**
 * Makes the client half of a version of AWS JSON (Smithy, "AWS JSON 1.0 protocol", "AWS JSON 1.1 protocol").
 *
 * @param parts for every operation, besides those that it names.
 */
export function createAwsJson(version: "1.0" | "1.1", parts: readonly Part[]): ClientProtocol {
  return createRpcClient({
    id: `aws.protocols#awsJson${version.replace(".", "_")}`,
    parts,
    codecOf: (parts) =>
      createJsonBodyCodec(
        jsonCodecOf(parts),
        `application/x-amz-json-${version}`,
        findPart<MemberRewriting>(parts, "memberRewriting")?.rewrite,
      ),
    address: (service, operation) => ({ path: "/", headers: { "x-amz-target": `${service.name}.${operation.name}` } }),
    sendsEmpty: true,
    isAnswer: () => true,
    readFacts: (text, response) => restJsonErrorForm.parse(text, response),
  });
}

const jsonCodecOf = /* @__PURE__ */ memoizeByParts<JsonType, ReturnType<typeof createJsonCodec>>(
  "json",
  createJsonCodec,
);

/** The client half of AWS JSON 1.0, for operations that name their parts. */
export const awsJson1_0: ClientProtocol = /* @__PURE__ */ createAwsJson("1.0", []);

/** The client half of AWS JSON 1.1, for operations that name their parts. */
export const awsJson1_1: ClientProtocol = /* @__PURE__ */ createAwsJson("1.1", []);
