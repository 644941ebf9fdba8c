import type {
  Headers,
  IncomingBody,
  IncomingRequest,
  IncomingResponse,
  OutgoingBody,
} from "../../../src/runtime/http/http-message.ts";

/** A body that has arrived. */
export function incomingBody(body: OutgoingBody | undefined = ""): IncomingBody {
  const response = (): Response => new Response(body as string);
  return {
    text: () => response().text(),
    bytes: async () => new Uint8Array(await response().arrayBuffer()),
    stream: () => response().body ?? new ReadableStream({ start: (controller) => controller.close() }),
  };
}

export function incomingRequest(request: {
  method: string;
  path: string;
  query?: string;
  headers?: Headers;
  body?: OutgoingBody | undefined;
}): IncomingRequest {
  const { method, path, query = "", headers = {}, body } = request;
  return { method, path, query, headers, body: incomingBody(body) };
}

export function incomingResponse(response: {
  status: number;
  headers?: Headers;
  body?: OutgoingBody | undefined;
}): IncomingResponse {
  const { status, headers = {}, body } = response;
  return { status, headers, body: incomingBody(body) };
}

/** What a body holds, as text. */
export async function textOf(body: OutgoingBody | undefined): Promise<string> {
  return incomingBody(body).text();
}
