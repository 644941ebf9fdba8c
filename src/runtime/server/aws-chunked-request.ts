import { ProtocolError } from "../exception/protocol-error.ts";
import { AwsChunkedDecoder } from "../http/aws-chunked-decoder.ts";
import type { Headers, IncomingRequest } from "../http/http-message.ts";
import { TransformedBody } from "./transformed-body.ts";

/** The value of `x-amz-content-sha256` that tells of chunks; event streams are framed in their own way. */
const chunked = /(?:^|, *)STREAMING-(?![^,]*-EVENTS(?:,|$))/i;

/**
 * Whether a request's body is aws-chunked. The token of that name in `Content-Encoding` does not tell: some clients
 * send chunks without it, others send it without chunks.
 */
export function isAwsChunked(headers: Headers): boolean {
  const hash = headers["x-amz-content-sha256"];
  return hash !== undefined && chunked.test(hash);
}

/**
 * The request as if its body had come without chunks: so are the body, its length, and the encodings.
 *
 * @param maxBodyBytes of the content where it is read whole.
 * @throws ProtocolError `MissingContentLength` 411, `InvalidArgument` 400 for a length that is not a number. Reading
 *   the body throws what {@link AwsChunkedDecoder} does.
 */
export function unwrapAwsChunked(request: IncomingRequest, maxBodyBytes: number): IncomingRequest {
  const { "content-encoding": encoding, "x-amz-trailer": trailer, ...headers } = request.headers;
  const decodedLength = readDecodedLength(headers["x-amz-decoded-content-length"]);
  const encodings = splitList(encoding).filter((token) => token.toLowerCase() !== "aws-chunked");
  const trailerNames = splitList(trailer).map((name) => name.toLowerCase());
  headers["content-length"] = String(decodedLength);
  // The length is known now, and a message has one of the two (RFC 9112, 6.1).
  delete headers["transfer-encoding"];
  if (encodings.length > 0) headers["content-encoding"] = encodings.join(", ");
  const decoder = new AwsChunkedDecoder({ decodedLength, trailerNames });
  return {
    ...request,
    headers,
    body: new TransformedBody(request.body, decoder, { length: decodedLength, maxBytes: maxBodyBytes }),
  };
}

function readDecodedLength(text: string | undefined): number {
  if (text === undefined) {
    throw new ProtocolError({
      name: "MissingContentLength",
      message: "a body in chunks needs the header x-amz-decoded-content-length",
      status: 411,
    });
  }
  const length = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(length)) return length;
  throw new ProtocolError({
    name: "InvalidArgument",
    message: "x-amz-decoded-content-length is not a number of bytes",
    status: 400,
  });
}

function splitList(header = ""): string[] {
  return header
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
