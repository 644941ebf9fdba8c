import type { Headers } from "@shapewright/runtime/server";
import { invalidArgument } from "../errors.ts";
import { readFormTags } from "./form-tags.ts";

/** Fields that are headers of PutObject under the same name, besides those of `x-amz-`. */
const sameNames: ReadonlySet<string> = new Set([
  ...["cache-control", "content-disposition", "content-encoding", "content-language", "content-type", "expires"],
]);
/** Others of `x-amz-` would make another operation of it, or another form of body. */
const ofObject =
  /^x-amz-(?:meta-[\w.!#$%&'*+^`|~-]+|storage-class|website-redirect-location|checksum-[\w-]+|sdk-checksum-algorithm|server-side-encryption[\w-]*|object-lock-[\w-]+)$/;

/**
 * The headers that PutObject has in the place of the fields of a form.
 *
 * @throws UnmodeledException for values that a header cannot have, and for tags that are not valid XML.
 */
export function headersOfForm(fields: ReadonlyMap<string, string>): Headers {
  const headers: Headers = {};
  for (const [name, value] of fields) {
    if (name === "acl") headers["x-amz-acl"] = value;
    else if (name === "tagging") headers["x-amz-tagging"] = readFormTags(value);
    else if (sameNames.has(name) || ofObject.test(name)) {
      if (/[\0-\x08\n-\x1f\x7f]/.test(value)) throw invalidArgument("Invalid field value", name, value); // oxlint-disable-line no-control-regex -- those that HTTP forbids
      // Bytes of UTF-8, as Node gives headers.
      headers[name] = Buffer.from(value).toString("latin1");
    }
  }
  if (/\baws-chunked\b/i.test(headers["content-encoding"] ?? "")) {
    throw invalidArgument("Invalid content encoding", "content-encoding", "aws-chunked");
  }
  return headers;
}

/** The path of PutObject. @param bucket undefined where the host name has it. */
export function pathOfObject(bucket: string | undefined, key: string): string {
  const names = key.split("/").map(encodeURIComponent);
  return `/${[...(bucket === undefined ? [] : [bucket]), ...names].join("/")}`;
}
