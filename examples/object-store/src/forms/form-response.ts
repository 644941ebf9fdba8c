import type { OutgoingResponse } from "@shapewright/runtime/server";

/** An object that a form has uploaded. */
interface PostedObject {
  readonly bucket: string;
  readonly key: string;
  /** Where it is. */
  readonly location: string;
}

/**
 * The response to a form: a redirect or the status that it asks for, else 204 (Amazon S3 API Reference, "POST Object").
 *
 * @param stored the response of PutObject, whose headers it has.
 */
export function answerForm(
  stored: OutgoingResponse,
  fields: ReadonlyMap<string, string>,
  { bucket, key, location }: PostedObject,
): OutgoingResponse {
  const etag = stored.headers["etag"] ?? "";
  const headers = { ...stored.headers, location };
  const redirect = readUrl(fields.get("success_action_redirect") ?? fields.get("redirect"));
  if (redirect !== undefined) {
    for (const [name, value] of Object.entries({ bucket, key, etag })) redirect.searchParams.append(name, value);
    return { status: 303, headers: { ...headers, location: redirect.href }, body: undefined };
  }
  switch (fields.get("success_action_status")) {
    case "200":
      return { status: 200, headers, body: undefined };
    case "201": {
      const elements = { Location: location, Bucket: bucket, Key: key, ETag: etag };
      const inner = Object.entries(elements).map(([name, text]) => `<${name}>${escape(text)}</${name}>`);
      const body = `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${inner.join("")}</PostResponse>`;
      return { status: 201, headers: { ...headers, "content-type": "application/xml" }, body };
    }
    default:
      return { status: 204, headers, body: undefined };
  }
}

/** @returns undefined for what is not an address of the web. */
function readUrl(text: string | undefined): URL | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

function escape(text: string): string {
  // Those that XML cannot have are left out.
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "") // oxlint-disable-line no-control-regex
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
