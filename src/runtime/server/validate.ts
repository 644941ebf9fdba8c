import type { AggregateConstraints, MapConstraints, MemberConstraints, StructureConstraints } from "./constraints.ts";
import { compileChecks } from "./member-checks.ts";
import type { ValidationFailure } from "./validation-failure.ts";
import { ValidationRun, type Segment } from "./validation-run.ts";

/** What is wrong with an input. */
export interface InvalidInput {
  readonly failures: readonly ValidationFailure[];
  /** `2 validation errors detected. Value at '/name' failed to satisfy constraint: …; …` */
  readonly message: string;
}

/** Looks at an input; undefined where nothing is wrong with it. */
export type Validator = (input: object) => InvalidInput | undefined;

/** Looks at the members, items or entries of a value whose path the run has entered. */
type AggregateCheck = (value: unknown, run: ValidationRun) => void;
/** Looks at a value that may be absent. */
type MemberCheck = (value: unknown, run: ValidationRun, segment: Segment) => void;

/** By the identity of constraints, which are constants of generated packages. */
const compiled = new WeakMap<AggregateConstraints, AggregateCheck>();

/** Turns constraints into a function, once for each. Its messages are those of Smithy's own servers. */
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

/** What stands further in is compiled when a value has it: models have cycles, and chains of thousands of shapes. */
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
    // Every object inherits a `constructor`: such members are there only where they are the input's own.
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
      // A key has no path of its own.
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
