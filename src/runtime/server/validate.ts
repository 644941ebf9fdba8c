import { PatternError } from "../pattern/pattern-node.ts";
import { Pattern } from "../pattern/pattern.ts";
import type {
  AggregateConstraints,
  Bounds,
  MapConstraints,
  MemberConstraints,
  StructureConstraints,
} from "./server-definition.ts";
import type { ValidationFailure } from "./server-errors.ts";
import { type Broken, type Segment, ValidationRun } from "./validation-run.ts";

/** The violations found in an input. */
interface InvalidInput {
  readonly failures: readonly ValidationFailure[];
  /** `2 validation errors detected. Value at '/name' failed to satisfy constraint: …; …` */
  readonly message: string;
}

/** Validates an input; undefined if it is valid. */
export type Validator = (input: object) => InvalidInput | undefined;

/** Validates the members, items or entries of the value at the run's current path. */
type AggregateCheck = (value: unknown, run: ValidationRun) => void;
/** Validates a value that may be absent. */
type MemberCheck = (value: unknown, run: ValidationRun, segment: Segment) => void;

/** Keyed by object identity: constraints are constants of generated packages. */
const compiled = new WeakMap<AggregateConstraints, AggregateCheck>();

/** Compiles constraints into a function, once each. Messages match those of Smithy's own servers. */
export function compileValidator(constraints: StructureConstraints): Validator {
  const check = compileAggregate(constraints);
  return (input) => {
    const run = new ValidationRun();
    check(input, run);
    return run.failures.length === 0 ? undefined : describeFailures(run.failures);
  };
}

function describeFailures(failures: readonly ValidationFailure[]): InvalidInput {
  const count = `${failures.length} validation error${failures.length === 1 ? "" : "s"} detected`;
  return { failures, message: `${count}. ${failures.map(({ message }) => message).join("; ")}` };
}

/** Nested constraints are compiled at the first value: models have cycles, and chains of thousands of shapes. */
function compileAggregate(constraints: AggregateConstraints): AggregateCheck {
  let lazy = compiled.get(constraints);
  if (lazy === undefined) {
    let check: AggregateCheck | undefined;
    lazy = (value, run) => {
      check ??= createAggregate(constraints);
      check(value, run);
    };
    compiled.set(constraints, lazy);
  }
  return lazy;
}

function createAggregate(constraints: AggregateConstraints): AggregateCheck {
  switch (constraints.type) {
    case "structure":
      return createStructure(constraints);
    case "list":
      return createList(compileMember(constraints.member));
    case "map":
      return createMap(constraints);
    default:
      return constraints satisfies never;
  }
}

function createStructure(constraints: StructureConstraints): AggregateCheck {
  const members = Object.entries(constraints.members()).map(([name, member]) => {
    // Every object inherits `constructor`: such members count only as own properties.
    return { name, check: compileMember(member), inherited: name in Object.prototype };
  });
  return (value, run) => {
    if (typeof value !== "object" || value === null) return;
    const record = value as Readonly<Record<string, unknown>>;
    for (const { name, check, inherited } of members) {
      check(inherited && !Object.hasOwn(record, name) ? undefined : record[name], run, name);
    }
  };
}

function createList(check: MemberCheck): AggregateCheck {
  return (value, run) => {
    if (!Array.isArray(value)) return;
    for (let index = 0; index < value.length && !run.full; index++) check(value[index], run, index);
  };
}

function createMap({ key, value: member }: MapConstraints): AggregateCheck {
  const checkKey = key === undefined ? undefined : compileMember(key);
  const checkValue = member === undefined ? undefined : compileMember(member);
  return (value, run) => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, entry] of Object.entries(value)) {
      if (run.full) return;
      // A key has no path segment.
      checkKey?.(name, run, undefined);
      checkValue?.(entry, run, name);
    }
  };
}

function compileMember(member: MemberConstraints): MemberCheck {
  const checks = compileChecks(member);
  const required = member.required === true;
  const checkTarget = member.target === undefined ? undefined : compileAggregate(member.target);
  return (value, run, segment) => {
    if (value === undefined || value === null) {
      if (required) run.fail(segment, { constraint: "Member must not be null" });
      return;
    }
    for (const check of checks) {
      const broken = check(value, run);
      if (broken !== undefined) run.fail(segment, broken);
    }
    if (checkTarget === undefined) return;
    if (segment !== undefined) run.enter(segment);
    checkTarget(value, run);
    if (segment !== undefined) run.leave();
  };
}

/** Validates a present value. */
type ValueCheck = (value: unknown, run: ValidationRun) => Broken | undefined;

/** Maximum characters of an enum's values in a message: some enums have a thousand values. */
const maxValueSet = 4096;

/** The checks of a value itself, in the order of Smithy's own servers. */
function compileChecks(member: MemberConstraints): readonly ValueCheck[] {
  const checks: ValueCheck[] = [];
  if (member.enum !== undefined) checks.push(checkEnum(member.enum, member.internalEnum ?? []));
  if (member.length !== undefined) checks.push(checkLength(member.length));
  if (member.range !== undefined) checks.push(checkRange(member.range));
  if (member.pattern !== undefined) checks.push(checkPattern(member.pattern));
  if (member.uniqueItems === true) checks.push(checkUniqueItems);
  return checks;
}

function checkEnum(named: readonly (string | number)[], internal: readonly (string | number)[]): ValueCheck {
  const allowed = new Set<unknown>([...named, ...internal]);
  const list = named.join(", ");
  const values = list.length > maxValueSet ? `${list.slice(0, maxValueSet)}…` : list;
  const broken: Broken = { constraint: `Member must satisfy enum value set: [${values}]` };
  return (value) => (allowed.has(value) ? undefined : broken);
}

function checkLength(bounds: Bounds): ValueCheck {
  const { min = 0, max = Number.POSITIVE_INFINITY } = bounds;
  const constraint = `Member must have length ${describeBounds(bounds)}`;
  return (value) => {
    // A string has at least half as many scalar values as code units, so most need no counting.
    if (typeof value === "string" && value.length >= 2 * min && value.length <= max) return undefined;
    const length = lengthOf(value);
    if (length === undefined || (length >= min && length <= max)) return undefined;
    return { value: `Value with length ${length}`, constraint };
  };
}

/** Undefined for values without a known length, such as streams. */
function lengthOf(value: unknown): number | undefined {
  if (typeof value === "string") return countScalars(value);
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return value.length;
  if (typeof value !== "object" || value === null || value instanceof ReadableStream) return undefined;
  return Object.keys(value).length;
}

function countScalars(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    if (next < 0xdc00 || next > 0xdfff) continue;
    count--;
    index++;
  }
  return count;
}

function checkRange(bounds: Bounds): ValueCheck {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds;
  const broken: Broken = { constraint: `Member must be ${describeBounds(bounds)}` };
  return (value) => {
    const number = typeof value === "number" || typeof value === "bigint" ? value : Number(value);
    // Written so that NaN, for which every comparison is false, is rejected.
    return number >= min && number <= max ? undefined : broken;
  };
}

function describeBounds({ min, max }: Bounds): string {
  if (min !== undefined && max !== undefined) return `between ${min} and ${max}, inclusive`;
  return min === undefined ? `less than or equal to ${max}` : `greater than or equal to ${min}`;
}

/** An unsupported pattern, reported by the generator, is not checked. */
function checkPattern(source: string): ValueCheck {
  // Compiled at first use: a service has hundreds, and most requests need a few.
  let pattern: Pattern | "none" | undefined;
  const broken: Broken = { constraint: `Member must satisfy regular expression pattern: ${source}` };
  return (value, run) => {
    if (typeof value !== "string") return undefined;
    pattern ??= findPattern(source) ?? "none";
    return pattern === "none" || pattern.test(value, run.budget) ? undefined : broken;
  };
}

function findPattern(source: string): Pattern | undefined {
  try {
    return new Pattern(source);
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}

function checkUniqueItems(value: unknown, run: ValidationRun): Broken | undefined {
  if (!Array.isArray(value) || run.identities.areUnique(value)) return undefined;
  return { constraint: "Member must have unique values" };
}
