import { describe, expect, it } from "vitest";
import { eventsOf } from "./events-of.ts";

interface Row {
  readonly given: string;
  readonly want: readonly string[];
}

/** An operation with a trait in its first line. */
const operation = (trait: string, input: string, output: string): string =>
  `${trait}\noperation O { input := { ${input} }, output := { ${output} } }`;

const paging = (settings: string, input: string, output: string): string =>
  operation(`@paginated(${settings})`, input, output);
const tokens = 'inputToken: "next", outputToken: "token"';

const pagingTable: readonly Row[] = [
  { given: paging(tokens, "next: String", "token: String"), want: [] },
  {
    given: paging(`${tokens}, items: "items"`, "next: String", "token: String, items: String"),
    want: [
      '1:2 ERROR PaginatedTrait: operation "O": trait "paginated": items "items" targets a shape of type string, expected list or map',
    ],
  },
  {
    given: paging('inputToken: "nxt", outputToken: "a.b"', "next: String", "a: String"),
    want: [
      '1:2 ERROR PaginatedTrait: operation "O": trait "paginated": inputToken "nxt" is not a member of the input',
      '1:2 ERROR PaginatedTrait: operation "O": trait "paginated": outputToken "a.b" is not a member of the output',
    ],
  },
  {
    given: paging('inputToken: "a.b"', "a: String", ""),
    want: [
      '1:2 ERROR PaginatedTrait: operation "O": trait "paginated": inputToken "a.b" is a path; expected the name of a member',
    ],
  },
  {
    given: paging(tokens, "@required next: String", "@required token: String"),
    want: [
      '1:2 DANGER PaginatedTrait: operation "O": trait "paginated": inputToken "next" must not be required',
      '1:2 DANGER PaginatedTrait: operation "O": trait "paginated": outputToken "token" must not be required',
    ],
  },
  {
    given: paging(`${tokens}, pageSize: "size"`, "next: String, @required size: Long", "token: Integer"),
    want: [
      '1:2 WARNING PaginatedTrait.ShouldNotBeRequired.pageSize: operation "O": trait "paginated": pageSize "size" should not be required',
      '1:2 DANGER PaginatedTrait.WrongShapeType.pageSize: operation "O": trait "paginated": pageSize "size" targets a shape of type long, expected integer',
      '1:2 DANGER PaginatedTrait.WrongShapeType.outputToken: operation "O": trait "paginated": outputToken "token" targets a shape of type integer, expected string',
    ],
  },
  {
    given: `${paging(tokens, "next: M", "token: String")}\nmap M { key: String, value: String }`,
    want: [
      '1:2 DANGER PaginatedTrait.WrongShapeType.inputToken: operation "O": trait "paginated": inputToken "next" targets a shape of type map, expected string',
    ],
  },
  {
    given: `${paging(`${tokens}, items: "a.b.c"`, "next: String", "token: String, a: A")}\nstructure A { b: B }\nstructure B { c: C }\nlist C { member: String }`,
    want: [
      '1:2 WARNING PaginatedTrait.DeeplyNested.items: operation "O": trait "paginated": items "a.b.c" has more than two parts',
    ],
  },
  // What an operation leaves out its service may say.
  {
    given: `@paginated(outputToken: "token")\nservice S { operations: [O] }\n${paging('inputToken: "next"', "next: String", "token: String")}`,
    want: [],
  },
  {
    given: `service S { operations: [O] }\n${paging('inputToken: "next"', "next: String", "token: String")}`,
    want: [
      '2:2 ERROR PaginatedTrait: operation "O": trait "paginated": outputToken is missing, in the operation and in its service',
    ],
  },
  { given: paging('inputToken: "next"', "next: String", "token: String"), want: [] },
];

const waiting = (waiter: string, { output = "state: String", errors = "" } = {}): string =>
  `@smithy.waiters#waitable(Done: { acceptors: [${waiter}] })\noperation O { output := { ${output} }, errors: [${errors}] }`;
const path = (path: string, expected = "x", comparator = "stringEquals", side = "output"): string =>
  `{ state: "success", matcher: { ${side}: { path: "${path}", expected: "${expected}", comparator: "${comparator}" } } }`;

const waiterTable: readonly Row[] = [
  { given: waiting(path("state")), want: [] },
  { given: waiting(path("output.state", "x", "stringEquals", "inputOutput")), want: [] },
  {
    given:
      '@smithy.waiters#waitable(Done: { acceptors: [{ state: "failure", matcher: { success: false } }], minDelay: 9, maxDelay: 3 })\noperation O {}',
    want: [
      '1:2 ERROR WaitableTrait: operation "O": waiter "Done": minDelay 9 is greater than maxDelay 3',
      '1:2 ERROR WaitableTrait: operation "O": waiter "Done": no acceptor has state "success"',
    ],
  },
  {
    given: waiting(
      '{ state: "success", matcher: { errorType: "Gone" } }, { state: "retry", matcher: { errorType: "E" } }',
      {
        errors: "E",
      },
    ).concat('\n@error("client")\nstructure E {}'),
    want: [
      '1:2 WARNING WaitableTraitInvalidErrorType.Done.0: operation "O": waiter "Done": acceptor 1: error "Gone" is not an error of the operation',
    ],
  },
  {
    given: waiting(path("state[", "x")),
    want: [
      '1:2 ERROR WaitableTrait: operation "O": waiter "Done": acceptor 1: "state[" is not a JMESPath expression: unexpected the end at character 7',
    ],
  },
  {
    given: waiting(path("on", "yes", "booleanEquals"), { output: "on: Boolean" }),
    want: [
      '1:2 ERROR WaitableTrait: operation "O": waiter "Done": acceptor 1: booleanEquals: expected "true" or "false", got "yes"',
    ],
  },
  {
    given: waiting(path("sate")),
    want: [
      '1:2 DANGER WaitableTraitJmespathProblem.JmespathEventDanger.Done.0: operation "O": waiter "Done": acceptor 1: path "sate": "sate" is not a member of "OOutput"',
    ],
  },
  {
    given: waiting(path("state", "true", "booleanEquals")),
    want: [
      '1:2 DANGER WaitableTraitJmespathProblem.ReturnTypeMismatch.Done.0: operation "O": waiter "Done": acceptor 1: booleanEquals: path "state" leads to a string, expected a boolean',
    ],
  },
  {
    given: waiting(path("state", "x", "anyStringEquals")),
    want: [
      '1:2 DANGER WaitableTraitJmespathProblem.ReturnTypeMismatch.Done.0: operation "O": waiter "Done": acceptor 1: anyStringEquals: path "state" leads to a string, expected a list',
    ],
  },
];

const defaultTable: readonly Row[] = [
  {
    given: 'structure S {\n  a: Integer = "x"\n  b: String = null\n  @required c: String = "c"\n}',
    want: ['2:16 ERROR DefaultTrait: member "a": default: expected an integer, got "x"'],
  },
  {
    given: "structure S {\n  @required a: L = [1]\n}\nlist L { member: Integer }",
    want: ['2:20 ERROR DefaultTrait: member "a": the default of a list must be empty'],
  },
  {
    given: "structure S {\n  a: Document = { b: 1 }\n  c: Document = []\n}",
    want: ['2:17 ERROR DefaultTrait: member "a": a list or an object as default of a document must be empty'],
  },
  {
    given: 'structure S {\n  a: Blob = "?"\n  c: Blob = "YQ=="\n}',
    want: ['2:13 WARNING DefaultTrait: member "a": the default of a blob should be a string in base64'],
  },
  {
    given: "@default(null)\nstring S",
    want: ['1:2 ERROR DefaultTrait: shape "S": only members may have null as default'],
  },
  {
    given:
      "structure S {\n  a: I\n  b: I = 1\n  c: I = 2\n  d: I = null\n}\n@default(1)\ninteger I\nlist L { member: I }",
    want: [
      '2:3 ERROR DefaultTrait: member "a": target "I" has the default 1, which the member must repeat',
      '4:10 ERROR DefaultTrait: member "c": default 2 differs from that of target "I", 1',
    ],
  },
  {
    given: "structure S {\n  @range(min: 1) a: Integer = 0\n  @range(min: 2) b: Integer = 1\n}",
    want: [
      '2:31 WARNING DefaultTrait: member "a": default: expected at least 1, got 0',
      '3:31 ERROR DefaultTrait: member "b": default: expected at least 2, got 1',
    ],
  },
];

const exampleTable: readonly Row[] = [
  {
    given: '@examples([{ title: "One", input: { a: 1 } }])\noperation O { input := { a: String } }',
    want: ['1:2 WARNING ExamplesTrait: operation "O": example "One": input: expected a string, got number 1'],
  },
  {
    given: '@examples([{ title: "One", input: { b: 1 } }])\noperation O { input := { a: String } }',
    want: ['1:2 WARNING ExamplesTrait.a#OInput.b: operation "O": example "One": input: key "b" is not known'],
  },
  {
    given:
      '@examples([{ title: "One", input: { a: "ab" }, error: { shapeId: E }, allowConstraintErrors: true }])\noperation O { input := { @length(max: 1) a: String }, errors: [E] }\n@error("client")\nstructure E {}',
    want: [],
  },
  {
    given: '@examples([{ title: "One", allowConstraintErrors: true }])\noperation O {}',
    want: [
      '1:2 ERROR ExamplesTrait: operation "O": example "One": allowConstraintErrors is only for examples with an error',
    ],
  },
  {
    given:
      '@examples([{ title: "One", error: { shapeId: E } }, { title: "Two", output: {}, error: { shapeId: E } }])\noperation O {}\n@error("client")\nstructure E {}',
    want: [
      '1:2 ERROR ExamplesTrait: operation "O": example "One": error "a#E" is not an error of the operation',
      '1:2 ERROR ExamplesTrait: operation "O": example "Two": expected an output or an error, got both',
    ],
  },
];

const structureTable: readonly Row[] = [
  {
    given:
      "union U { u: V }\nunion V {\n  u: U\n  s: S\n}\nstructure S { @required v: V }\nunion W { w: W, n: String }",
    want: [
      '1:7 ERROR ShapeRecursion: union "U" has no value that ends: all of its members lead back to it',
      '2:7 ERROR ShapeRecursion: union "V" has no value that ends: all of its members lead back to it',
    ],
  },
  {
    given: "@mixin structure M {}\nstructure S { m: M }\noperation O { input: M }",
    want: [
      '2:15 ERROR Target: member "m" refers to mixin "M" as target',
      '3:22 ERROR Target: operation "O" refers to mixin "M" as input',
    ],
  },
  {
    given: 'operation O {\n  output: E\n}\n@error("client")\nstructure E {}',
    want: ['2:11 ERROR Target: operation "O": output "E" has trait "error"'],
  },
  {
    given: '@deprecated(message: "use T", since: "2.0")\nstring S\nstructure U {\n  s: S\n}',
    want: ['4:3 WARNING DeprecatedShape.a#S: target "S" of "U$s" is deprecated since 2.0: use T'],
  },
  {
    given: "structure S {\n  name: String\n  Name: String\n}",
    want: ['3:3 ERROR ShapeIdConflict: member "S$Name" differs from "S$name" in case alone'],
  },
  {
    given: "enum E { a }\nintEnum I {\n A = 2147483648\n}",
    want: [
      '1:10 WARNING EnumShape: enum "E": member "a" is not in capitals, as names of enums should be',
      '3:2 ERROR EnumShape: intEnum "I": member "A" needs an integer as value',
    ],
  },
];

describe.each([
  ["paging", pagingTable],
  ["waiters", waiterTable],
  ["defaults", defaultTable],
  ["examples", exampleTable],
  ["structure", structureTable],
])("the events of %s", (_what, table) => {
  it.each(table)("$given", ({ given, want }) => {
    expect(eventsOf(given)).toEqual(want);
  });
});

it("are suppressed by Smithy's own ids, the waiter's name and the acceptor's number included", () => {
  const text = waiting(path("sate"));
  const severityOf = (id: string): string | undefined => eventsOf(`@suppress(["${id}"])\n${text}`)[0]?.split(" ")[1];
  expect(severityOf("WaitableTraitJmespathProblem.JmespathEventDanger.Done.0")).toBe("SUPPRESSED");
  expect(severityOf("WaitableTraitJmespathProblem")).toBe("SUPPRESSED");
  expect(severityOf("WaitableTraitJmespathProblem.JmespathEventDanger.Done.1")).toBe("DANGER");
  expect(severityOf("WaitableTrait")).toBe("DANGER");
});
