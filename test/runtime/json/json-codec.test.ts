import { describe, expect, test } from "vitest";

import { SerializationError } from "../../../src/runtime/exception/exceptions.ts";
import { DEPTH_LIMIT } from "../../../src/runtime/codec/misfit.ts";
import { jsonCodec } from "../../../src/runtime/json/json-codec.ts";
import { parseJson } from "../../../src/runtime/json/parse-json.ts";
import { strictJsonCodec } from "../../../src/runtime/json/strict-json-codec.ts";
import type {
  ListSchema,
  MapSchema,
  MemberSchema,
  StructureSchema,
  UnionSchema,
} from "../../../src/runtime/schema/schema.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";

const stringList: ListSchema = { type: "list", member: { target: "string" } };
const sparseList: ListSchema = { type: "list", member: { target: "string" }, sparse: true };
const stringMap: MapSchema = { type: "map", key: { target: "string" }, value: { target: "string" } };
const sparseMap: MapSchema = { ...stringMap, sparse: true };
const choice: UnionSchema = {
  type: "union",
  name: "Choice",
  members: () => ({
    text: { target: "string" },
    date: { target: "timestamp", jsonName: "Date" },
    nested: { target: tree },
    any: { target: "document" },
  }),
};
const tree: StructureSchema = {
  type: "structure",
  name: "Tree",
  members: () => ({
    name: { target: "string", jsonName: "Name" },
    count: { target: "integer" },
    bytes: { target: "blob" },
    at: { target: "timestamp" },
    day: { target: "timestamp", timestampFormat: "date-time" },
    stamp: { target: "timestamp", timestampFormat: "http-date" },
    ratio: { target: "double" },
    long: { target: "long" },
    flag: { target: "boolean" },
    any: { target: "document" },
    list: { target: stringList },
    sparse: { target: sparseList },
    map: { target: stringMap },
    sparseMap: { target: sparseMap },
    children: { target: { type: "list", member: { target: tree } } },
    choice: { target: choice },
    ["__proto__"]: { target: "string" },
    constructor: { target: "string" as const },
  }),
};
const treeMember: MemberSchema = { target: tree };
const decodings = {
  strict: (member: MemberSchema) => strictJsonCodec.decoder(member),
  lenient: (member: MemberSchema) => jsonCodec.decoder(member),
};

function encode(member: MemberSchema, value: unknown): string {
  return jsonCodec.encoder(member)(value);
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("values and their text, both ways", () => {
  test.each<{ value: unknown; text: string; member?: MemberSchema }>([
    { value: {}, text: "{}" },
    { value: { name: "", list: [], map: {} }, text: '{"Name":"","list":[],"map":{}}' },
    {
      value: { name: 'quote " slash \\ line \n \u0001 é 😀 \u2028' },
      text: '{"Name":"quote \\" slash \\\\ line \\n \\u0001 é 😀 \u2028"}',
    },
    { value: { name: "lone \ud800" }, text: '{"Name":"lone \\ud800"}' },
    { value: { bytes: new Uint8Array([1, 2, 3]) }, text: '{"bytes":"AQID"}' },
    { value: { bytes: new Uint8Array() }, text: '{"bytes":""}' },
    { value: { at: new Date(1515531081123) }, text: '{"at":1515531081.123}' },
    { value: { day: new Date(1515531081000) }, text: '{"day":"2018-01-09T20:51:21Z"}' },
    { value: { stamp: new Date(1515531081000) }, text: '{"stamp":"Tue, 09 Jan 2018 20:51:21 GMT"}' },
    { value: { ratio: NaN }, text: '{"ratio":"NaN"}' },
    { value: { ratio: -Infinity }, text: '{"ratio":"-Infinity"}' },
    { value: { ratio: 1e21 }, text: '{"ratio":1e+21}' },
    { value: { ratio: 9007199254740992 }, text: '{"ratio":9007199254740992}' },
    { value: { long: 9007199254740993n }, text: '{"long":9007199254740993}' },
    { value: { long: -9223372036854775808n, ratio: 0.1 }, text: '{"ratio":0.1,"long":-9223372036854775808}' },
    { value: { long: 5, name: '"-12345678901234567890\\' }, text: '{"Name":"\\"-12345678901234567890\\\\","long":5}' },
    {
      value: { sparse: ["a", null], sparseMap: { a: null, b: "" } },
      text: '{"sparse":["a",null],"sparseMap":{"a":null,"b":""}}',
    },
    { value: { any: { a: [1, null, { b: "c" }], d: 1.5 } }, text: '{"any":{"a":[1,null,{"b":"c"}],"d":1.5}}' },
    { value: { children: [{ children: [{}] }, { count: 0 }] }, text: '{"children":[{"children":[{}]},{"count":0}]}' },
    { value: { choice: { date: new Date(0) } }, text: '{"choice":{"Date":0}}' },
    { value: { choice: { nested: { choice: { text: "" } } } }, text: '{"choice":{"nested":{"choice":{"text":""}}}}' },
    { value: { constructor: "c" }, text: '{"constructor":"c"}' },
    { value: "text", text: '"text"', member: { target: "string" } },
    {
      value: 123456789012345678901234567890n,
      text: "123456789012345678901234567890",
      member: { target: "bigInteger" },
    },
    { value: 5n, text: "5", member: { target: "bigInteger" } },
    { value: "1.10", text: "1.10", member: { target: "bigDecimal" } },
    { value: "1e400", text: "1e400", member: { target: "bigDecimal" } },
    { value: "0.1234567890123456789012", text: "0.1234567890123456789012", member: { target: "bigDecimal" } },
    { value: '{"a":1}', text: '"{\\"a\\":1}"', member: { target: "string", mediaType: "application/json" } },
  ])("$text", ({ value, text, member = treeMember }) => {
    expect(encode(member, value)).toBe(text);
    expect(strictJsonCodec.decoder(member)(text)).toEqual(value);
    expect(jsonCodec.decoder(member)(text)).toEqual(value);
  });
});

describe("encoding", () => {
  test.each<{ given: unknown; want: string }>([
    { given: { name: undefined, count: null, list: undefined }, want: "{}" },
    { given: { list: ["a", null, undefined, "b"] }, want: '{"list":["a","b"]}' },
    { given: { sparse: ["a", undefined] }, want: '{"sparse":["a",null]}' },
    { given: { map: { a: "b", c: null, d: undefined } }, want: '{"map":{"a":"b"}}' },
    {
      given: { map: parseJson('{"__proto__":"p","constructor":"c"}') },
      want: '{"map":{"__proto__":"p","constructor":"c"}}',
    },
    { given: { map: Object.create({ inherited: "x" }) as object }, want: '{"map":{}}' },
    { given: { unknown: "x", count: 1 }, want: '{"count":1}' },
    { given: { choice: { text: undefined, nested: {} } }, want: '{"choice":{"nested":{}}}' },
    { given: { choice: { $unknown: ['ta"g', { a: [1] }] } }, want: '{"choice":{"ta\\"g":{"a":[1]}}}' },
  ])("$want", ({ given, want }) => {
    expect(encode(treeMember, given)).toBe(want);
  });

  test.each<{ given: unknown; path: string }>([
    { given: { name: 5 }, path: "/name" },
    { given: { name: { toString: "x" } }, path: "/name" },
    { given: { count: "5" }, path: "/count" },
    { given: { count: 1.5 }, path: "/count" },
    { given: { count: NaN }, path: "/count" },
    { given: { long: 0.5 }, path: "/long" },
    { given: { ratio: "1" }, path: "/ratio" },
    { given: { flag: "true" }, path: "/flag" },
    { given: { bytes: "text" }, path: "/bytes" },
    { given: { at: "2018-01-09T20:51:21Z" }, path: "/at" },
    { given: { any: () => 1 }, path: "/any" },
    { given: { list: "abc" }, path: "/list" },
    { given: { list: ["a", 1] }, path: "/list/1" },
    { given: { map: ["a"] }, path: "/map" },
    { given: { map: { "a/b~c": 1 } }, path: "/map/a~1b~0c" },
    { given: { children: [{}, { children: [{ list: [[]] }] }] }, path: "/children/1/children/0/list/0" },
    { given: { choice: {} }, path: "/choice" },
    { given: { choice: { text: "a", nested: {} } }, path: "/choice" },
    { given: { choice: { other: "a" } }, path: "/choice" },
  ])("$given is a TypeError at $path", ({ given, path }) => {
    const error = thrownBy(() => encode(treeMember, given));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(` at "${path}`);
  });

  test("an invalid Date is a SerializationError", () => {
    const error = thrownBy(() => encode(treeMember, { children: [{ at: new Date(NaN) }] }));
    expect(error).toBeInstanceOf(SerializationError);
    expect(error).toMatchObject({ path: "/children/0/at" });
  });

  test("bigDecimals are written as JSON's numbers", () => {
    const written = [".5", "-.5", "5.", "007", "-00.5e-3", "0", 2.5, 7n].map((value) =>
      encode({ target: "bigDecimal" }, value),
    );
    expect(written).toEqual(["0.5", "-0.5", "5", "7", "-0.5e-3", "0", "2.5", "7"]);
  });
});

describe("lenient decoding", () => {
  test.each<{ given: string; want: unknown }>([
    { given: '{"unknown":1,"Name":null,"count":1}', want: { count: 1 } },
    { given: '{"name":"not the JSON name"}', want: {} },
    {
      given: '{"list":["a",null,"b"],"map":{"a":"1","b":null,"c":"2"}}',
      want: { list: ["a", "b"], map: { a: "1", c: "2" } },
    },
    {
      given: '{"count":"5","ratio":"1.5","flag":"true","Name":7,"long":"9007199254740993"}',
      want: { count: 5, ratio: 1.5, flag: true, name: "7", long: 9007199254740993n },
    },
    {
      given: '{"at":"2018-01-09T20:51:21Z","day":1515531081,"stamp":"1515531081"}',
      want: { at: new Date(1515531081000), day: new Date(1515531081000), stamp: new Date(1515531081000) },
    },
    { given: '{"count":300000000000}', want: { count: 300000000000 } },
    { given: '{"choice":{"__type":"x","text":"a","nested":null}}', want: { choice: { text: "a" } } },
    { given: '{"choice":{"tag":{"a":[1]}}}', want: { choice: { $unknown: ["tag", { a: [1] }] } } },
    {
      given: '{"choice":{"tag":12345678901234567890},"long":1}',
      want: { choice: { $unknown: ["tag", Number("12345678901234567890")] }, long: 1 },
    },
    { given: '{"choice":{"tag":1,"text":"a"}}', want: { choice: { text: "a" } } },
    { given: '{"choice":{}}', want: { choice: {} } },
    {
      given: '{"any":[12345678901234567890,1.10],"at":1515531081.0000000000000000,"count":5.00000000000000000}',
      want: { any: [Number("12345678901234567890"), 1.1], at: new Date(1515531081000), count: 5 },
    },
  ])("$given", ({ given, want }) => {
    expect(jsonCodec.decoder(treeMember)(given)).toEqual(want);
  });
});

describe("strict decoding", () => {
  test.each<{ given: string; path: string }>([
    { given: '{"list":["a",null]}', path: "/list/1" },
    { given: '{"map":{"a":null}}', path: "/map/a" },
    { given: '{"Name":7}', path: "/Name" },
    { given: '{"count":"5"}', path: "/count" },
    { given: '{"count":1.5}', path: "/count" },
    { given: '{"count":2147483648}', path: "/count" },
    { given: '{"count":12345678901234567890}', path: "/count" },
    { given: '{"long":9223372036854775808}', path: "/long" },
    { given: '{"long":1.5}', path: "/long" },
    { given: '{"long":1.00000000000000001}', path: "/long" },
    { given: '{"ratio":1e999}', path: "/ratio" },
    { given: '{"flag":1}', path: "/flag" },
    { given: '{"bytes":"_-=="}', path: "/bytes" },
    { given: '{"at":"1515531081"}', path: "/at" },
    { given: '{"at":true}', path: "/at" },
    { given: '{"day":1515531081}', path: "/day" },
    { given: '{"list":{}}', path: "/list" },
    { given: '{"map":[]}', path: "/map" },
    { given: '{"children":[{"choice":{"nested":[]}}]}', path: "/children/0/choice/nested" },
    { given: '{"choice":{}}', path: "/choice" },
    { given: '{"choice":{"__type":"x"}}', path: "/choice" },
    { given: '{"choice":{"text":null}}', path: "/choice" },
    { given: '{"choice":{"text":"a","nested":{}}}', path: "/choice" },
    { given: '{"choice":{"tag":"a"}}', path: "/choice" },
    { given: "[]", path: "" },
    { given: "null", path: "" },
    { given: "1", path: "" },
    { given: "", path: "" },
    { given: '{"count":1}x', path: "" },
    { given: '{"long":1234567890123456789012,}', path: "" },
    { given: '{"long":1234567890.123456789.1}', path: "" },
    { given: '{"long":-01234567890123456789}', path: "" },
  ])("$given is refused at $path", ({ given, path }) => {
    const error = thrownBy(() => strictJsonCodec.decoder(treeMember)(given));
    expect(error).toBeInstanceOf(SerializationError);
    expect(error).toMatchObject({ path });
  });

  test("what the rules let through", () => {
    const decode = strictJsonCodec.decoder(treeMember);
    expect(decode('{"unknown":1,"Name":null,"choice":{"text":"a","nested":null,"__type":"t"},"count":1e3}')).toEqual({
      choice: { text: "a" },
      count: 1000,
    });
    expect(decode('{"long":9223372036854775807}')).toEqual({ long: 9223372036854775807n });
  });

  test("floats have their own range", () => {
    expect(() => strictJsonCodec.decoder({ target: "float" })("1e39")).toThrow(SerializationError);
    expect(strictJsonCodec.decoder({ target: "double" })("1e39")).toBe(1e39);
  });
});

describe.each(Object.entries(decodings))("%s: hostile input", (_name, decoder) => {
  test("`__proto__` and `constructor` are keys like others", () => {
    const decode = decoder(treeMember);
    const value = decode('{"__proto__":"p","constructor":"c","map":{"__proto__":"m","constructor":"n"},"x":1}') as {
      map: object;
    };
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(value, "__proto__")?.value).toBe("p");
    expect(Object.getPrototypeOf(value.map)).toBe(Object.prototype);
    expect(Object.entries(value.map)).toEqual([
      ["__proto__", "m"],
      ["constructor", "n"],
    ]);
    // Unknown ones go, and values that are changed stay the own property's.
    const small = decoder({ target: { type: "structure", name: "S", members: () => ({ a: { target: "string" } }) } });
    expect(Object.keys(small('{"__proto__":{"b":1},"a":"x"}') as object)).toEqual(["a"]);
    const dates: MapSchema = { type: "map", key: { target: "string" }, value: { target: "timestamp" } };
    const map = decoder({ target: dates })('{"a":0,"__proto__":0}') as object;
    expect(Object.getPrototypeOf(map)).toBe(Object.prototype);
    expect(Object.entries(map)).toEqual([
      ["a", new Date(0)],
      ["__proto__", new Date(0)],
    ]);
    expect(jsonCodec.encoder({ target: dates })(map)).toBe('{"a":0,"__proto__":0}');
  });

  test.each([
    ["structures", '{"children":[', "]}", "{}"],
    ["unions", '{"choice":{"nested":', "}}", "{}"],
    ["documents", '{"any":[', "]}", "0"],
  ])("100,000 nested %s are refused soon", (_kind, open, close, middle) => {
    const cpuTime = startCpuClock();
    const deep = open.includes("any")
      ? `{"any":${"[".repeat(1e5)}${"]".repeat(1e5)}}`
      : open.repeat(1e5) + middle + close.repeat(1e5);
    const error = thrownBy(() => decoder(treeMember)(deep));
    expect(error).toBeInstanceOf(SerializationError);
    expect((error as Error).message).toContain(String(DEPTH_LIMIT));
    expect(thrownBy(() => decoder(treeMember)(deep.replace("{", '{"long":12345678901234567890,')))).toBeInstanceOf(
      SerializationError,
    );
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });

  test("what is nested within the limit comes through", () => {
    const text = '{"children":['.repeat(DEPTH_LIMIT / 2) + '{"count":1}' + "]}".repeat(DEPTH_LIMIT / 2);
    expect(encode(treeMember, decoder(treeMember)(text))).toBe(text);
  });

  test("a text of quotes, backslashes and digits takes linear time", () => {
    const cpuTime = startCpuClock();
    const text = JSON.stringify({ Name: '"\\'.repeat(5e5), long: 1, list: ["1".repeat(1e6), "\\".repeat(1e6)] });
    expect(decoder(treeMember)(text)).toMatchObject({ long: 1 });
    expect(() => decoder(treeMember)(`{"long":${"9".repeat(1e6)}x}`)).toThrow(SerializationError);
    expect(() => decoder({ target: "bigInteger" })("9".repeat(1e6))).toThrow(SerializationError);
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});

test("values that are nested too deep are not written", () => {
  const value: { children?: unknown[]; any?: unknown } = {};
  value.children = [value];
  expect(thrownBy(() => encode(treeMember, value))).toBeInstanceOf(SerializationError);
  const list: unknown[] = [];
  list.push(list);
  expect(thrownBy(() => encode(treeMember, { any: list }))).toBeInstanceOf(SerializationError);
});

describe("documents", () => {
  test.each([
    [-0, "-0"],
    [[-0, 0, 1.5e300, { a: -0 }], '[-0,0,1.5e+300,{"a":-0}]'],
    ['quote " \u2028 \ud800', '"quote \\" \u2028 \\ud800"'],
    [{ 'k"': [null, true, ""], ["__proto__"]: {} }, '{"k\\"":[null,true,""],"__proto__":{}}'],
    [{ a: undefined, b: [undefined], c: new Date(0) }, '{"b":[null],"c":"1970-01-01T00:00:00.000Z"}'],
    [[], "[]"],
  ])("%j", (value, text) => {
    expect(encode({ target: "document" }, value)).toBe(text);
  });

  test.each([
    { any: { a: [1, Number.NaN] }, message: 'JSON has no number NaN at "/any/a/1"' },
    { any: -Infinity, message: 'JSON has no number -Infinity at "/any"' },
    { any: { a: 1n }, message: 'expected a document, got a bigint at "/any/a"' },
    { any: [() => 0], message: 'expected a document, got a function at "/any/0"' },
  ])("$message", ({ any, message }) => {
    expect(() => encode(treeMember, { any })).toThrow(new TypeError(message));
  });
});

describe("defaults", () => {
  const inner: StructureSchema = {
    type: "structure",
    name: "Inner",
    members: () => ({
      text: { target: "string", default: "hi", jsonName: "Text" },
      list: { target: stringList, default: [] },
      blob: { target: "blob", default: "YWJj" },
      none: { target: "string", default: null },
    }),
  };
  const member: MemberSchema = {
    target: {
      type: "structure",
      name: "Outer",
      members: () => ({ inner: { target: inner }, n: { target: "integer", default: 0 } }),
    },
  };

  test("lenient decoding fills them in", () => {
    const decode = decodings.lenient(member);
    const blob = new Uint8Array([97, 98, 99]);
    expect(decode('{"inner":{"Text":null}}')).toEqual({ inner: { text: "hi", list: [], blob }, n: 0 });
    expect(decode('{"inner":{"Text":"","list":["a"],"blob":"","none":"x"},"n":5}')).toEqual({
      inner: { text: "", list: ["a"], blob: new Uint8Array(), none: "x" },
      n: 5,
    });
    const [first, second] = [decode("{}"), decode('{"inner":{}}')] as { inner: { list: string[] } }[];
    expect(first).toEqual({ n: 0 });
    second?.inner.list.push("mine");
    expect(decode('{"inner":{}}')).toMatchObject({ inner: { list: [] } });
  });

  test("strict decoding and encoding leave them to who calls", () => {
    expect(decodings.strict(member)('{"inner":{"Text":null}}')).toEqual({ inner: {} });
    expect(encode(member, { inner: {} })).toBe('{"inner":{}}');
  });
});

test("parseJson says what is no JSON without quoting it", () => {
  expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
  const error = thrownBy(() => parseJson("secret"));
  expect(error).toBeInstanceOf(SerializationError);
  expect((error as Error).message).not.toContain("secret");
});

test("encoders and decoders are made once for a member", () => {
  for (const codec of [jsonCodec, strictJsonCodec]) {
    expect(codec.encoder(treeMember)).toBe(codec.encoder(treeMember));
    expect(codec.decoder(treeMember)).toBe(codec.decoder(treeMember));
  }
  expect(strictJsonCodec.decoder(treeMember)).not.toBe(jsonCodec.decoder(treeMember));
});

test("a polluted Object.prototype reaches neither values nor text", () => {
  Object.defineProperty(Object.prototype, "polluted", { value: "x", enumerable: true, configurable: true });
  let seen: unknown;
  try {
    const text = '{"map":{"a":"b"},"choice":{"text":"t"}}';
    const value = jsonCodec.decoder(treeMember)(text) as { map: object; choice: object };
    seen = [Object.keys(value.map), Object.keys(value.choice), encode(treeMember, value) === text];
  } finally {
    Reflect.deleteProperty(Object.prototype, "polluted");
  }
  expect(seen).toEqual([["a"], ["text"], true]);
});
