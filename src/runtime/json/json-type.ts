import type { MemberSchema, SimpleType } from "../schema/schema.ts";
import type { Decode } from "./json-decoder.ts";
import type { Encode } from "./json-simple-encoder.ts";

/**
 * A simple type that has code of its own. A codec is given those that its service has, so that a
 * client's bundle does not carry the others.
 */
export interface JsonType {
  readonly type: SimpleType;
  encoder(member: MemberSchema): Encode;
  /** Makes a lenient decoder. */
  decoder(member: MemberSchema): Decode;
}

/**
 * Finds the code of a type.
 *
 * @throws TypeError where the codec was not given it.
 */
export function findJsonType(types: readonly JsonType[], type: SimpleType): JsonType {
  const found = types.find((candidate) => candidate.type === type);
  if (found === undefined) throw new TypeError(`this client has no part for the type "${type}"`);
  return found;
}
