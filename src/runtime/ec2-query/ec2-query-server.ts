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

/** The name that the request's id has among an output's members: no member can be called so. */
const ID = "$requestId";

/** The request's id stands among the output's members, unless that is one of them. */
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
