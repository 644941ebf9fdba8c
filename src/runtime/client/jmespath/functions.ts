import { equals } from "./conditions.ts";
import { isObject, type ItemOf } from "./paths.ts";

// The functions of JMESPath ("Built-in Functions"), each under its name in JavaScript's spelling. Arguments that are not
// of the type that a function takes are a TypeError, the specification's `invalid-type`.

export function abs(value: unknown): number {
  return Math.abs(asNumber(value));
}

export function avg(list: unknown): number | undefined {
  const numbers = asNumbers(list);
  return numbers.length === 0 ? undefined : sum(numbers) / numbers.length;
}

export function ceil(value: unknown): number {
  return Math.ceil(asNumber(value));
}

/** Whether a list has an entry, or a text a part. */
export function contains(subject: unknown, search: unknown): boolean {
  if (typeof subject === "string") return typeof search === "string" && subject.includes(search);
  return asList(subject).some((entry) => equals(entry, search));
}

export function endsWith(text: unknown, suffix: unknown): boolean {
  return asString(text).endsWith(asString(suffix));
}

export function floor(value: unknown): number {
  return Math.floor(asNumber(value));
}

export function join(glue: unknown, list: unknown): string {
  return asList(list).map(asString).join(asString(glue));
}

export function keys(object: unknown): string[] {
  return Object.keys(asObject(object));
}

/** Of a text in characters (Unicode code points), of a list in entries, of an object in keys. */
export function length(value: unknown): number {
  if (typeof value === "string") return Array.from(value).length;
  return Array.isArray(value) ? value.length : Object.keys(asObject(value)).length;
}

/** `map`: what an expression gives for each entry, nulls included. */
export function mapAll<List, Result>(each: (item: ItemOf<List>) => Result, list: List): Result[] {
  return asList(list).map(each);
}

export function max<List>(list: List): ItemOf<List> | undefined {
  return asSortable(asList(list)).reduce<ItemOf<List> | undefined>(larger, undefined);
}

export function maxBy<List>(list: List, key: (item: ItemOf<List>) => unknown): ItemOf<List> | undefined {
  return sortBy(list, (item) => key(item)).reduce<ItemOf<List> | undefined>(
    (found, item) => (found === undefined || isBefore(key(found), key(item)) ? item : found),
    undefined,
  );
}

export function merge(...objects: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(objects.flatMap((object) => Object.entries(asObject(object))));
}

export function min<List>(list: List): ItemOf<List> | undefined {
  return sort(list)[0];
}

export function minBy<List>(list: List, key: (item: ItemOf<List>) => unknown): ItemOf<List> | undefined {
  return sortBy(list, key)[0];
}

/** The first argument that is not null. */
export function notNull<Values extends readonly unknown[]>(...values: Values): Values[number] | undefined {
  return values.find((value) => value !== undefined && value !== null);
}

/** A text, or a list, from its end. */
export function reverse<Value>(value: Value): Value | undefined {
  const reversed = typeof value === "string" ? Array.from(value).toReversed().join("") : asList(value).toReversed();
  return reversed as Value;
}

export function sort<List>(list: List): ItemOf<List>[] {
  return asSortable(asList(list)).toSorted(inOrder);
}

export function sortBy<List>(list: List, key: (item: ItemOf<List>) => unknown): ItemOf<List>[] {
  const items = asList(list);
  asSortable(items.map(key));
  return items.toSorted((one, other) => inOrder(key(one), key(other)));
}

export function startsWith(text: unknown, prefix: unknown): boolean {
  return asString(text).startsWith(asString(prefix));
}

export function sum(list: unknown): number {
  return asNumbers(list).reduce((total, value) => total + value, 0);
}

/** A list unchanged, anything else as its only entry. */
export function toArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Text unchanged, anything else as JSON. */
export function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

/** A number, or the number that a text is; undefined for anything else. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && jsonNumber.test(value) ? Number(value) : undefined;
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The name of a value's type: `number`, `string`, `boolean`, `array`, `object` or `null`. */
export function typeName(value: unknown): string {
  if (value === undefined || value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

export function values(object: unknown): unknown[] {
  return Object.values(asObject(object));
}

function larger<Value>(one: Value | undefined, other: Value): Value {
  return one === undefined || isBefore(one, other) ? other : one;
}

function inOrder(one: unknown, other: unknown): number {
  return isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0;
}

/** Of two values that {@link asSortable} has seen. */
function isBefore(one: unknown, other: unknown): boolean {
  return (one as number | string) < (other as number | string);
}

/** @returns the list, whose entries are all numbers or all texts. */
function asSortable<Item>(list: readonly Item[]): readonly Item[] {
  const [first] = list;
  if (first !== undefined) list.forEach(typeof first === "string" ? asString : asNumber);
  return list;
}

function asNumbers(list: unknown): readonly number[] {
  return asList(list).map(asNumber);
}

function asNumber(value: unknown): number {
  return typeof value === "number" ? value : fail("a number", value);
}

function asString(value: unknown): string {
  return typeof value === "string" ? value : fail("a string", value);
}

function asList<List>(value: List): readonly ItemOf<List>[] {
  return Array.isArray(value) ? value : fail("an array", value);
}

function asObject(value: unknown): object {
  return isObject(value) ? value : fail("an object", value);
}

function fail(expected: string, value: unknown): never {
  throw new TypeError(`expected ${expected}, got ${typeName(value)}`);
}
