import type { MapSchema, MemberSchema, SimpleType, UnionSchema } from "../schema/schema.ts";
import type { NumberType } from "../codec/number.ts";
import type { Decode } from "./json-decoder.ts";
import type { Encode } from "./json-simple-encoder.ts";

/**
 * A type that not every operation has, with code of its own. A codec is given those that its
 * operations have, so that a client's bundle does not carry the others.
 */
export type JsonType = JsonSimpleType | JsonBigNumberType | JsonMapType | JsonUnionType;

export interface JsonSimpleType {
  readonly type: SimpleType;
  encoder(member: MemberSchema): Encode;
  /** Makes a lenient decoder. */
  decoder(member: MemberSchema): Decode;
}

/** Numbers whose digits a JavaScript number may not keep. */
export interface JsonBigNumberType {
  readonly type: "bigNumber";
  encoder(type: BigNumberType): Encode;
  /** Makes a lenient decoder. */
  decoder(type: BigNumberType): Decode;
  /** Makes what parses a member's texts, with an ExactNumber for each number that would lose digits. */
  parser(member: MemberSchema): (text: string) => unknown;
}

export type BigNumberType = Extract<NumberType, "long" | "bigInteger" | "bigDecimal">;

/** `compile` makes the encoders and decoders of the map's values. */
export interface JsonMapType {
  readonly type: "map";
  encoder(schema: MapSchema, compile: (member: MemberSchema) => Encode): Encode;
  /** Called after each body that was written. */
  forgetKeys(): void;
  /** Makes a lenient decoder. */
  decoder(schema: MapSchema, compile: (member: MemberSchema) => Decode): Decode;
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
export function findJsonType(types: readonly JsonType[], type: "bigNumber"): JsonBigNumberType;
export function findJsonType(types: readonly JsonType[], type: "map"): JsonMapType;
export function findJsonType(types: readonly JsonType[], type: SimpleType): JsonSimpleType;
export function findJsonType(types: readonly JsonType[], type: JsonType["type"]): JsonType {
  const found = types.find((candidate) => candidate.type === type);
  if (found === undefined) throw new TypeError(`this client has no part for the type "${type}"`);
  return found;
}
