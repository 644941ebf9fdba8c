import { measureBody } from "../http/body-length.ts";
import type { Headers, IncomingBody, IncomingResponse, OutgoingBody } from "../http/http-message.ts";
import type { Codec } from "../codec/codec.ts";
import type { Bindings, BindingsSorter, BoundMember, Direction } from "./bindings.ts";
import type { Members } from "../codec/members.ts";

/** The parts of a message that a body changes. */
interface BodyHolder {
  headers: Headers;
  body: OutgoingBody | undefined;
}

/** Sets the body that carries members of `input`, its type, and of requests its length. */
type BodyWriter = (input: object, message: BodyHolder) => void;
/** Reads the members that a body carries. */
type BodyReader = (body: IncomingBody, headers: Headers) => Promise<Members>;

/** Makes members of a body that has been read. */
export interface BodyDecoder {
  /** How the body is to be read. */
  readonly form: keyof IncomingBody;
  /** @param body what it gives when it is read in that form, or its text. */
  readonly decode: (body: unknown, message: Pick<IncomingResponse, "headers" | "limits">) => Members;
}

/** Makes writers and readers of `httpPayload`. */
export interface PayloadBinding extends BindingsSorter {
  readonly part: "payloadBinding";

  createWriter(payload: BoundMember, options: BodyOptions, direction: Direction): BodyWriter;
  createDecoder(payload: BoundMember, codec: Codec): BodyDecoder;
  /**
   * Checks a request whose headers are complete (Smithy, "requiresLength trait").
   *
   * @throws TypeError for a stream of unknown length where the length must be sent.
   */
  checkLength(payload: BoundMember, request: BodyHolder): void;
}

/** How a structure's bodies are made and read. */
interface BodyOptions {
  readonly codec: Codec;
  /** Absent where no member is a payload. */
  readonly payload?: PayloadBinding | undefined;
  /** Whether a request has an empty document for a payload structure that is not set. */
  readonly writesUnsetPayload?: true | undefined;
}

/**
 * Makes the writer of a message's body (Smithy, "AWS restJson1 protocol"). Requests without members
 * for the body have none; responses always are a document.
 */
export function createBodyWriter(bindings: Bindings, options: BodyOptions, direction: Direction): BodyWriter {
  const { codec, payload } = options;
  if (bindings.payload !== undefined && payload !== undefined)
    return payload.createWriter(bindings.payload, options, direction);
  if (!bindings.hasBody && direction === "request") return () => {};
  const encode = codec.encoder(bindings.body);
  const set = bodySetter(direction);
  return (input, message) => {
    set(message, encode(input), codec.mediaType);
  };
}

/** Makes the decoder of a message's body. An empty body has no members. */
export function createBodyDecoder(bindings: Bindings, { codec, payload }: BodyOptions): BodyDecoder {
  if (bindings.payload !== undefined && payload !== undefined) return payload.createDecoder(bindings.payload, codec);
  // Read all the same: a connection is free for the next request when the body is.
  if (!bindings.hasBody) return { form: "bytes", decode: () => ({}) };
  const decode = codec.decoder(bindings.body);
  return { form: codec.form, decode: (text) => (text === "" ? {} : (decode(text as string) as Members)) };
}

/** Makes the reader of a message's body. */
export function createBodyReader(bindings: Bindings, options: BodyOptions): BodyReader {
  const { form, decode } = createBodyDecoder(bindings, options);
  return async (body, headers) => decode(await body[form](), { headers });
}

/** What sets the bodies of requests, or those of responses. */
export function bodySetter(direction: Direction): typeof setBody {
  return direction === "request" ? setRequestBody : setBody;
}

/** Sets a request's body with its type and, where it is known, its length. */
export function setRequestBody(request: BodyHolder, body: OutgoingBody, contentType: string): void {
  setBody(request, body, contentType);
  const length = measureBody(body);
  if (length !== undefined) request.headers["content-length"] = String(length);
}

/** Sets a body with its type. A response's length is for what sends it to state, which has to measure it anyway. */
export function setBody(message: BodyHolder, body: OutgoingBody, contentType: string): void {
  message.body = body;
  message.headers["content-type"] = contentType;
}
