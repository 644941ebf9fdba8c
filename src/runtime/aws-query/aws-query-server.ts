import type { ServerProtocol } from "../protocol/server-protocol.ts";
import type { OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { strictXmlCodec } from "../xml/strict-xml-codec.ts";
import { awsQueryForm } from "../form/form-dialect.ts";
import { createQueryServer, type ResponseEncoder } from "./query-server.ts";

/** The server half of awsQuery (Smithy, "AWS query protocol"). */
export const awsQueryServer: ServerProtocol = /* @__PURE__ */ createQueryServer({
  id: "aws.protocols#awsQuery",
  form: awsQueryForm,
  errorForm: { root: "ErrorResponse", mediaType: "text/xml", usesQueryError: true },
  createEncoder,
});

const metadata: StructureSchema = {
  type: "structure",
  name: "ResponseMetadata",
  members: () => ({ RequestId: { target: "string" } }),
};

/** An output stands in an element of its own within the response's. */
function createEncoder({ xmlNamespace }: ServiceSchema, { name, output }: OperationSchema): ResponseEncoder {
  const encode = strictXmlCodec.encoder({
    target: {
      type: "structure",
      name: `${name}Response`,
      members: () => ({
        ...(output && { Result: { target: output, xmlName: `${name}Result` } }),
        ResponseMetadata: { target: metadata },
      }),
      ...(xmlNamespace && { xmlNamespace }),
    },
  });
  return (Result, RequestId) =>
    encode({ Result, ResponseMetadata: RequestId === undefined ? undefined : { RequestId } });
}
