import { describe, expect, it } from "vitest";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { eventsOf } from "./events-of.ts";

/** A GET operation with inputs that are bound as given. */
function get(name: string, uri: string, input = ""): string {
  return `@readonly @http(method: "GET", uri: "${uri}")\noperation ${name} { input := { ${input} } }`;
}

const label = (name: string, traits = ""): string => `@required @httpLabel ${traits} ${name}: String`;

const table: readonly { readonly given: string; readonly want: readonly string[] }[] = [
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
    given: get("O", "/{id+}", "@required @httpLabel id: Integer"),
    want: ['2:47 ERROR HttpLabelTrait: operation "O": member "id" of greedy label "{id+}" must target a string'],
  },
  {
    given: get("O", "/{a+}/{b}", `${label("a")}, ${label("b")}`),
    want: [
      '1:12 DANGER HttpUriGreedyLabel.GreedyLabelIsNotLastLabel: operation "O": uri "/{a+}/{b}" has a label after a greedy one',
    ],
  },
  {
    given: get("O", "/{a+}/{b+}", `${label("a")}, ${label("b")}`),
    want: [
      '1:12 DANGER HttpUriGreedyLabel.MultipleGreedyLabels: operation "O": uri "/{a+}/{b+}" has several greedy labels',
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
  ...(
    [
      ["/a{", "has an unbalanced or empty label"],
      ["a", 'does not begin with "/"'],
      ["/a?", 'ends with "?"'],
      ["/a#b", "has a fragment"],
      ["/ä", "has characters outside of ASCII"],
      ["/a?b={c}", "has a label in its query"],
    ] as const
  ).map(([uri, fault]) => ({
    given: `@http(method: "POST", uri: "${uri}")\noperation O {}`,
    want: [`1:2 ERROR HttpUriFormat: operation "O": uri "${uri}" ${fault}`],
  })),
  {
    given: '@http(method: "POST", uri: "/a", code: 404)\noperation O {}',
    want: ['1:2 DANGER HttpResponseCodeSemantics: operation "O": code 404 is not one of a success'],
  },
  {
    given:
      '@http(method: "POST", uri: "/a", code: 204)\noperation O { output := { @httpHeader("h") h: String, a: String } }',
    want: [
      '1:2 WARNING HttpResponseCodeSemantics: operation "O": a response of code 204 has no body, where output member "a" is',
    ],
  },
  {
    given:
      '@error("client") @httpError(500)\nstructure E {}\n@error("server")\n@httpError(404)\nstructure F {}\n@error("client") @httpError(404)\nstructure G {}',
    want: [
      '1:19 DANGER HttpResponseCodeSemantics: error "E": code 500 is not one of a client error, 400 to 499',
      '4:2 DANGER HttpResponseCodeSemantics: error "F": code 404 is not one of a server error, 500 to 599',
    ],
  },
  {
    given:
      '@http(method: "POST", uri: "/a")\noperation O { input: S }\nstructure S {\n  @httpPayload a: Blob\n  b: String\n  @httpQuery("c") c: String\n}',
    want: ['5:3 ERROR HttpPayload: member "b" has no place beside payload "a"'],
  },
  {
    given: '@error("client")\nstructure E {\n  @httpPayload a: Blob\n  b: String\n}',
    want: ['4:3 ERROR HttpPayload: member "b" has no place beside payload "a"'],
  },
  {
    given: get("O", "/a?x=1", '\n@httpQuery("x") x: String\n@httpQuery("y") y: String\n@httpQuery("y") z: String\n'),
    want: [
      '3:2 ERROR HttpQueryTrait: member "x": query parameter "x" is a literal of uri "/a?x=1" of operation "O"',
      '5:2 ERROR HttpQueryTrait: members "y" and "z" are bound to the same query parameter "y"',
    ],
  },
  {
    given:
      'structure S {\n@httpHeader("X-a") a: String\n@httpHeader("x-A") b: String\n@httpHeader("Host") c: String\n@httpHeader("a b") d: String\n@httpPrefixHeaders("x-m-") e: M\n@httpHeader("X-M-f") f: String\n}\nmap M { key: String, value: String }',
    want: [
      '3:2 ERROR HttpHeaderTrait: members "a" and "b" are bound to the same header "x-A"',
      '4:2 DANGER HttpHeaderTrait: member "c": header "Host" belongs to HTTP itself',
      '5:2 DANGER HttpHeaderTrait: member "d": "a b" is not a valid name of a header',
      '7:2 ERROR HttpPrefixHeadersTrait: member "f": header "X-M-f" begins with the prefix of member "e"',
    ],
  },
  {
    given: `@aws.protocols#restJson1\nservice S { operations: [O, P] }\n${get("O", "/a")}\noperation P {}`,
    want: [
      '5:11 ERROR HttpBindingsMissing: operation "P" has no trait "http", which protocol "restJson1" of service "S" needs',
    ],
  },
  {
    given: `service S { operations: [O, P] }\n${get("O", "/a")}\noperation P {}`,
    want: [
      '4:11 WARNING HttpBindingsMissing: operation "P" has no trait "http", which other operations of service "S" have',
    ],
  },
  { given: "service S { operations: [O] }\noperation O {}", want: [] },
  {
    given: '@endpoint(hostPrefix: "{a}.")\noperation O {}',
    want: ['1:2 ERROR HostLabelTrait: operation "O": host label "a" has no member of the input with trait "hostLabel"'],
  },
  {
    given: '@endpoint(hostPrefix: "a b.")\noperation O { input := {\n@required @hostLabel c: String\n} }',
    want: [
      '1:2 ERROR HostLabelTrait: operation "O": host prefix "a b." is not the beginning of a host name',
      '3:22 ERROR HostLabelTrait: operation "O": member "c" has trait "hostLabel", but host prefix "a b." has no such label',
    ],
  },
];

describe("the events of HTTP bindings", () => {
  it.each(table)("$given", ({ given, want }) => {
    expect(eventsOf(given)).toEqual(want);
  });
});

describe("the URIs of a service's operations", () => {
  const service = (operations: readonly string[]): string =>
    `service V { operations: [${operations.map((_, index) => `O${index}`).join(" ")}] }\n${operations.join("\n")}`;
  const eventsOfUris = (...operations: readonly (readonly [uri: string, input: string])[]): readonly string[] =>
    eventsOf(service(operations.map(([uri, input], index) => get(`O${index}`, uri, input))));

  it.each<readonly [what: string, uris: readonly (readonly [uri: string, input: string])[], want: readonly string[]]>([
    [
      "conflict where only the names of labels differ",
      [
        ["/a/{x}", label("x")],
        ["/a/{y}", label("y")],
      ],
      [
        '2:12 ERROR HttpUriConflict: operation "O0": GET /a/{x} conflicts with "O1" (/a/{y})',
        '4:12 ERROR HttpUriConflict: operation "O1": GET /a/{y} conflicts with "O0" (/a/{x})',
      ],
    ],
    [
      "do not conflict where one has a label for the other's literal, or a greedy label: servers prefer the more specific",
      [
        ["/a/{x}", label("x")],
        ["/a/b", ""],
        ["/a/{x+}", label("x")],
      ],
      [],
    ],
    [
      "conflict where only one ends with a slash",
      [
        ["/a", ""],
        ["/a/", ""],
      ],
      [
        '2:12 ERROR HttpUriConflict: operation "O0": GET /a conflicts with "O1" (/a/)',
        '4:12 ERROR HttpUriConflict: operation "O1": GET /a/ conflicts with "O0" (/a)',
      ],
    ],
    [
      "do not conflict where literals differ",
      [
        ["/a/{x}", label("x")],
        ["/b/{y}", label("y")],
        ["/b", ""],
      ],
      [],
    ],
    [
      "are told apart by the literals of their queries, in any order",
      [
        ["/a/{x}?b=1&c", label("x")],
        ["/a/{y}?c=&b=1", label("y")],
        ["/a/{y}?c=2&b=1", label("y")],
      ],
      [
        '2:12 ERROR HttpUriConflict: operation "O0": GET /a/{x}?b=1&c conflicts with "O1" (/a/{y}?c=&b=1)',
        '4:12 ERROR HttpUriConflict: operation "O1": GET /a/{y}?c=&b=1 conflicts with "O0" (/a/{x}?b=1&c)',
      ],
    ],
  ])("%s", (_what, uris, want) => {
    expect(eventsOfUris(...uris)).toEqual(want);
  });

  it("are told apart by host prefixes and methods", () => {
    const other = get("O1", "/a");
    expect(eventsOf(service([get("O0", "/a"), `@endpoint(hostPrefix: "b.")\n${other}`]))).toEqual([]);
    expect(eventsOf(service([get("O0", "/a"), other.replace("GET", "HEAD")]))).toEqual([]);
  });

  it("conflict with those of resources", () => {
    const text = `service V { operations: [O], resources: [R] }\nresource R { operations: [P] }\n${get("O", "/a")}\n${get("P", "/a")}`;
    expect(eventsOf(text)).toEqual([
      '3:12 ERROR HttpUriConflict: operation "O": GET /a conflicts with "P" (/a)',
      '5:12 ERROR HttpUriConflict: operation "P": GET /a conflicts with "O" (/a)',
    ]);
  });

  it.each<readonly [what: string, uris: readonly (readonly [uri: string, input: string])[], want: readonly string[]]>([
    [
      "conflict where only the names of labels differ",
      [
        ["/a/{x}", label("x")],
        ["/a/{y}", label("y")],
      ],
      [
        '2:12 ERROR HttpUriConflict: operation "O0": GET /a/{x} conflicts with "O1" (/a/{y})',
        '4:12 ERROR HttpUriConflict: operation "O1": GET /a/{y} conflicts with "O0" (/a/{x})',
      ],
    ],
    [
      "do not conflict where one has a label for the other's literal, or a greedy label: servers prefer the more specific",
      [
        ["/a/{x}", label("x")],
        ["/a/b", ""],
        ["/a/{x+}", label("x")],
      ],
      [],
    ],
    [
      "conflict where only one ends with a slash",
      [
        ["/a", ""],
        ["/a/", ""],
      ],
      [
        '2:12 ERROR HttpUriConflict: operation "O0": GET /a conflicts with "O1" (/a/)',
        '4:12 ERROR HttpUriConflict: operation "O1": GET /a/ conflicts with "O0" (/a)',
      ],
    ],
    [
      "do not conflict where literals differ",
      [
        ["/a/{x}", label("x")],
        ["/b/{y}", label("y")],
        ["/b", ""],
      ],
      [],
    ],
    [
      "are told apart by the literals of their queries, in any order",
      [
        ["/a/{x}?b=1&c", label("x")],
        ["/a/{y}?c=&b=1", label("y")],
        ["/a/{y}?c=2&b=1", label("y")],
      ],
      [
        '2:12 ERROR HttpUriConflict: operation "O0": GET /a/{x}?b=1&c conflicts with "O1" (/a/{y}?c=&b=1)',
        '4:12 ERROR HttpUriConflict: operation "O1": GET /a/{y}?c=&b=1 conflicts with "O0" (/a/{x}?b=1&c)',
      ],
    ],
  ])("%s", (_what, uris, want) => {
    expect(eventsOfUris(...uris)).toEqual(want);
  });

  it("are told apart by host prefixes and methods", () => {
    const other = get("O1", "/a");
    expect(eventsOf(service([get("O0", "/a"), `@endpoint(hostPrefix: "b.")\n${other}`]))).toEqual([]);
    expect(eventsOf(service([get("O0", "/a"), other.replace("GET", "HEAD")]))).toEqual([]);
  });

  it("conflict with those of resources", () => {
    const text = `service V { operations: [O], resources: [R] }\nresource R { operations: [P] }\n${get("O", "/a")}\n${get("P", "/a")}`;
    expect(eventsOf(text)).toEqual([
      '3:12 ERROR HttpUriConflict: operation "O": GET /a conflicts with "P" (/a)',
      '5:12 ERROR HttpUriConflict: operation "P": GET /a conflicts with "O" (/a)',
    ]);
  });

  it.each<readonly [what: string, uri: (index: number) => string]>([
    ["all the same", () => "/a"],
    ["different", (index) => `/a/${index}/b`],
    ["labels and literals", (index) => (index % 2 === 0 ? `/a/{x}/${index}` : `/a/b/${index}`)],
  ])("are compared in bounded time: %s", (_what, uriOf) => {
    const operations = Array.from({ length: 20_000 }, (_, index) => get(`O${index}`, uriOf(index), label("x")));
    const measure = startCpuClock();
    eventsOf(service(operations));
    expect(measure()).toBeLessThan(cpuLimit);
  });
});
