import { STATUS_CODES } from "node:http";
import { encodeBase64 } from "../codec/text-encoding.ts";
import { collectBody } from "../http/bodies.ts";
import type { Headers, OutgoingResponse } from "../http/http-message.ts";
import type { LambdaEventForm, LambdaHttpEvent } from "./lambda-event.ts";

/** What AWS Lambda returns for an HTTP request, in the form of its event. */
export interface LambdaHttpResponse {
  readonly statusCode: number;
  /** For load balancers: `200 OK`. */
  readonly statusDescription?: string;
  readonly headers?: Record<string, string>;
  readonly multiValueHeaders?: Record<string, string[]>;
  /** Payload 2.0. */
  readonly cookies?: string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** The status and headers of a response, as its body follows. */
type LambdaResponseHead = Omit<LambdaHttpResponse, "body" | "isBase64Encoded">;

/** A body that is text is returned as it is; any other, and text that is compressed, in base64. */
export async function writeResponse(
  response: OutgoingResponse,
  event: LambdaHttpEvent,
  form: LambdaEventForm,
): Promise<LambdaHttpResponse> {
  const head = writeHead(response, event, form);
  const { headers, body } = response;
  if (body === undefined) return { ...head, body: "", isBase64Encoded: false };
  if (typeof body === "string") return { ...head, body, isBase64Encoded: false };
  const bytes = await collectBody(body);
  const text = isText(headers) ? decodeText(bytes) : undefined;
  return text === undefined
    ? { ...head, body: encodeBase64(bytes), isBase64Encoded: true }
    : { ...head, body: text, isBase64Encoded: false };
}

/** Headers that Lambda's front ends set. */
const ofConnection: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "connection",
  "content-length",
  "transfer-encoding",
]);

export function writeHead(
  { status, headers }: OutgoingResponse,
  event: LambdaHttpEvent,
  form: LambdaEventForm,
): LambdaResponseHead {
  const { "set-cookie": setCookie, ...others } = headers;
  const own = Object.fromEntries(Object.entries(others).filter(([name]) => !ofConnection.has(name)));
  const cookies = setCookie === undefined ? [] : splitCookies(setCookie);
  if (form === "2.0") return { statusCode: status, headers: own, ...(cookies.length > 0 && { cookies }) };
  if (form === "1.0") {
    const several = cookies.length === 0 ? {} : { multiValueHeaders: { "set-cookie": cookies } };
    return { statusCode: status, headers: own, ...several };
  }
  const statusDescription = `${String(status)} ${STATUS_CODES[status] ?? ""}`.trim();
  // A load balancer reads the form that its target group is set to, in which its event is.
  if (event.multiValueHeaders) {
    const several = Object.entries(own).map(([name, value]): [string, string[]] => [name, [value]]);
    if (cookies.length > 0) several.push(["set-cookie", cookies]);
    return { statusCode: status, statusDescription, multiValueHeaders: Object.fromEntries(several) };
  }
  const spelled = cookies.map((cookie, index) => [spellSetCookie(index), cookie] as const);
  return { statusCode: status, statusDescription, headers: { ...own, ...Object.fromEntries(spelled) } };
}

/** Several cookies of one header; the commas of their dates are not followed by a name and `=`. */
function splitCookies(value: string): string[] {
  return value.split(/, *(?=[\w!#$%&'*+.^`|~-]+=)/);
}

/** If headers have one value each, names that differ only in case hold several cookies. */
function spellSetCookie(index: number): string {
  return "set-cookie".replace(/./g, (letter, at: number) => ((index >> at) & 1 ? letter.toUpperCase() : letter));
}

function isText({ "content-type": type = "", "content-encoding": coding }: Headers): boolean {
  return (
    coding === undefined &&
    /^(text\/|[^;]*[/+](json|xml|javascript|x-www-form-urlencoded|x-amz-json-1\.\d)\b)/i.test(type)
  );
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
