import type { Strictness } from "../codec/codec.ts";
import type { Part, SimpleType } from "../schema/schema.ts";
import type { CborReader } from "./cbor-reader.ts";
import type { CborWriter } from "./cbor-writer.ts";

/** Writes a value that is neither null nor undefined; `depth` counts the values around it. */
export type EncodeCbor = (writer: CborWriter, value: unknown, depth: number) => void;

/** Reads an item that is neither null nor undefined; `depth` counts the values around it. */
export type DecodeCbor = (reader: CborReader, depth: number) => unknown;

/**
 * A simple type that has code of its own. A codec is given those that its service has, so that a
 * client's bundle does not carry the others.
 */
export interface CborType extends Part {
  readonly part: "cbor";
  readonly type: SimpleType;
  /** Writes a value that is neither null nor undefined. */
  encode(writer: CborWriter, value: unknown): void;
  /** Reads an item that is neither null nor undefined. */
  decode(reader: CborReader, strictness: Strictness): unknown;
  /** A loop for lists of the type. */
  readonly readItems?: ReadItems;
  /** The value of a default, which is JSON. */
  fromJson(value: unknown): unknown;
}

/**
 * Reads the items of a list that come next as far as they have the forms that nearly all have, `most` at most. It
 * never throws: what has another form is left to the type's own decoder, which knows its place in the list.
 */
export type ReadItems = (reader: CborReader, most: number) => unknown[];

/**
 * Finds the code of a type.
 *
 * @throws TypeError where the codec was not given it.
 */
export function findCborType(types: readonly CborType[], type: SimpleType): CborType {
  const found = types.find((candidate) => candidate.type === type);
  if (found === undefined) throw new TypeError(`this client has no part for the type "${type}"`);
  return found;
}
