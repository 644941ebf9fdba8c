import type { Agent as HttpAgent, ClientRequest, IncomingMessage } from "node:http";
import type { Agent as HttpsAgent, RequestOptions } from "node:https";
import type { Readable } from "node:stream";
import type { Headers, OutgoingBody, OutgoingRequest } from "../../http/http-message.ts";
import type { Endpoint } from "../endpoint/endpoint.ts";
import { builtin, textForNode } from "../../http/node-builtin.ts";
import { readNodeResponse } from "./node-http-response.ts";
import { timeoutError, TransportError } from "../../http/transport-error.ts";
import type { Transport, TransportOptions, TransportResponse } from "./transport.ts";

/** Options of a transport on `node:http`. */
export interface NodeHttpTransportOptions {
  /** Carries `http:` endpoints: a proxy's agent, say. The transport closes it at `destroy`. */
  readonly httpAgent?: HttpAgent | undefined;
  /** Carries `https:` endpoints: client certificates, own authorities. The transport closes it at `destroy`. */
  readonly httpsAgent?: HttpsAgent | undefined;
  /** The maximum number of connections per host, unless an agent is given; by default 50, as in AWS SDK v3. */
  readonly maxSockets?: number | undefined;
  /** Milliseconds without a byte in either direction after which a request rejects; 0 or not set: no limit. */
  readonly socketTimeout?: number | undefined;
}

/** Errors after which a retry may succeed. Not for invalid certificates or malformed HTTP, which would recur. */
export const transientCodes: ReadonlySet<string> = new Set([
  "EADDRNOTAVAIL",
  "EAI_AGAIN",
  "ECONNABORTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/** The maximum number of interim responses (status 1xx) before the final one. */
const maxInterimResponses = 1000;

/** Sends requests over connections of `node:http` and `node:https` that are kept alive. */
export function createNodeHttpTransport(options: NodeHttpTransportOptions = {}): Transport {
  const { maxSockets = 50, socketTimeout } = options;
  // Most clients use one of them.
  let httpAgent = options.httpAgent;
  let httpsAgent = options.httpsAgent;
  return {
    awaitsContinue: true,
    send(endpoint, request, limits) {
      const agent =
        endpoint.protocol === "https:"
          ? (httpsAgent ??= new builtin.https.Agent({ keepAlive: true, maxSockets }))
          : (httpAgent ??= new builtin.http.Agent({ keepAlive: true, maxSockets }));
      return send(agent, { endpoint, request, limits, socketTimeout });
    },
    destroy() {
      httpAgent?.destroy();
      httpsAgent?.destroy();
    },
  };
}

interface Attempt {
  readonly endpoint: Endpoint;
  readonly request: OutgoingRequest;
  readonly limits: TransportOptions;
  readonly socketTimeout: number | undefined;
}

function send(
  agent: HttpAgent | HttpsAgent,
  { endpoint, request, limits, socketTimeout }: Attempt,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const { method } = request;
    const { abortSignal, connectionTimeout, maxResponseBytes: maxBytes = Infinity } = limits;
    if (abortSignal?.aborted) throw abortSignal.reason;
    const options: RequestOptions = {
      agent,
      host: endpoint.hostname,
      port: endpoint.port,
      method,
      path: endpoint.basePath + request.path + (request.query && "?" + request.query),
      headers: frameBody(request),
    };
    // Throws for invalid characters in a header or the path.
    const outgoing = endpoint.protocol === "https:" ? builtin.https.request(options) : builtin.http.request(options);
    let incoming: IncomingMessage | undefined;
    const fail = (reason: Error): void => {
      // A request that waits for a free connection emits no error before it has one: hence `reject`.
      reject(reason);
      (incoming ?? outgoing).destroy(reason);
    };
    outgoing.on("response", (message) => {
      incoming = message;
      resolve(readNodeResponse(message, { method, maxBytes }));
      // After 101, or bytes that are not HTTP, the connection cannot carry another request.
      if ((message.statusCode ?? 0) < 200) message.destroy();
    });
    // After the response, its body reports errors, and rejecting has no effect.
    outgoing.on("error", (error) => reject(toTransportError(error)));
    outgoing.on("close", () => {
      if (!incoming) reject(new TransportError("the connection closed before a response came", { code: "ECONNRESET" }));
    });
    refuseOtherAnswers(outgoing, fail);
    if (connectionTimeout !== undefined) limitConnecting(outgoing, connectionTimeout, fail);
    if (socketTimeout)
      outgoing.setTimeout(socketTimeout, () => fail(timeoutError("no byte came or went", socketTimeout)));
    if (abortSignal) {
      const abort = (): void => fail(abortSignal.reason as Error);
      abortSignal.addEventListener("abort", abort);
      // Not at the response: the body may still be arriving.
      outgoing.once("close", () => abortSignal.removeEventListener("abort", abort));
    }
    const { body, headers } = request;
    const written = typeof body === "string" ? textForNode(body, headers) : body;
    if (isExpecting(request)) holdBody(outgoing, written, fail);
    else writeBody(outgoing, written, fail);
  });
}

/** Ends a request that gets no response, but what `node:http` does not tell as one, nor as an error. */
function refuseOtherAnswers(outgoing: ClientRequest, fail: (reason: Error) => void): void {
  let interim = 0;
  outgoing.on("information", () => {
    if (++interim > maxInterimResponses) {
      fail(new TransportError("the service sends interim responses without end", { retryable: false }));
    }
  });
  outgoing.on("upgrade", (_, socket) => {
    socket.destroy();
    fail(new TransportError("the service answered with status 101: it speaks another protocol", { retryable: false }));
  });
}

function toTransportError(error: Error & { readonly code?: unknown }): Error {
  if (error instanceof TransportError) return error;
  const code = typeof error.code === "string" ? error.code : undefined;
  const retryable = code !== undefined && transientCodes.has(code);
  return new TransportError(`the connection failed: ${error.message || code}`, { code, retryable, cause: error });
}

function limitConnecting(outgoing: ClientRequest, milliseconds: number, fail: (reason: Error) => void): void {
  outgoing.once("socket", (socket) => {
    // A reused connection is already open.
    if (!socket.connecting) return;
    const timer = setTimeout(() => fail(timeoutError("no connection stood", milliseconds)), milliseconds);
    const stop = (): void => clearTimeout(timer);
    socket.once("encrypted" in socket ? "secureConnect" : "connect", stop);
    outgoing.once("close", stop);
  });
}

/** `node:http` states the length of a body by itself, but not for methods that usually have none. */
function frameBody({ method, headers, body }: OutgoingRequest): Headers {
  if (body === undefined || headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined) {
    return headers;
  }
  if (body instanceof Blob) return { ...headers, "content-length": String(body.size) };
  // With an expectation `node:http` sends the headers before it has seen the body.
  if (!isExpecting({ headers, body }) && (method === "POST" || method === "PUT" || method === "PATCH")) return headers;
  return typeof body === "string" || body instanceof Uint8Array
    ? { ...headers, "content-length": String(Buffer.byteLength(body)) }
    : { ...headers, "transfer-encoding": "chunked" };
}

/** Whether the body is to be sent when the service has asked for it. */
function isExpecting({ headers, body }: Pick<OutgoingRequest, "headers" | "body">): boolean {
  return body !== undefined && headers["expect"] === "100-continue";
}

/** Milliseconds without an answer after which a body is sent: some services and proxies ignore the expectation. */
const continueTime = 6000;

/** Sends the body when the service asks for it, or does not answer. A final response is taken in place of it. */
function holdBody(outgoing: ClientRequest, body: OutgoingBody | undefined, fail: (reason: Error) => void): void {
  const source = isInMemory(body) ? undefined : openSource(body, fail);
  let timer: NodeJS.Timeout | undefined;
  let state: "held" | "sent" | "refused" = "held";
  const send = (): void => {
    if (state !== "held") return;
    state = "sent";
    clearTimeout(timer);
    if (source) pipeSource(source, outgoing);
    else outgoing.end(body);
  };
  // Not before: a request may wait for a free connection.
  outgoing.once("socket", () => (timer = setTimeout(send, continueTime)));
  outgoing.once("continue", send);
  outgoing.once("response", (message) => {
    if (state === "sent") return;
    state = "refused";
    clearTimeout(timer);
    // The service may still wait for the body on this connection.
    message.once("end", () => outgoing.destroy());
  });
  outgoing.once("close", () => {
    clearTimeout(timer);
    if (state !== "sent") source?.destroy();
    state = "refused";
  });
}

function writeBody(outgoing: ClientRequest, body: OutgoingBody | undefined, fail: (reason: Error) => void): void {
  if (isInMemory(body)) outgoing.end(body);
  else pipeSource(openSource(body, fail), outgoing);
}

function isInMemory(body: OutgoingBody | undefined): body is string | Uint8Array | undefined {
  return body === undefined || typeof body === "string" || body instanceof Uint8Array;
}

function pipeSource(source: Readable, outgoing: ClientRequest): void {
  // The stream may wait for what the service answers.
  outgoing.flushHeaders();
  builtin.stream.pipeline(source, outgoing, () => {});
  // A service may answer without reading the body to its end; the connection is of no more use then.
  outgoing.on("response", (message) => {
    message.once("end", () => {
      if (!outgoing.writableFinished) outgoing.destroy();
    });
  });
}

function openSource(
  body: Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  fail: (reason: Error) => void,
): Readable {
  const { Readable } = builtin.stream;
  const stream = body instanceof Blob ? body.stream() : body;
  // A stream's iterator would not cancel it while a piece is being waited for.
  const source =
    stream instanceof ReadableStream ? Readable.fromWeb(stream) : Readable.from(stream, { objectMode: false });
  // What the caller's stream fails with is not the connection's failure, and must not look like it.
  return source.on("error", fail);
}
