import type { ServerProtocol } from "../protocol/protocol.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import { strictXmlCodec } from "../xml/strict-xml-codec.ts";
import { ec2QueryForm } from "../form/form-encoder.ts";
import { createQueryServer, type ResponseEncoder } from "../aws-query/aws-query-server.ts";

/** The server half of ec2Query (Smithy, "AWS EC2 query protocol"). */
export const ec2QueryServer: ServerProtocol = /* @__PURE__ */ createQueryServer({
  id: "aws.protocols#ec2Query",
  form: ec2QueryForm,
  errorForm: { root: "Response", mediaType: "text/xml;charset=UTF-8" },
  createEncoder,
});

/** The key of the request id among an output's members; not a valid member name. */
const ID = "$requestId";

/** The request id is next to the output's members, unless a member has the same name. */
function createEncoder({ xmlNamespace }: ServiceSchema, { name, output }: OperationSchema): ResponseEncoder {
  const members = output?.members() ?? {};
  const taken = Object.entries(members).some(([name, { xmlName = name }]) => xmlName === "requestId");
  const encode = strictXmlCodec.encoder({
    target: {
      type: "structure",
      name: `${name}Response`,
      members: () => ({ ...members, ...(!taken && { [ID]: { target: "string", xmlName: "requestId" } }) }),
      ...(xmlNamespace && { xmlNamespace }),
    },
  });
  return (output, requestId) => encode({ ...output, [ID]: requestId });
}
