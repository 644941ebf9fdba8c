import { type OutgoingBody, readFetchResponse, type Transport, TransportError } from "@shapewright/runtime";

/** A handler of AWS SDK v3's clients, such as `NodeHttpHandler` or `FetchHttpHandler`, or one of their form. */
export interface RequestHandler {
  handle(
    request: RequestHandlerRequest,
    options: { readonly abortSignal?: AbortSignal },
  ): Promise<{ readonly response: RequestHandlerResponse }>;
  destroy?(): void;
  /** That of `NodeHttpHandler` says `http/1.1`. */
  readonly metadata?: { readonly handlerProtocol?: string } | undefined;
}

/** The fields of `@smithy/protocol-http`'s `HttpRequest`. */
export interface RequestHandlerRequest {
  readonly method: string;
  /** `http:` or `https:`. */
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  /** Percent-encoded. */
  readonly path: string;
  /** Decoded names and values; `null` for a name without `=`. */
  readonly query: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/** The fields of `@smithy/protocol-http`'s `HttpResponse`. */
export interface RequestHandlerResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A stream of Node or of the web, a Blob, or bytes; `undefined` for none. */
  readonly body?: unknown;
}

/** What the handlers of a platform take and give as bodies. */
export interface HandlerBodies {
  readonly toHandler: (body: OutgoingBody | undefined) => unknown;
  readonly toStream: (body: unknown) => Response["body"];
}

/** What `fetch` takes and gives. */
const fetchBodies: HandlerBodies = {
  toHandler: (body) => body,
  toStream: (body) => new Response(body as string | undefined).body,
};

/** A transport that hands requests to a handler. Its own limits of time hold beside those of the client. */
export function useRequestHandler(
  handler: RequestHandler,
  { toHandler, toStream }: HandlerBodies = fetchBodies,
): Transport {
  return {
    // It holds bodies back itself.
    awaitsContinue: handler.metadata?.handlerProtocol === "http/1.1" ? true : undefined,
    async send({ protocol, hostname, port, basePath }, { method, path, query, headers, body }, options) {
      const { abortSignal: signal, maxResponseBytes: maxBytes = Infinity } = options;
      const target = { protocol, hostname, port, path: basePath + path, query: parseQuery(query) };
      const request = { method, ...target, headers: { ...headers }, body: await toHandler(body) };
      try {
        const { response } = await handler.handle(request, signal ? { abortSignal: signal } : {});
        // That of HTTP/2 leaves its pseudo headers in (RFC 9113, 8.3).
        const headers = new Headers(Object.entries(response.headers).filter(([name]) => !name.startsWith(":")));
        return readFetchResponse(
          { status: response.statusCode, headers, body: toStream(response.body) },
          { maxBytes, signal },
        );
      } catch (error) {
        throw signal?.aborted ? signal.reason : toTransportError(error);
      }
    },
    destroy() {
      handler.destroy?.();
    },
  };
}

/** A query by name, decoded; `null` for a name without `=`. */
export function parseQuery(query: string): Record<string, string | string[] | null> {
  const bag = Object.create(null) as Record<string, string | string[] | null>;
  for (const pair of query === "" ? [] : query.split("&")) {
    const [name = "", value] = pair.split("=", 2).map(decodeURIComponent);
    const before = bag[name];
    bag[name] = before === undefined || value === undefined ? (value ?? null) : [before ?? [], value].flat();
  }
  return bag;
}

function toTransportError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TransportError) return error;
  const { name, message, code } = error as Error & { readonly code?: string };
  const isTimeout = name === "TimeoutError";
  if (!isTimeout && code === undefined && !(error instanceof TypeError)) return error;
  return new TransportError(message, { name: isTimeout ? name : undefined, code, cause: error });
}
