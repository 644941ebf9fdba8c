import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembleModel } from "../../../src/model/smithy-idl/assemble-model.ts";
import { parseIdl } from "../../../src/model/smithy-idl/parse-idl.ts";
import { validateSmithy } from "../../../src/model/smithy-validate/validate-smithy.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { sharedFolder } from "../../shared-folder.ts";

/** The events of a file in namespace `a`, as `line:column SEVERITY Id: message`; lines count from the text's own first. */
function eventsOf(text: string, head = ""): readonly string[] {
  const json = parseIdl("a.smithy", `$version: "2" ${head}\nnamespace a\n${text}`);
  const { files, faults } = assembleModel([{ file: "a.smithy", json }]);
  expect(faults).toEqual([]);
  return validateSmithy(files).map(
    ({ id, severity, place, message }) =>
      `${(place?.line ?? 0) - 2}:${place?.column ?? 0} ${severity} ${id}: ${message}`,
  );
}

const table: readonly { readonly given: string; readonly want: readonly string[] }[] = [
  // Values of traits
  {
    given: '@length(min: "x")\nstring S',
    want: ['1:9 ERROR TraitValue: trait "length": expected an integer, got "x"'],
  },
  { given: "@pattern(1)\nstring S", want: ['1:2 ERROR TraitValue: trait "pattern": expected a string, got number 1'] },
  {
    given: '@deprecated(mesage: "")\nstring S',
    want: ['1:13 WARNING TraitValue: trait "deprecated": key "mesage" is not known'],
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
      '5:2 ERROR TraitTarget: trait "mine" does not go on a shape of type blob',
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
    want: ['1:2 ERROR TraitTarget: trait "required" does not go on a shape of type string'],
  },
  {
    given: "structure S {\n  @httpLabel a: String\n}",
    want: [
      '2:4 ERROR TraitTarget: trait "httpLabel" does not go on a member of a structure that targets a shape of type string',
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
  // HTTP
  {
    given: '@readonly\n@http(method: "GET", uri: "/a/{id}")\noperation O {}',
    want: ['2:2 ERROR HttpLabelTrait: operation "O": uri label "id" has no member of the input with trait "httpLabel"'],
  },
  {
    given: '@readonly\n@http(method: "GET", uri: "/a")\noperation O { input := { @required @httpLabel id: String } }',
    want: [
      '3:47 ERROR HttpLabelTrait: operation "O": member "id" has trait "httpLabel", but uri "/a" has no such label',
    ],
  },
  {
    given: '@http(method: "DELETE", uri: "/a")\noperation O {}',
    want: [
      '1:2 WARNING HttpMethodSemantics.MissingIdempotentTrait: operation "O": an operation of method DELETE needs trait "idempotent"',
    ],
  },
  {
    given:
      '@readonly @http(method: "GET", uri: "/a")\noperation O {\n  input := {\n    a: String\n  }\n}\n@idempotent @http(method: "HEAD", uri: "/b")\noperation P {}\n@readonly @http(method: "post", uri: "/c")\noperation Q {}',
    want: [
      '4:5 DANGER HttpMethodSemantics.UnexpectedPayload: operation "O": a request of method GET has no meaning for a body, where member "a" is',
      '7:14 WARNING HttpMethodSemantics.MissingReadonlyTrait: operation "P": an operation of method HEAD needs trait "readonly"',
      '7:14 WARNING HttpMethodSemantics.UnnecessaryIdempotentTrait: operation "P": an operation of method HEAD needs no trait "idempotent"',
      '9:12 WARNING HttpMethodSemantics: operation "Q": method "post" is written in capitals: "POST"',
      '9:12 WARNING HttpMethodSemantics.UnnecessaryReadonlyTrait: operation "Q": an operation of method POST needs no trait "readonly"',
    ],
  },
  {
    given: '@http(method: "POST", uri: "/a{")\noperation O {}',
    want: ['1:2 ERROR HttpUriFormat: operation "O": uri "/a{" has an unbalanced or empty label'],
  },
  {
    given: '@http(method: "POST", uri: "/a", code: 404)\noperation O {}',
    want: ['1:2 DANGER HttpResponseCodeSemantics: operation "O": code 404 is not one of a success'],
  },
  {
    given: "structure S {\n  @httpPayload a: Blob\n  b: String\n}",
    want: ['3:3 ERROR HttpPayload: member "b" has no place beside payload "a"'],
  },
  {
    given:
      'service V { version: "1", operations: [O], resources: [R] }\nresource R { operations: [P] }\n' +
      '@http(method: "POST", uri: "/a/{x}")\noperation O { input := { @required @httpLabel x: String } }\n' +
      '@http(method: "POST", uri: "/a/{y}")\noperation P { input := { @required @httpLabel y: String } }',
    want: ['5:2 ERROR HttpUriConflict: operation "P": POST /a/{y} is also that of operation "O"'],
  },
  {
    given: '@endpoint(hostPrefix: "{a}.")\noperation O {}',
    want: ['1:2 ERROR HostLabelTrait: operation "O": host label "a" has no member of the input with trait "hostLabel"'],
  },
  // Paging, waiters, defaults, examples
  {
    given:
      '@paginated(inputToken: "next", outputToken: "token", items: "items")\noperation O {\n input := { next: String }\n output := { token: String, items: String } }',
    want: [
      '1:2 ERROR PaginatedTrait: operation "O": trait "paginated": items "items" targets a shape of type string, expected list or set or map',
    ],
  },
  {
    given: '@paginated(inputToken: "nxt")\noperation O {\n input := { next: String } }',
    want: [
      '1:2 ERROR PaginatedTrait: operation "O": trait "paginated": inputToken "nxt" is not a member of the input',
      '1:2 ERROR PaginatedTrait: operation "O": trait "paginated" has no outputToken',
    ],
  },
  {
    given:
      '@smithy.waiters#waitable(Done: { acceptors: [{ state: "failure", matcher: { success: false } }], minDelay: 9, maxDelay: 3 })\noperation O {}',
    want: [
      '1:2 ERROR WaitableTrait: operation "O": waiter "Done" has a least delay of 9 seconds and a greatest of 3',
      '1:2 ERROR WaitableTrait: operation "O": waiter "Done" has no acceptor of state "success"',
    ],
  },
  {
    given: 'structure S {\n  a: Integer = "x"\n  b: String = null\n}',
    want: ['2:16 ERROR DefaultTrait: member "a": default: expected an integer, got "x"'],
  },
  {
    given: "structure S {\n  @required a: L = [1]\n}\nlist L { member: Integer }",
    want: ['2:20 ERROR DefaultTrait: member "a": the default of a list is an empty one'],
  },
  {
    given: '@examples([{ title: "One", input: { a: 1 } }])\noperation O { input := { a: String } }',
    want: ['1:2 WARNING ExamplesTrait: operation "O": example "One": input: expected a string, got number 1'],
  },
  {
    given:
      'service S { version: "1", operations: [A, B, C] }\n@readonly @http(method: "GET", uri: "/a/{x}?b=1&c") operation A { input := { @httpLabel @required x: String } }\n@readonly @http(method: "GET", uri: "/a/{y}?c=&b=1") operation B { input := { @httpLabel @required y: String } }\n@readonly @http(method: "GET", uri: "/a/{y}?c=2&b=1") operation C { input := { @httpLabel @required y: String } }',
    want: ['3:12 ERROR HttpUriConflict: operation "B": GET /a/{y}?c=&b=1 is also that of operation "A"'],
  },
  {
    given:
      '@smithy.test#httpRequestTests([{ id: "a-b", protocol: "p#q", method: "GET", uri: "" }])\noperation O {}\n@smithy.test#httpResponseTests([{ id: "Ab", protocol: "p#q", code: 20 }])\nstructure S {}\n@smithy.test#smokeTests([{ id: "Ab", expect: { success: {} } }])\noperation P {}',
    want: [
      '1:34 ERROR TraitValue: trait "httpRequestTests": expected a string that matches ^[A-Za-z_][A-Za-z0-9_]+$, got "a-b"',
      '1:77 ERROR TraitValue: trait "httpRequestTests": expected at least 1 characters, got 0',
      '3:62 ERROR TraitValue: trait "httpResponseTests": expected at least 100, got 20',
      '3:2 ERROR TraitTarget: trait "httpResponseTests" does not go on a shape of type structure',
    ],
  },
  {
    given:
      '@alloy#discriminated("type")\n@alloy#untagged\nunion U { a: String }\n@alloy#simpleRestJson\nstructure S {}',
    want: [
      '1:2 ERROR TraitConflict: trait "discriminated" conflicts with trait "untagged"',
      '2:2 ERROR TraitConflict: trait "untagged" conflicts with trait "discriminated"',
      '4:2 ERROR TraitTarget: trait "simpleRestJson" does not go on a shape of type structure',
    ],
  },
  {
    given: "structure S { name: String }\napply S$nam @required\napply S$other @required",
    want: [
      '2:7 ERROR Target: apply "a#S$nam": shape "a#S" has no member "nam"',
      '3:7 ERROR Target: apply "a#S$other": shape "a#S" has no member "other"',
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
