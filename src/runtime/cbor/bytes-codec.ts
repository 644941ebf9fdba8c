import type { MemberSchema } from "../schema/schema.ts";

/** A format of bodies that are bytes: what `PayloadCodec` is for text. */
export interface BytesCodec {
  /** The `Content-Type` of bodies. */
  readonly mediaType: string;
  /** @returns a function that throws TypeError or SerializationError for values of the wrong type. */
  encoder(member: MemberSchema): (value: unknown) => Uint8Array;
  /** @returns a function that throws SerializationError, with the value's path, for bytes that are not the member's. */
  decoder(member: MemberSchema): (bytes: Uint8Array) => unknown;
}
