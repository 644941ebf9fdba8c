import type { ClientProtocol, DeserializedResponse } from "../protocol/protocol.ts";
import { type OperationSchema, type Part, unit } from "../schema/schema.ts";
import type { Members } from "../codec/members.ts";
import type { Codec } from "../codec/codec.ts";
import { createQueryClient } from "../aws-query/aws-query-client.ts";
import { ec2QueryForm } from "../form/form-encoder.ts";

/**
 * Creates the client half of ec2Query (Smithy, "AWS EC2 query protocol").
 *
 * @param parts for every operation, in addition to its own.
 */
export function createEc2Query(parts: readonly Part[]): ClientProtocol {
  return createQueryClient({ id: "aws.protocols#ec2Query", parts, form: ec2QueryForm, createDecoder });
}

/** The client half of ec2Query, for operations that list their parts. */
export const ec2Query: ClientProtocol = /* @__PURE__ */ createEc2Query([]);

/** The key of the request id among an output's members; not a valid member name. */
const ID = "$requestId";

/** The request id is next to the output's members, unless a member has the same name. */
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
