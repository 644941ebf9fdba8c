import { SerializationError } from "../../exception/exceptions.ts";
import { tooLongError } from "../../http/transport-error.ts";
import type { TransportBody } from "./transport.ts";

export interface StreamBodyLimits {
  /** Of a body that is read whole. */
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
}

interface StreamBodyOptions extends StreamBodyLimits {
  /** Of the response. */
  readonly status: number;
  /** Names the failures of the connection. */
  readonly orFailure: <Value>(reading: Promise<Value>) => Promise<Value>;
}

/** The body of a response that arrives as a stream; null for none. */
export function createStreamBody(
  body: ReadableStream<Uint8Array> | null,
  { status, orFailure, ...limits }: StreamBodyOptions,
): TransportBody {
  let used = false;
  const bytes = (): Promise<Uint8Array> => ((used = true), orFailure(readWhole(body, limits)));
  return {
    // Errors may be a proxy's pages, in whatever encoding.
    text: async () => decodeText(await bytes(), status < 300),
    bytes,
    stream: () => ((used = true), body ?? (new Blob([]).stream() as ReadableStream<Uint8Array>)),
    discard() {
      if (!used) body?.cancel().catch(() => {});
    },
  };
}

async function readWhole(
  body: ReadableStream<Uint8Array> | null,
  { maxBytes, signal }: StreamBodyLimits,
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
