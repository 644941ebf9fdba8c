import { encodeBase64 } from "../codec/base64.ts";

/** What can be given where an operation takes a stream of bytes. */
export type StreamingBlobPayloadInputTypes =
  string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Ways of reading a stream to its end; each can be used once, as the stream itself. */
export interface StreamingBlobMixin {
  transformToByteArray(): Promise<Uint8Array>;
  /** @param encoding `base64`, `hex`, or a label of the Encoding Standard; UTF-8 where it is not given. */
  transformToString(encoding?: string): Promise<string>;
  transformToWebStream(): ReadableStream<Uint8Array>;
}

/** A stream of bytes that has arrived; the methods are those of AWS SDK v3. */
export type StreamingBlobPayloadOutputTypes = ReadableStream<Uint8Array> & StreamingBlobMixin;

/** Adds the methods of AWS SDK v3 to a stream. */
export function mixInStreamingBlob(stream: ReadableStream<Uint8Array>): StreamingBlobPayloadOutputTypes {
  const transformToByteArray = async (): Promise<Uint8Array> =>
    new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
  return Object.assign(stream, {
    transformToByteArray,
    async transformToString(encoding = "utf-8") {
      const bytes = await transformToByteArray();
      if (encoding === "base64") return encodeBase64(bytes);
      if (encoding !== "hex") return new TextDecoder(encoding).decode(bytes);
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    },
    transformToWebStream: () => stream,
  });
}
