import { describe, expect, test } from "vitest";
import { compareBody } from "./compare-body.ts";
import { decodeCbor } from "./decode-cbor.ts";
import { ExactNumber, normalizeNumber, parseExactJson } from "./exact-json.ts";
import { expandMalformed } from "./expand-malformed.ts";
import { findDifference } from "./find-difference.ts";
import { alignUnsettled } from "./same-on-the-wire.ts";
import { parseXmlTree } from "./xml-tree.ts";

describe("parseExactJson", () => {
  test.each(['{"a":[1,-2.5e3,"x\\n\\u2028",true,false,null,{}],"__proto__":{"b":[]}}', " [ ] ", '"\\"\\\\"'])(
    "reads %s as JSON.parse does",
    (text) => {
      expect(JSON.stringify(parseExactJson(text))).toBe(JSON.stringify(JSON.parse(text)));
    },
  );

  test.each(["", "{", '{"a"}', "[1,]", "[1 2]", "01", "1.", "nul", '"', "1 1", "{,}"])("refuses %s", (text) => {
    expect(() => parseExactJson(text)).toThrow(SyntaxError);
  });

  test("keeps digits that a number would lose", () => {
    expect(parseExactJson("[9007199254740993,0.1,1e400]")).toEqual([
      new ExactNumber("9007199254740993"),
      0.1,
      new ExactNumber("1e400"),
    ]);
  });

  test.each([
    ["1.50", "15e-1"],
    ["100", "1E2"],
    ["-0.00120", "-12e-4"],
    ["0.000", "0"],
  ])("%s and %s are one number", (one, other) => {
    expect(normalizeNumber(one)).toBe(normalizeNumber(other));
  });
});

describe("expandMalformed", () => {
  const response = { code: 400, headers: { "x-a": "$one:L" } };
  test("makes a case for each position, in every string", () => {
    const cases = expandMalformed({
      id: "Some",
      protocol: "p",
      testParameters: { one: ["a", 'b"'], two: ["1", "2"] },
      request: { method: "GET", uri: "/$one:L$$", queryParams: ["q=$two:L"], body: "[$one:S,$two:L,$three:L]" },
      response,
    });
    expect(cases).toEqual([
      {
        id: "Some_case0",
        protocol: "p",
        request: { method: "GET", uri: "/a$", queryParams: ["q=1"], body: '["a",1,$three:L]' },
        response: { code: 400, headers: { "x-a": "a" } },
      },
      {
        id: "Some_case1",
        protocol: "p",
        request: { method: "GET", uri: '/b"$', queryParams: ["q=2"], body: '["b\\"",2,$three:L]' },
        response: { code: 400, headers: { "x-a": 'b"' } },
      },
    ]);
  });

  test("fills dollars in where there are no parameters", () => {
    const request = { method: "GET", uri: "/", body: "^a$$ ^b$" };
    expect(expandMalformed({ id: "Some", protocol: "p", request, response })[0]?.request.body).toBe("^a$ ^b$");
  });

  test("refuses lists of several lengths", () => {
    const request = { method: "GET", uri: "/" };
    const testParameters = { one: ["a"], two: [] };
    expect(() => expandMalformed({ id: "Some", protocol: "p", testParameters, request, response })).toThrow(
      "one length",
    );
  });
});

describe("findDifference", () => {
  const equal: readonly [unknown, unknown][] = [
    [{ a: 1, b: undefined }, { a: 1 }],
    [Number.NaN, Number.NaN],
    [new Date(5), new Date(5)],
    [Buffer.from("a"), new TextEncoder().encode("a")],
    [new ExactNumber("1e400"), new ExactNumber("10e399")],
    [10n, 10n],
  ];
  test.each(equal)("%s equals %s", (actual, expected) => {
    expect(findDifference(actual, expected)).toBeUndefined();
  });

  const different: readonly [unknown, unknown, string][] = [
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, "/a/b/1 is 2, not 3"],
    [{ a: 1 }, {}, "/a is 1, not nothing"],
    [{}, { a: null }, "/a is nothing, not null"],
    [[], {}, "is [], not {}"],
    [[1], [1, 2], "/1 is nothing, not 2"],
    [10, 10n, "is 10, not 10n"],
    ["1", 1, 'is "1", not 1'],
    [new Date(0), 0, "is 1970-01-01T00:00:00.000Z, not 0"],
    [new Date(0), new Date(1), "is 1970-01-01T00:00:00.000Z, not 1970-01-01T00:00:00.001Z"],
    [{}, new Date(0), "is {}, not 1970-01-01T00:00:00.000Z"],
    [{}, new Uint8Array(), 'is {}, not ""'],
    [new ExactNumber("9007199254740993"), 9007199254740992, "is "],
    [{}, { constructor: 1 }, "/constructor is nothing, not 1"],
  ];
  test.each(different)("%s is not %s", (actual, expected, words) => {
    expect(findDifference(actual, expected)).toContain(words);
  });
});

describe("compareBody", () => {
  const base64 = (hex: string): string => Buffer.from(hex, "hex").toString("base64");
  const cases: readonly { mediaType: string | undefined; given: string; want: string; equal: boolean }[] = [
    { mediaType: "application/json", given: '{"b":1.0,"a":[1]}', want: '{ "a": [1], "b": 1 }', equal: true },
    { mediaType: "application/json", given: '{"a":9007199254740993}', want: '{"a":9007199254740992}', equal: false },
    { mediaType: "application/json", given: "", want: "{}", equal: false },
    { mediaType: "application/json", given: "{}", want: "", equal: false },
    { mediaType: "application/json", given: '"1"', want: "1", equal: false },
    { mediaType: "application/x-amz-json-1.0", given: "[1 ]", want: "[1]", equal: true },
    {
      mediaType: "application/xml",
      given: "<a><c>1</c><b x='1' y='2'/></a>",
      want: '<a>\n <b y="2" x="1"></b>\n <c>1</c>\n</a>',
      equal: true,
    },
    { mediaType: "application/xml", given: "<a><b>1</b><b>2</b></a>", want: "<a><b>2</b><b>1</b></a>", equal: false },
    { mediaType: "application/xml", given: "<a>x </a>", want: "<a>x</a>", equal: false },
    { mediaType: "application/xml", given: "<a/>", want: '<a xmlns="u"/>', equal: false },
    { mediaType: "application/xml", given: "<a>&#x26;&lt;</a>", want: "<a><![CDATA[&<]]></a>", equal: true },
    { mediaType: "application/x-www-form-urlencoded", given: "b=2&a=1", want: "a=1\n&b=2", equal: true },
    { mediaType: "application/x-www-form-urlencoded", given: "a=1", want: "a=1&a=1", equal: false },
    { mediaType: "application/octet-stream", given: "a b", want: "a  b", equal: false },
    { mediaType: undefined, given: "", want: "", equal: true },
    { mediaType: undefined, given: "a", want: "", equal: false },
  ];
  test.each(cases)("$mediaType: $given against $want: $equal", ({ mediaType, given, want, equal }) => {
    const compare = (): void => compareBody(new TextEncoder().encode(given), want, mediaType);
    if (equal) compare();
    else expect(compare).toThrow("body");
  });

  test("reads what a case gives of CBOR as base64", () => {
    const mediaType = "application/cbor";
    // {"a": 1} of definite and of indefinite length, and {"a": 2}.
    compareBody(Buffer.from("a1616101", "hex"), base64("bf616101ff"), mediaType);
    expect(() => compareBody(Buffer.from("a1616102", "hex"), base64("a1616101"), mediaType)).toThrow("/a is 2, not 1");
    expect(() => compareBody(Buffer.from("a16161", "hex"), base64("a1616101"), mediaType)).toThrow("cannot be read");
  });
});

describe("decodeCbor", () => {
  // From the examples of RFC 8949, appendix A.
  const examples: readonly [string, unknown][] = [
    ["00", 0],
    ["1818", 24],
    ["1903e8", 1000],
    ["1a000f4240", 1_000_000],
    ["1bffffffffffffffff", 18446744073709551615n],
    ["3903e7", -1000],
    ["3bffffffffffffffff", -18446744073709551616n],
    ["f93c00", 1],
    ["f90001", 5.960464477539063e-8],
    ["f97c00", Infinity],
    ["f97e00", Number.NaN],
    ["fa47c35000", 100000],
    ["fb3ff199999999999a", 1.1],
    ["f4", false],
    ["f5", true],
    ["f6", null],
    ["c11a514b67b0", { tag: 1, value: 1363896240 }],
    ["62c3bc", "ü"],
    ["4401020304", Buffer.from([1, 2, 3, 4])],
    ["9f018202039f0405ffff", [1, [2, 3], [4, 5]]],
    ["a26161016162820203", { a: 1, b: [2, 3] }],
    ["7f657374726561646d696e67ff", "streaming"],
    ["5f42010243030405ff", Buffer.from([1, 2, 3, 4, 5])],
  ];
  test.each(examples)("%s", (hex, value) => {
    expect(findDifference(decodeCbor(Buffer.from(hex, "hex")), value)).toBeUndefined();
  });

  test.each(["", "18", "6261", "9f01", "0000", "ff", "a10102", "1f", "a2616101616102"])("refuses %s", (hex) => {
    expect(() => decodeCbor(Buffer.from(hex, "hex"))).toThrow();
  });
});

describe("parseXmlTree", () => {
  test.each([
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a>&nope;</a>",
    "<a>&amp</a>",
    "<a b='1' b='2'/>",
    "<a <b/>",
    "<!DOCTYPE a><a/>",
  ])("refuses %s", (text) => {
    expect(() => parseXmlTree(text)).toThrow(SyntaxError);
  });
});

describe("alignUnsettled", () => {
  const target = { kind: "structure", name: "T", traits: {}, members: [] } as const;
  const list = { kind: "list", name: "L", traits: {}, member: { name: "member", target, traits: {} } } as const;
  const shape = {
    kind: "structure",
    name: "S",
    traits: {},
    members: [
      {
        name: "stream",
        target: { kind: "blob", name: "B", traits: { streaming: true } },
        traits: { httpPayload: true },
      },
      { name: "payload", target, traits: { httpPayload: true } },
      { name: "nested", target, traits: {} },
      { name: "query", target: list, traits: { httpQuery: "q" } },
      { name: "list", target: list, traits: {} },
    ],
  } as const;
  const cases: readonly { received: Record<string, unknown>; expected: Record<string, unknown>; same: boolean }[] = [
    { received: { stream: new Uint8Array() }, expected: {}, same: true },
    { received: { stream: new Uint8Array(1) }, expected: {}, same: false },
    { received: {}, expected: { stream: new Uint8Array() }, same: false },
    { received: { payload: {} }, expected: {}, same: true },
    { received: { payload: { a: 1 } }, expected: {}, same: false },
    { received: {}, expected: { payload: {} }, same: false },
    { received: { nested: {} }, expected: {}, same: false },
    { received: {}, expected: { query: [] }, same: true },
    { received: {}, expected: { query: ["a"] }, same: false },
    { received: { query: [] }, expected: {}, same: false },
    { received: {}, expected: { list: [] }, same: false },
  ];
  test.each(cases)("$received for $expected: $same", ({ received, expected, same }) => {
    expect(findDifference(alignUnsettled(received, expected, shape), expected) === undefined).toBe(same);
  });
});
