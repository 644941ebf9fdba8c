import {
  anyType,
  booleanType,
  commonType,
  listTypeOf,
  numberType,
  stringType,
  type Typed,
  type ValueType,
} from "./value-type.ts";

/** A function of JMESPath ("Built-in Functions"). */
export interface BuiltInFunction {
  /** The name of the runtime's function. */
  readonly name: string;
  /** The minimum and maximum number of arguments. */
  readonly arity: readonly [least: number, most: number];
  /** The index of the argument that is an expression, evaluated for each entry of the other argument. */
  readonly reference?: 0 | 1;
  /** Takes an object's keys: supported for maps, not for structures, which have members. */
  readonly takesObject?: true;
  /** @param given the arguments' types; for an expression, the type of its result. */
  readonly result: (given: readonly Typed[]) => Typed;
}

const always = (type: ValueType): BuiltInFunction["result"] => {
  const typed = { type, nullable: false };
  return () => typed;
};
const maybe = (type: ValueType): BuiltInFunction["result"] => {
  const typed = { type, nullable: true };
  return () => typed;
};
const sameAs =
  (index: number): BuiltInFunction["result"] =>
  (given) => ({ type: given[index]?.type ?? anyType, nullable: true });
const entryOf =
  (index: number): BuiltInFunction["result"] =>
  (given) => {
    const type = given[index]?.type;
    return { type: type?.kind === "list" ? type.entry().type : anyType, nullable: true };
  };

const anyList = listTypeOf(() => ({ type: anyType, nullable: true }));

/** Keyed by the function's name in expressions. */
export const builtInFunctions: ReadonlyMap<string, BuiltInFunction> = new Map(
  Object.entries<BuiltInFunction>({
    abs: { name: "abs", arity: [1, 1], result: always(numberType) },
    avg: { name: "avg", arity: [1, 1], result: maybe(numberType) },
    ceil: { name: "ceil", arity: [1, 1], result: always(numberType) },
    contains: { name: "contains", arity: [2, 2], result: always(booleanType) },
    ends_with: { name: "endsWith", arity: [2, 2], result: always(booleanType) },
    floor: { name: "floor", arity: [1, 1], result: always(numberType) },
    join: { name: "join", arity: [2, 2], result: always(stringType) },
    keys: {
      name: "keys",
      arity: [1, 1],
      takesObject: true,
      result: always(listTypeOf(() => ({ type: stringType, nullable: false }))),
    },
    length: { name: "length", arity: [1, 1], takesObject: true, result: always(numberType) },
    map: {
      name: "mapAll",
      arity: [2, 2],
      reference: 0,
      result: ([each]) => ({
        type: listTypeOf(() => ({ type: each?.type ?? anyType, nullable: true })),
        nullable: false,
      }),
    },
    max: { name: "max", arity: [1, 1], result: entryOf(0) },
    max_by: { name: "maxBy", arity: [2, 2], reference: 1, result: entryOf(0) },
    merge: { name: "merge", arity: [0, Infinity], takesObject: true, result: always(anyType) },
    min: { name: "min", arity: [1, 1], result: entryOf(0) },
    min_by: { name: "minBy", arity: [2, 2], reference: 1, result: entryOf(0) },
    not_null: {
      name: "notNull",
      arity: [1, Infinity],
      result: (given) => ({ type: commonType(given.map(({ type }) => type)), nullable: true }),
    },
    reverse: { name: "reverse", arity: [1, 1], result: sameAs(0) },
    sort: { name: "sort", arity: [1, 1], result: sameAs(0) },
    sort_by: { name: "sortBy", arity: [2, 2], reference: 1, result: sameAs(0) },
    starts_with: { name: "startsWith", arity: [2, 2], result: always(booleanType) },
    sum: { name: "sum", arity: [1, 1], result: always(numberType) },
    to_array: { name: "toArray", arity: [1, 1], result: always(anyList) },
    to_number: { name: "toNumber", arity: [1, 1], result: maybe(numberType) },
    to_string: { name: "toText", arity: [1, 1], takesObject: true, result: always(stringType) },
    type: { name: "typeName", arity: [1, 1], result: always(stringType) },
    values: { name: "values", arity: [1, 1], takesObject: true, result: always(anyList) },
  }),
);
