import type { ClientProtocol } from "../protocol/client-protocol.ts";
import type { OperationSchema } from "../schema/schema.ts";
import type { Members } from "../codec/members.ts";
import type { Codec } from "../codec/codec.ts";
import { createQueryClient, unit, type QueryAnswer, type QueryClientParts } from "../aws-query/query-client.ts";
import { ec2QueryForm } from "../form/query-form.ts";

/** Makes a client half of ec2Query with the parts that an operation uses. */
export function createEc2Query(parts: QueryClientParts): ClientProtocol {
  return createQueryClient({ ...parts, id: "aws.protocols#ec2Query", form: ec2QueryForm, createDecoder });
}

/** The name that the request's id has among an output's members: no member can be called so. */
const ID = "$requestId";

/** The request's id stands among the output's members, unless that is one of them. */
function createDecoder(
  { output = unit }: OperationSchema,
  xmlDecoder: Codec["decoder"],
): (text: string) => QueryAnswer {
  const members = output.members();
  const taken = Object.entries(members).some(([name, { xmlName = name }]) => xmlName === "requestId");
  const decode = xmlDecoder({
    target: taken
      ? output
      : { ...output, members: () => ({ ...members, [ID]: { target: "string", xmlName: "requestId" } }) },
  });
  return (text) => {
    const { [ID]: requestId, ...result } = decode(text) as Members;
    return { output: result, requestId: requestId as string | undefined };
  };
}
