import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { addErrorName } from "../protocol/query-compatibility.ts";
import type { OperationSchema, StructureSchema } from "../schema/schema.ts";
import type { Codec } from "../codec/codec.ts";
import { createQueryClient, unit, type QueryAnswer, type QueryClientParts } from "./query-client.ts";
import { awsQueryForm } from "../form/query-form.ts";

/** Makes a client half of awsQuery with the parts that an operation uses. */
export function createAwsQuery(parts: QueryClientParts): ClientProtocol {
  return createQueryClient({
    ...parts,
    id: "aws.protocols#awsQuery",
    form: awsQueryForm,
    completeFacts: addErrorName,
    createDecoder,
  });
}

const metadata: StructureSchema = {
  type: "structure",
  name: "ResponseMetadata",
  members: () => ({ RequestId: { target: "string" } }),
};

/** A response's members by the names of awsQuery's own elements. */
interface Response {
  readonly Result?: object;
  readonly ResponseMetadata?: { readonly RequestId?: string };
}

/** An output stands in an element of its own within the response's. */
function createDecoder(
  { name, output = unit }: OperationSchema,
  xmlDecoder: Codec["decoder"],
): (text: string) => QueryAnswer {
  const decode = xmlDecoder({
    target: {
      type: "structure",
      name: `${name}Response`,
      members: () => ({
        Result: { target: output, xmlName: `${name}Result` },
        ResponseMetadata: { target: metadata },
      }),
    },
  });
  // An output without the element has its defaults all the same.
  const decodeEmpty = xmlDecoder({ target: output });
  return (text) => {
    const { Result, ResponseMetadata } = decode(text) as Response;
    return { output: Result ?? (decodeEmpty("<_/>") as object), requestId: ResponseMetadata?.RequestId };
  };
}
