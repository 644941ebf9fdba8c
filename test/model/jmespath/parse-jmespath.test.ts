import { describe, expect, it } from "vitest";
import { type Expression, memberPathOf } from "../../../src/model/jmespath/expression.ts";
import { readJmespath } from "../../../src/model/jmespath/parse-jmespath.ts";

/** The tree in the notation of LISP, which a table can hold. */
function show(expression: Expression): string {
  const list = (name: string, ...parts: readonly unknown[]): string => `(${[name, ...parts].join(" ")})`;
  switch (expression.kind) {
    case "current":
      return "@";
    case "literal":
      return JSON.stringify(expression.value);
    case "field":
      return expression.name;
    case "index":
      return list("at", show(expression.of), expression.index);
    case "slice":
      return list("slice", show(expression.of), expression.start, expression.stop, expression.step);
    case "flatten":
      return list("flatten", show(expression.of));
    case "chain":
      return list(".", show(expression.of), show(expression.then));
    case "projection":
      return list(expression.over === "list" ? "[*]" : "*", show(expression.of), show(expression.each));
    case "filter":
      return list("?", show(expression.of), show(expression.condition));
    case "multiselectList":
      return list("list", ...expression.items.map(show));
    case "multiselectHash":
      return list("hash", ...expression.entries.map(([key, value]) => `${key}=${show(value)}`));
    case "not":
      return list("!", show(expression.operand));
    case "and":
    case "or":
      return list(expression.kind, show(expression.left), show(expression.right));
    case "comparison":
      return list(expression.operator, show(expression.left), show(expression.right));
    case "function":
      return list(`${expression.name}()`, ...expression.arguments.map(show));
    case "reference":
      return list("&", show(expression.expression));
    default:
      return expression satisfies never;
  }
}

function parse(text: string): Expression {
  const read = readJmespath(text);
  if (typeof read === "string") throw new Error(read);
  return read.expression;
}

describe("readJmespath", () => {
  it.each([
    ["Table.TableStatus", "(. Table TableStatus)"],
    ["Reservations[].Instances[].State.Name", "([*] (flatten ([*] (flatten Reservations) Instances)) (. State Name))"],
    ["NextMarker || Contents[-1].Key", "(or NextMarker (. (at Contents -1) Key))"],
    ["VerificationAttributes.*.VerificationStatus", "(* VerificationAttributes VerificationStatus)"],
    [
      "length(services[?!(length(deployments) == `1` && runningCount == desiredCount)]) == `0`",
      "(== (length() ([*] (? services (! (and (== (length() deployments) 1) (== runningCount desiredCount)))) @)) 0)",
    ],
    ["a || b && c | d", "(. (or a (and b c)) d)"],
    ["!a == b", "(== (! a) b)"],
    ["a[1:-2].b", "([*] (slice a 1 -2 ) b)"],
    ["[a, `[1]`]", "(list a [1])"],
    ['@.{k: \'it\\\'s\', "q k": "x\\ty"}', '(. @ (hash k="it\'s" q k=x\ty))'],
    ["sort_by(people, &age)[0]", "(at (sort_by() people (& age)) 0)"],
  ])("%s", (text, want) => {
    expect(show(parse(text))).toBe(want);
  });

  it.each([
    ["", "unexpected the end at character 1"],
    ["a.", "unexpected the end at character 3"],
    ["a[0", "expected ], got the end at character 4"],
    ["a b", 'unexpected "b" at character 3'],
    ["a = b", 'unexpected "=" at character 3'],
    ["a['x", "' is not closed at character 3"],
    ["`{`", "expected JSON at character 1"],
    ["{a b}", 'expected :, got "b" at character 4'],
    ["length(a", "expected ), got the end at character 9"],
    [`${"(".repeat(200)}a`, "nested too deeply at character 129"],
    ["!".repeat(4096), "nested too deeply at character 129"],
    ["a".repeat(4097), "more than 4096 characters at character 4097"],
  ])("%s: not an expression", (text, want) => {
    expect(readJmespath(text)).toBe(`${JSON.stringify(text)} is not a JMESPath expression: ${want}`);
  });
});

describe("memberPathOf", () => {
  it.each([
    ["a", ["a"]],
    ["a.b.c", ["a", "b", "c"]],
    ["a[0]", undefined],
    ["a.b[].c", undefined],
    ["@", undefined],
  ])("%s", (text, want) => {
    expect(memberPathOf(parse(text))).toEqual(want);
  });
});
