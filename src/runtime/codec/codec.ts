import type { MemberSchema } from "../schema/schema.ts";
import { memoize } from "./memoize.ts";
import { Misfit, toPublicError } from "./misfit.ts";
import { noMember, secondMember } from "./shape-compiler.ts";

/**
 * Servers are strict: a value of the wrong type, an out-of-range number, `null` in a dense list is an error. Clients are
 * lenient: they take what can be understood (Smithy, "Error correction"), since a newer service may send what an older
 * model does not know.
 */
export type Strictness = "strict" | "lenient";

/**
 * A format of bodies, which are text or bytes. Encoders and decoders are made once for a member schema (kept by its
 * identity) and keep no state of a call. HTTP bindings are not a codec's matter: it is handed a structure that has only
 * the body's members.
 *
 * Each format has two codecs that differ in their decoders' strictness: a lenient one for clients (`jsonCodec`) and a
 * strict one for servers (`strictJsonCodec`). They stand in files of their own, so that a client does not load a server's
 * checks: a protocol's client half is given the one, its server half the other.
 */
export interface Codec<Body extends string | Uint8Array = string> {
  /** The `Content-Type` of bodies. */
  readonly mediaType: string;
  /** How a body is read from a message. */
  readonly form: Body extends string ? "text" : "bytes";
  /** @returns a function that throws TypeError or SerializationError for values of the wrong type. */
  encoder(member: MemberSchema): (value: unknown) => Body;
  /** @returns a function that throws SerializationError, with the value's path, for a body that is not the member's. */
  decoder(member: MemberSchema): (body: Body) => unknown;
}

/** Makes a codec's encoders of what writes the values of one member. */
export function createEncoders<Body extends string | Uint8Array>(
  create: (member: MemberSchema) => (value: unknown) => Body,
): Codec<Body>["encoder"] {
  return createRunners(create, "value");
}

/** Makes a codec's decoders of what reads the bodies of one member. */
export function createDecoders<Body extends string | Uint8Array>(
  create: (member: MemberSchema) => (body: Body) => unknown,
): Codec<Body>["decoder"] {
  return createRunners(create, "body");
}

/** Each is made once, and its errors are made public. */
function createRunners<Given, Made>(
  create: (member: MemberSchema) => (given: Given) => Made,
  given: "body" | "value",
): (member: MemberSchema) => (given: Given) => Made {
  return memoize((member) => {
    const run = create(member);
    return (value) => {
      try {
        return run(value);
      } catch (error) {
        throw toPublicError(error, given);
      }
    };
  });
}

/**
 * What a body has that its schema does not allow, where a lenient decoder can go on:
 *
 * - `nullItem`: a dense list or map holds null; lenient decoders leave the item out.
 * - `repeatedName`: a structure or map has a name twice.
 * - `incompleteEntry`: an entry of a map has no key or no value; lenient decoders leave it out.
 * - `noMember`: a union has no member set; to clients it is an empty object.
 * - `secondMember`: a union has another member set; to clients the first known one counts.
 * - `unknownMember`: a union has a member set that the model does not know; clients get it as `$unknown`.
 */
type Deviation = "nullItem" | "repeatedName" | "incompleteEntry" | "noMember" | "secondMember" | "unknownMember";

/** In what strict and lenient decoders differ, whatever their format. */
export interface DecodingRules {
  readonly strictness: Strictness;
  /** Called for what is not of the schema: a strict decoder throws, a lenient one passes over it. */
  readonly meet: (deviation: Deviation) => void;
}

/** A client's rules: what a newer service sends is taken as far as it is understood (Smithy, "Error correction"). */
export const lenientRules: DecodingRules = { strictness: "lenient", meet: () => {} };

/** A server's rules. */
export const strictRules: DecodingRules & { readonly meet: (deviation: Deviation) => never } = {
  strictness: "strict",
  meet(deviation) {
    throw new Misfit(faults[deviation]);
  },
};

const faults: Readonly<Record<Deviation, string>> = {
  nullItem: "expected a value, got null",
  repeatedName: "a name is given twice",
  incompleteEntry: "an entry of a map has no key or no value",
  noMember,
  secondMember,
  unknownMember: "a union has a member set that is not known",
};
