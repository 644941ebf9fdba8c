import type { Checksum } from "../../checksum/digest.ts";
import { encodeBase64 } from "../../codec/text-encoding.ts";
import { type BodyPieces, pieces, readPieces, type StreamingBody } from "../../http/bodies.ts";
import { frameStream } from "./request-body.ts";

/** Bytes of content in each chunk but the last: S3 refuses chunks below 8 KiB, however short the pieces of a stream are. */
const chunkLength = 65_536;

/** The trailer after the last chunk. */
interface ChecksumTrailer {
  /** A header's name, in lower case. */
  readonly name: string;
  /** Of no bytes yet. */
  readonly checksum: Checksum;
}

/**
 * Encodes a body in chunks, with its checksum in a trailer (Amazon S3, "Signature calculations: trailing headers",
 * content encoding `aws-chunked`).
 *
 * @param length of the content in bytes, if known: a stream of another length fails with a TypeError.
 */
export function encodeAwsChunked(
  body: StreamingBody,
  length: number | undefined,
  { name, checksum }: ChecksumTrailer,
): BodyPieces {
  const source = readPieces(frameStream(body, { length, onError: () => {} }));
  /** The start of a chunk that is not full. */
  let held = new Uint8Array(chunkLength);
  let heldLength = 0;
  /** The rest of a piece, which did not fit into the last chunk. */
  let rest: Uint8Array = held.subarray(0, 0);
  let isDone = false;
  const fillChunk = async (): Promise<void> => {
    while (heldLength < chunkLength) {
      if (rest.length === 0) {
        const { done, value } = await source.next();
        if (done === true) return;
        checksum.update(value);
        rest = value;
      }
      const taken = rest.subarray(0, chunkLength - heldLength);
      held.set(taken, heldLength);
      heldLength += taken.length;
      rest = rest.subarray(taken.length);
    }
  };
  return pieces({
    async next() {
      if (isDone) return { done: true, value: undefined };
      await fillChunk();
      const content = held.subarray(0, heldLength);
      held = new Uint8Array(chunkLength);
      heldLength = 0;
      if (content.length === chunkLength) return { done: false, value: encodeChunk(content) };
      isDone = true;
      const end = `0\r\n${name}:${encodeBase64(checksum.digest())}\r\n\r\n`;
      return { done: false, value: encodeChunk(content, end) };
    },
    return: () => source.return(),
  });
}

/** A chunk, unless it is empty, and what follows it. */
function encodeChunk(content: Uint8Array, end = ""): Uint8Array {
  const before = content.length === 0 ? "" : `${content.length.toString(16)}\r\n`;
  const after = content.length === 0 ? end : `\r\n${end}`;
  const encoder = new TextEncoder();
  const chunk = new Uint8Array(before.length + content.length + after.length);
  encoder.encodeInto(before, chunk);
  chunk.set(content, before.length);
  encoder.encodeInto(after, chunk.subarray(before.length + content.length));
  return chunk;
}

/**
 * The length in bytes of what {@link encodeAwsChunked} makes of that many bytes of content.
 *
 * @param trailer the trailer's name and value, joined by a colon.
 */
export function measureAwsChunked(length: number, trailer: string): number {
  const last = length % chunkLength;
  const framed = (content: number): number => content.toString(16).length + content + 4;
  const chunks = ((length - last) / chunkLength) * framed(chunkLength) + (last === 0 ? 0 : framed(last));
  return chunks + `0\r\n${trailer}\r\n\r\n`.length;
}
