import type { MemberSchema, SimpleType, UnionSchema } from "../schema/schema.ts";
import type { Decode } from "./json-decoder.ts";
import type { Encode } from "./json-simple-encoder.ts";

/**
 * A type that not every service has, with code of its own. A codec is given those that its service
 * has, so that a client's bundle does not carry the others.
 */
export type JsonType = JsonSimpleType | JsonUnionType;

export interface JsonSimpleType {
  readonly type: SimpleType;
  encoder(member: MemberSchema): Encode;
  /** Makes a lenient decoder. */
  decoder(member: MemberSchema): Decode;
}

/** `compile` makes the encoders and decoders of the union's members. */
export interface JsonUnionType {
  readonly type: "union";
  encoder(schema: UnionSchema, compile: (member: MemberSchema) => Encode): Encode;
  /** Makes a lenient decoder. */
  decoder(schema: UnionSchema, compile: (member: MemberSchema) => Decode): Decode;
}

/**
 * Finds the code of a type.
 *
 * @throws TypeError where the codec was not given it.
 */
export function findJsonType(types: readonly JsonType[], type: "union"): JsonUnionType;
export function findJsonType(types: readonly JsonType[], type: SimpleType): JsonSimpleType;
export function findJsonType(types: readonly JsonType[], type: JsonType["type"]): JsonType {
  const found = types.find((candidate) => candidate.type === type);
  if (found === undefined) throw new TypeError(`this client has no part for the type "${type}"`);
  return found;
}
