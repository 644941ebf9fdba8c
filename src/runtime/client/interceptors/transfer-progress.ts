import { isStreamingBody, measureBody, pieces, readPieces, streamBody, type StreamingBody } from "../../http/bodies.ts";
import type { IncomingBody } from "../../http/http-message.ts";
import type { Call, Interceptor } from "./interceptor.ts";

/** How far the body of a request or a response has come. */
export interface TransferProgress {
  /** Bytes so far. */
  readonly transferred: number;
  /** The size of the whole body in bytes, if known. */
  readonly total: number | undefined;
  /** From 1: the bytes of each attempt are counted anew. */
  readonly attempt: number;
  /** That of the call. */
  readonly call: Call;
}

/** Callbacks for progress. An error of a callback ends the transfer. */
export interface TransferProgressOptions {
  /** Told of each piece of a request's body that is on its way; of a body in memory when the response is there. */
  readonly onUpload?: ((progress: TransferProgress) => void) | undefined;
  /** Called for each piece of a response's body that is read; for a body that is not a stream, once it is complete. */
  readonly onDownload?: ((progress: TransferProgress) => void) | undefined;
}

/** Tells the progress of uploads and downloads: of the content, without what checksums and signatures put around it. */
export function createTransferProgress({ onUpload, onDownload }: TransferProgressOptions): Interceptor {
  return {
    beforeAttempt(call) {
      const { request, attempt } = call;
      const { body, headers } = request;
      if (onUpload === undefined || !isStreamingBody(body)) return;
      const stated = headers["content-length"] ?? headers["x-amz-decoded-content-length"];
      const total = stated === undefined ? undefined : Number(stated);
      request.body = streamBody(
        countPieces(body, (transferred) => {
          onUpload({ transferred, total, attempt, call });
        }),
      );
    },
    beforeDeserialization(call) {
      const { request, response, attempt } = call;
      const { body } = request;
      const sent = body === undefined ? undefined : measureBody(body);
      if (sent !== undefined) onUpload?.({ transferred: sent, total: sent, attempt, call });
      if (onDownload === undefined) return;
      const stated = response.isDecoded ? undefined : response.headers["content-length"];
      const total = stated === undefined ? undefined : Number(stated);
      call.response = {
        ...response,
        body: countBody(response.body, (transferred) => {
          onDownload({ transferred, total, attempt, call });
        }),
      };
    },
  };
}

function countPieces(body: StreamingBody, tell: (transferred: number) => void): StreamingBody {
  const source = readPieces(body);
  let transferred = 0;
  return pieces({
    async next() {
      const next = await source.next();
      if (next.done !== true) tell((transferred += next.value.length));
      return next;
    },
    return: () => source.return(),
  });
}

function countBody(body: IncomingBody, tell: (transferred: number) => void): IncomingBody {
  return {
    async text() {
      const text = await body.text();
      tell(measureBody(text) ?? 0);
      return text;
    },
    async bytes() {
      const bytes = await body.bytes();
      tell(bytes.length);
      return bytes;
    },
    stream: () => streamBody(countPieces(body.stream(), tell)),
  };
}
