import { md5 } from "../../checksum/md5.ts";
import { encodeBase64 } from "../../codec/base64.ts";
import { collectBody } from "../../http/collect-body.ts";
import { isStreamingBody } from "../../http/outgoing-body.ts";
import type { InterceptorPart } from "./interceptor.ts";

/**
 * Adds `Content-MD5` to the requests of operations that must have a checksum (Smithy, "httpChecksumRequired
 * trait"). A body that is a stream is read to its end first.
 */
export const contentMd5: InterceptorPart = {
  part: "interceptor",
  async afterSerialization({ request }) {
    // What was a stream cannot be read twice, and may have to be sent twice.
    if (isStreamingBody(request.body)) request.body = await collectBody(request.body);
  },
  async beforeAttempt({ request: { body, headers } }) {
    if (headers["content-md5"] !== undefined) return;
    const checksum = md5();
    checksum.update(await collectBody(body ?? ""));
    headers["content-md5"] = encodeBase64(checksum.digest());
  },
};
