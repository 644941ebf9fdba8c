import type { Codec } from "../codec/codec.ts";
import { type Members, readMember, setOwn } from "../codec/members.ts";
import { withinMember, wrongType } from "../codec/misfit.ts";
import { encodeBase64 } from "../codec/text-encoding.ts";
import type { ServiceException } from "../exception/exceptions.ts";
import { measureBody } from "../http/bodies.ts";
import { limitStream } from "../http/call-limits.ts";
import type { Headers, IncomingBody, IncomingResponse, OutgoingBody } from "../http/http-message.ts";
import {
  aggregateOf,
  type Bindings,
  type BindingsSorter,
  type BoundMember,
  type Direction,
  sortBindings,
} from "./bindings.ts";

/** The parts of a message that depend on its body. */
interface BodyHolder {
  headers: Headers;
  body: OutgoingBody | undefined;
}

/** Sets the body for members of `input`, its type, and the length of requests. */
type BodyWriter = (input: object, message: BodyHolder) => void;
/** Reads the members in a body. */
type BodyReader = (body: IncomingBody, headers: Headers) => Promise<Members>;

/** Decodes members from a body that has been read. */
export interface BodyDecoder {
  /** How the body is to be read. */
  readonly form: "text" | "bytes" | "stream";
  /** @param body as read in that form, or its text. */
  readonly decode: (
    body: unknown,
    message: Pick<IncomingResponse, "headers" | "limits"> & { readonly status?: number },
  ) => Members;
}

/** Part for messages to send whose body is one member (Smithy, "httpPayload trait"). */
export interface PayloadWriter extends BindingsSorter {
  readonly part: "payloadWriter";

  createWriter(payload: BoundMember, options: BodyWriterOptions, direction: Direction): BodyWriter;
  /**
   * Checks a request whose headers are complete (Smithy, "requiresLength trait").
   *
   * @throws TypeError for a stream of unknown length if the length must be sent.
   */
  checkLength?(payload: BoundMember, request: BodyHolder): void;
}

/** Part for received messages whose body is one member. */
export interface PayloadReader extends BindingsSorter {
  readonly part: "payloadReader";

  createDecoder(payload: BoundMember, options: BodyDecoderOptions): BodyDecoder;
}

/** How a structure's bodies are written. */
interface BodyWriterOptions {
  readonly codec: Codec;
  /** Absent if no member is a payload. */
  readonly payloadWriter?: PayloadWriter | undefined;
  /** Whether to send an empty document for an unset payload structure. */
  readonly writesUnsetPayload?: true | undefined;
}

/** How a structure's bodies are read. */
interface BodyDecoderOptions {
  readonly codec: Codec;
  /** On clients, the class of unmodeled errors. */
  readonly exception?: typeof ServiceException;
  /** Absent if no member is a payload. */
  readonly payloadReader?: PayloadReader | undefined;
}

/**
 * Creates the writer of a message's body (Smithy, "AWS restJson1 protocol"). Requests without body members have no
 * body; responses always have a document.
 */
export function createBodyWriter(bindings: Bindings, options: BodyWriterOptions, direction: Direction): BodyWriter {
  const { codec, payloadWriter } = options;
  if (bindings.payload && payloadWriter) return payloadWriter.createWriter(bindings.payload, options, direction);
  if (!bindings.hasBody && direction === "request") return () => {};
  const encode = codec.encoder(bindings.body);
  const set = bodySetter(direction);
  return (input, message) => {
    set(message, encode(input), codec.mediaType);
  };
}

/** Creates the decoder of a message's body. An empty body has no members. */
export function createBodyDecoder(bindings: Bindings, options: BodyDecoderOptions): BodyDecoder {
  const { codec, payloadReader } = options;
  if (bindings.payload && payloadReader) return payloadReader.createDecoder(bindings.payload, options);
  // Read anyway: the connection is reusable only once the body is consumed.
  if (!bindings.hasBody) return { form: "bytes", decode: () => ({}) };
  const decode = codec.decoder(bindings.body);
  return { form: codec.form, decode: (text) => (text === "" ? {} : (decode(text as string) as Members)) };
}

/** Creates the reader of a message's body. */
export function createBodyReader(bindings: Bindings, options: BodyDecoderOptions): BodyReader {
  const { form, decode } = createBodyDecoder(bindings, options);
  return async (body, headers) => decode(await body[form](), { headers });
}

/** The function that sets bodies of requests or responses. */
function bodySetter(direction: Direction): typeof setBody {
  return direction === "request" ? setRequestBody : setBody;
}

/** Sets a request's body, its type and, if known, its length. */
export function setRequestBody(request: BodyHolder, body: OutgoingBody, contentType: string): void {
  setBody(request, body, contentType);
  const length = measureBody(body);
  if (length !== undefined) request.headers["content-length"] = String(length);
}

/** Sets a body and its type. The host sets a response's length, which it measures anyway. */
export function setBody(message: BodyHolder, body: OutgoingBody, contentType: string): void {
  message.body = body;
  message.headers["content-type"] = contentType;
}

/** Bodies of one member: bytes, text, streams, documents. */
export const payloadWriter: PayloadWriter = {
  part: "payloadWriter",
  sortBindings,

  createWriter([name, member], { codec, writesUnsetPayload }, direction) {
    const { target, mediaType, streaming } = member;
    const set = bodySetter(direction);
    if (target === "blob" || target === "string") {
      const contentType = mediaType ?? (target === "blob" ? "application/octet-stream" : "text/plain");
      return (input, message) => {
        const value = readMember(input, name);
        if (value === undefined) return;
        withinMember(name, () => {
          const fits = streaming ? isStream(value) || isRaw(value) : isRaw(value);
          if (!fits) throw wrongType(target, value);
        });
        set(message, value as OutgoingBody, contentType);
      };
    }
    if (streaming) throw eventStreamFault(name);
    const encode = codec.encoder(member);
    const always = writesUnsetPayload && direction === "request" && aggregateOf(member)?.type === "structure";
    return (input, message) => {
      const value = readMember(input, name) ?? (always ? {} : undefined);
      if (value !== undefined) set(message, encode(value), codec.mediaType);
    };
  },

  checkLength([name, { requiresLength }], { body, headers }) {
    if (requiresLength && body !== undefined && headers["content-length"] === undefined) {
      throw new TypeError(`member "${name}": the length must be known; pass bytes or a Blob`);
    }
  },
};

/** Bodies of one member: bytes, text, streams, documents. */
export const payloadReader: PayloadReader = {
  part: "payloadReader",
  sortBindings,

  createDecoder([name, member], { codec }) {
    const { target, streaming } = member;
    const outputOf = (value: unknown): Members => {
      const output: Members = {};
      if (value !== undefined) setOwn(output, name, value);
      return output;
    };
    if (target === "blob" && streaming) {
      return {
        form: "stream",
        decode(body, { limits }) {
          const stream = body as ReadableStream<Uint8Array>;
          return outputOf(mixInStreamingBlob(limits ? limitStream(stream, limits) : stream));
        },
      };
    }
    if (streaming) throw eventStreamFault(name);
    if (target === "blob" || target === "string") {
      return {
        form: target === "blob" ? "bytes" : "text",
        decode(body, { headers }) {
          // Error bodies have been read as text.
          const value = target === "blob" && typeof body === "string" ? new TextEncoder().encode(body) : body;
          // Only the Content-Type distinguishes an empty body from an absent one.
          const isGiven = (value as string | Uint8Array).length > 0 || headers["content-type"] !== undefined;
          return outputOf(isGiven ? value : undefined);
        },
      };
    }
    const decode = codec.decoder(member);
    return { form: codec.form, decode: (text) => outputOf(text === "" ? undefined : decode(text as string)) };
  },
};

function isRaw(value: unknown): boolean {
  return typeof value === "string" || value instanceof Uint8Array;
}

function isStream(value: unknown): boolean {
  return (
    value instanceof Blob ||
    value instanceof ReadableStream ||
    (typeof value === "object" && value !== null && Symbol.asyncIterator in value)
  );
}

function eventStreamFault(name: string): TypeError {
  return new TypeError(`member "${name}": this client has no part for event streams`);
}

/** Accepted values where an operation takes a byte stream. */
export type StreamingBlobPayloadInputTypes =
  string | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Methods that read a stream to its end. Only one can be used, once, like the stream itself. */
export interface StreamingBlobMixin {
  transformToByteArray(): Promise<Uint8Array>;
  /** @param encoding `base64`, `hex`, or a label of the Encoding Standard; UTF-8 by default. */
  transformToString(encoding?: string): Promise<string>;
  transformToWebStream(): ReadableStream<Uint8Array>;
}

/** A received byte stream, with the methods of AWS SDK v3. */
export type StreamingBlobPayloadOutputTypes = ReadableStream<Uint8Array> & StreamingBlobMixin;

/** Adds the methods of AWS SDK v3 to a stream. */
function mixInStreamingBlob(stream: ReadableStream<Uint8Array>): StreamingBlobPayloadOutputTypes {
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
