import type { IncomingResponse } from "../http/http-message.ts";
import type { OperationSchema } from "../schema/schema.ts";
import { createReadBody } from "../protocol/error-reader.ts";
import { isXmlBody } from "./rest-xml-body.ts";

const errorRoot = /^\uFEFF?\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?Error[\s/>]/;

/**
 * A response whose body has the form that the model says: of S3, an error may come with the status
 * of success, because it came up after the headers were sent (Amazon S3 API Reference, "CopyObject"),
 * and an output may be a single value without an element around it.
 */
export async function openXmlBody(operation: OperationSchema, response: IncomingResponse): Promise<IncomingResponse> {
  const { output, s3UnwrappedXmlOutput } = operation;
  if (response.status >= 300 || output === undefined || !isXmlBody(output)) return response;
  const text = await response.body.text();
  if (errorRoot.test(text) && output.name !== "Error" && output.xmlName !== "Error") {
    // As AWS's SDKs have it, so that the call is tried again.
    response.status = 503;
  } else if (s3UnwrappedXmlOutput && text !== "") {
    const root = text.replace(/^\uFEFF?\s*<\?[^>]*>/, "");
    // S3 says "no value" by an empty element: the location of the first region has no name.
    if (/^\s*<[^>]*\/>\s*$|^\s*<[^>]*>\s*<\/[^>]*>\s*$/.test(root)) return { ...response, body: createReadBody("") };
    return { ...response, body: createReadBody(`<${output.name}>${root}</${output.name}>`) };
  }
  return { ...response, body: createReadBody(text) };
}
