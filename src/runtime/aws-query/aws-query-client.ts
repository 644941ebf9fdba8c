import type { ClientProtocol, DeserializedResponse } from "../protocol/client-protocol.ts";
import type { OperationSchema, Part, StructureSchema } from "../schema/schema.ts";
import type { Codec } from "../codec/codec.ts";
import { createQueryClient, unit } from "./query-client.ts";
import { awsQueryForm } from "../form/form-dialect.ts";

/**
 * Makes the client half of awsQuery (Smithy, "AWS query protocol").
 *
 * @param parts for every operation, besides those that it names.
 */
export function createAwsQuery(parts: readonly Part[]): ClientProtocol {
  return createQueryClient({ id: "aws.protocols#awsQuery", parts, form: awsQueryForm, createDecoder });
}

/** The client half of awsQuery, for operations that name their parts. */
export const awsQuery: ClientProtocol = /* @__PURE__ */ createAwsQuery([]);

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
): (text: string) => DeserializedResponse {
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
