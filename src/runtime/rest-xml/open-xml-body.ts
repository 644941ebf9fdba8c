import type { BodyOpener } from "../protocol/rest-client.ts";
import { isXmlBody } from "./rest-xml-body.ts";

const errorRoot = /^\uFEFF?\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?Error[\s/>]/;

/**
 * For outputs whose bodies may turn out to be something else: of S3, an error may come with the status of success, because
 * it came up after the headers were sent (Amazon S3 API Reference, "CopyObject"), and an output may be a single value
 * without an element around it.
 */
export const openXmlBody: BodyOpener = {
  part: "bodyOpener",
  async open({ output, s3UnwrappedXmlOutput }, { status, body }) {
    if (status >= 300 || output === undefined || !isXmlBody(output)) return undefined;
    const text = await body.text();
    if (errorRoot.test(text) && output.name !== "Error" && output.xmlName !== "Error") {
      // As AWS's SDKs have it, so that the call is tried again.
      return { text, errorStatus: 503 };
    }
    if (!s3UnwrappedXmlOutput || text === "") return { text };
    const root = text.replace(/^\uFEFF?\s*<\?[^>]*>/, "");
    // S3 says "no value" by an empty element: the location of the first region has no name.
    const isEmpty = /^\s*<[^>]*\/>\s*$|^\s*<[^>]*>\s*<\/[^>]*>\s*$/.test(root);
    return { text: isEmpty ? "" : `<${output.name}>${root}</${output.name}>` };
  },
};
