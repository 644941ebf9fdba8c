import { jsonTypes } from "../json/json-codec.ts";
import { ownName } from "../json/json-type.ts";
import { createStrictJsonCodec, decodeStrictly } from "../json/strict-json-codec.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import { absoluteErrorType } from "../protocol/response-writer.ts";
import { createRpcServer } from "../protocol/rpc-server.ts";

/** The server half of AWS JSON 1.0 (Smithy, "AWS JSON 1.0 protocol"). */
export const awsJson1_0Server: ServerProtocol = /* @__PURE__ */ createAwsJsonServer("1.0");

/** The server half of AWS JSON 1.1 (Smithy, "AWS JSON 1.1 protocol"). */
export const awsJson1_1Server: ServerProtocol = /* @__PURE__ */ createAwsJsonServer("1.1");

function createAwsJsonServer(version: "1.0" | "1.1"): ServerProtocol {
  const mediaType = `application/x-amz-json-${version}`;
  const otherType = `application/x-amz-json-${version === "1.0" ? "1.1" : "1.0"}`;
  return createRpcServer({
    id: `aws.protocols#awsJson${version.replace(".", "_")}`,
    codec: createStrictJsonCodec({ mediaType, nameOf: ownName }, { types: jsonTypes, simple: decodeStrictly }),
    // Also claims requests with a wrong or missing type, to reject them; the other version is a separate protocol.
    claims: ({ headers }) =>
      headers["x-amz-target"] !== undefined &&
      headers["smithy-protocol"] === undefined &&
      headers["content-type"]?.startsWith(otherType) !== true,
    readKey: ({ headers }) => headers["x-amz-target"],
    keysOf: (service, operation) => [`${service.name}.${operation}`],
    checkHeaders: () => {},
    headers: {},
    emptyHeaders: { "content-type": mediaType },
    typeOf: version === "1.0" ? absoluteErrorType : (_, { name }) => name,
  });
}
