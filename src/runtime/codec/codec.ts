import type { MemberSchema } from "../schema/schema.ts";

/**
 * A format of text bodies. Encoders and decoders are made once for a member schema (kept by its
 * identity) and keep no state of a call. HTTP bindings are not a codec's matter: it is handed a
 * structure that has only the body's members.
 *
 * Each format has two codecs that differ in their decoders' strictness: a lenient one for clients
 * (`jsonCodec` of json/json-codec.ts) and a strict one for servers (`strictJsonCodec` of
 * json/strict-json-codec.ts). They stand in files of their own, so that a client's bundle does not
 * carry a server's checks: a protocol's client half is given the one, its server half the other.
 */
export interface PayloadCodec {
  /** The `Content-Type` of bodies. */
  readonly mediaType: string;
  /** Whether a request has an empty document for a payload structure that is not set. */
  readonly writesUnsetPayload?: true;
  /** @returns a function that throws TypeError or SerializationError for values of the wrong type. */
  encoder(member: MemberSchema): (value: unknown) => string;
  /** @returns a function that throws SerializationError, with the value's path, for text that is not the member's. */
  decoder(member: MemberSchema): (text: string) => unknown;
}

/**
 * Servers are strict: a value of the wrong JSON type, an out-of-range number, `null` in a dense
 * list is an error. Clients are lenient: they take what can be understood (Smithy, "Error
 * correction"), since a newer service may send what an older model does not know.
 */
export type Strictness = "strict" | "lenient";
