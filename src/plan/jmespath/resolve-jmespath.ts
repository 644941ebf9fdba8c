import type { Expression } from "../../model/jmespath/expression.ts";
import { builtInFunctions, type BuiltInFunction } from "./built-in-functions.ts";
import type { Computation, JavaScriptOperator, Lambda, Variable } from "./computation.ts";
import {
  anyType,
  booleanType,
  commonType,
  listTypeOf,
  numberType,
  stringType,
  typeOfShape,
  type Typed,
  type ValueType,
} from "./value-type.ts";

/** Thrown for an expression that cannot be compiled, or does not fit the type that it is applied to. */
export class JmespathProblem extends Error {
  override readonly name = "JmespathProblem";
}

/** A computation and the type of its value. */
interface Resolved extends Typed {
  readonly computation: Computation;
}

/**
 * Resolves an expression to a computation, for the type of the value that it is applied to.
 *
 * @param root the type of that value; `any` is JSON.
 * @throws JmespathProblem for an unknown member or function, and for unsupported features.
 */
export function resolveJmespath(expression: Expression, root: ValueType): Resolved & { readonly root: Variable } {
  const variable: Variable = { role: "root" };
  const current = { computation: valueOf(variable), type: root, nullable: root.kind === "any" };
  return { ...resolve(expression, current), root: variable };
}

function resolve(expression: Expression, current: Resolved): Resolved {
  switch (expression.kind) {
    case "current":
      return current;
    case "literal":
      return constant(expression.value);
    case "field":
      return resolveField(expression.name, expression.offset, current);
    case "index": {
      const of = resolve(expression.of, current);
      return {
        computation: call("at", of.computation, constantOf(expression.index)),
        type: entryOf(of).type,
        nullable: true,
      };
    }
    case "slice": {
      if (expression.step === 0) throw new JmespathProblem("a slice with a step of 0");
      const of = resolve(expression.of, current);
      const bounds = [expression.start, expression.stop, expression.step];
      const given = bounds.slice(0, expression.step === undefined ? 2 : 3).map(constantOf);
      return { computation: call("slice", of.computation, ...given), type: listTypeFor(of), nullable: true };
    }
    case "flatten":
      return resolveFlatten(resolve(expression.of, current));
    case "chain":
      return resolveChain(resolve(expression.of, current), expression.then);
    case "projection": {
      const of = resolve(expression.of, current);
      const list = expression.over === "list" ? of : resolveValues(of);
      return resolveProjection(list, expression.each);
    }
    case "filter": {
      const of = resolve(expression.of, current);
      const [condition] = makeLambda(expression.condition, entryOf(of));
      return { computation: call("filter", of.computation, condition), type: listTypeFor(of), nullable: true };
    }
    case "multiselectList":
      return guard(current, (value) => {
        const items = expression.items.map((item) => resolve(item, value));
        const entry = { type: commonType(items.map(({ type }) => type)), nullable: true };
        return {
          computation: { kind: "list", items: items.map(({ computation }) => computation) },
          type: listTypeOf(() => entry),
          nullable: false,
        };
      });
    case "multiselectHash":
      return guard(current, (value) => {
        const entries = expression.entries.map(([key, item]) => [key, resolve(item, value)] as const);
        return {
          computation: { kind: "object", entries: entries.map(([key, { computation }]) => [key, computation]) },
          type: { kind: "object", entries: new Map(entries) },
          nullable: false,
        };
      });
    case "not":
      return resolveNot(resolve(expression.operand, current));
    case "and":
    case "or":
      return resolveLogic(expression.kind, [expression.left, expression.right], current);
    case "comparison":
      return resolveComparison(expression.operator, [
        resolve(expression.left, current),
        resolve(expression.right, current),
      ]);
    case "function":
      return resolveFunction(expression, current);
    case "reference":
      throw new JmespathProblem(`& at character ${expression.offset + 1} outside of a function that takes it`);
    default:
      return expression satisfies never;
  }
}

function resolveField(name: string, offset: number, { computation, type, nullable }: Resolved): Resolved {
  const fail = (reason: string): JmespathProblem =>
    new JmespathProblem(`${JSON.stringify(name)} at character ${offset + 1} ${reason}`);
  const byName = call("field", computation, constantOf(name));
  const found = ((): ValueType => {
    switch (type.kind) {
      case "any":
        return anyType;
      case "map":
        return type.entry().type;
      case "structure": {
        const member = type.shape.members.find((each) => each.name === name);
        if (member === undefined) throw fail(`is not a member of ${type.shape.kind} "${type.shape.name}"`);
        return typeOfShape(member.target);
      }
      case "object": {
        const entry = type.entries.get(name);
        if (entry === undefined) throw fail("is not a key of the object before it");
        return entry.type;
      }
      case "opaque":
        throw fail(`cannot be read from a ${type.name}`);
      default:
        throw fail(`cannot be read from a ${type.kind}`);
    }
  })();
  if (found.kind === "opaque") throw fail(`is a ${found.name}, which expressions cannot read`);
  if (type.kind === "any" || type.kind === "map") return { computation: byName, type: found, nullable: true };
  // Every object inherits a property with such a name, and TypeScript gives it the inherited type.
  if (name in Object.prototype) return { computation: byName, type: anyType, nullable: true };
  return { computation: { kind: "member", of: computation, name, optional: nullable }, type: found, nullable: true };
}

/** Nested lists are replaced by their entries; without nested lists, this is a no-op. */
function resolveFlatten(of: Resolved): Resolved {
  if (of.type.kind !== "list") return { computation: call("flatten", of.computation), type: anyList, nullable: true };
  const entry = of.type.entry();
  if (entry.type.kind === "any") return { computation: call("flatten", of.computation), type: anyList, nullable: true };
  if (entry.type.kind !== "list") return of;
  return { computation: call("flatten", of.computation), type: entry.type, nullable: true };
}

function resolveChain(of: Resolved, then: Expression): Resolved {
  const isCheap = isPath(of.computation) || countUses(then) <= 1;
  const isGuarded = of.nullable && (then.kind === "multiselectList" || then.kind === "multiselectHash");
  if (isCheap || isGuarded) return resolve(then, of);
  const variable: Variable = { role: "local" };
  const then_ = resolve(then, { ...of, computation: valueOf(variable) });
  return { ...then_, computation: { kind: "let", variable, value: of.computation, body: then_.computation } };
}

function resolveValues(of: Resolved): Resolved {
  const { type, computation } = of;
  switch (type.kind) {
    case "structure":
      return guard(of, (value) => {
        const items = type.shape.members.map(({ name }) => resolveField(name, 0, value));
        const entry = { type: commonType(items.map((item) => item.type)), nullable: true };
        return {
          computation: { kind: "list", items: items.map((item) => item.computation) },
          type: listTypeOf(() => entry),
          nullable: false,
        };
      });
    case "map":
      return { computation: call("valuesOf", computation), type: listTypeOf(type.entry), nullable: true };
    default:
      return { computation: call("valuesOf", computation), type: anyList, nullable: true };
  }
}

function resolveProjection(list: Resolved, each: Expression): Resolved {
  const entry = entryOf(list);
  if (each.kind === "current" && list.type.kind === "list" && !entry.nullable) return list;
  const [lambda, result] = makeLambda(each, entry);
  return {
    computation: call("project", list.computation, lambda),
    type: listTypeOf(() => ({ type: result.type, nullable: false })),
    nullable: true,
  };
}

function resolveNot(operand: Resolved): Resolved {
  const computation: Computation = isPlainCondition(operand)
    ? { kind: "not", operand: operand.computation }
    : { kind: "not", operand: call("isTruthy", operand.computation) };
  return { computation, type: booleanType, nullable: false };
}

function resolveLogic(
  kind: "and" | "or",
  [leftSide, rightSide]: readonly [Expression, Expression],
  current: Resolved,
): Resolved {
  const left = resolve(leftSide, current);
  const right = resolve(rightSide, current);
  const type = commonType([left.type, right.type]);
  const nullable = left.nullable || right.nullable;
  if (isPlainCondition(left)) {
    const operator = kind === "and" ? "&&" : "||";
    return { computation: operation(operator, left, right), type, nullable };
  }
  const lambda: Lambda = { kind: "lambda", parameter: undefined, body: right.computation };
  return { computation: call(kind, left.computation, lambda), type, nullable };
}

/** Whether truthiness in JavaScript and JMESPath agree. Not for constants, which TypeScript rejects as conditions. */
function isPlainCondition({ type, computation }: Resolved): boolean {
  return (type.kind === "boolean" || type.kind === "string") && computation.kind !== "constant";
}

function resolveComparison(
  operator: "==" | "!=" | "<" | "<=" | ">" | ">=",
  [left, right]: readonly [Resolved, Resolved],
): Resolved {
  const isEquality = operator === "==" || operator === "!=";
  // TypeScript narrows a member compared with a constant, and then rejects a comparison with another constant.
  const isPlain =
    [left, right].every(({ type, nullable }) => type.kind === "number" && !nullable) &&
    [left, right].some(({ computation }) => computation.kind !== "constant");
  if (isPlain) {
    const own = operator === "==" ? "===" : operator === "!=" ? "!==" : operator;
    return { computation: operation(own, left, right), type: booleanType, nullable: false };
  }
  if (!isEquality) {
    const computation = call("compare", left.computation, constantOf(operator), right.computation);
    return { computation, type: booleanType, nullable: true };
  }
  const equal = call("equals", left.computation, right.computation);
  const computation: Computation = operator === "==" ? equal : { kind: "not", operand: equal };
  return { computation, type: booleanType, nullable: false };
}

function resolveFunction(
  { name, arguments: given, offset }: Expression & { kind: "function" },
  current: Resolved,
): Resolved {
  const fail = (reason: string): JmespathProblem =>
    new JmespathProblem(`function "${name}" at character ${offset + 1} ${reason}`);
  const builtIn = builtInFunctions.get(name);
  if (builtIn === undefined) throw fail("is not known");
  const [least, most] = builtIn.arity;
  if (given.length < least || given.length > most) {
    const expected = least === most ? String(least) : `at least ${least}`;
    throw fail(`takes ${expected} argument${expected.endsWith("1") ? "" : "s"}, got ${given.length}`);
  }
  const referred = builtIn.reference;
  if (referred !== undefined) return resolveByEntry(builtIn, given, { current, referred, fail });
  const resolved = given.map((argument) => resolve(argument, current));
  if (builtIn.takesObject && resolved.some(({ type }) => type.kind === "structure")) {
    throw fail("is not supported for structures");
  }
  return {
    computation: call(builtIn.name, ...resolved.map(({ computation }) => computation)),
    ...builtIn.result(resolved),
  };
}

/** A callback that evaluates an expression for each entry of a list. */
function resolveByEntry(
  { name, result }: BuiltInFunction,
  given: readonly Expression[],
  options: {
    readonly current: Resolved;
    readonly referred: 0 | 1;
    readonly fail: (reason: string) => JmespathProblem;
  },
): Resolved {
  const { current, referred, fail } = options;
  const [reference, other] = [given[referred], given[1 - referred]];
  if (reference?.kind !== "reference" || other === undefined) throw fail(`takes & as argument ${referred + 1}`);
  const list = resolve(other, current);
  const [lambda, each] = makeLambda(reference.expression, entryOf(list));
  const inOrder = referred === 0 ? [lambda, list.computation] : [list.computation, lambda];
  return { computation: call(name, ...inOrder), ...result(referred === 0 ? [each, list] : [list, each]) };
}

/** Evaluates to null if the value is null. */
function guard(value: Resolved, then: (value: Resolved) => Resolved): Resolved {
  if (!value.nullable) return then(value);
  const parameter: Variable = { role: "each" };
  const result = then({ ...value, computation: valueOf(parameter), nullable: false });
  const lambda: Lambda = { kind: "lambda", parameter, body: result.computation };
  return { ...result, computation: call("select", value.computation, lambda), nullable: true };
}

function makeLambda(expression: Expression, entry: Typed): readonly [Lambda, Resolved] {
  const parameter: Variable = { role: "each" };
  const result = resolve(expression, { ...entry, computation: valueOf(parameter) });
  return [{ kind: "lambda", parameter, body: result.computation }, result];
}

const anyEntry: Typed = { type: anyType, nullable: true };
const anyList = listTypeOf(() => anyEntry);

function entryOf({ type }: Typed): Typed {
  return type.kind === "list" ? type.entry() : anyEntry;
}

function listTypeFor({ type }: Typed): ValueType {
  return type.kind === "list" ? type : anyList;
}

/** How often an expression uses the current value. */
function countUses(expression: Expression): number {
  const sum = (...parts: readonly Expression[]): number => parts.reduce((total, part) => total + countUses(part), 0);
  switch (expression.kind) {
    case "current":
    case "field":
      return 1;
    case "literal":
      return 0;
    case "index":
    case "slice":
    case "flatten":
    case "chain":
    case "projection":
    case "filter":
      return countUses(expression.of);
    case "multiselectList":
      return 1 + sum(...expression.items);
    case "multiselectHash":
      return 1 + sum(...expression.entries.map(([, value]) => value));
    case "not":
      return countUses(expression.operand);
    case "and":
    case "or":
    case "comparison":
      return sum(expression.left, expression.right);
    case "function":
      return sum(...expression.arguments);
    case "reference":
      return 0;
    default:
      return expression satisfies never;
  }
}

/** Variables and their members may be repeated in code. */
function isPath(computation: Computation): boolean {
  return computation.kind === "variable" || (computation.kind === "member" && isPath(computation.of));
}

function valueOf(variable: Variable): Computation {
  return { kind: "variable", variable };
}

function constantOf(value: unknown): Computation {
  return { kind: "constant", value };
}

function constant(value: unknown): Resolved {
  return { computation: constantOf(value), type: typeOfConstant(value), nullable: value === null };
}

function typeOfConstant(value: unknown): ValueType {
  switch (typeof value) {
    case "string":
      return stringType;
    case "number":
      return numberType;
    case "boolean":
      return booleanType;
    default:
      return Array.isArray(value) ? anyList : anyType;
  }
}

function call(name: string, ...given: readonly (Computation | Lambda)[]): Computation {
  return { kind: "call", function: name, arguments: given };
}

function operation(operator: JavaScriptOperator, left: Resolved, right: Resolved): Computation {
  return { kind: "operation", operator, left: left.computation, right: right.computation };
}
