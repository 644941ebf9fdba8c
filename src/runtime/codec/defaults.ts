import type { AggregateSchema, MemberSchema, StructureSchema, UnionSchema } from "../schema/schema.ts";
import type { Strictness } from "./codec.ts";
import { DEPTH_LIMIT } from "./misfit.ts";
import { readMember, setOwn, type Members } from "./members.ts";
import { memoize } from "./memoize.ts";
import { createTrimmedTextForm, lenientText } from "./text-form.ts";

/** Whether a member has a default: one of null says that there is none (Smithy, "default trait"). */
function hasDefault({ default: value }: MemberSchema): boolean {
  return value !== undefined && value !== null;
}

/** Makes the value of a default or correction, which is JSON in the form of the member's type. */
type ReadJson = (json: unknown, member: MemberSchema) => unknown;

/**
 * Makes what a decoder sets where a body leaves members of a structure out: for clients, the member's default (Smithy,
 * "default trait"), but not one that is the service's alone, or the correction of a required member (Smithy, "Client
 * error correction"). Servers set defaults when they have checked what they were sent, see {@link fillAllDefaults}.
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
      // A new one each time, since the caller may change it.
      if (!Object.hasOwn(values, name)) setOwn(values, name, readJson(structuredClone(json), member));
    }
  };
}

/**
 * A member's default in the form that values have at run time (Smithy, "default trait"): a new one
 * at each call where it can be changed, or `undefined` where the member has none.
 *
 * @throws SerializationError for a default that is not of the member's type.
 */
export function createDefault(member: MemberSchema): unknown {
  return hasDefault(member) ? readJsonAsText(structuredClone(member.default), member) : undefined;
}

/** A {@link ReadJson} for what has the text forms of all types anyway. */
export const readJsonAsText: ReadJson = (json, member) => {
  const { target } = member;
  if (typeof target !== "string" || target === "string" || target === "document") return json;
  return createTrimmedTextForm(member, lenientText).read(typeof json === "string" ? json : JSON.stringify(json));
};

/**
 * Sets the defaults of members that are not set, however deep in structures, lists, maps and unions, in a copy: what
 * was given is not changed. Values that are not of their member's type stay as they are: an encoder says what is wrong
 * with them.
 */
export type DefaultsFiller = (structure: StructureSchema, values: object) => object;

/** Whether the default that a member has is filled in; `depth` is 0 for the members of the outermost structure. */
type DefaultsRule = (member: MemberSchema, depth: number) => boolean;

/**
 * Makes what fills in the defaults that a rule says.
 *
 * @param isOfInterest whether values of a schema may lack something; the others are not looked at.
 */
export function createDefaultsFiller(
  rule: DefaultsRule,
  isOfInterest: (schema: AggregateSchema) => boolean = () => true,
): DefaultsFiller {
  return (structure, values) => fill(structure, values, 0) as object;

  function fill(target: MemberSchema["target"], value: unknown, depth: number): unknown {
    if (typeof target === "string" || typeof value !== "object" || value === null) return value;
    // Beyond the limit encoders refuse a value, and one that holds itself has no end.
    if (depth > DEPTH_LIMIT || Array.isArray(value) !== (target.type === "list") || !isOfInterest(target)) return value;
    if (target.type === "list") {
      return (value as unknown[]).map((item) => fill(target.member.target, item, depth + 1));
    }
    const filled: Members = { ...value };
    const members =
      target.type === "map" ? Object.keys(value).map((key) => [key, target.value] as const) : membersOf(target);
    for (const [name, member] of members) {
      let item = readMember(value, name);
      if (target.type === "structure" && hasDefault(member) && rule(member, depth)) item ??= createDefault(member);
      if (item !== undefined) setOwn(filled, name, member.streaming ? item : fill(member.target, item, depth + 1));
    }
    return filled;
  }
}

const membersOf = /* @__PURE__ */ memoize((schema: StructureSchema | UnionSchema) => Object.entries(schema.members()));

/**
 * What servers fill in, in what they read once it is checked, and in what they send: all that there is. A stream is never
 * absent, nor is a status.
 */
export const fillAllDefaults: DefaultsFiller = /* @__PURE__ */ createDefaultsFiller(
  isServersDefault,
  /* @__PURE__ */ memoize(reachesDefault),
);

function isServersDefault({ streaming, httpResponseCode }: MemberSchema): boolean {
  return !streaming && !httpResponseCode;
}

function reachesDefault(schema: AggregateSchema): boolean {
  // It grows while it is read.
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
