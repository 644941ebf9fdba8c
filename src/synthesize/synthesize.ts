import type {
  AggregateSchema,
  ListSchema,
  MapSchema,
  MemberSchema,
  OperationSchema,
  StructureSchema,
  UnionSchema,
} from "../runtime/schema/schema.ts";
import type {
  ListConstraints,
  MapConstraints,
  MemberConstraints,
  StructureConstraints,
} from "../runtime/server/server-definition.ts";
import { ValueIdentities } from "../runtime/server/validation-run.ts";
import { locateMember } from "./locate-member.ts";
import { memberSchemasOf } from "./member-schemas.ts";
import { NoValue } from "./no-value.ts";
import { synthesizeSimple, type ValueWish } from "./synthesize-simple.ts";
import type { Words } from "./words.ts";

export interface StructureWish {
  readonly constraints?: StructureConstraints | undefined;
  /** Every member, or only those that the constraints require. */
  readonly members: "all" | "required";
  /** `never` where a protocol cannot tell an empty structure from none, as forms cannot. */
  readonly emptyStructures?: "never" | "as they come" | undefined;
  /** The operation whose input it is: its URI says which labels are greedy. */
  readonly operation?: OperationSchema | undefined;
  /** Values that people like to read, in place of those that are hard to send. */
  readonly words?: Words | undefined;
  /** Values of different variants differ where types and constraints let them: a whole number, 0 where it is not given. */
  readonly variant?: number | undefined;
}

/** A synthesised value. */
interface Synthesized {
  readonly value: Record<string, unknown>;
  /** Optional members that were left out because no value for them is found; each with the reason. */
  readonly skipped: readonly string[];
}

/** A schema is cut where it is nested in itself this often. */
const maxRecursion = 3;
/** Of one schema, so many values have all members; others have the required ones, or values would never end. */
const maxFull = 2;
const maxItems = 1000;

/**
 * Makes values from schemas and constraints: the same ones at every run. From one value to the next,
 * unions go through their members, so that all are sent where a package has enough operations.
 */
export class Synthesizer {
  /** The members that have had a value. */
  readonly made: Set<MemberSchema> = new Set();
  readonly #turns = new Map<UnionSchema, number>();

  /**
   * A value of a structure, such as an operation's input.
   *
   * @throws NoValue where a member that is required has none.
   */
  synthesize(schema: StructureSchema, wish: StructureWish): Synthesized {
    const run = new SynthesisRun({ turns: this.#turns, made: this.made }, wish);
    return {
      value: run.structure(schema, wish.constraints, { variant: wish.variant ?? 0, isTop: true }),
      skipped: run.skipped,
    };
  }
}

/** What a synthesizer knows of the values before. */
interface Memory {
  readonly turns: Map<UnionSchema, number>;
  readonly made: Set<MemberSchema>;
}

/** One value on its way. */
class SynthesisRun {
  readonly skipped: string[] = [];
  readonly #memory: Memory;
  readonly #wish: StructureWish;
  readonly #stack: AggregateSchema[] = [];
  readonly #full = new Map<AggregateSchema, number>();

  constructor(memory: Memory, wish: StructureWish) {
    this.#memory = memory;
    this.#wish = wish;
  }

  structure(
    schema: StructureSchema,
    constraints: StructureConstraints | undefined,
    { variant, isTop }: { readonly variant: number; readonly isTop: boolean },
  ): Record<string, unknown> {
    const full = this.#full.get(schema) ?? 0;
    const isFull = this.#wish.members === "all" && full < maxFull;
    if (isFull) this.#full.set(schema, full + 1);
    const constrained = constraints?.members();
    const entryOf = (name: string, member: MemberSchema, isWanted: boolean): [string, unknown][] => {
      const memberConstraints = own(constrained, name);
      // A request has no place for a label that is not set, whatever the model says.
      const isRequired =
        memberConstraints?.required === true ||
        // Clients fill these in where a response leaves them out.
        member.correction !== undefined ||
        member.httpLabel === true ||
        member.hostLabel === true;
      if (!isWanted && !isRequired) return [];
      const location = isTop ? locateMember(name, member, this.#wish.operation) : "body";
      const { words } = this.#wish;
      const wish = { name, label: name, member, constraints: memberConstraints, location, variant, words };
      const twin = isRequired ? undefined : findTwin(schema, name);
      if (twin !== undefined) {
        this.skipped.push(`"${name}": "${twin}" is in the same place`);
        return [];
      }
      return this.#orSkipped(wish, isRequired);
    };
    const members = Object.entries(memberSchemasOf(schema));
    const entries = members.flatMap(([name, member]) => entryOf(name, member, isFull));
    if (entries.length > 0 || isTop || this.#wish.emptyStructures !== "never") return Object.fromEntries(entries);
    for (const [name, member] of members) {
      const only = entryOf(name, member, true);
      if (only.length > 0) return Object.fromEntries(only);
    }
    throw new NoValue(`structure "${schema.name}" would be empty`, { isCut: true });
  }

  /** No entry where an optional member has no value. */
  #orSkipped(wish: ValueWish, isRequired: boolean): [string, unknown][] {
    try {
      const value = this.#value(wish);
      // What is left of a list when its items are cut says nothing, and some protocols cannot tell it from none.
      if (!isRequired && isEmpty(value)) return [];
      this.#memory.made.add(wish.member);
      return [[wish.name, value]];
    } catch (error) {
      if (!(error instanceof NoValue) || isRequired) throw error;
      if (!error.isCut) this.skipped.push(error.message);
      return [];
    }
  }

  #value(wish: ValueWish): unknown {
    const { constraints } = wish;
    const target = wish.member.target;
    if (typeof target === "string") return synthesizeSimple(target, wish);
    if (this.#stack.filter((schema) => schema === target).length >= maxRecursion) {
      throw new NoValue(`"${wish.name}" contains itself`, { isCut: true });
    }
    const inner = constraints?.target;
    this.#stack.push(target);
    try {
      switch (target.type) {
        case "structure":
          return this.structure(target, inner as StructureConstraints | undefined, {
            variant: wish.variant,
            isTop: false,
          });
        case "union":
          return this.#union(target, inner as StructureConstraints | undefined, wish);
        case "list":
          return this.#list(target, inner as ListConstraints | undefined, wish);
        case "map":
          return this.#map(target, inner as MapConstraints | undefined, wish);
        default:
          return target satisfies never;
      }
    } finally {
      this.#stack.pop();
    }
  }

  #union(schema: UnionSchema, constraints: StructureConstraints | undefined, { variant, words }: ValueWish): object {
    const members = Object.entries(memberSchemasOf(schema));
    const turn = this.#memory.turns.get(schema) ?? this.#wish.variant ?? 0;
    this.#memory.turns.set(schema, turn + 1);
    let fault = new NoValue(`union "${schema.name}" has no members`);
    for (let offset = 0; offset < members.length; offset++) {
      const [name, member] = members[(turn + offset) % members.length] ?? ["", undefined];
      if (member === undefined) continue;
      try {
        const value = this.#value({
          name,
          label: name,
          member,
          constraints: own(constraints?.members(), name),
          location: "body",
          variant,
          words,
        });
        this.#memory.made.add(member);
        return Object.fromEntries([[name, value]]);
      } catch (error) {
        if (!(error instanceof NoValue)) throw error;
        fault = error;
      }
    }
    throw fault;
  }

  #list(schema: ListSchema, constraints: ListConstraints | undefined, wish: ValueWish): unknown[] {
    const { min, max } = boundsOf(wish.constraints);
    const isUnique = wish.constraints?.uniqueItems === true;
    const items: unknown[] = [];
    const goal = Math.min(max, Math.max(2, min));
    for (let attempt = 0; items.length < goal && attempt < goal + 40; attempt++) {
      let item: unknown = null;
      // A sparse list's second item is null.
      if (schema.sparse !== true || attempt !== 1) {
        const made = this.#element("member", schema.member, { constraints: constraints?.member, wish, attempt });
        if (made === undefined && items.length < min)
          throw new NoValue(`"${wish.name}" contains itself`, { isCut: true });
        if (made === undefined) break;
        item = made.value;
      }
      if (isUnique && !new ValueIdentities().areUnique([...items, item])) continue;
      items.push(item);
    }
    if (items.length < min) throw new NoValue(`"${wish.name}": there are not ${String(min)} different items`);
    return items;
  }

  #map(schema: MapSchema, constraints: MapConstraints | undefined, wish: ValueWish): object {
    const { min, max } = boundsOf(wish.constraints);
    const entries = new Map<string, unknown>();
    const goal = Math.min(max, Math.max(2, min));
    const keyWish: ValueWish =
      wish.member.httpPrefixHeaders === undefined ? wish : { ...wish, location: "header-name" };
    for (let attempt = 0; entries.size < goal && attempt < goal + 40; attempt++) {
      const key = this.#element("key", schema.key, { constraints: constraints?.key, wish: keyWish, attempt });
      if (typeof key?.value !== "string" || entries.has(key.value)) continue;
      if (schema.sparse === true && attempt === 1) {
        entries.set(key.value, null);
        continue;
      }
      const made = this.#element("value", schema.value, { constraints: constraints?.value, wish, attempt });
      if (made === undefined) break;
      entries.set(key.value, made.value);
    }
    if (entries.size < min) {
      throw new NoValue(`"${wish.name}": there are not ${String(min)} different entries`, {
        isCut: entries.size === 0,
      });
    }
    return Object.fromEntries(entries);
  }

  /** An item, key or value; undefined where it is cut. */
  #element(
    name: string,
    member: MemberSchema,
    { constraints, wish, attempt }: { constraints: MemberConstraints | undefined; wish: ValueWish; attempt: number },
  ): { readonly value: unknown } | undefined {
    try {
      const { location, label, words } = wish;
      const variant = wish.variant + attempt;
      return { value: this.#value({ name, label, member, constraints, location, variant, words }) };
    } catch (error) {
      if (error instanceof NoValue && error.isCut) return undefined;
      throw error;
    }
  }
}

function boundsOf(constraints: MemberConstraints | undefined): { min: number; max: number } {
  const { min = 0, max = Number.POSITIVE_INFINITY } = constraints?.length ?? {};
  if (min > maxItems) throw new NoValue(`a list or map of ${String(min)} entries is too long`);
  return { min, max };
}

/**
 * The last other member of the same XML element or header, which readers take it for: a model may have both, a value
 * cannot.
 */
function findTwin(schema: StructureSchema, name: string): string | undefined {
  const members = memberSchemasOf(schema);
  const placeOf = (key: string, { xmlName, xmlAttribute, httpHeader }: MemberSchema): string | undefined => {
    if (httpHeader !== undefined) return `header ${httpHeader}`;
    return xmlAttribute === true ? undefined : `element ${xmlName ?? key}`;
  };
  const entries = Object.entries(members);
  const place = placeOf(name, members[name] as MemberSchema);
  const [twin] = entries.findLast(([key, member]) => key === name || placeOf(key, member) === place) ?? [];
  return place === undefined || twin === name ? undefined : twin;
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return false;
}

function own<Value>(record: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
