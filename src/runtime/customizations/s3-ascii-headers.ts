import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

/**
 * Rejects signed headers that are not ASCII, such as metadata: S3 and transports encode other characters differently, so
 * that the signature would not match. Presigned URLs have metadata in the query, where any text is allowed.
 */
export const asciiHeaders: InterceptorPart = {
  part: "interceptor",
  beforeTransmit({ request: { headers } }) {
    for (const name in headers["authorization"] === undefined ? {} : headers) {
      if (/[\x80-\uffff]/.test(headers[name] ?? ""))
        throw new TypeError(`the header "${name}" has a character that is not ASCII: encode its value`);
    }
  },
};
