import { isTruthy } from "./conditions.ts";

/** The entries of a list; `unknown` if it is not known to be one. */
export type ItemOf<List> = List extends readonly (infer Item)[]
  ? Item
  : List extends null | undefined
    ? never
    : unknown;

/** The entries of the lists in a list, and its entries that are not lists. */
type FlatItemOf<List> =
  ItemOf<List> extends infer Item ? (Item extends readonly (infer Inner)[] ? Inner : Item) : never;

/** The values of a map; `unknown` if it is not known to be one. */
type ValueOf<From> =
  From extends Readonly<Record<string, infer Value>> ? Value : From extends null | undefined ? never : unknown;

/** The value at an own key of an object (a map or a document); undefined if it has none. */
export function field<From>(from: From, name: string): ValueOf<From> | undefined {
  return isObject(from) && Object.hasOwn(from, name) ? (from[name] as ValueOf<From>) : undefined;
}

/** `[index]`; negative indexes count from the end. */
export function at<List>(list: List, index: number): ItemOf<List> | undefined {
  return asList(list)?.at(index);
}

/** `[start:stop:step]` as in Python; a step is never 0. */
export function slice<List>(
  list: List,
  start: number | undefined,
  stop: number | undefined,
  step: number = 1,
): ItemOf<List>[] | undefined {
  const items = asList(list);
  if (items === undefined) return undefined;
  const { length } = items;
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1];
  const clamp = (index: number): number => Math.min(highest, Math.max(lowest, index < 0 ? index + length : index));
  const first = start === undefined ? (step > 0 ? lowest : highest) : clamp(start);
  const end = stop === undefined ? (step > 0 ? highest : lowest) : clamp(stop);
  const taken: ItemOf<List>[] = [];
  for (let index = first; step > 0 ? index < end : index > end; index += step)
    taken.push(...items.slice(index, index + 1));
  return taken;
}

/** `[]`: replaces nested lists with their entries. */
export function flatten<List>(list: List): FlatItemOf<List>[] | undefined {
  return asList(list)?.flat() as FlatItemOf<List>[] | undefined;
}

/** The results of an expression for the entries of a list, without nulls; undefined if it is not a list. */
export function project<List, Result>(
  list: List,
  each: (item: ItemOf<List>) => Result,
): NonNullable<Result>[] | undefined {
  return asList(list)
    ?.map(each)
    .filter((result): result is NonNullable<typeof result> => result !== undefined && result !== null);
}

/** `[?condition]`: the entries for which the condition gives neither nothing nor false. */
export function filter<List>(list: List, condition: (item: ItemOf<List>) => unknown): ItemOf<List>[] | undefined {
  return asList(list)?.filter((item) => isTruthy(condition(item)));
}

/** `*`: the values of an object; undefined for what is not one. */
export function valuesOf<From>(from: From): ValueOf<From>[] | undefined {
  return isObject(from) ? (Object.values(from) as ValueOf<From>[]) : undefined;
}

/** The result of an expression for a value; undefined if there is none. */
export function select<Value, Result>(value: Value, then: (value: NonNullable<Value>) => Result): Result | undefined {
  return value === undefined || value === null ? undefined : then(value);
}

function asList<List>(list: List): readonly ItemOf<List>[] | undefined {
  return Array.isArray(list) ? list : undefined;
}

/** An object of JSON: neither a list nor null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
