import type { BytesCodec } from "../cbor/bytes-codec.ts";
import type { IncomingBody } from "../http/http-message.ts";
import type { PayloadCodec } from "../codec/codec.ts";
import { createReadBody } from "./error-reader.ts";
import type { MemberSchema } from "../schema/schema.ts";

/** A format of bodies, text or bytes, with the way in which a body of it is read. */
export interface BodyCodec<Body extends string | Uint8Array> {
  /** The `Content-Type` of bodies. */
  readonly mediaType: string;
  readonly read: (body: IncomingBody) => Promise<Body>;
  /** A body that has been read and can be read again. */
  readonly reread: (body: Body) => IncomingBody;
  /** @returns a function that throws TypeError or SerializationError for values of the wrong type. */
  encoder(member: MemberSchema): (value: unknown) => Body;
  /** @returns a function that throws SerializationError, with the value's path, for a body that is not the member's. */
  decoder(member: MemberSchema): (body: Body) => unknown;
}

/** A text codec for whole bodies. */
export function createTextBodyCodec(codec: PayloadCodec): BodyCodec<string> {
  return { ...codec, read: (body) => body.text(), reread: createReadBody };
}

/** A codec of bytes for whole bodies. */
export function createBytesBodyCodec(codec: BytesCodec): BodyCodec<Uint8Array> {
  return {
    ...codec,
    read: (body) => body.bytes(),
    reread: (bytes) => ({
      text: () => Promise.resolve(new TextDecoder().decode(bytes)),
      bytes: () => Promise.resolve(bytes),
      stream: () => new Blob([bytes]).stream(),
    }),
  };
}
