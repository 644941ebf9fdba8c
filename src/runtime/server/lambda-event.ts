import { decodeBase64 } from "../codec/text-encoding.ts";
import type { Headers, IncomingRequest } from "../http/http-message.ts";
import { createBufferedBody } from "./request-body.ts";

type Values = Readonly<Record<string, string | undefined>> | null | undefined;
type MultiValues = Readonly<Record<string, readonly string[] | undefined>> | null | undefined;

/**
 * What AWS Lambda is called with for an HTTP request: the events of API Gateway's REST APIs (payload 1.0) and HTTP APIs
 * (2.0), of Application Load Balancers and of function URLs, as far as they are read. The types of
 * `@types/aws-lambda` fit.
 */
export interface LambdaHttpEvent {
  readonly version?: string | undefined;
  readonly httpMethod?: string | undefined;
  /** Payload 1.0 and load balancers. */
  readonly path?: string | undefined;
  /** Payload 2.0, with the stage. */
  readonly rawPath?: string | undefined;
  readonly rawQueryString?: string | undefined;
  readonly headers?: Values;
  readonly multiValueHeaders?: MultiValues;
  readonly queryStringParameters?: Values;
  readonly multiValueQueryStringParameters?: MultiValues;
  readonly cookies?: readonly string[] | null | undefined;
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly requestContext?: LambdaRequestContext | undefined;
}

interface LambdaRequestContext {
  readonly stage?: string | undefined;
  readonly http?: { readonly method: string } | undefined;
  readonly elb?: object | undefined;
  readonly connectionId?: string | undefined;
}

/** The form of an event, which its response has, too. */
export type LambdaEventForm = "1.0" | "2.0" | "load balancer";

/** @throws TypeError for what is not an event of an HTTP request. */
export function findEventForm(event: LambdaHttpEvent): LambdaEventForm {
  const { requestContext, httpMethod } = event;
  if (requestContext?.connectionId !== undefined) {
    throw new TypeError("expected an HTTP event, got one of a WebSocket API: use toWebSocketLambdaHandler");
  }
  if (requestContext?.http !== undefined) return "2.0";
  if (requestContext?.elb !== undefined) return "load balancer";
  if (httpMethod !== undefined) return "1.0";
  const keys = Object.keys(event).slice(0, 10).join(", ");
  throw new TypeError(`expected an event of API Gateway, a load balancer or a function URL, got one with: ${keys}`);
}

/** The request of an event. */
export function readEvent(event: LambdaHttpEvent, form: LambdaEventForm, maxBodyBytes: number): IncomingRequest {
  const bytes = readBody(event);
  const headers = readHeaders(event);
  // The body is whole, and of this length once it is decoded.
  delete headers["transfer-encoding"];
  if (bytes.length > 0 || headers["content-length"] !== undefined) headers["content-length"] = String(bytes.length);
  return {
    method: event.requestContext?.http?.method ?? event.httpMethod ?? "GET",
    path: encodePath(form === "2.0" ? withoutStage(event) : (event.path ?? "/")),
    query: form === "2.0" ? (event.rawQueryString ?? "") : readQuery(event, form),
    headers,
    body: createBufferedBody(bytes, maxBodyBytes),
  };
}

/** The bytes of a body, which is base64 where the event says so. */
export function readBody({ body, isBase64Encoded }: Pick<LambdaHttpEvent, "body" | "isBase64Encoded">): Uint8Array {
  return isBase64Encoded === true ? decodeBase64(body ?? "") : new TextEncoder().encode(body ?? "");
}

/** Repeated headers are only in the multi-value form. */
function readHeaders({ headers, multiValueHeaders, cookies }: LambdaHttpEvent): Headers {
  const read: Headers = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (typeof value === "string") read[name.toLowerCase()] = value;
  }
  for (const [name, values] of Object.entries(multiValueHeaders ?? {})) {
    const key = name.toLowerCase();
    if (values && values.length > 0) read[key] = values.join(key === "cookie" ? "; " : ", ");
  }
  if (cookies && cookies.length > 0) read["cookie"] = cookies.join("; ");
  return read;
}

/** HTTP APIs put the name of a stage before the path, but for the default stage. */
function withoutStage({ rawPath = "/", requestContext }: LambdaHttpEvent): string {
  const { stage = "$default" } = requestContext ?? {};
  const prefix = `/${stage}`;
  if (stage === "$default") return rawPath;
  if (rawPath === prefix) return "/";
  return rawPath.startsWith(`${prefix}/`) ? rawPath.slice(prefix.length) : rawPath;
}

/** Encodes what a path cannot hold as it is; what is encoded stays so. */
function encodePath(path: string): string {
  const encoded = toWellFormed(path).replace(/%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/%-]+/gi, encodeURIComponent);
  return encoded.startsWith("/") ? encoded : `/${encoded}`;
}

/** Events are JSON, whose strings may have lone surrogates; they become U+FFFD, as in UTF-8. */
function toWellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}

/** REST APIs decode names and values, load balancers pass them as they came. */
function readQuery(event: LambdaHttpEvent, form: LambdaEventForm): string {
  const { queryStringParameters, multiValueQueryStringParameters } = event;
  const encode = form === "load balancer" ? toWellFormed : (text: string) => encodeURIComponent(toWellFormed(text));
  const parameters: readonly (readonly [string, readonly string[]])[] =
    multiValueQueryStringParameters && Object.keys(multiValueQueryStringParameters).length > 0
      ? Object.entries(multiValueQueryStringParameters).map(([name, values]) => [name, values ?? []])
      : Object.entries(queryStringParameters ?? {}).map(([name, value]) => [
          name,
          typeof value === "string" ? [value] : [],
        ]);
  return parameters.flatMap(([name, values]) => values.map((value) => `${encode(name)}=${encode(value)}`)).join("&");
}
