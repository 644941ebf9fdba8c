import { MisfitError } from "../../dynamic/value-of-node.ts";
import type { DynamicOperation } from "../../dynamic/dynamic-service.ts";
import type { IncomingRequest, OutgoingResponse } from "../../runtime/http/http-message.ts";
import type { Connection } from "../../runtime/server/request-context.ts";
import { memoize } from "../../runtime/codec/memoize.ts";
import type { MockedService } from "../mock-service.ts";
import { callOperation } from "./call-operation.ts";
import { describeOperation } from "./describe-operation.ts";
import { contentSecurityPolicy, printPage } from "./print-page.ts";

/** Where the page and what it asks for are; the page is at `/` too, where no service answers there. */
export const pagePath = "/_mock/";

type AnswerPage = (request: IncomingRequest, connection: Connection) => Promise<OutgoingResponse | undefined>;

/** Answers browsers with a page of the services' operations; undefined for what is for the services. */
export function createPage(services: readonly MockedService[]): AnswerPage {
  const isAtRoot = !hasOwnRoot(services);
  const page = memoize(() => printPage(services));
  return async (request, connection) => {
    const { method, path, headers } = request;
    if (path.startsWith(pagePath)) return answerWithin(services, { request, connection, page: () => page(services) });
    const isRead = method === "GET" || method === "HEAD";
    const isBrowser = headers["accept"]?.includes("text/html") === true && headers["authorization"] === undefined;
    if (!isAtRoot || path !== "/" || request.query !== "" || !isRead || !isBrowser) return undefined;
    return htmlResponse(page(services));
  };
}

/** Whether a service answers at `/` itself, as S3 does with the list of buckets. */
export function hasOwnRoot(services: readonly MockedService[]): boolean {
  return services.some(({ service }) =>
    [...service.operations.values()].some(
      ({ schema: { http } }) => http?.method === "GET" && http.uri.split("?")[0] === "/",
    ),
  );
}

interface PageCall {
  readonly request: IncomingRequest;
  readonly connection: Connection;
  readonly page: () => string;
}

async function answerWithin(
  services: readonly MockedService[],
  { request, connection, page }: PageCall,
): Promise<OutgoingResponse> {
  const { method, path } = request;
  if (path === pagePath && method === "GET") return htmlResponse(page());
  const [index = "", name = ""] = path.slice(pagePath.length).split("/");
  const mocked = /^\d{1,4}$/.test(index) ? services[Number(index)] : undefined;
  const operation = mocked?.service.operations.get(decodeName(name));
  if (mocked === undefined || operation === undefined)
    return jsonResponse(404, { fault: "there is no such operation" });
  if (method === "GET") return jsonResponse(200, describeOperation(mocked.service, operation));
  if (method !== "POST") return jsonResponse(405, { fault: "only GET and POST are answered" });
  if (!isOwnPage(request)) return jsonResponse(403, { fault: "the request is not from the mock's own page" });
  return call(mocked, operation, { request, connection });
}

async function call(
  mocked: MockedService,
  operation: DynamicOperation,
  { request, connection }: Pick<PageCall, "request" | "connection">,
): Promise<OutgoingResponse> {
  try {
    const given = JSON.parse(await request.body.text()) as { input?: unknown; error?: unknown };
    const host = request.headers["host"] ?? "localhost";
    const error = typeof given.error === "string" && given.error !== "" ? given.error : undefined;
    return jsonResponse(
      200,
      await callOperation(mocked, operation, { input: given.input ?? {}, error, host, connection }),
    );
  } catch (error) {
    const isExpected = error instanceof SyntaxError || error instanceof MisfitError || error instanceof TypeError;
    return jsonResponse(400, { fault: isExpected ? error.message : "the request could not be sent" });
  }
}

/** Other sites must not call a mock of the local machine: their pages say where they come from. */
function isOwnPage({ headers }: IncomingRequest): boolean {
  const { origin, host = "" } = headers;
  return (
    headers["content-type"] === "application/json" &&
    (origin === undefined || origin.replace(/^https?:\/\//, "") === host)
  );
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}

function htmlResponse(body: string): OutgoingResponse {
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
    body,
  };
}

function jsonResponse(status: number, value: unknown): OutgoingResponse {
  const headers = { "content-type": "application/json", "x-content-type-options": "nosniff" };
  return { status, headers, body: JSON.stringify(value) };
}
