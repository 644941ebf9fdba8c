import { SerializationError } from "../../exception/serialization-error.ts";
import type { Headers } from "../../http/http-message.ts";
import { createFetchRequest } from "./fetch-request.ts";
import { tooLongError, TransportError } from "../../exception/transport-error.ts";
import type { FetchFunction, Transport, TransportResponse } from "./transport.ts";

/**
 * Sends requests with `fetch`, or with a function of its form. `connectionTimeout` has no effect,
 * since `fetch` does not tell when a connection stands. Redirects are not followed, since a
 * signature holds for one host.
 */
export function createFetchTransport(fetchFunction: FetchFunction = (request) => fetch(request)): Transport {
  return {
    async send(endpoint, request, { abortSignal: signal, maxResponseBytes: maxBytes = Infinity }) {
      const fetched = fetchFunction(await createFetchRequest(endpoint, request, signal));
      return readResponse(await orConnectionError(fetched), { maxBytes, signal });
    },
  };
}

/** `fetch` calls every failure of a connection a TypeError; Node puts the reason into its cause. */
async function orConnectionError<Value>(fetched: Promise<Value>): Promise<Value> {
  try {
    return await fetched;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const code = (cause.cause as { readonly code?: string } | undefined)?.code;
    throw new TransportError(`the connection failed: ${cause.message}`, { code, cause });
  }
}

interface BodyLimits {
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
}

function readResponse(response: Response, limits: BodyLimits): TransportResponse {
  const { body, status } = response;
  const headers = Object.create(null) as Headers;
  response.headers.forEach((value, name) => (headers[name] = value));
  let used = false;
  const bytes = (): Promise<Uint8Array> => ((used = true), orConnectionError(readWhole(body, limits)));
  return {
    status,
    headers,
    // What `fetch` does with codings that it knows (Fetch Standard, "handle content codings").
    isDecoded: /\b(br|deflate|gzip|zstd)\b/i.test(headers["content-encoding"] ?? ""),
    body: {
      // Errors may be a proxy's pages, in whatever encoding.
      text: async () => decodeText(await bytes(), status < 300),
      bytes,
      stream: () => ((used = true), body ?? (new Blob([]).stream() as ReadableStream<Uint8Array>)),
      discard() {
        if (!used) body?.cancel().catch(() => {});
      },
    },
  };
}

async function readWhole(
  body: ReadableStream<Uint8Array> | null,
  { maxBytes, signal }: BodyLimits,
): Promise<Uint8Array> {
  let total = 0;
  // What throws here ends the response, too.
  const counter = new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      total += piece.length;
      if (total > maxBytes) throw tooLongError(maxBytes);
      controller.enqueue(piece as Uint8Array<ArrayBuffer>);
    },
  });
  // Functions in place of `fetch` may ignore the request's signal.
  const counted = body && body.pipeThrough(counter, signal && { signal });
  return new Uint8Array(await new Response(counted).arrayBuffer());
}

function decodeText(bytes: Uint8Array, fatal: boolean): string {
  try {
    return new TextDecoder("utf-8", { fatal }).decode(bytes);
  } catch (cause) {
    throw new SerializationError("the response is not UTF-8", { cause });
  }
}
