import { describe, expect, test } from "vitest";
import { cborCodec } from "../../../src/runtime/cbor/cbor-codec.ts";
import type { MapSchema, MemberSchema, SimpleType, UnionSchema } from "../../../src/runtime/schema/schema.ts";
import { decode, decodeStrictly, encode, structure } from "./cbor-forms.ts";

const list = (member: MemberSchema, sparse?: true): MemberSchema => ({
  target: { type: "list", member, ...(sparse && { sparse }) },
});
const map = (value: MemberSchema, sparse?: true): MemberSchema => {
  const target: MapSchema = { type: "map", key: { target: "string" }, value, ...(sparse && { sparse }) };
  return { target };
};
const choice: UnionSchema = {
  type: "union",
  name: "Choice",
  members: () => ({ text: { target: "string" }, count: { target: "integer" }, more: { target: choice } }),
};

describe("simple types, in the form in which they are written", () => {
  const both: readonly [SimpleType, unknown, string][] = [
    ["boolean", true, "f5"],
    ["boolean", false, "f4"],
    ["byte", 0, "00"],
    ["byte", 23, "17"],
    ["byte", 24, "1818"],
    ["byte", -128, "387f"],
    ["short", 255, "18ff"],
    ["short", 256, "190100"],
    ["short", -257, "390100"],
    ["integer", 65_536, "1a00010000"],
    ["integer", -2_147_483_648, "3a7fffffff"],
    ["long", 4_294_967_296, "1b0000000100000000"],
    ["long", Number.MAX_SAFE_INTEGER, "1b001fffffffffffff"],
    ["long", Number.MIN_SAFE_INTEGER, "3b001ffffffffffffe"],
    ["long", -(2n ** 53n), "3b001fffffffffffff"],
    ["long", 2n ** 53n, "1b0020000000000000"],
    ["long", 2n ** 63n - 1n, "1b7fffffffffffffff"],
    ["long", -(2n ** 63n), "3b7fffffffffffffff"],
    ["float", 7.625, "fa40f40000"],
    ["float", 0, "fa00000000"],
    ["float", -0, "fa80000000"],
    ["double", 1.889, "fb3ffe395810624dd3"],
    ["double", 1, "fa3f800000"],
    ["double", NaN, "fa7fc00000"],
    ["double", Infinity, "fa7f800000"],
    ["double", -Infinity, "faff800000"],
    ["double", Number.MAX_VALUE, "fb7fefffffffffffff"],
    ["bigInteger", 1n, "01"],
    ["bigInteger", -(2n ** 64n), "3bffffffffffffffff"],
    ["bigInteger", 2n ** 64n, "c249010000000000000000"],
    ["bigInteger", -(2n ** 64n) - 1n, "c349010000000000000000"],
    ["bigDecimal", "273.15", "c4822119 6ab3"],
    ["bigDecimal", "-0.001", "c4822220"],
    ["bigDecimal", "42", "c48200182a"],
    ["bigDecimal", "1e400", "c48219019001"],
    ["string", "", "60"],
    ["string", "IETF", "6449455446"],
    ["string", "ü水𐅑", "69c3bce6b0b4f0908591"],
    ["string", "\u{feff}x", "64efbbbf78"],
    ["blob", new Uint8Array([1, 2, 255]), "430102ff"],
    ["timestamp", new Date(1_363_896_240_000), "c11a514b67b0"],
    ["timestamp", new Date(1_363_896_240_500), "c1fb41d452d9ec200000"],
    ["timestamp", new Date(-1000), "c120"],
  ];
  test.each(both)("%s %s", (target, value, bytes) => {
    const text = bytes.replaceAll(" ", "");
    expect(encode({ target }, value)).toBe(text);
    expect(decode({ target }, text)).toEqual(value);
    expect(decodeStrictly({ target }, text)).toEqual(value);
  });

  test.each([23, 24, 40, 41, 85, 86, 255, 256, 65_535, 65_536, 70_000])(
    "a text of %s characters, ASCII or not",
    (n) => {
      for (const text of ["a".repeat(n), "ä".repeat(n), `${"a".repeat(n - 1)}水`]) {
        const bytes = cborCodec.encoder({ target: "string" })(text);
        expect(decode({ target: "string" }, bytes)).toBe(text);
        // The shortest head: text ends where the bytes do.
        const length = Buffer.byteLength(text);
        expect(bytes.length - length).toBe(length < 24 ? 1 : length < 256 ? 2 : length < 65_536 ? 3 : 5);
      }
    },
  );

  test("lone surrogates are replaced", () => {
    expect(encode({ target: "string" }, "\ud800")).toBe("63efbfbd");
  });
});

describe("simple types, in other forms that are read", () => {
  const cases: readonly [SimpleType, string, unknown][] = [
    ["double", "f93e00", 1.5],
    ["double", "f97c00", Infinity],
    ["double", "f9fc00", -Infinity],
    ["double", "f97c01", NaN],
    ["double", "f97e00", NaN],
    ["double", "f90050", 4.76837158203125e-6],
    ["double", "f98000", -0],
    ["double", "f97bff", 65_504],
    ["double", "20", -1],
    ["float", "1901c8", 456],
    ["float", "fb3ff199999999999a", 1.1],
    ["integer", "1800", 0],
    ["integer", "1b0000000000000005", 5],
    ["integer", "fb4014000000000000", 5],
    ["long", "d8640a", 10],
    ["bigInteger", "c240", 0n],
    ["bigInteger", "c34100", -1n],
    ["bigInteger", "c25f4101410fff", 271n],
    ["bigDecimal", "05", "5"],
    ["bigDecimal", "fb3ff8000000000000", "1.5"],
    ["bigDecimal", "c48203c249010000000000000000", "18446744073709551616e3"],
    ["bigDecimal", "c49f2005ff", "0.5"],
    ["bigDecimal", "c4823b7fffffffffffffff05", "5e-9223372036854775808"],
    ["string", "7f61616162ff", "ab"],
    ["string", "7fff", ""],
    ["string", "d9d9f76161", "a"],
    ["string", "7801 61", "a"],
    ["blob", "5f41014102ff", new Uint8Array([1, 2])],
    ["timestamp", "c074323031332d30332d32315432303a30343a30305a", new Date(1_363_896_240_000)],
    ["timestamp", "c1f94900", new Date(10_000)],
    ["timestamp", "d8ffc101", new Date(1000)],
    ["boolean", "d9d9f7f5", true],
  ];
  test.each(cases)("%s %s", (target, text, value) => {
    expect(decode({ target }, text)).toEqual(value);
    expect(decodeStrictly({ target }, text)).toEqual(value);
  });

  test("blobs are copies", () => {
    const bytes = Buffer.from("430102ff", "hex");
    const blob = decode({ target: "blob" }, bytes) as Uint8Array;
    bytes.fill(0);
    expect(blob).toEqual(new Uint8Array([1, 2, 255]));
    expect(blob.buffer.byteLength).toBe(3);
  });

  test("a client takes a timestamp without its tag, and integers out of range", () => {
    expect(decode({ target: "timestamp" }, "1a514b67b0")).toEqual(new Date(1_363_896_240_000));
    expect(decode({ target: "byte" }, "190100")).toBe(256);
  });
});

describe("lists, maps, structures and unions", () => {
  const schema = structure({
    id: { target: "string" },
    size: { target: "integer", default: 7 },
    tags: list({ target: "string" }),
    holes: list({ target: "string" }, true),
    byName: map({ target: "double" }),
    sparse: map({ target: "double" }, true),
    choice: { target: choice },
    self: structure({ constructor: { target: "string" } as const, size: { target: "integer", default: 3 } }),
  });

  test("a value comes back", () => {
    const value = {
      id: "x",
      size: 1,
      tags: ["a", "b"],
      holes: ["a", null],
      byName: { __proto__x: 1, constructor: 2.5 },
      sparse: { a: null, b: 1 },
      choice: { more: { count: 3 } },
      self: { constructor: "c", size: 3 },
    };
    const bytes = cborCodec.encoder(schema)(value);
    expect(decode(schema, bytes)).toEqual(value);
    expect(decodeStrictly(schema, bytes)).toEqual(value);
  });

  test("what is not set is not written, nor are its defaults", () => {
    expect(encode(schema, { id: null, tags: undefined, self: {} })).toBe("a1 6473656c66 a0".replaceAll(" ", ""));
  });

  test("what every object inherits is not set", () => {
    expect(
      encode(structure({ constructor: { target: "string" } as const, toString: { target: "string" } as const }), {}),
    ).toBe("a0");
  });

  test("nulls are dropped from dense lists and maps", () => {
    expect(encode(list({ target: "integer" }), [1, null, undefined, 2])).toBe("820102");
    expect(encode(map({ target: "integer" }), { a: 1, b: null })).toBe("a1616101");
    expect(decode(list({ target: "integer" }), "8301f602")).toEqual([1, 2]);
    expect(decode(map({ target: "integer" }), "a2616101 6162f7")).toEqual({ a: 1 });
  });

  test("more items than a short head can count", () => {
    const many = Array.from({ length: 70_000 }, (_, index) => index);
    for (const length of [23, 24, 255, 256, 65_535, 65_536, 70_000]) {
      const items = many.slice(0, length);
      expect(decode(list({ target: "integer" }), cborCodec.encoder(list({ target: "integer" }))(items))).toEqual(items);
    }
    const wide = structure(Object.fromEntries(many.slice(0, 300).map((index) => [`m${index}`, { target: "integer" }])));
    const value = Object.fromEntries(many.slice(0, 300).map((index) => [`m${index}`, index]));
    expect(decode(wide, cborCodec.encoder(wide)(value))).toEqual(value);
    expect(decode(wide, cborCodec.encoder(wide)({ m299: 1 }))).toEqual({ m299: 1 });
  });

  test("structures in any order, of definite and indefinite length, with unknown members of any kind", () => {
    const unknown = "6178 bf 6179 9f 01 f97c00 5f4101ff ff 617a a1 01 d9010082f6f7 ff";
    expect(decode(schema, `bf ${unknown} 6473697a65 02 7f 6169 6164 ff 6161 ff`)).toEqual({ id: "a", size: 2 });
    expect(decode(schema, `a3 ${unknown} 626964 6161 6473697a65 f6`)).toEqual({ id: "a", size: 7 });
  });

  test("`__proto__` is a key like others", () => {
    const value = decode(map({ target: "integer" }), "a1 69 5f5f70726f746f5f5f 01") as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.entries(value)).toEqual([["__proto__", 1]]);
    const member = structure({ ["__proto__"]: { target: "string" } });
    expect(encode(member, JSON.parse('{"__proto__":"x"}'))).toBe("a1695f5f70726f746f5f5f6178");
  });

  test("a later key counts for clients", () => {
    expect(decode(map({ target: "integer" }), "a2 6161 01 6161 02")).toEqual({ a: 2 });
  });

  test("unions: `__type` and nulls are passed over, an unknown member is kept and written again", () => {
    const member = { target: choice };
    expect(decode(member, "a3 665f5f74797065 6178 65636f756e74 05 6474657874 f6")).toEqual({ count: 5 });
    const unknown =
      "a1 636e6577 a6 6161 83 01 fb3ff199999999999a f6 6162 c249010000000000000000 6163 c11a514b67b0 6164 4101 6165 f5 6166 a0";
    const value = decode(member, unknown);
    const { $unknown } = value as { $unknown: readonly [string, Record<string, unknown>] };
    expect($unknown).toEqual([
      "new",
      expect.objectContaining({
        a: [1, 1.1, null],
        c: { tag: 1, value: 1_363_896_240 },
        d: new Uint8Array([1]),
        e: true,
      }),
    ]);
    expect(encode(member, value)).toBe(unknown.replaceAll(" ", ""));
    expect(decode(member, "a2 65636f756e74 05 6474657874 6161")).toEqual({ count: 5 });
    expect(decode(member, "a0")).toEqual({});
  });

  test("lists of doubles and timestamps in mixed forms", () => {
    expect(decode(list({ target: "double" }), "9f fb3ff199999999999a f6 01 fa3f800000 fb3ff199999999999a ff")).toEqual([
      1.1, 1, 1, 1.1,
    ]);
    expect(
      decode(list({ target: "timestamp" }), "84 c1fb41d452d9ec200000 c11a514b67b0 c1fb41d452d9ec000000 c100"),
    ).toEqual([1_363_896_240_500, 1_363_896_240_000, 1_363_896_240_000, 0].map((time) => new Date(time)));
  });
});
