import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIdl } from "../../../src/model/smithy-idl/format/format-idl.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { assembleText } from "./assemble.ts";
import { readSuite } from "./conformance-files.ts";

const format = (text: string): string => formatIdl(parseIdl("a.smithy", text));

const head = '$version: "2.0"\n\nnamespace a\n';

/** The layout of shapes of version 2. */
const formatShapes = (shapes: string): string => {
  const text = format(`${head}${shapes}`);
  expect(text.startsWith(`${head}\n`)).toBe(true);
  return text.slice(head.length + 1);
};

const long = (count: number): string =>
  Array.from({ length: count }, (_, index) => `AnIdentifierThatIsLong${index}`).join(", ");

describe("a formatted file", () => {
  it.each<readonly [what: string, given: string, wanted: string]>([
    ["a member for each line", "structure S{a:String,b:Integer}", "structure S {\n    a: String\n    b: Integer\n}\n"],
    [
      "no lines for nothing",
      "structure S {\n\n}\n\n\nlist L { member:\tString }",
      "structure S {}\n\nlist L {\n    member: String\n}\n",
    ],
    [
      "blank lines between members where one has traits",
      '@tags(["x"]) structure S { @required a: String\n b: String = "x", }',
      '@tags(["x"])\nstructure S {\n    @required\n    a: String\n\n    b: String = "x"\n}\n',
    ],
    [
      "comments behind members, and below values",
      'structure S { a: String //a\n b: String = "" ///b\n //c\n d: String // d\n }',
      'structure S {\n    a: String // a\n    b: String = "" // b\n    // c\n    d: String // d\n}\n',
    ],
    [
      "comments between members with blank lines",
      "structure S { // one\n a: String\n // two\n /// three\n b: String // four\n // five\n}",
      "structure S {\n    // one\n    a: String\n\n    // two\n    /// three\n    b: String\n\n    // four\n    // five\n}\n",
    ],
    [
      "comments below a shape with it, and what documents the next with that",
      "string A // a\n//b\n\n// c\n\n///d\nstring B\n// e\n\n\n// f\n",
      "string A // a\n// b\n\n// c\n/// d\nstring B\n// e\n// f\n",
    ],
    [
      "comments that document nothing with two slashes",
      "/// a\napply S @x\n/// b\n@x /// c\n///////d\nstring S /// e\n/// f",
      "// a\napply S @x\n\n/// b\n@x\n// c\n// /////d\nstring S // e\n// f\n",
    ],
    [
      "traits in as many lines as they need",
      '@length(min:1,max:2) @t() @http({"method":"GET"}) @x(a:[1]) @y([{a:1},{}]) @z("""\n   a\n    b\n   """) string S',
      '@length(min: 1, max: 2)\n@t\n@http({ method: "GET" })\n@x(\n    a: [1]\n)\n@y([\n    {\n        a: 1\n    }\n    {}\n])\n@z(\n    """\n    a\n     b\n    """\n)\nstring S\n',
    ],
    [
      "values in lines where one line has no room",
      `@tags(["${"x".repeat(60)}", "${"y".repeat(60)}"])\nstring S with [${long(6)}]`,
      `@tags([\n    "${"x".repeat(60)}"\n    "${"y".repeat(60)}"\n])\nstring S with [\n    ${long(6).replaceAll(", ", "\n    ")}\n]\n`,
    ],
    [
      "a brace below a head that fills the line",
      `structure ${"S".repeat(28)} with [${long(3)}] {}`,
      `structure ${"S".repeat(28)} with [${long(3)}] {}\n`.replace(" {}", "\n{}"),
    ],
    [
      "lists of services and operations with lines for their parts",
      'service S { version: "1", operations: [A], resources: [], rename: {"b#C": "D"} }\noperation A { errors: [E], input: I }\nresource R {}\nservice T { "version": "1" }',
      'service S {\n    version: "1"\n    operations: [\n        A\n    ]\n    resources: []\n    rename: {\n        "b#C": "D"\n    }\n}\n\noperation A {\n    errors: [\n        E\n    ]\n    input: I\n}\n\nresource R {}\n\nservice T { version: "1" }\n',
    ],
    [
      "inputs in operations",
      "operation A { input := for R with [M] { $a } output := /// Docs\n @t { b: String } }",
      "operation A {\n    input := for R with [M] {\n        $a\n    }\n\n    output :=\n        /// Docs\n        @t\n        {\n            b: String\n        }\n}\n",
    ],
    [
      "comments of a head before the shape, and those of an operation's part before that",
      "structure S // a\n with // b\n [M] // c\n {}\noperation A { // d\n input // e\n : // f\n I }",
      "// a\n// b\n// c\nstructure S with [M] {}\n\noperation A {\n    // d\n    // e\n    // f\n    input: I\n}\n",
    ],
    [
      "blocks of apply",
      "apply S { @a @b() // c\n }\napply S @d // e",
      "apply S {\n    @a\n    @b\n    // c\n}\n\napply S @d // e\n",
    ],
    [
      "text with escapes as it is",
      '@a("\\u0041\\n") @b("""\n  x\\\n  \\""" y  """) string S',
      '@a("\\u0041\\n")\n@b(\n    """\n    x\\\n    \\""" y"""\n)\nstring S\n',
    ],
  ])("has %s", (_what, given, wanted) => {
    expect(formatShapes(given)).toBe(wanted);
    expect(formatShapes(wanted)).toBe(wanted);
  });

  it("has its statements in sections, with the use statements sorted that are used", () => {
    const text = format(`//a
$version: "2" // b
metadata x = [1,2]
metadata "y" = {a: [1]}
metadata z = 1
/// c
namespace d // e
use g#G
// not used
use b#B
// f
use a#A // h
structure S { g: G, a: A$member }
`);
    expect(text).toBe(`// a
$version: "2" // b

metadata x = [1, 2]

metadata y = {
    a: [1]
}

metadata z = 1

// c
namespace d // e

// f
use a#A // h

use g#G

structure S {
    g: G
    a: A$member
}
`);
    expect(format(text)).toBe(text);
  });

  it.each([
    ["", ""],
    ["\n// a\n\n", "// a\n"],
    ['$version:"2"\r\n//a\r\n', '$version: "2"\n// a\n'],
    ["namespace a\n\n//b", "namespace a\n\n// b\n"],
  ])("may have no shapes: %j", (given, wanted) => {
    expect(format(given)).toBe(wanted);
    expect(format(wanted)).toBe(wanted);
  });

  it.each(readSuite("valid"))("$name means what it meant, and is laid out alike again", ({ text }) => {
    expect(assembleText(format(text))).toEqual(assembleText(text));
    expect(format(format(text))).toBe(format(text));
  });

  const sources = [
    head + 'use b#C\n@tags(["x"]) structure S { a: C = "x"\n /// d\n @required b: Integer }',
    ...readSuite("valid").map(({ text }) => text),
  ];

  it("keeps its meaning and its comments wherever there are blanks, commas and comments", () => {
    const insertion = fc.record({
      at: fc.nat(),
      text: fc.constantFrom(" // c\n", "\n// c\n\n", "\n/// c \n", "\n\n", ",", "  ", "//c\n", "\n////c\n"),
    });
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(insertion, { maxLength: 4 }), (source, insertions) => {
        const gaps = [...source.matchAll(/\s+/g)].map(({ index }) => index);
        let text = source;
        const places = insertions.map(({ at, text: added }) => ({ at: gaps[at % gaps.length] ?? 0, added }));
        for (const { at, added } of places.toSorted((one, other) => other.at - one.at)) {
          text = text.slice(0, at) + added + text.slice(at);
        }
        const parsed = parseIdl("a.smithy", text);
        // Not everywhere may a line break stand.
        fc.pre(parsed.faults.length === 0);
        const formatted = formatIdl(parsed);
        expect(assembleText(formatted)).toEqual(assembleText(text));
        expect(format(formatted)).toBe(formatted);
        const withoutUses = (of: string): string => of.replaceAll(/(?:^[ \t]*\/\/.*\n|^[ \t]*\n)*^use .*$/gm, "");
        const comments = (of: string): number => withoutUses(of).match(/\/\/ ?\/*c/g)?.length ?? 0;
        expect(comments(formatted)).toBeGreaterThanOrEqual(comments(text));
      }),
      { numRuns: 300 },
    );
  });
});
