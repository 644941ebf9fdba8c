import { describe, expect, it } from "vitest";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { faultsOf } from "./assemble.ts";

const head = '$version: "2"\nnamespace a\n';

describe("the faults of a file", () => {
  it("are all told: the parser goes on with the next statement", () => {
    const text = `${head}string 1\nstructure S {\n  a String\n}\n@length(min 1)\nstring T\nstring Fine\nstrukture U {}\n`;
    expect(faultsOf({ "a.smithy": text })).toEqual([
      'a.smithy:3:8: expected the name of the shape, got "1"',
      'a.smithy:5:5: expected ":", got "String"',
      'a.smithy:7:13: expected ")", got "1"'.replace('")"', '")"'),
      'a.smithy:10:1: shape type "strukture" is not known [did you mean "structure"?]',
    ]);
  });

  const table: readonly (readonly [string, readonly string[]])[] = [
    ["structure S { a: Strin }", ['a.smithy:3:18: shape "Strin" is not defined [did you mean "String"?]']],
    ["list L { member: b#X }", ['a.smithy:3:18: shape "b#X" is not defined']],
    ["@requird\nstring S", ['a.smithy:3:2: trait "requird" is not defined [did you mean "required"?]']],
    [
      '@smithy.api#pattren("")\nstring S',
      ['a.smithy:3:2: trait "smithy.api#pattren" is not defined [did you mean "smithy.api#pattern"?]'],
    ],
    ["@other.package#trait\nstring S", []],
    ["apply S @sensitive", ['a.smithy:3:7: shape "S" is not defined']],
    ["structure S with [Mix] {}", ['a.smithy:3:19: mixin "Mix" is not defined']],
    ["operation O { errors: [Err] }", ['a.smithy:3:24: error "Err" is not defined']],
    [
      'service S { version: "1", operations: [Op] }\noperation Opp {}',
      ['a.smithy:3:40: shape "Op" is not defined [did you mean "Opp"?]'],
    ],
    ["structure S { $id }", ['a.smithy:3:16: member "id" has no target: there is no resource or mixin']],
    ["structure S for R { $id }\nresource R {}", ['a.smithy:3:22: member "id" has no target: resource "R" has none']],
    ["string S\nblob S", ['a.smithy:4:6: shape "S" is defined twice [a shape of a namespace has one definition]']],
    ["structure S { a: String, a: String }", ['a.smithy:3:26: duplicate member "a"']],
    ["@length(min: 1, min: 2)\nstring S", ['a.smithy:3:17: duplicate key "min"']],
    ['@since("1") @since("2")\nstring S', ['a.smithy:3:14: trait "since" is applied twice with different values']],
    ["list L {}", ['a.smithy:3:6: list "L" has no "member"']],
    ["list L { member: String, item: String }", ['a.smithy:3:26: a list has no member "item" [a list has "member"]']],
    [
      "operation O { inputs: S }",
      ['a.smithy:3:15: operations have no "inputs" [they have "input", "output" and "errors"]'],
    ],
    [
      '@documentation("\nstring S',
      [
        "a.smithy:5:1: expected a quotation mark that ends the string, got the end of the file [the string begins at line 3]",
      ],
    ],
  ];
  it.each(table)("%s", (text, faults) => {
    expect(faultsOf({ "a.smithy": `${head}${text}${text.includes('"\n') ? "\n" : ""}` })).toEqual(faults);
  });

  it("in several files are all told", () => {
    expect(faultsOf({ "a.smithy": `${head}string`, "b.smithy": "namespace b\nenum E { A }" })).toEqual([
      "a.smithy:3:7: expected a space, got the end of the file",
      'b.smithy:2:1: shape type "enum" needs version 2 of the language [write $version: "2" on the first line]',
    ]);
  });

  it("hint at a shape of that name in another namespace", () => {
    const files = { "a.smithy": `${head}structure S { t: Thing }`, "b.smithy": "namespace b.c\nstring Thing" };
    expect(faultsOf(files)).toEqual([
      'a.smithy:3:18: shape "Thing" is not defined ["b.c#Thing" has that name: add the line "use b.c#Thing"]',
    ]);
  });
});

describe("hostile text", () => {
  const faultOf = (text: string): string | undefined => parseIdl("a.smithy", text).faults[0]?.message;
  const deep = 100_000;

  it("that is nested deep has a fault, and no full stack", () => {
    expect(faultOf(`metadata x = ${"[".repeat(deep)}`)).toBe("value is nested more than 200 deep");
    expect(faultOf(`namespace a\n@b(${"{a:".repeat(deep)}`)).toBe("value is nested more than 200 deep");
  });

  it("takes time in proportion to its length", () => {
    const size = 10_000_000;
    expect(faultOf(`metadata x = "${"\\n".repeat(size / 2)}`)).toMatch("expected a quotation mark");
    expect(faultOf(`metadata x = "${"a".repeat(size)}"`)).toBeUndefined();
    expect(faultOf(`${" ".repeat(size)}!`)).toMatch("expected a namespace");
    expect(faultOf(`namespace a\n${"@".repeat(size)}`)).toMatch("expected the name of a trait");
    expect(faultOf(`namespace a\n${"structure\n".repeat(size / 10)}`)).toMatch("expected a space");
    expect(faultOf(`namespace a\nstring ${"_".repeat(size)}`)).toMatch("expected the name of the shape");
  });

  it("is repeated in a message only around the place", () => {
    const { source, faults } = parseIdl("a.smithy", `namespace a\nstring S ${"x".repeat(1_000_000)} %`);
    const place = source.placeOf(faults[0]?.at ?? 0);
    expect(place).toMatchObject({ line: 2, column: 10, excerpt: { offset: 9, length: 1 } });
    expect(place.excerpt?.line).toHaveLength(72);
  });
});
