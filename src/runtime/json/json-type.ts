import type { DecodingRules } from "../codec/codec.ts";
import type { NumberType } from "../codec/number.ts";
import type { Compile } from "../codec/shape-compiler.ts";
import type { MapSchema, MemberSchema, Part, SimpleType, UnionSchema } from "../schema/schema.ts";

/** Writes a value that is neither null nor undefined; `depth` counts the enclosing values. */
export type Encode = (value: unknown, depth: number) => string;

/**
 * Converts the result of JSON.parse to a member's value; never called with null. Changes lists, maps and structures in
 * place, and only values that need conversion: most values are strings, and copying would cost as much as parsing.
 */
export type Decode = (value: unknown, depth: number) => unknown;

/**
 * A type with its own code, which not every operation needs. Codecs receive the types of their operations, so that
 * bundles do not contain the others.
 */
export type JsonType = JsonSimpleType | JsonBigNumberType | JsonMapType | JsonUnionType;

interface JsonPart extends Part {
  readonly part: "json";
}

export interface JsonSimpleType extends JsonPart {
  readonly type: SimpleType;
  encoder(member: MemberSchema): Encode;
  /** Creates a lenient decoder. */
  decoder(member: MemberSchema): Decode;
}

/** Numbers that a JavaScript number may not represent exactly. */
export interface JsonBigNumberType extends JsonPart {
  readonly type: "bigNumber";
  encoder(type: BigNumberType): Encode;
  /** Creates a lenient decoder. */
  decoder(type: BigNumberType): Decode;
  /** Creates the parser of a member's JSON text, with an ExactNumber for each number that would lose digits. */
  parser(member: MemberSchema): (text: string) => unknown;
}

export type BigNumberType = Extract<NumberType, "long" | "bigInteger" | "bigDecimal">;

/** `compile` creates the encoders and decoders of the map's values. */
export interface JsonMapType extends JsonPart {
  readonly type: "map";
  encoder(schema: MapSchema, compile: Compile<Encode>): Encode;
  /** Called after writing each body. */
  forgetKeys(): void;
  decoder(schema: MapSchema, compile: Compile<Decode>, rules: DecodingRules): Decode;
}

/** Returns a member's name in JSON objects. */
export type NameOf = (name: string, member: MemberSchema) => string;

/** Differences between JSON protocols. Values in a different form are separate types. */
export interface JsonDialect {
  /** The `Content-Type` of bodies. */
  readonly mediaType: string;
  readonly nameOf: NameOf;
}

/** A {@link NameOf} for protocols that ignore `jsonName` (Smithy, "jsonName trait"). */
export const ownName: NameOf = (name) => name;

/** JSON according to Smithy's traits. */
export const plainJson: JsonDialect = {
  mediaType: "application/json",
  nameOf: (name, { jsonName = name }) => jsonName,
};

/** The context of decoders of structures and unions. */
export interface JsonDecodingRules {
  readonly rules: DecodingRules;
  readonly nameOf: NameOf;
}

/** `compile` creates the encoders and decoders of the union's members. */
export interface JsonUnionType extends JsonPart {
  readonly type: "union";
  encoder(schema: UnionSchema, compile: Compile<Encode>, nameOf: NameOf): Encode;
  decoder(schema: UnionSchema, compile: Compile<Decode>, decoding: JsonDecodingRules): Decode;
}

interface JsonTypes extends Readonly<Record<SimpleType, JsonSimpleType>> {
  readonly bigNumber: JsonBigNumberType;
  readonly map: JsonMapType;
  readonly union: JsonUnionType;
}

/** Finds the code of a type; undefined if the codec did not receive it. */
export function findJsonType<Type extends keyof JsonTypes>(
  types: readonly JsonType[],
  type: Type,
): JsonTypes[Type] | undefined {
  // The part has that type.
  return types.find((candidate) => candidate.type === type) as JsonTypes[Type] | undefined;
}

/** @throws TypeError if the codec did not receive the code of the type. */
export function needJsonType<Type extends keyof JsonTypes>(types: readonly JsonType[], type: Type): JsonTypes[Type] {
  const found = findJsonType(types, type);
  if (found === undefined) throw new TypeError(`this client has no part for the type "${type}"`);
  return found;
}
