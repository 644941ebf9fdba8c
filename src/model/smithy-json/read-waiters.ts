import { GeneratorError } from "../../generator-error.ts";
import type { Jmespath } from "../jmespath/expression.ts";
import { readJmespath } from "../jmespath/parse-jmespath.ts";
import { type Acceptor, defaultDelays, type Matcher, type PathMatcher, type Waiter } from "../waiter.ts";
import { placeOf } from "./json-location.ts";
import {
  array,
  boolean,
  integer,
  type JsonValue,
  listOf,
  mapOf,
  oneOf,
  partOf,
  string,
  structure,
  type Subject,
} from "./json-values.ts";
import { shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";
import { type OwnTrait, readTrait } from "./traits/read-traits.ts";

/** A value that has to be right in more than its type: `check` gives what is wrong with it. */
function checked<Given, Value>(
  type: JsonValue<Given>,
  convert: (given: Given, of: Subject) => Value,
): JsonValue<Value> {
  return { ...type, read: (value, of) => convert(type.read(value, of), of) };
}

function fault({ what, location }: Subject, reason: string): GeneratorError {
  return new GeneratorError(`${what}: ${reason}`, { code: "invalid-model", place: placeOf(location) });
}

const jmespath: JsonValue<Jmespath> = checked(string, (text, of) => {
  const read = readJmespath(text);
  if (typeof read === "string") throw fault(of, read);
  return read;
});

const pathMatcher: JsonValue<Omit<PathMatcher, "kind">> = checked(
  structure({
    path: jmespath,
    expected: string,
    comparator: oneOf("stringEquals", "booleanEquals", "allStringEquals", "anyStringEquals"),
  }),
  ({ path, expected, comparator }, of) => {
    switch (comparator) {
      case "stringEquals":
        return { path, comparator: "equals", expected };
      case "allStringEquals":
        return { path, comparator: "allEqual", expected };
      case "anyStringEquals":
        return { path, comparator: "anyEqual", expected };
      case "booleanEquals":
        if (expected === "true" || expected === "false") {
          return { path, comparator: "equals", expected: expected === "true" };
        }
        throw fault(partOf(of, "expected"), `expected "true" or "false", got ${JSON.stringify(expected)}`);
      default:
        return comparator satisfies never;
    }
  },
);

const matcher: JsonValue<Matcher> = checked(
  structure({}, { output: pathMatcher, inputOutput: pathMatcher, success: boolean, errorType: string }),
  (given, of) => {
    const { output, inputOutput, success, errorType } = given;
    if (Object.keys(given).length !== 1) {
      throw fault(of, `expected one of "output", "inputOutput", "success" and "errorType"`);
    }
    if (output !== undefined) return { kind: "output", ...output };
    if (inputOutput !== undefined) return { kind: "inputOutput", ...inputOutput };
    if (success !== undefined) return { kind: "success", success };
    // An absolute shape id matches by its name.
    return { kind: "errorType", errorType: shapeNameOf(errorType ?? "") };
  },
);

const acceptor: JsonValue<Acceptor> = checked(
  structure({ state: oneOf("success", "failure", "retry"), matcher }, { message: jmespath }),
  ({ state, message, ...rest }) => ({ state, matcher: rest.matcher, message }),
);

const waiter: JsonValue<Omit<Waiter, "name" | "place">> = checked(
  structure(
    { acceptors: listOf(acceptor) },
    { documentation: string, minDelay: integer, maxDelay: integer, deprecated: boolean, tags: array },
  ),
  ({ acceptors, documentation, minDelay, maxDelay, deprecated }, of) => {
    const shortest = minDelay ?? defaultDelays.minDelay;
    const longest = maxDelay ?? defaultDelays.maxDelay;
    if (shortest < 1 || longest < shortest) {
      throw fault(of, `minDelay ${shortest} is not between 1 and maxDelay ${longest}`);
    }
    if (!acceptors.some(({ state }) => state === "success")) throw fault(of, "no acceptor has the state success");
    return {
      traits: {
        ...(documentation === undefined ? {} : { documentation }),
        ...(deprecated === true ? { deprecated: {} } : {}),
      },
      minDelay: shortest,
      maxDelay: longest,
      acceptors,
    };
  },
);

const waitableTrait: OwnTrait<Readonly<Record<string, Omit<Waiter, "name" | "place">>>> = {
  id: "smithy.waiters#waitable",
  value: mapOf(waiter),
};

const waiterName = /^[A-Z][A-Za-z0-9]*$/;

/** The operation's `waitable` trait (Smithy, "Waiters"). */
export function readWaiters(operation: FlatShape): readonly Waiter[] {
  const location = operation.traits.get(waitableTrait.id)?.location ?? operation.location;
  const of: Subject = { what: `operation "${operation.id}": waitable`, location };
  return Object.entries(readTrait(operation, waitableTrait) ?? {}).map(([name, rest]) => {
    const part = partOf(of, name);
    if (!waiterName.test(name)) throw fault(part, `${JSON.stringify(name)} is not the name of a waiter`);
    return { name, ...rest, place: placeOf(part.location) };
  });
}
