import type { DecodingRules } from "../codec/codec.ts";
import type { NumberType } from "../codec/number.ts";
import type { Compile } from "../codec/shape-compiler.ts";
import type { MapSchema, MemberSchema, Part, SimpleType, UnionSchema } from "../schema/schema.ts";

/** Writes a value that is neither null nor undefined; `depth` counts the values around it. */
export type Encode = (value: unknown, depth: number) => string;

/**
 * Makes a member's value of what JSON.parse made; never called with null. Lists, maps and
 * structures are changed in place, and only where a value is not in its final form: most of a body
 * is strings, and building it all again would cost as much as parsing it.
 */
export type Decode = (value: unknown, depth: number) => unknown;

/**
 * A type that not every operation has, with code of its own. A codec is given those that its
 * operations have, so that a client's bundle does not carry the others.
 */
export type JsonType = JsonSimpleType | JsonBigNumberType | JsonMapType | JsonUnionType;

interface JsonPart extends Part {
  readonly part: "json";
}

export interface JsonSimpleType extends JsonPart {
  readonly type: SimpleType;
  encoder(member: MemberSchema): Encode;
  /** Makes a lenient decoder. */
  decoder(member: MemberSchema): Decode;
}

/** Numbers whose digits a JavaScript number may not keep. */
export interface JsonBigNumberType extends JsonPart {
  readonly type: "bigNumber";
  encoder(type: BigNumberType): Encode;
  /** Makes a lenient decoder. */
  decoder(type: BigNumberType): Decode;
  /** Makes what parses a member's texts, with an ExactNumber for each number that would lose digits. */
  parser(member: MemberSchema): (text: string) => unknown;
}

export type BigNumberType = Extract<NumberType, "long" | "bigInteger" | "bigDecimal">;

/** `compile` makes the encoders and decoders of the map's values. */
export interface JsonMapType extends JsonPart {
  readonly type: "map";
  encoder(schema: MapSchema, compile: Compile<Encode>): Encode;
  /** Called after each body that was written. */
  forgetKeys(): void;
  decoder(schema: MapSchema, compile: Compile<Decode>, rules: DecodingRules): Decode;
}

/** Says which name a member has in objects. */
export type NameOf = (name: string, member: MemberSchema) => string;

/** In what protocols that write JSON differ. What they write in another form is a type of their own. */
export interface JsonDialect {
  /** The `Content-Type` of bodies. */
  readonly mediaType: string;
  readonly nameOf: NameOf;
}

/** A {@link NameOf} for protocols in which `jsonName` means nothing (Smithy, "jsonName trait"). */
export const ownName: NameOf = (name) => name;

/** JSON as Smithy's traits have it. */
export const plainJson: JsonDialect = {
  mediaType: "application/json",
  nameOf: (name, { jsonName = name }) => jsonName,
};

/** What decoders of structures and unions go by. */
export interface JsonDecodingRules {
  readonly rules: DecodingRules;
  readonly nameOf: NameOf;
}

/** `compile` makes the encoders and decoders of the union's members. */
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

/** Finds the code of a type; undefined where the codec was not given it. */
export function findJsonType<Type extends keyof JsonTypes>(
  types: readonly JsonType[],
  type: Type,
): JsonTypes[Type] | undefined {
  // What is found has that type.
  return types.find((candidate) => candidate.type === type) as JsonTypes[Type] | undefined;
}

/** @throws TypeError where the codec was not given the code of the type. */
export function needJsonType<Type extends keyof JsonTypes>(types: readonly JsonType[], type: Type): JsonTypes[Type] {
  const found = findJsonType(types, type);
  if (found === undefined) throw new TypeError(`this client has no part for the type "${type}"`);
  return found;
}
