import { findDifference } from "./find-difference.ts";
import { Mismatch, expectThat, show } from "./mismatch.ts";

/** What a case says of a message's headers. */
interface ExpectedHeaders {
  readonly headers?: Readonly<Record<string, string>>;
  readonly forbidHeaders?: readonly string[];
  readonly requireHeaders?: readonly string[];
}

/** @throws Mismatch where headers, by lower-case name, are not what a case says. */
export function compareHeaders(actual: Readonly<Record<string, string>>, expected: ExpectedHeaders): void {
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const found = actual[name.toLowerCase()];
    expectThat(found === value, () => `header ${name.toLowerCase()} is ${show(found)}, not ${show(value)}`);
  }
  for (const name of expected.forbidHeaders ?? []) {
    const found = actual[name.toLowerCase()];
    expectThat(found === undefined, () => `header ${name.toLowerCase()} is there: ${show(found)}`);
  }
  for (const name of expected.requireHeaders ?? []) {
    expectThat(actual[name.toLowerCase()] !== undefined, () => `header ${name.toLowerCase()} is missing`);
  }
}

/** What a case says of a request's query. */
interface ExpectedQuery {
  readonly queryParams?: readonly string[];
  readonly forbidQueryParams?: readonly string[];
  readonly requireQueryParams?: readonly string[];
}

/**
 * Compares a query, percent-encoded: each name that the case gives has the values that it gives, in
 * their order; other names are free.
 *
 * @throws Mismatch
 */
export function compareQuery(actual: string, expected: ExpectedQuery): void {
  const found = groupByName(actual.split("&").filter((parameter) => parameter !== ""));
  for (const [name, parameters] of groupByName(expected.queryParams ?? [])) {
    const difference = findDifference(found.get(name) ?? [], parameters);
    expectThat(difference === undefined, () => `query ${show(found.get(name))}, not ${show(parameters)}`);
  }
  for (const name of expected.forbidQueryParams ?? [])
    expectThat(!found.has(name), () => `query parameter ${name} is there: ${show(found.get(name))}`);
  for (const name of expected.requireQueryParams ?? [])
    expectThat(found.has(name), () => `query parameter ${name} is missing`);
}

function groupByName(parameters: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const parameter of parameters) {
    const [name = ""] = parameter.split("=", 1);
    groups.set(name, [...(groups.get(name) ?? []), parameter]);
  }
  return groups;
}

/** @throws Mismatch where two values differ, naming the first place. */
export function compareValues(actual: unknown, expected: unknown, what: string): void {
  const difference = findDifference(actual, expected);
  if (difference !== undefined) throw new Mismatch(`${what} ${difference}`);
}

/** Headers by lower-case name. */
export function lowerCaseNames(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
