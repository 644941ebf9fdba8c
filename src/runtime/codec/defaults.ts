import type { AggregateSchema, MemberSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import type { Strictness } from "./codec.ts";
import { DEPTH_LIMIT } from "./misfit.ts";
import { readMember, setOwn, type Members } from "./members.ts";
import { memoize } from "./memoize.ts";
import { createTrimmedTextReader, lenientText } from "./text-form.ts";

/** Whether a member has a default; a default of null means none (Smithy, "default trait"). */
function hasDefault({ default: value }: MemberSchema): boolean {
  return value !== undefined && value !== null;
}

/** Converts a default or correction from JSON, in the form of the member's type. */
export type ReadJson = (json: unknown, member: MemberSchema) => unknown;

/**
 * Creates the function with which a decoder sets absent members of a structure. Clients use the member's default
 * (Smithy, "default trait") unless it is `clientOptional`, or the correction of a required member (Smithy, "Client
 * error correction"). Servers set defaults after validation, see {@link fillAllDefaults}.
 */
export function createAbsentSetter(
  schema: StructureSchema,
  strictness: Strictness,
  readJson: ReadJson,
): (values: Members) => void {
  const substitutes = Object.entries(schema.members()).flatMap(([name, member]) => {
    const json = (member.clientOptional ? undefined : member.default) ?? member.correction;
    return json === undefined || strictness === "strict" ? [] : [[name, member, json] as const];
  });
  return (values) => {
    for (const [name, member, json] of substitutes) {
      // A new value each time, since callers may mutate it.
      if (!Object.hasOwn(values, name)) setOwn(values, name, readJson(structuredClone(json), member));
    }
  };
}

/**
 * A {@link ReadJson} for all types.
 *
 * @throws SerializationError for a default that is not of the member's type.
 */
export const readJsonAsText: ReadJson = (json, member) => {
  const { target } = member;
  if (typeof target !== "string" || target === "string" || target === "document") return json;
  return createTrimmedTextReader(member, lenientText)(typeof json === "string" ? json : JSON.stringify(json));
};

/**
 * Sets the defaults of absent members at any depth of structures, lists, maps and unions, in a copy. Values of the
 * wrong type are left for the encoder to report.
 */
type DefaultsFiller = (structure: StructureSchema, values: object) => object;

/** Whether to fill in a member's default; `depth` is 0 for the members of the outermost structure. */
type DefaultsRule = (member: MemberSchema, depth: number) => boolean;

/**
 * Creates a function that fills in the defaults selected by a rule.
 *
 * @param readJson of defaults, which are new at each call, since callers may mutate them.
 * @param isOfInterest whether values of a schema may lack defaults; others are skipped.
 */
export function createDefaultsFiller(
  rule: DefaultsRule,
  readJson: ReadJson,
  isOfInterest: (schema: AggregateSchema) => boolean = () => true,
): DefaultsFiller {
  return (structure, values) => fill(structure, values, 0) as object;

  function fill(target: MemberSchema["target"], value: unknown, depth: number): unknown {
    if (typeof target === "string" || typeof value !== "object" || value === null) return value;
    // Encoders reject values beyond the limit, and a circular value never ends.
    if (depth > DEPTH_LIMIT || Array.isArray(value) !== (target.type === "list") || !isOfInterest(target)) return value;
    if (target.type === "list") {
      return (value as unknown[]).map((item) => fill(target.member.target, item, depth + 1));
    }
    const filled: Members = { ...value };
    const members =
      target.type === "map" ? Object.keys(value).map((key) => [key, target.value] as const) : membersOf(target);
    for (const [name, member] of members) {
      let item = readMember(value, name);
      if (target.type === "structure" && hasDefault(member) && rule(member, depth)) {
        item ??= readJson(structuredClone(member.default), member);
      }
      if (item !== undefined) setOwn(filled, name, member.streaming ? item : fill(member.target, item, depth + 1));
    }
    return filled;
  }
}

const membersOf = /* @__PURE__ */ memoize((schema: StructureSchema | UnionSchema) => Object.entries(schema.members()));

/**
 * Fills in every default, as servers do for validated inputs and for outputs. A stream or a status is never absent.
 */
export const fillAllDefaults: DefaultsFiller = /* @__PURE__ */ createDefaultsFiller(
  isServersDefault,
  readJsonAsText,
  /* @__PURE__ */ memoize(reachesDefault),
);

function isServersDefault({ streaming, httpResponseCode }: MemberSchema): boolean {
  return !streaming && !httpResponseCode;
}

function reachesDefault(schema: AggregateSchema): boolean {
  // The list grows during iteration.
  const reached = new Set([schema]);
  for (const each of reached) {
    for (const member of innerMembers(each)) {
      if (each.type === "structure" && hasDefault(member) && isServersDefault(member)) return true;
      if (typeof member.target !== "string") reached.add(member.target);
    }
  }
  return false;
}

function innerMembers(schema: AggregateSchema): readonly MemberSchema[] {
  if (schema.type === "list") return [schema.member];
  return schema.type === "map" ? [schema.value] : membersOf(schema).map(([, member]) => member);
}
