import { memberSchemasOf } from "../synthesize/member-schemas.ts";
import type { MemberSchema, StructureSchema, Target } from "../runtime/schema/schema.ts";

/**
 * A value with members of another in the place of its own, where both have them by the same name and of the same type: at
 * its top and in the structures that stand there. Tokens and options of a request are not echoed.
 */
export function overlay(
  structure: StructureSchema | undefined,
  base: Readonly<Record<string, unknown>>,
  givenStructure: StructureSchema | undefined,
  given: object,
): Record<string, unknown> {
  if (structure === undefined || givenStructure === undefined) return { ...base };
  return overlayMembers(structure, base, listGiven(givenStructure, given), 1);
}

/** The members of a value that may be echoed. */
export function listGiven(structure: StructureSchema | undefined, value: object): readonly Given[] {
  if (structure === undefined) return [];
  return Object.entries(memberSchemasOf(structure)).flatMap(([name, member]): Given[] => {
    const own: unknown = (value as Readonly<Record<string, unknown>>)[name];
    return own === undefined || isNotEchoed(name, member) ? [] : [{ name, target: member.target, value: own }];
  });
}

/** A named value of a type. */
export interface Given {
  readonly name: string;
  readonly target: Target;
  readonly value: unknown;
}

/** The members of the structures at the top of a value. */
export function listInner(structure: StructureSchema | undefined, value: object): readonly Given[] {
  return listGiven(structure, value).flatMap(({ target, value: inner }) =>
    typeof target === "object" && target.type === "structure" ? listGiven(target, inner as object) : [],
  );
}

/** The same for the members of any values, the first of a name. @param depth of structures below. */
export function overlayMembers(
  structure: StructureSchema,
  base: Readonly<Record<string, unknown>>,
  source: readonly Given[],
  depth: number,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  const members = Object.entries(memberSchemasOf(structure));
  for (const [name, member] of members) {
    const found = source.find((given) => given.name === name && given.target === member.target);
    if (found !== undefined && !isNotEchoed(name, member)) result[name] = found.value;
  }
  // Several structures may each have their own name; only a single one is what the output is about.
  const [inner, ...others] = members.filter(
    ([, { target }]) => typeof target === "object" && target.type === "structure",
  );
  if (depth === 0 || inner === undefined || others.length > 0) return result;
  const [name, { target }] = inner;
  const value = result[name];
  if (isRecord(value)) result[name] = overlayMembers(target as StructureSchema, value, source, depth - 1);
  return result;
}

function isNotEchoed(name: string, { idempotencyToken }: MemberSchema): boolean {
  return idempotencyToken === true || /token$|marker$|^next|maxresults$|maxitems$|checksum|md5/i.test(name);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
