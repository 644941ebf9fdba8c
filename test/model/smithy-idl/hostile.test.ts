import { describe, expect, it } from "vitest";
import { formatPlace } from "../../../src/generator-error.ts";
import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { formatIdl } from "../../../src/model/smithy-idl/format/format-idl.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { validateSmithy } from "../../../src/model/smithy-validate/validate-smithy.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";

const head = '$version: "2"\nnamespace a\n';
const many = 100_000;
const bigLine = 10_000_000;

/** What a text gives: its shapes, or the first fault with its place. */
function read(text: string): { readonly shapes?: object; readonly fault?: string } {
  const parsed = parseIdl("a.smithy", text);
  const { files, faults } = assembleModel([{ file: "a.smithy", json: parsed }]);
  const [fault] = faults;
  if (fault !== undefined) {
    return { fault: `${fault.place === undefined ? "nowhere" : formatPlace(fault.place)}: ${fault.message}` };
  }
  formatIdl(parsed);
  const error = validateSmithy(files).find(({ severity }) => severity === "ERROR");
  if (error !== undefined) {
    return { fault: `${error.place === undefined ? "nowhere" : formatPlace(error.place)}: ${error.message}` };
  }
  const [file] = files;
  return { shapes: (file?.json as { readonly shapes?: object } | undefined)?.shapes ?? {} };
}

const refused: readonly (readonly [what: string, text: string, fault: RegExp])[] = [
  // Nesting
  ["arrays in arrays", `${head}@a(${"[".repeat(many)}`, /^a\.smithy:3:\d+: value is nested more than 200 deep$/],
  [
    "closed arrays in arrays",
    `${head}@a(${"[".repeat(many)}${"]".repeat(many)}) string S`,
    /nested more than 200 deep$/,
  ],
  ["objects in objects", `${head}@a(${"{a:".repeat(many)}`, /^a\.smithy:3:\d+: value is nested more than 200 deep$/],
  ["metadata in metadata", `metadata a = ${"[".repeat(many)}`, /^a\.smithy:1:\d+: value is nested/],
  ["braces", `${head}structure S ${"{".repeat(many)}`, /^a\.smithy:3:14: expected a member or "}", got "{"$/],
  ["parentheses", `${head}@a${"(".repeat(many)}`, /^a\.smithy:3:4: expected a value, got "\("$/],
  [
    "traits that end nowhere",
    `${head}${"@a\n".repeat(many)}`,
    /^a\.smithy:\d+:1: expected a shape, got the end of the file$/,
  ],
  // What has no end
  [
    "a string",
    `${head}@a("b`,
    /^a\.smithy:3:6: expected a quotation mark that ends the string, got the end of the file$/,
  ],
  ["a long string", `${head}@a("${"b\n".repeat(many)}`, /^a\.smithy:100003:1: expected a quotation mark/],
  ["a string of quotation marks that are escaped", `${head}@a("${'\\"'.repeat(many)}`, /expected a quotation mark/],
  ["a string of backslashes", `${head}@a("${"\\".repeat(many * 2)}"`, /^a\.smithy:\d+:\d+: expected/],
  ["a text block", `${head}@a("""\n${'""\n'.repeat(many)}`, /expected """ that ends the string/],
  [
    "many strings, the last of them",
    `${head}${'@a("b")\n'.repeat(1000)}@a("b`,
    /^a\.smithy:1003:6: expected a quotation mark/,
  ],
  ["an escape", `${head}@a("\\`, /^a\.smithy:3:\d+: expected a quotation mark/],
  ["an escape of a code unit", `${head}@a("\\u00") string S`, /^a\.smithy:3:4: escape "\\u" has/],
  ["an object", `${head}@a({`, /^a\.smithy:3:5: expected a key or "}", got the end of the file$/],
  ["a structure", `${head}structure S {`, /^a\.smithy:3:14: expected a member or "}", got the end of the file$/],
  ["an operation", `${head}operation O { input :=`, /^a\.smithy:3:23: expected "{", got the end of the file$/],
  ["an apply statement", `${head}apply S`, /^a\.smithy:3:8: expected "@", got the end of the file$/],
  ["a name", `${head}string ${"_".repeat(bigLine)}`, /^a\.smithy:3:\d+: expected/],
  // Characters
  ["a NUL", `${head}string S\0`, /^a\.smithy:3:9: expected a line break, got "\\u0000"$/],
  ["a NUL before all", `\0${head}`, /^a\.smithy:1:1: expected a namespace, got "\\u0000"$/],
  ["a byte order mark in the middle", `${head}\uFEFFstring S`, /^a\.smithy:3:1: expected a shape, got/],
  ["a lone surrogate", `${head}\uD800`, /^a\.smithy:3:1: expected a shape, got "\\ud800"$/],
  ["an emoji as a name", `${head}string 😀`, /^a\.smithy:3:8: expected the name of the shape, got "😀"$/],
  ["letters that are not ASCII", `${head}string Ünder`, /^a\.smithy:3:8: expected the name of the shape/],
  ["a line of what is not a statement", `${head}${"%".repeat(bigLine)}`, /^a\.smithy:3:1: expected a shape, got "%"$/],
  // Numbers
  ["a number without digits", `${head}@a(-) string S`, /^a\.smithy:3:4: "-" is not a valid number/],
  [
    "a number with zeros before it",
    `${head}@a(00${"0".repeat(many)}) string S`,
    /^a\.smithy:3:4: "0+" is not a valid number/,
  ],
  ["an exponent without digits", `${head}@a(1e) string S`, /^a\.smithy:3:4: "1e" is not a valid number/],
  // What goes in circles
  [
    "a mixin of itself",
    `${head}@mixin structure S with [S] {}`,
    /^a\.smithy:3:\d+: shape "a#S": is a mixin of itself$/,
  ],
  [
    "mixins of each other",
    `${head}@mixin structure S with [T] {}\n@mixin structure T with [S] {}`,
    /is a mixin of itself$/,
  ],
  [
    "an elided member of a mixin of itself",
    `${head}@mixin structure S with [S] { $a }`,
    /^a\.smithy:3:32: member "a" has no target/,
  ],
  ["a list of itself", `${head}list L { member: L }`, /^a\.smithy:3:10: list "L" has no value that ends: L\$member$/],
  ["a map of itself", `${head}map M { key: String, value: M }`, /^a\.smithy:3:22: map "M" has no value that ends/],
  ["a structure that needs itself", `${head}structure S { @required s: S }`, /structure "S" has no value that ends/],
  // Names of prototypes, which are not there
  ["constructor as a type", `${head}constructor S {}`, /^a\.smithy:3:1: shape type "constructor" is not known$/],
  [
    "__proto__ as a target",
    `${head}structure S { a: __proto__ }`,
    /^a\.smithy:3:18: shape "__proto__" is not defined$/,
  ],
  [
    "toString as a property of an operation",
    `${head}operation O { toString: S }`,
    /^a\.smithy:3:15: operations have no "toString"$/,
  ],
  [
    "a member of a list",
    `${head}list L { constructor: String }`,
    /^a\.smithy:3:10: a list has no member "constructor"$/,
  ],
  [
    "a member that is applied to",
    `${head}structure S {}\napply S$constructor @required`,
    /^a\.smithy:4:7: apply "a#S\$constructor": shape "a#S" has no member/,
  ],
  [
    "a property of a resource",
    `${head}structure S for R { $toString }\nresource R { identifiers: { a: String } }`,
    /member "toString" has no target/,
  ],
  ["two definitions", `${head}string S\nblob S`, /^a\.smithy:4:6: shape "S" is defined twice$/],
];

const empty = { type: "structure", members: {} };
const text = { target: "smithy.api#String" };
const understood: readonly (readonly [what: string, text: string, shapes: object])[] = [
  [
    "carriage returns",
    '$version: "2"\r\nnamespace a\r\n/// b\r\nstring S\r\n',
    { "a#S": { type: "string", traits: { "smithy.api#documentation": "b" } } },
  ],
  ["no line break at the end", `${head}string S`, { "a#S": { type: "string" } }],
  [
    "a huge number",
    `${head}@a(1${"0".repeat(many)}) string S`,
    { "a#S": { type: "string", traits: { "a#a": Number.POSITIVE_INFINITY } } },
  ],
  ["a huge exponent", `${head}@a(-1e-999999999) string S`, { "a#S": { type: "string", traits: { "a#a": -0 } } }],
  ["a long comment", `${head}//${"b".repeat(bigLine)}\nstring S`, { "a#S": { type: "string" } }],
  ["a long line of commas", `${head}structure S {${",".repeat(bigLine)}}`, { "a#S": empty }],
  [
    "a lone surrogate in a string",
    `${head}@a("\\uD800") string S`,
    { "a#S": { type: "string", traits: { "a#a": "\uD800" } } },
  ],
  ["__proto__ as a shape", `${head}structure __proto__ {}`, { "a#__proto__": empty }],
  [
    "constructor as a shape",
    `${head}structure constructor { s: toString }\nstring toString`,
    {
      "a#constructor": { type: "structure", members: { s: { target: "a#toString" } } },
      "a#toString": { type: "string" },
    },
  ],
  [
    "names of prototypes as members",
    `${head}structure S { __proto__: String, constructor: String, hasOwnProperty: String }`,
    {
      "a#S": {
        type: "structure",
        members: JSON.parse(
          `{"__proto__":${JSON.stringify(text)},"constructor":${JSON.stringify(text)},"hasOwnProperty":${JSON.stringify(text)}}`,
        ) as object,
      },
    },
  ],
  [
    "names of prototypes as keys",
    `${head}@a(__proto__: 1, constructor: { toString: 2 }) string S`,
    {
      "a#S": {
        type: "string",
        traits: { "a#a": JSON.parse('{"__proto__":1,"constructor":{"toString":2}}') as object },
      },
    },
  ],
  [
    "names of keywords",
    `${head}structure structure { use: use, with: with }\nstring use\nstring with`,
    {
      "a#structure": { type: "structure", members: { use: { target: "a#use" }, with: { target: "a#with" } } },
      "a#use": { type: "string" },
      "a#with": { type: "string" },
    },
  ],
  [
    "names of values",
    `${head}structure true { null: true }`,
    { "a#true": { type: "structure", members: { null: { target: "a#true" } } } },
  ],
];

/** The trait that values stand in. */
const withTrait = (given: string): string => given.replace(head, `${head}@trait document a\n`);

describe("a hostile file", () => {
  it.each(refused)("is refused at a place: %s", (_what, given, fault) => {
    const measure = startCpuClock();
    expect(read(given)).toEqual({ fault: expect.stringMatching(fault) as string });
    expect(measure()).toBeLessThan(cpuLimit);
  });

  it.each(understood)("means what it says: %s", (_what, given, shapes) => {
    const measure = startCpuClock();
    const definition = given.includes("@a(") ? { "a#a": { type: "document", traits: { "smithy.api#trait": {} } } } : {};
    expect(read(given.includes("@a(") ? withTrait(given) : given)).toEqual({ shapes: { ...definition, ...shapes } });
    expect(measure()).toBeLessThan(cpuLimit);
  });
});
