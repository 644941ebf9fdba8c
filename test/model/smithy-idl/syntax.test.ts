import { describe, expect, it } from "vitest";
import { assembleText, shapesOf } from "./assemble.ts";

const string = { target: "smithy.api#String" };
const unit = { target: "smithy.api#Unit" };

describe("values", () => {
  const table: readonly (readonly [string, unknown])[] = [
    ['"a\\tb\\u0041\\/\\\\"', "a\tbA/\\"],
    ['"two\r\nlines \\\n  joined"', "two\nlines   joined"],
    ['"""\n    a\n      b\n    """', "a\n  b\n"],
    ['"""\n    a\\n\n    \\"""b"""', 'a\n\n"""b'],
    ['"""\r\n  a  \r\n  b"""', "a\nb"],
    ["[1 -2,, 3.5e+2 0]", [1, -2, 350, 0]],
    ["[true, false null]", [true, false, null]],
    ['{a: 1 "b c": {d: []}, // comment\n e: 2}', { a: 1, "b c": { d: [] }, e: 2 }],
    ["String", "smithy.api#String"],
    ["S$m", "a#S$m"],
    ["[b.c#D]", ["b.c#D"]],
    ["{__proto__: 1}", Object.fromEntries([["__proto__", 1]])],
  ];
  it.each(table)("%s", (text, value) => {
    const ast = assembleText(`$version: "2"\nmetadata x = ${text}\nnamespace a\nstring S`) as {
      readonly metadata: unknown;
    };
    // A name in metadata is resolved in the namespace that comes behind it.
    expect(ast.metadata).toEqual({ x: value });
  });
});

describe("traits", () => {
  const table: readonly (readonly [string, unknown])[] = [
    ["@sensitive", { "smithy.api#sensitive": {} }],
    ["@sensitive()", { "smithy.api#sensitive": {} }],
    ['@pattern("^a$")', { "smithy.api#pattern": "^a$" }],
    ["@length(min: 1, max: 2)", { "smithy.api#length": { min: 1, max: 2 } }],
    ["@length({min: 1})", { "smithy.api#length": { min: 1 } }],
    ['@externalDocumentation(\n"A b": "c"\n)', { "smithy.api#externalDocumentation": { "A b": "c" } }],
    ['@tags(["a"]) @tags(["b"])', { "smithy.api#tags": ["a", "b"] }],
    ["@list", { "a#list": [] }],
    [
      "/// One\n///  two\n@sensitive /// not this",
      { "smithy.api#documentation": "One\n two", "smithy.api#sensitive": {} },
    ],
  ];
  it.each(table)("%s", (text, traits) => {
    expect(shapesOf(`${text}\nstring S\n@trait\nlist list { member: String }`)).toMatchObject({
      S: { type: "string", traits },
    });
  });
});

describe("shapes", () => {
  const table: readonly (readonly [string, unknown])[] = [
    ["list L { member: String }", { L: { type: "list", member: string } }],
    ["map M { key: String, value: M }", { M: { type: "map", key: string, value: { target: "a#M" } } }],
    ["union U { a: Unit }", { U: { type: "union", members: { a: unit } } }],
    [
      'structure S {\n a: String = "x"\n /// Docs\n @required b: String /// of nothing\n c: String\n}',
      {
        S: {
          type: "structure",
          members: {
            a: { ...string, traits: { "smithy.api#default": "x" } },
            b: { ...string, traits: { "smithy.api#documentation": "Docs", "smithy.api#required": {} } },
            c: string,
          },
        },
      },
    ],
    [
      "intEnum I {\n A = 1\n B = 2 }".replace(" }", "\n}"),
      {
        I: {
          type: "intEnum",
          members: {
            A: { ...unit, traits: { "smithy.api#enumValue": 1 } },
            B: { ...unit, traits: { "smithy.api#enumValue": 2 } },
          },
        },
      },
    ],
    [
      'service V { version: "1", operations: [O], rename: {"b#X": "Y"} }\noperation O {}',
      {
        V: { type: "service", version: "1", operations: [{ target: "a#O" }], rename: { "b#X": "Y" } },
        O: { type: "operation", input: unit, output: unit },
      },
    ],
    [
      "resource R { identifiers: {id: String} read: O, operations: [O] collectionOperations: [O], resources: [R] }\noperation O {}",
      {
        R: {
          type: "resource",
          identifiers: { id: string },
          read: { target: "a#O" },
          operations: [{ target: "a#O" }],
          collectionOperations: [{ target: "a#O" }],
          resources: [{ target: "a#R" }],
        },
        O: { type: "operation", input: unit, output: unit },
      },
    ],
    [
      "operation O {\n input := @sensitive for R with [M] { $id }\n output: S\n errors: [E]\n}\nstructure S {}\n" +
        '@error("client")\nstructure E {}\nresource R { identifiers: {id: S} }\n@mixin\nstructure M {}',
      {
        O: {
          type: "operation",
          input: { target: "a#OInput" },
          output: { target: "a#S" },
          errors: [{ target: "a#E" }],
        },
        OInput: {
          type: "structure",
          mixins: [{ target: "a#M" }],
          members: { id: { target: "a#S" } },
          traits: { "smithy.api#sensitive": {}, "smithy.api#input": {} },
        },
        S: { type: "structure", members: {} },
        E: { type: "structure", members: {}, traits: { "smithy.api#error": "client" } },
        R: { type: "resource", identifiers: { id: { target: "a#S" } } },
        M: { type: "structure", members: {}, traits: { "smithy.api#mixin": {} } },
      },
    ],
    [
      'string S\napply S @sensitive\napply S { @tags(["a"]), @since("1") }',
      {
        S: {
          type: "string",
          traits: { "smithy.api#sensitive": {}, "smithy.api#tags": ["a"], "smithy.api#since": "1" },
        },
      },
    ],
    [
      "structure S { m: String }\napply S$m @required\napply b#T$n @required",
      {
        S: { type: "structure", members: { m: { ...string, traits: { "smithy.api#required": {} } } } },
        "b#T$n": { type: "apply", traits: { "smithy.api#required": {} } },
      },
    ],
  ];
  it.each(table)("%s", (text, shapes) => {
    expect(shapesOf(text)).toEqual(shapes);
  });

  it("names inputs and outputs by the file's suffixes", () => {
    const ast = assembleText(
      '$version: "2"\n$operationInputSuffix: "Request"\n$operationOutputSuffix: "Response"\nnamespace a\noperation O { input := {} output := {} }',
    );
    expect(ast).toMatchObject({ shapes: { "a#ORequest": {}, "a#OResponse": {} } });
  });

  it("reads Windows line breaks and a missing one at the end", () => {
    expect(shapesOf("/// Docs\r\nstring S\r\n\r\nstructure T {\r\n  s: S\r\n}")).toEqual({
      S: { type: "string", traits: { "smithy.api#documentation": "Docs" } },
      T: { type: "structure", members: { s: { target: "a#S" } } },
    });
  });
});
