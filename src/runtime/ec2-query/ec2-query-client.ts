import type { ClientProtocol, DeserializedResponse } from "../protocol/protocol.ts";
import { type OperationSchema, type Part, unit } from "../schema/schema.ts";
import type { Members } from "../codec/members.ts";
import type { Codec } from "../codec/codec.ts";
import { createQueryClient } from "../aws-query/aws-query-client.ts";
import { ec2QueryForm } from "../form/form-encoder.ts";

/**
 * Makes the client half of ec2Query (Smithy, "AWS EC2 query protocol").
 *
 * @param parts for every operation, besides those that it names.
 */
export function createEc2Query(parts: readonly Part[]): ClientProtocol {
  return createQueryClient({ id: "aws.protocols#ec2Query", parts, form: ec2QueryForm, createDecoder });
}

/** The client half of ec2Query, for operations that name their parts. */
export const ec2Query: ClientProtocol = /* @__PURE__ */ createEc2Query([]);

/** The name that the request's id has among an output's members: no member can be called so. */
const ID = "$requestId";

/** The request's id stands among the output's members, unless that is one of them. */
function createDecoder(
  { output = unit }: OperationSchema,
  xmlDecoder: Codec["decoder"],
): (text: string) => DeserializedResponse {
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
