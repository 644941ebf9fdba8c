import { GeneratorError } from "../../generator-error.ts";
import { describeValue } from "../describe-value.ts";
import { childLocation, placeOf, type JsonLocation } from "./json-location.ts";

/** The type of a value of the JSON AST, such as that of a trait. */
export interface JsonValue<Value> {
  /** @throws GeneratorError with the subject, the expected and the actual value. */
  readonly read: (value: unknown, of: Subject) => Value;
  /** The allowed keys of its objects; undefined if it has no objects, or any key is allowed. */
  readonly keys?: readonly string[];
}

/** The subject of errors about a value: its name and its location. */
export interface Subject {
  readonly what: string;
  readonly location: JsonLocation;
}

/** A JSON object as `JSON.parse` returns it: `__proto__` can be a key of its own. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of an annotation trait. */
export const annotation: JsonValue<true> = { read: () => true };
/** Any value of JSON, null included. */
export const anything: JsonValue<unknown> = { read: (value) => value };
export const string: JsonValue<string> = valueOf("a string", (value) => typeof value === "string");
export const boolean: JsonValue<boolean> = valueOf("a boolean", (value) => typeof value === "boolean");
export const number: JsonValue<number> = valueOf("a number", (value) => typeof value === "number");
export const integer: JsonValue<number> = valueOf("an integer", isInteger);
/** The status of an HTTP response. */
export const status: JsonValue<number> = valueOf(
  "an HTTP status",
  (value): value is number => isInteger(value) && value >= 100 && value <= 999,
);
/** An object with keys of the model's own. */
export const object: JsonValue<JsonObject> = valueOf("an object", isJsonObject);
export const array: JsonValue<readonly unknown[]> = valueOf("an array", (value) => Array.isArray(value));
/** The shape id of a reference: `{"target": "smithy.api#String"}`. */
export const reference: JsonValue<string> = {
  read: (value, of) => {
    const { target } = object.read(value, of);
    // One for each member, so it allocates nothing unless there is an error.
    return typeof target === "string" ? target : string.read(target, partOf(of, "target"));
  },
};
/** The shape ids of a list of references; empty if absent. */
export const references: JsonValue<readonly string[]> = {
  read: (value, of) => (value === undefined ? [] : listOf(reference).read(value, of)),
};

/** One of some strings. */
export function oneOf<const Text extends string>(...texts: readonly [Text, ...Text[]]): JsonValue<Text> {
  const quoted = texts.map((text) => JSON.stringify(text));
  const expected = `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
  return valueOf(expected, (value): value is Text => texts.some((text) => text === value));
}

export function listOf<Item>({ read }: JsonValue<Item>): JsonValue<readonly Item[]> {
  return {
    read: (value, { what, location }) =>
      array
        .read(value, { what, location })
        .map((item, index) => read(item, { what, location: childLocation(location, index) })),
  };
}

/** An object with keys of the model's own, and values of one kind. */
export function mapOf<Value>({ read }: JsonValue<Value>): JsonValue<Readonly<Record<string, Value>>> {
  return {
    read: (value, of) => {
      const entries = Object.entries(object.read(value, of));
      return Object.fromEntries(entries.map(([key, item]) => [key, read(item, partOf(of, key))]));
    },
  };
}

type Parts<Structure> = { readonly [Key in keyof Structure]: JsonValue<Structure[Key]> };

/** An object with the keys that are given, the second ones optional; others are left out. */
export function structure<Required extends object, Optional extends object = object>(
  required: Parts<Required>,
  optional: Parts<Optional> = {} as Parts<Optional>,
): JsonValue<Required & Partial<Optional>> {
  const parts = Object.entries<JsonValue<unknown>>({ ...required, ...optional });
  return {
    keys: parts.map(([key]) => key),
    read: (value, of) => {
      const given = object.read(value, of);
      const result: Record<string, unknown> = {};
      for (const [key, { read }] of parts) {
        if (Object.hasOwn(given, key) || Object.hasOwn(required, key)) result[key] = read(given[key], partOf(of, key));
      }
      return result as Required & Partial<Optional>;
    },
  };
}

/** The value at a key of an object. */
export function partOf({ what, location }: Subject, key: string): Subject {
  return { what: `${what}: ${key}`, location: childLocation(location, key) };
}

function valueOf<Value>(expected: string, isValue: (value: unknown) => value is Value): JsonValue<Value> {
  return {
    read: (value, { what, location }) => {
      if (isValue(value)) return value;
      throw new GeneratorError(`${what}: expected ${expected}, got ${describeValue(value)}`, {
        code: "invalid-model",
        place: placeOf(location),
      });
    },
  };
}

function isInteger(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value);
}
