import type { MemberSchema } from "../schema/schema.ts";
import { memoize } from "./memoize.ts";
import { Misfit, toPublicError } from "./misfit.ts";
import { noMember, secondMember } from "./shape-compiler.ts";

/**
 * Servers are strict: a value of the wrong type, an out-of-range number, `null` in a dense list is an error. Clients
 * are lenient: they accept what they can interpret (Smithy, "Error correction"), since a newer service may send what an
 * older model does not know.
 */
export type Strictness = "strict" | "lenient";

/**
 * A body format, text or bytes. Encoders and decoders are created once per member schema (memoized by object identity)
 * and are stateless. A codec does not handle HTTP bindings: it receives a structure with only the body's members.
 *
 * Each format has two codecs that differ in their decoders' strictness: a lenient one for clients (`jsonCodec`) and a
 * strict one for servers (`strictJsonCodec`). They are in separate files so that clients do not load the servers'
 * checks: a protocol's client half receives one, its server half the other.
 */
export interface Codec<Body extends string | Uint8Array = string> {
  /** The `Content-Type` of bodies. */
  readonly mediaType: string;
  /** How a body is read from a message. */
  readonly form: Body extends string ? "text" : "bytes";
  /** @returns a function that throws TypeError or SerializationError for values of the wrong type. */
  encoder(member: MemberSchema): (value: unknown) => Body;
  /** @returns a function that throws SerializationError, with the value's path, for an invalid body. */
  decoder(member: MemberSchema): (body: Body) => unknown;
}

/** Creates a codec's `encode` from a compiler of member writers. */
export function createEncoders<Body extends string | Uint8Array>(
  create: (member: MemberSchema) => (value: unknown) => Body,
): Codec<Body>["encoder"] {
  return createRunners(create, "value");
}

/** Creates a codec's `decode` from a compiler of member readers. */
export function createDecoders<Body extends string | Uint8Array>(
  create: (member: MemberSchema) => (body: Body) => unknown,
): Codec<Body>["decoder"] {
  return createRunners(create, "body");
}

/** Memoizes each function and makes its errors public. */
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
 * Schema violations in a body that a lenient decoder tolerates:
 *
 * - `nullItem`: a dense list or map contains null; lenient decoders skip the item.
 * - `repeatedName`: a structure or map has a name twice.
 * - `incompleteEntry`: an entry of a map has no key or no value; lenient decoders skip it.
 * - `noMember`: a union has no member set; clients get an empty object.
 * - `secondMember`: a union has another member set; clients use the first known one.
 * - `unknownMember`: a union has a member set that the model does not know; clients get it as `$unknown`.
 */
type Deviation = "nullItem" | "repeatedName" | "incompleteEntry" | "noMember" | "secondMember" | "unknownMember";

/** Differences between strict and lenient decoders, common to all formats. */
export interface DecodingRules {
  readonly strictness: Strictness;
  /** Called for a schema violation: a strict decoder throws, a lenient one ignores it. */
  readonly meet: (deviation: Deviation) => void;
}

/** A client's rules: responses of newer services are interpreted as far as possible (Smithy, "Error correction"). */
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
