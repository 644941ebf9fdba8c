import { readMember, type Members } from "../value/members.ts";
import { setOwn } from "../value/own-property.ts";
import type { StructureSchema } from "../schema/schema.ts";

/** The members that a client fills in where they are not set (Smithy, "idempotencyToken trait"). */
export function listTokens({ members }: StructureSchema): readonly string[] {
  return Object.keys(members).filter((name) => members[name]?.idempotencyToken);
}

/** The input with a UUID v4 for each token that the caller left open. */
export function fillTokens(given: object, tokens: readonly string[]): object {
  if (tokens.length === 0) return given;
  const input: Members = { ...given };
  for (const name of tokens) if (readMember(input, name) === undefined) setOwn(input, name, crypto.randomUUID());
  return input;
}
