import { type Members, readMember, setOwn } from "../codec/members.ts";
import type { StructureSchema } from "../schema/schema.ts";

/** Makes what a client sends of the input that its caller has given. */
export type TokenFiller = (structure: StructureSchema) => (given: object) => object;

/** Sets a UUID v4 for each token that the caller left open (Smithy, "idempotencyToken trait"). */
export const fillTokens: TokenFiller = (structure) => {
  const members = Object.entries(structure.members());
  const tokens = members.filter(([, member]) => member.idempotencyToken).map(([name]) => name);
  return (given) => {
    if (tokens.length === 0) return given;
    const input: Members = { ...given };
    for (const name of tokens) if (readMember(input, name) === undefined) setOwn(input, name, crypto.randomUUID());
    return input;
  };
};
