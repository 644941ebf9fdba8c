import {
  type IncomingBody,
  type OutgoingBody,
  type Transport,
  TransportError,
  type TransportResponse,
} from "@shapewright/runtime";

/** A handler of AWS SDK v3's clients, such as `NodeHttpHandler` or `FetchHttpHandler`, or one of their form. */
export interface RequestHandler {
  handle(
    request: RequestHandlerRequest,
    options: { readonly abortSignal?: AbortSignal | undefined },
  ): Promise<{ readonly response: RequestHandlerResponse }>;
  destroy?(): void;
}

/** The fields of `@smithy/protocol-http`'s `HttpRequest`. */
export interface RequestHandlerRequest {
  readonly method: string;
  /** `http:` or `https:`. */
  readonly protocol: string;
  readonly hostname: string;
  readonly port: number | undefined;
  /** Percent-encoded. */
  readonly path: string;
  /** Decoded names and values; `null` for a name without `=`. */
  readonly query: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

/** The fields of `@smithy/protocol-http`'s `HttpResponse`. */
export interface RequestHandlerResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A stream of Node or of the web, a Blob, or bytes; `undefined` for none. */
  readonly body?: unknown;
}

/** A transport that hands requests to a handler. Its own limits of time hold beside those of the client. */
export function useRequestHandler(handler: RequestHandler): Transport {
  return {
    async send({ protocol, hostname, port, basePath }, { method, path, query, headers, body }, options) {
      const { abortSignal, maxResponseBytes } = options;
      const target = { protocol, hostname, port, path: basePath + path, query: parseQuery(query) };
      const request = { method, ...target, headers: { ...headers }, body: await toHandlerBody(body) };
      try {
        const { response } = await handler.handle(request, { abortSignal });
        return readResponse(response, maxResponseBytes);
      } catch (error) {
        throw abortSignal?.aborted ? abortSignal.reason : toTransportError(error);
      }
    },
    destroy() {
      handler.destroy?.();
    },
  };
}

function parseQuery(query: string): Record<string, string | string[] | null> {
  const bag = Object.create(null) as Record<string, string | string[] | null>;
  for (const pair of query === "" ? [] : query.split("&")) {
    const [name = "", value] = pair.split("=", 2).map(decodeURIComponent);
    const before = bag[name];
    bag[name] = before === undefined || value === undefined ? (value ?? null) : [before ?? [], value].flat();
  }
  return bag;
}

/** Node's handler knows streams of Node and bytes, that of browsers all that `fetch` takes. */
async function toHandlerBody(body: OutgoingBody | undefined): Promise<unknown> {
  if (body === undefined || typeof body === "string" || body instanceof Uint8Array) return body;
  const platform: { readonly process?: Partial<typeof process> } = globalThis;
  const stream = platform.process?.getBuiltinModule?.("node:stream");
  if (stream === undefined) return body;
  return body instanceof Blob ? new Uint8Array(await body.arrayBuffer()) : stream.Readable.from(body);
}

function readResponse(
  { statusCode: status, headers: given, body }: RequestHandlerResponse,
  maxBytes: number = Infinity,
): TransportResponse {
  const headers = Object.create(null) as Record<string, string>;
  for (const name in given) headers[name.toLowerCase()] = String(given[name]);
  let isUsed = false;
  const stream: IncomingBody["stream"] = () => ((isUsed = true), toStream(body));
  const bytes = async (): Promise<Uint8Array> => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const reader = (stream() as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
    for (let piece; (piece = (await reader.read()).value) !== undefined;) {
      length += piece.length;
      if (length > maxBytes)
        throw new TransportError(`the response is longer than ${maxBytes} bytes`, { retryable: false });
      pieces.push(piece);
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  };
  return {
    status,
    headers,
    body: {
      text: async () => new TextDecoder().decode(await bytes()),
      bytes,
      stream,
      discard() {
        if (!isUsed)
          toStream(body)
            .cancel()
            .catch(() => {});
      },
    },
  };
}

function toStream(body: unknown): ReadableStream<Uint8Array> {
  if (body instanceof ReadableStream) return body as ReadableStream<Uint8Array>;
  const isIterable = typeof body === "object" && body !== null && Symbol.asyncIterator in body;
  return isIterable
    ? ReadableStream.from(body as AsyncIterable<Uint8Array>)
    : new Blob(body === undefined ? [] : [body as string]).stream();
}

function toTransportError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TransportError) return error;
  const { name, message, code } = error as Error & { readonly code?: string };
  const isTimeout = name === "TimeoutError";
  if (!isTimeout && code === undefined && !(error instanceof TypeError)) return error;
  return new TransportError(message, { name: isTimeout ? name : undefined, code, cause: error });
}
