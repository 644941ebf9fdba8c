import { describe, expect, it } from "vitest";
import { useBuildFolder } from "./build-folder.ts";

const model = `$version: "2"
metadata authors = ["Ada"]
metadata owner = "team"
metadata suppressions = [
    { id: "A", namespace: "com.a", reason: "secret" }
    { id: "B", namespace: "com.b" }
]
namespace com.a
use com.b#Money
use com.b#audited
use com.b#unusedTrait

@audited
service Shop { version: "1", operations: [Buy, Refund], errors: [OutOfStock] }

@tags(["internal", "beta"])
operation Refund { input := { amount: Money } }

@suppress(["A", "B"])
operation Buy {
    input := for Order with [Traced] { @required amount: Money, @tags(["internal"]) note: String, size: Size }
    output: Receipt
    errors: [TooExpensive]
}

resource Order { identifiers: { id: String } }

@mixin structure Traced { /// The trace.
    trace: String }
structure Receipt { @idempotencyToken @required id: String, amounts: Amounts, @deprecated(since: "1.0.0") old: Old }
structure Old {}
list Amounts { member: Money }
@error("client") @tags(["internal"])
structure TooExpensive { message: String }
@error("server")
structure OutOfStock { message: String, @since("2020") hint: Hint }
enum Size { S, @tags(["internal"]) M }
@enum([{ name: "RED", value: "red", documentation: "Warm." }, { name: "BLUE", value: "blue", deprecated: true }])
string Hint
@enum([{ value: "a-b" }])
string Nameless
structure Unused { size: Size }
`;
const common = `$version: "2"
namespace com.b
structure Money { @required currency: String }
@trait @tags(["public"]) structure audited {}
@trait structure unusedTrait {}
@tags(["export"]) string Exported
`;

const build = useBuildFolder();

/** The result of transforms on the model: ids without those that the test says nothing about. */
function transform(
  ...transforms: readonly { readonly name: string; readonly args?: object }[]
): ReturnType<typeof build.read> {
  build.write({
    "model/main.smithy": model,
    "model/common.smithy": common,
    "smithy-build.json": { version: "1.0", sources: ["model"], projections: { p: { transforms } } },
  });
  return build.read("p");
}

const ids = (ast: ReturnType<typeof build.read>): string[] =>
  Object.keys(ast.shapes).map((id) => id.replace("com.a#", ""));
const keys = (value: unknown): string[] => Object.keys(value ?? {});

describe("transforms of shapes", () => {
  it("excludeShapesByTag removes shapes, members and values of enums, and what refers to them", () => {
    const ast = transform({ name: "excludeShapesByTag", args: { tags: ["internal"] } });
    expect(ast.shapes["com.a#Shop"]?.["operations"]).toEqual([{ target: "com.a#Buy" }]);
    expect(ast.shapes["com.a#Buy"]).not.toHaveProperty("errors");
    expect(keys(ast.shapes["com.a#BuyInput"]?.["members"])).toEqual(["amount", "size"]);
    expect(keys(ast.shapes["com.a#Size"]?.["members"])).toEqual(["S"]);
    expect(ids(ast)).not.toContain("Refund");
    expect(ids(ast)).not.toContain("TooExpensive");
  });

  it("includeShapesByTag keeps only what is tagged", () => {
    expect(ids(transform({ name: "includeShapesByTag", args: { tags: ["internal", "public"] } }))).toEqual(
      expect.arrayContaining(["Refund", "TooExpensive", "com.b#audited"]),
    );
    expect(ids(transform({ name: "includeShapesByTag", args: { tags: ["none"] } }))).toEqual([]);
  });

  it("excludeShapesByTrait takes names of the prelude", () => {
    const ast = transform({ name: "excludeShapesByTrait", args: { traits: ["error", "com.b#audited", "since"] } });
    expect(ids(ast)).not.toContain("Shop");
    expect(ids(ast)).not.toContain("OutOfStock");
  });

  it("includeNamespaces removes members that target other namespaces, and lists of them", () => {
    const ast = transform({ name: "includeNamespaces", args: { namespaces: ["com.a"] } });
    expect(ids(ast)).not.toContain("com.b#Money");
    expect(ids(ast)).not.toContain("Amounts");
    expect(keys(ast.shapes["com.a#Receipt"]?.["members"])).toEqual(["id", "old"]);
    // The trait's definition is gone, and so are its uses.
    expect(ast.shapes["com.a#Shop"]).not.toHaveProperty("traits");
  });

  it("includeServices removes other services", () => {
    expect(ids(transform({ name: "includeServices", args: { services: ["com.a#Other"] } }))).not.toContain("Shop");
    expect(ids(transform({ name: "includeServices", args: { services: ["com.a#Shop"] } }))).toContain("Shop");
  });

  it("selectors", () => {
    const excluded = transform({ name: "excludeShapesBySelector", args: { selector: "structure [trait|error]" } });
    expect(ids(excluded)).not.toContain("OutOfStock");
    const included = transform({
      name: "includeShapesBySelector",
      args: { selector: "[id=com.a#Shop] :is(*, ~> *)" },
    });
    expect(ids(included)).toContain("Receipt");
    expect(ids(included)).not.toContain("Unused");
  });

  it("removeUnusedShapes keeps what services reach, traits in use, and what is exported", () => {
    const ast = transform({ name: "removeUnusedShapes", args: { exportTagged: ["export"] } });
    for (const gone of ["Unused", "Nameless", "com.b#unusedTrait", "Order"]) expect(ids(ast)).not.toContain(gone);
    for (const kept of ["Traced", "Hint", "com.b#audited", "com.b#Exported"]) expect(ids(ast)).toContain(kept);
  });

  it("removeTraitDefinitions leaves the uses", () => {
    const ast = transform({ name: "removeTraitDefinitions" });
    expect(ids(ast)).not.toContain("com.b#audited");
    expect(keys(ast.shapes["com.a#Shop"]?.["traits"])).toEqual(["com.b#audited"]);
    const exported = transform({ name: "removeTraitDefinitions", args: { exportTagged: ["public"] } });
    expect(ids(exported)).toContain("com.b#audited");
  });

  it("removeDeprecatedShapes compares versions and dates", () => {
    const members = (args: object): string[] =>
      keys(transform({ name: "removeDeprecatedShapes", args }).shapes["com.a#Receipt"]?.["members"]);
    expect(members({ relativeVersion: "1.10" })).not.toContain("old");
    expect(members({ relativeVersion: "1.0" })).toContain("old");
    expect(members({ relativeDate: "2030-01-01" })).toContain("old");
  });
});

describe("transforms of traits, tags and metadata", () => {
  const uses = (ast: ReturnType<typeof build.read>): string => JSON.stringify(ast);

  it("excludeTraits and includeTraits take names, ids and namespaces", () => {
    const excluded = transform({ name: "excludeTraits", args: { traits: ["since", "com.b#"] } });
    expect(uses(excluded)).not.toMatch(/smithy\.api#since|com\.b#audited/);
    const included = transform({ name: "includeTraits", args: { traits: ["smithy.api#"] } });
    expect(uses(included)).toContain("smithy.api#since");
    expect(uses(included)).not.toContain("com.b#audited");
    const few = transform({ name: "includeTraits", args: { traits: ["required", "com.b#audited"] } });
    expect(uses(few)).not.toContain("smithy.api#tags");
    expect(few.shapes["com.a#Size"]).toMatchObject({ type: "enum" });
    expect(uses(few)).toContain("com.b#audited");
  });

  it("by tag", () => {
    expect(uses(transform({ name: "includeTraitsByTag", args: { tags: ["public"] } }))).not.toContain("unusedTrait");
    expect(uses(transform({ name: "includeTraitsByTag", args: { tags: ["public"] } }))).toContain(
      "smithy.api#required",
    );
    expect(uses(transform({ name: "excludeTraitsByTag", args: { tags: ["public"] } }))).not.toContain("com.b#audited");
  });

  it("includeTags and excludeTags keep shapes", () => {
    const excluded = transform({ name: "excludeTags", args: { tags: ["internal"] } });
    expect(excluded.shapes["com.a#Refund"]?.["traits"]).toEqual({ "smithy.api#tags": ["beta"] });
    expect(excluded.shapes["com.a#TooExpensive"]?.["traits"]).toEqual({ "smithy.api#error": "client" });
    const included = transform({ name: "includeTags", args: { tags: ["internal"] } });
    expect(included.shapes["com.a#Refund"]?.["traits"]).toEqual({ "smithy.api#tags": ["internal"] });
  });

  it("metadata and suppressions", () => {
    expect(transform({ name: "includeMetadata", args: { keys: ["owner"] } })["metadata"]).toEqual({ owner: "team" });
    expect(keys(transform({ name: "excludeMetadata", args: { keys: ["owner"] } })["metadata"])).not.toContain("owner");
    const filtered = transform({
      name: "filterSuppressions",
      args: { eventIdDenyList: ["B"], removeReasons: true },
    });
    expect(filtered["metadata"]).toMatchObject({ suppressions: [{ id: "A", namespace: "com.a" }] });
    expect(JSON.stringify(filtered)).not.toContain("secret");
    expect(filtered.shapes["com.a#Buy"]?.["traits"]).toEqual({ "smithy.api#suppress": ["A"] });
  });
});

describe("transforms of names and types", () => {
  it("flattenNamespaces takes the closure of the service, and what is tagged", () => {
    const args = { service: "com.a#Shop", namespace: "com.shop", includeTagged: ["export"] };
    const ast = transform({ name: "flattenNamespaces", args });
    expect(ast.shapes["com.shop#Amounts"]).toEqual({ type: "list", member: { target: "com.shop#Money" } });
    expect(keys(ast.shapes)).toEqual(expect.arrayContaining(["com.shop#Exported", "com.a#Unused", "com.b#audited"]));
    expect(keys(ast.shapes)).not.toContain("com.b#Money");
  });

  it("renameShapes renames traits, too", () => {
    const renamed = { "com.b#audited": "com.b#logged", "com.b#Money": "com.a#Price" };
    const ast = transform({ name: "renameShapes", args: { renamed } });
    expect(keys(ast.shapes["com.a#Shop"]?.["traits"])).toEqual(["com.b#logged"]);
    expect(ast.shapes["com.a#Amounts"]).toMatchObject({ member: { target: "com.a#Price" } });
    expect(JSON.stringify(ast)).not.toMatch(/#Money|#audited/);
  });

  it("changeTypes", () => {
    const args = { shapeTypes: { "com.a#Receipt": "union", "com.a#Hint": "enum", "com.b#Exported": "blob" } };
    const ast = transform({ name: "changeTypes", args });
    expect(ast.shapes["com.a#Receipt"]).toMatchObject({
      type: "union",
      members: { id: { target: "smithy.api#String" } },
    });
    expect(JSON.stringify(ast.shapes["com.a#Receipt"])).not.toContain("required");
    expect(ast.shapes["com.b#Exported"]).toMatchObject({ type: "blob" });
    expect(ast.shapes["com.a#Hint"]).toEqual({
      type: "enum",
      members: {
        RED: {
          target: "smithy.api#Unit",
          traits: { "smithy.api#enumValue": "red", "smithy.api#documentation": "Warm." },
        },
        BLUE: {
          target: "smithy.api#Unit",
          traits: { "smithy.api#enumValue": "blue", "smithy.api#deprecated": {} },
        },
      },
    });
  });

  it("changeStringEnumsToEnumShapes leaves enums without names, unless they are made up", () => {
    expect(transform({ name: "changeStringEnumsToEnumShapes" }).shapes["com.a#Nameless"]).toMatchObject({
      type: "string",
    });
    const made = transform({ name: "changeStringEnumsToEnumShapes", args: { synthesizeNames: true } });
    expect(keys(made.shapes["com.a#Nameless"]?.["members"])).toEqual(["a_b"]);
  });

  it("flattenAndRemoveMixins and makeIdempotencyTokensClientOptional", () => {
    const ast = transform({ name: "flattenAndRemoveMixins" }, { name: "makeIdempotencyTokensClientOptional" });
    expect(ids(ast)).not.toContain("Traced");
    expect(ast.shapes["com.a#BuyInput"]).not.toHaveProperty("mixins");
    expect(keys(ast.shapes["com.a#BuyInput"]?.["members"])).toEqual(["trace", "amount", "note", "size"]);
    expect(JSON.stringify(ast.shapes["com.a#Receipt"])).toContain("smithy.api#clientOptional");
  });

  it("run in their order", () => {
    const ast = transform(
      { name: "renameShapes", args: { renamed: { "com.b#Money": "com.c#Money" } } },
      { name: "includeNamespaces", args: { namespaces: ["com.a", "com.c"] } },
    );
    expect(keys(ast.shapes)).toContain("com.c#Money");
  });
});

describe("transforms that cannot be applied", () => {
  it.each([
    {
      name: "excludeShapesByTags",
      args: {},
      message: 'transform "excludeShapesByTags" is not known',
      hint: 'did you mean "excludeShapesByTag"?',
    },
    { name: "toString", args: {}, message: 'transform "toString" is not known' },
    {
      name: "includeTags",
      args: { tags: "a" },
      message: 'transform "includeTags": "tags": expected an array of strings, got "a"',
    },
    {
      name: "renameShapes",
      args: {},
      message: 'transform "renameShapes": "renamed": expected an object of strings, got nothing',
    },
    {
      name: "renameShapes",
      args: { renamed: { "a#B": "a#C" } },
      message: 'transform "renameShapes": shape "a#B" is not defined',
    },
    {
      name: "renameShapes",
      args: { renamed: { "com.a#Old": "com.a#Size" } },
      message: 'transform "renameShapes": the id "com.a#Size" is taken',
    },
    {
      name: "changeTypes",
      args: { shapeTypes: { "com.a#Old": "string" } },
      message: 'transform "changeTypes": shape "com.a#Old" is a structure, which cannot become a string',
    },
    {
      name: "flattenNamespaces",
      args: { namespace: "x", service: "com.a#Old" },
      message: 'transform "flattenNamespaces": service "com.a#Old" is not defined',
    },
    {
      name: "includeShapesBySelector",
      args: { selector: "$x(*)" },
      message: 'transform "includeShapesBySelector": the selector is not understood',
    },
  ])("$message", ({ name, args, message, hint }) => {
    transform();
    build.write({ "smithy-build.json": { version: "1.0", projections: { p: { transforms: [{ name, args }] } } } });
    const fault = build.fault("p");
    expect(fault.message).toBe(message);
    expect(fault.place).toMatch(/^smithy-build\.json\/projections\/p\/transforms\/0/);
    if (hint !== undefined) expect(fault.hint).toBe(hint);
  });
});
