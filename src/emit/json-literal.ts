import { code, literalKey, numberLiteral, stringLiteral, type Code } from "./code.ts";
import { arrayDoc, blockDoc, entryDoc, numberArrayDoc, objectDoc, type Doc } from "./layout.ts";

/** A JSON value as an expression. */
export function jsonLiteral(value: unknown): Doc {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return value ? code`true` : code`false`;
  if (Array.isArray(value)) return arrayLiteral(value, jsonLiteral);
  if (typeof value === "object" && value !== null) {
    return objectDoc(Object.entries(value).map(([key, entry]) => entryDoc(literalKey(key), jsonLiteral(entry))));
  }
  return code`null`;
}

/** The entries of an object literal, omitting undefined values. */
export function literalEntries(values: Readonly<Record<string, unknown>>): Doc[] {
  const entries: Doc[] = [];
  for (const key of Object.keys(values)) {
    const value = values[key];
    if (value !== undefined) entries.push(entryDoc(literalKey(key), jsonLiteral(value)));
  }
  return entries;
}

/**
 * The entry of a member in a typed constant. For a key such as `constructor`, TypeScript uses the property inherited
 * from `Object` and would widen the literals in the value.
 */
export function memberEntry(name: string, value: Doc): Doc {
  return entryDoc(literalKey(name), name in Object.prototype ? [value, code` as const`] : value);
}

/** An array, its entries printed by `print`, broken into lines like prettier does. */
export function arrayLiteral(values: readonly unknown[], print: (value: unknown) => Doc): Doc {
  if (values.length > 1 && values.every((value) => typeof value === "number"))
    return numberArrayDoc(values.map(numberLiteral));
  return arrayDoc(values.map(print), isTable(values) ? "always" : "fit");
}

/**
 * Whether all entries are rows of several cells: prettier then prints one row per line, even if all fit on one line.
 */
function isTable(values: readonly unknown[]): boolean {
  const isRow = (value: unknown): boolean => Array.isArray(value) && value.length > 1;
  const isRecord = (value: unknown): boolean =>
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 1;
  return values.length > 1 && (values.every(isRow) || values.every(isRecord));
}

/**
 * `members() { return { … }; }` of a schema or of constraints: a function, so that unused schemas are never created, and
 * so that members may refer to constants declared later.
 */
export function lazyMembersEntry(members: readonly Doc[]): Doc {
  return lazyEntry(code`members()`, objectDoc(members, "always"));
}

/**
 * A method that returns an object. V8 compiles the body of a method when it is first called, but parses an arrow function
 * whose body is an expression with the module, which makes a package of many schemas slow to import.
 */
export function lazyEntry(head: Code, object: Doc): Doc {
  return [head, code` `, blockDoc([[code`return `, object, code`;`]])];
}
