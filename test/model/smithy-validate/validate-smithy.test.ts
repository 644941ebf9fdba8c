import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { validateSmithy } from "../../../src/model/smithy-validate/validate-smithy.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { eventsOf } from "./events-of.ts";

const table: readonly { readonly given: string; readonly want: readonly string[] }[] = [
  // Values of traits
  {
    given: '@length(min: "x")\nstring S',
    want: ['1:9 ERROR TraitValue: trait "length": expected an integer, got "x"'],
  },
  { given: "@pattern(1)\nstring S", want: ['1:2 ERROR TraitValue: trait "pattern": expected a string, got number 1'] },
  {
    given: '@deprecated(mesage: "")\nstring S',
    want: ['1:13 WARNING TraitValue.smithy.api#deprecated.mesage: trait "deprecated": key "mesage" is not known'],
  },
  {
    given: '@error("mine")\nstructure S {}',
    want: ['1:2 ERROR TraitValue: trait "error": expected one of "client", "server", got "mine"'],
  },
  {
    given: '@http(method: "GET")\n@readonly\noperation O {}',
    want: ['1:2 ERROR TraitValue: trait "http": required key "uri" is missing'],
  },
  {
    given:
      '@trait(selector: "string")\nstructure mine { @required @range(max: 3) level: Integer }\n@mine(level: 4)\nstring S\n@mine\nblob B',
    want: [
      '3:7 ERROR TraitValue: trait "mine": expected at most 3, got 4',
      '5:2 ERROR TraitValue: trait "mine": required key "level" is missing',
      '5:2 ERROR TraitTarget: trait "mine" cannot be applied to a shape of type blob',
    ],
  },
  {
    given:
      "@length(min: 3, max: 1)\nstring S\nstructure T {\n  @range(min: 0.5, max: -2) a: Double\n  @range(min: 2, max: 2) b: Long\n}",
    want: [
      '1:2 ERROR LengthTrait: trait "length": min 3 is greater than max 1',
      '4:4 ERROR RangeTrait: trait "range": min 0.5 is greater than max -2',
    ],
  },
  // Places and conflicts of traits
  {
    given: "@required\nstring S",
    want: ['1:2 ERROR TraitTarget: trait "required" cannot be applied to a shape of type string'],
  },
  {
    given: "structure S {\n  @httpLabel a: String\n}",
    want: [
      '2:4 ERROR TraitTarget: trait "httpLabel" cannot be applied to a member of a structure that targets a shape of type string',
    ],
  },
  {
    given: "@readonly @idempotent\noperation O {}",
    want: [
      '1:2 ERROR TraitConflict: trait "readonly" conflicts with trait "idempotent"',
      '1:12 ERROR TraitConflict: trait "idempotent" conflicts with trait "readonly"',
    ],
  },
  {
    given: "structure S {\n  @httpPayload a: String\n  @httpPayload b: String\n}",
    want: ['3:16 ERROR ExclusiveStructureMemberTrait: structure "S" has several members with trait "httpPayload"'],
  },
  // Structure
  {
    given: "list L { member: M }\nmap M { key: String, value: L }",
    want: ['1:10 ERROR ShapeRecursion: list "L" has no value that ends: L$member → M$value'],
  },
  {
    given: "structure S {\n  @required s: S\n}",
    want: ['2:13 ERROR ShapeRecursion: structure "S" has no value that ends: S$s'],
  },
  { given: "structure S { s: S, l: L }\nlist L { member: S }\nlist K { member: U }\nunion U { k: K }", want: [] },
  {
    given: "operation O {\n  input: S\n}\nstring S",
    want: ['2:10 ERROR Target: operation "O": expected a structure as input, got "S", which is a string'],
  },
  {
    given: "operation O {\n  errors: [E]\n}\nstructure E {}",
    want: ['2:12 ERROR Target: operation "O": error "E" has no trait "error"'],
  },
  {
    given: "map M { key: Integer, value: String }",
    want: ['1:9 ERROR Target: map "M": expected a string as key, got "Integer", which is an integer'],
  },
  {
    given: 'enum E {\n  A = "x"\n  B = "x"\n}',
    want: ['3:3 ERROR EnumShape: enum "E": members "A" and "B" have the same value'],
  },
  { given: "intEnum I {\n  A\n}", want: ['2:3 ERROR EnumShape: intEnum "I": member "A" needs an integer as value'] },
  {
    given: "string Thing\nblob thing",
    want: ['2:6 ERROR ShapeIdConflict: shape "thing" differs from "Thing" in case alone'],
  },
  {
    given:
      '@smithy.test#httpRequestTests([{ id: "a-b", protocol: "p#q", method: "GET", uri: "" }])\noperation O {}\n@smithy.test#httpResponseTests([{ id: "Ab", protocol: "p#q", code: 20 }])\nstructure S {}\n@smithy.test#smokeTests([{ id: "Ab", expect: { success: {} } }])\noperation P {}',
    want: [
      '1:34 ERROR TraitValue: trait "httpRequestTests": expected a string that matches ^[A-Za-z_][A-Za-z0-9_]+$, got "a-b"',
      '1:77 ERROR TraitValue: trait "httpRequestTests": expected at least 1 characters, got 0',
      '3:62 ERROR TraitValue: trait "httpResponseTests": expected at least 100, got 20',
      '3:2 ERROR TraitTarget: trait "httpResponseTests" cannot be applied to a shape of type structure',
    ],
  },
  {
    given:
      '@alloy#discriminated("type")\n@alloy#untagged\nunion U { a: String }\n@alloy#simpleRestJson\nstructure S {}',
    want: [
      '1:2 ERROR TraitConflict: trait "discriminated" conflicts with trait "untagged"',
      '2:2 ERROR TraitConflict: trait "untagged" conflicts with trait "discriminated"',
      '4:2 ERROR TraitTarget: trait "simpleRestJson" cannot be applied to a shape of type structure',
    ],
  },
  {
    given: "structure S { name: String }\napply S$nam @required\napply S$other @required",
    want: [
      '2:7 ERROR Target.UnresolvedShape: apply "a#S$nam": shape "a#S" has no member "nam"',
      '3:7 ERROR Target.UnresolvedShape: apply "a#S$other": shape "a#S" has no member "other"',
    ],
  },
];

describe("the events of a model", () => {
  it.each(table)("$given", ({ given, want }) => {
    expect(eventsOf(given)).toEqual(want);
  });

  it("are suppressed by traits and metadata, but for errors, and raised by metadata", () => {
    const operation = '@http(method: "DELETE", uri: "/a")\noperation O {}';
    const severityOf = (text: string, head = ""): string | undefined => eventsOf(text, head)[0]?.split(" ")[1];
    const suppressions = (id: string, namespace: string): string =>
      `\nmetadata suppressions = [{ id: "${id}", namespace: "${namespace}" }]`;
    expect(severityOf(operation)).toBe("WARNING");
    expect(severityOf(`@suppress(["HttpMethodSemantics"])\n${operation}`)).toBe("SUPPRESSED");
    expect(severityOf(`@suppress(["HttpMethodSemantics.MissingIdempotentTrait"])\n${operation}`)).toBe("SUPPRESSED");
    expect(severityOf(`@suppress(["HttpMethodSemantics.MissingReadonlyTrait"])\n${operation}`)).toBe("WARNING");
    expect(severityOf(operation, suppressions("HttpMethodSemantics", "a"))).toBe("SUPPRESSED");
    expect(severityOf(operation, suppressions("HttpMethodSemantics", "*"))).toBe("SUPPRESSED");
    expect(severityOf(operation, suppressions("HttpMethodSemantics", "b"))).toBe("WARNING");
    expect(severityOf("@required\nstring S", suppressions("TraitTarget", "*"))).toBe("ERROR");
    const raise = '\nmetadata severityOverrides = [{ id: "HttpMethodSemantics", namespace: "a", severity: "ERROR" }]';
    expect(severityOf(operation, raise)).toBe("ERROR");
  });

  const count = 20_000;
  const chain = (make: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => make(index)).join("\n");
  it.each<readonly [what: string, text: string, want: readonly string[]]>([
    [
      "required members",
      `${chain((index) => `structure S${index} { @required s: S${index + 1} }`)}\nstructure S${count} {}`,
      [],
    ],
    ["lists", `${chain((index) => `list L${index} { member: L${index + 1} }`)}\nstring L${count}`, []],
    [
      "lists without an end",
      chain((index) => `list L${index} { member: L${(index + 1) % count} }`),
      [
        `1:11 ERROR ShapeRecursion: list "L0" has no value that ends: ${[0, 1, 2, 3, 4, 5].map((index) => `L${index}$member`).join(" → ")} → … → ${[6, 5, 4, 3, 2, 1].map((index) => `L${count - index}$member`).join(" → ")}`,
      ],
    ],
    [
      "mixins",
      `@mixin structure M${count} { m: String }\n${chain((index) => `@mixin structure M${index} with [M${index + 1}] {}`)}`,
      [],
    ],
    [
      "mixins without an end",
      chain((index) => `@mixin structure M${index} with [M${(index + 1) % count}] {}`),
      [expect.stringMatching(/ERROR Model: shape "a#M0": is a mixin of itself$/) as string],
    ],
    [
      "resources",
      `${chain((index) => `resource R${index} { resources: [R${index + 1}] }`)}\nresource R${count} {}`,
      [],
    ],
  ])("of a long chain are found in time and without a full stack: %s", (_what, text, want) => {
    const measure = startCpuClock();
    expect(eventsOf(text)).toEqual(want);
    expect(measure()).toBeLessThan(cpuLimit);
  });
});

const shared = sharedFolder();
const folders = shared === undefined ? [] : ["corpus/smithy", "conformance/smithy"].map((name) => join(shared, name));
const models = folders.flatMap((folder) => readdirSync(folder).map((name) => ({ name, file: join(folder, name) })));

describe.skipIf(models.length === 0)("a model that Smithy has validated", () => {
  it.each(models)("has no errors: $name", ({ name, file }) => {
    const json: unknown = JSON.parse(readFileSync(file, "utf8"));
    expect(validateSmithy([{ file: name, json }]).filter(({ severity }) => severity === "ERROR")).toEqual([]);
  });
});
