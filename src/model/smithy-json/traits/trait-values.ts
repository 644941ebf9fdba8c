import {
  expectArray,
  expectBoolean,
  expectInteger,
  expectNumber,
  expectObject,
  expectString,
  refuse,
} from "../expect-json.ts";
import { childSpot, type Spot } from "../spot.ts";

/** What the value of a trait is. */
export interface TraitValue<Value> {
  /** @throws GeneratorError where `value` is something else. */
  readonly read: (value: unknown, at: TraitPlace) => Value;
  /** The keys that its objects may have; not given where it has no objects, or any key may stand. */
  readonly keys?: readonly string[];
}

/** Where a trait or a part of it stands, and what an error calls it. */
interface TraitPlace {
  readonly what: string;
  readonly spot: Spot;
}

/** A trait that says all by being there. */
export const annotation: TraitValue<true> = { read: () => true };
export const text: TraitValue<string> = { read: (value, { what, spot }) => expectString(value, what, spot) };
export const boolean: TraitValue<boolean> = { read: (value, { what, spot }) => expectBoolean(value, what, spot) };
export const number: TraitValue<number> = { read: (value, { what, spot }) => expectNumber(value, what, spot) };
export const integer: TraitValue<number> = { read: (value, { what, spot }) => expectInteger(value, what, spot) };
/** The status of a response of HTTP. */
export const status: TraitValue<number> = {
  read: (value, at) => {
    const read = integer.read(value, at);
    return read >= 100 && read <= 999 ? read : refuse(at.what, "an HTTP status", { value, spot: at.spot });
  },
};
/** Any value of JSON, null included. */
export const anything: TraitValue<unknown> = { read: (value) => value };
/** An object with keys of the model's own. */
export const object: TraitValue<Readonly<Record<string, unknown>>> = {
  read: (value, { what, spot }) => expectObject(value, what, spot),
};

/** One of some texts. */
export function oneOf<const Text extends string>(...texts: readonly [Text, ...Text[]]): TraitValue<Text> {
  const quoted = texts.map((each) => JSON.stringify(each));
  const listed = `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
  return {
    read: (value, { what, spot }) => texts.find((each) => each === value) ?? refuse(what, listed, { value, spot }),
  };
}

export function listOf<Item>(item: TraitValue<Item>): TraitValue<readonly Item[]> {
  return {
    read: (value, { what, spot }) =>
      expectArray(value, what, spot).map((each, index) => item.read(each, { what, spot: childSpot(spot, index) })),
  };
}

/** An object with keys of the model's own, and values of one kind. */
export function mapOf<Value>(values: TraitValue<Value>): TraitValue<Readonly<Record<string, Value>>> {
  return {
    read: (value, { what, spot }) =>
      Object.fromEntries(
        Object.entries(expectObject(value, what, spot)).map(([key, each]) => [
          key,
          values.read(each, { what: `${what}: ${key}`, spot: childSpot(spot, key) }),
        ]),
      ),
  };
}

type Values<Parts> = { readonly [Key in keyof Parts]: TraitValue<Parts[Key]> };

/** An object with some keys; others are left out. */
export function structure<Required extends object, Optional extends object = object>(
  required: Values<Required>,
  optional: Values<Optional> = {} as Values<Optional>,
): TraitValue<Required & Partial<Optional>> {
  const parts: [string, TraitValue<unknown>][] = Object.entries({ ...required, ...optional });
  return {
    keys: parts.map(([key]) => key),
    read: (value, { what, spot }) => {
      const given = expectObject(value, what, spot);
      const read = parts
        .filter(([key]) => Object.hasOwn(given, key) || key in required)
        .map(([key, part]) => [key, part.read(given[key], { what: `${what}: ${key}`, spot: childSpot(spot, key) })]);
      return Object.fromEntries(read) as Required & Partial<Optional>;
    },
  };
}
