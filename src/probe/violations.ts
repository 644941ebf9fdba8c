import { Pattern } from "../runtime/pattern/pattern.ts";
import { MatchBudget } from "../runtime/pattern/matching.ts";
import type { AggregateSchema, MemberSchema, StructureSchema } from "../runtime/schema/schema.ts";
import type {
  AggregateConstraints,
  ListConstraints,
  MapConstraints,
  MemberConstraints,
  StructureConstraints,
} from "../runtime/server/server-definition.ts";
import { memberSchemasOf } from "../synthesize/member-schemas.ts";

/** An input that breaks one constraint. */
export interface Violation {
  /** What is broken, and where: `length of /tags/0/key`. */
  readonly name: string;
  readonly input: Record<string, unknown>;
}

/** Longer values are not sent to show that they are refused. */
const maxLength = 100_000;

/**
 * The inputs that a valid one becomes when each of its constraints is broken once. A constraint of a shape that stands at
 * several places is broken at the first.
 */
export function listViolations(
  schema: StructureSchema,
  constraints: StructureConstraints,
  valid: Readonly<Record<string, unknown>>,
): readonly Violation[] {
  const search = new ViolationSearch(valid);
  search.structure(schema, constraints, valid, []);
  return search.violations;
}

type Path = readonly (string | number)[];

class ViolationSearch {
  readonly violations: Violation[] = [];
  readonly #valid: Readonly<Record<string, unknown>>;
  readonly #seen = new Set<AggregateConstraints>();

  constructor(valid: Readonly<Record<string, unknown>>) {
    this.#valid = valid;
  }

  structure(
    schema: AggregateSchema,
    constraints: StructureConstraints,
    value: Readonly<Record<string, unknown>>,
    path: Path,
  ): void {
    if (schema.type !== "structure" && schema.type !== "union") return;
    const members = memberSchemasOf(schema);
    for (const [name, constraint] of Object.entries(constraints.members())) {
      const member = members[name];
      if (member === undefined || value[name] === undefined) continue;
      // Clients fill tokens in, and a path cannot be without its label.
      const canBeLeftOut = member.idempotencyToken !== true && member.httpLabel !== true && member.hostLabel !== true;
      if (constraint.required === true && schema.type === "structure" && canBeLeftOut) {
        this.#add("required", [...path, name], undefined);
      }
      this.#value(member, constraint, value[name], [...path, name]);
    }
  }

  #value(member: MemberSchema, constraint: MemberConstraints, value: unknown, path: Path): void {
    for (const [kind, broken] of breakValue(constraint, value, member)) this.#add(kind, path, broken);
    const { target } = member;
    const { target: inner } = constraint;
    if (inner === undefined || typeof target === "string" || this.#seen.has(inner)) return;
    this.#seen.add(inner);
    if (target.type === "list" && Array.isArray(value) && value.length > 0) {
      this.#value(target.member, (inner as ListConstraints).member, value[0], [...path, 0]);
    } else if (target.type === "map" && isRecord(value)) {
      const [first] = Object.entries(value);
      const { value: ofValue } = inner as MapConstraints;
      if (first !== undefined && ofValue !== undefined)
        this.#value(target.value, ofValue, first[1], [...path, first[0]]);
    } else if (isRecord(value)) {
      this.structure(target, inner as StructureConstraints, value, path);
    }
  }

  #add(kind: string, path: Path, broken: unknown): void {
    this.violations.push({ name: `${kind} of /${path.join("/")}`, input: replaceAt(this.#valid, path, broken) });
  }
}

/** The values that break one of a value's own constraints each. */
function* breakValue(
  { length, range, pattern, enum: values, uniqueItems }: MemberConstraints,
  value: unknown,
  { target }: MemberSchema,
): Generator<readonly [kind: string, broken: unknown]> {
  if (length?.min !== undefined && length.min > 0) yield* named("minimum length", resize(value, length.min - 1));
  if (length?.max !== undefined && length.max < maxLength)
    yield* named("maximum length", resize(value, length.max + 1));
  if (range?.min !== undefined) yield* named("minimum", step(value, range.min, -1, target));
  if (range?.max !== undefined) yield* named("maximum", step(value, range.max, 1, target));
  if (values !== undefined && typeof value === "string") yield* named("values", "not-one-of-the-values");
  if (values !== undefined && typeof value === "number") {
    yield* named("values", Math.max(...values.map(Number).filter(Number.isFinite), 0) + 1);
  }
  if (pattern !== undefined && typeof value === "string") yield* named("pattern", findRefused(pattern, value, length));
  if (uniqueItems === true && Array.isArray(value) && value.length > 0) {
    const items: readonly unknown[] = value;
    yield* named("unique items", [...items, items[0]]);
  }
}

function* named(kind: string, broken: unknown): Generator<readonly [string, unknown]> {
  if (broken !== undefined) yield [kind, broken];
}

/** A value of the same kind with another length; undefined where there is none. */
function resize(value: unknown, length: number): unknown {
  if (typeof value === "string") {
    const characters = Array.from(value);
    return characters.slice(0, length).join("") + "a".repeat(Math.max(0, length - characters.length));
  }
  if (value instanceof Uint8Array) return new Uint8Array(length).fill(97);
  if (Array.isArray(value)) {
    return value.length === 0
      ? undefined
      : Array.from({ length }, (_, index) => value[index % value.length] as unknown);
  }
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first === undefined) return undefined;
  const more = Array.from({ length: Math.max(0, length - entries.length) }, (_, index) => [
    `${first[0]}${String(index)}`,
    first[1],
  ]);
  return Object.fromEntries([...entries.slice(0, length), ...more] as [string, unknown][]);
}

function step(value: unknown, bound: number, by: 1 | -1, target: MemberSchema["target"]): unknown {
  const next = by === 1 ? Math.floor(bound) + 1 : Math.ceil(bound) - 1;
  if (typeof value === "bigint") return BigInt(next);
  if (target === "bigDecimal") return String(next);
  // What the type itself cannot hold is not a number that breaks a range.
  const limits: Readonly<Record<string, number>> = { byte: 127, short: 32_767, integer: 2_147_483_647 };
  const most = typeof target === "string" ? (limits[target] ?? Number.MAX_SAFE_INTEGER) : 0;
  return typeof value === "number" && next <= most && next >= -most - 1 ? next : undefined;
}

/** A text that a pattern refuses, of a length that is allowed where one is found. */
function findRefused(source: string, value: string, length: MemberConstraints["length"]): string | undefined {
  let pattern: Pattern;
  try {
    pattern = new Pattern(source);
  } catch {
    // Servers do not check what they do not understand.
    return undefined;
  }
  const size = Array.from(value).length;
  const candidates = ["!", "~", " ", "?", "-", "é", "\t"].flatMap((character) => [
    character.repeat(Math.max(1, size)),
    character + value.slice(1),
    value + character,
  ]);
  const { min = 0, max = Number.POSITIVE_INFINITY } = length ?? {};
  const fits = (text: string): boolean => text.length >= min && text.length <= max;
  return candidates.find((text) => fits(text) && !pattern.test(text, new MatchBudget(1_000_000)));
}

function replaceAt(value: unknown, [first, ...rest]: Path, replacement: unknown): Record<string, unknown> {
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  const key = String(first);
  if (rest.length > 0) copy[key] = replaceAt(copy[key], rest, replacement);
  else if (replacement === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = replacement;
  return copy;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
