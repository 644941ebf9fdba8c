import { md5 } from "../checksum/digest.ts";
import type { InterceptorPart } from "../client/interceptors/interceptor.ts";
import { decodeBase64, encodeBase64 } from "../codec/text-encoding.ts";

/** The members of keys and of their digests. */
const keyMembers = [
  ["SSECustomerKey", "SSECustomerKeyMD5"],
  ["CopySourceSSECustomerKey", "CopySourceSSECustomerKeyMD5"],
] as const;

/**
 * S3 wants a customer's own key in base64, and its MD5 digest beside it. Callers give the key as 32 bytes, as text, or in
 * base64 already, as with AWS SDK v3.
 */
export const customerKeys: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    const input: Readonly<Record<string, unknown>> = { ...call.input };
    for (const [name, digestName] of keyMembers) {
      const given = input[name];
      if (typeof given !== "string" && !(given instanceof Uint8Array)) continue;
      const key = typeof given === "string" ? readKey(given) : given;
      const digest = md5();
      digest.update(key);
      call.input = { ...call.input, [name]: encodeBase64(key), [digestName]: encodeBase64(digest.digest()) };
    }
  },
};

/** Base64 of 32 bytes is taken for that: a key as text has 32 characters. */
function readKey(text: string): Uint8Array {
  return /^[A-Za-z0-9+/]{43}=$/.test(text) ? decodeBase64(text) : new TextEncoder().encode(text);
}
