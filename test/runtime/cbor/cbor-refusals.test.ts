import { describe, expect, test } from "vitest";
import { cborCodec } from "../../../src/runtime/cbor/cbor-codec.ts";
import type { MapSchema, MemberSchema, UnionSchema } from "../../../src/runtime/schema/schema.ts";
import { decode, decodeStrictly, encode, faultOf, structure, toHex } from "./cbor-forms.ts";

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

describe("values of the wrong type are not written", () => {
  const cases: readonly [MemberSchema, unknown, string][] = [
    [structure({ a: { target: "string" } }), { a: 1 }, 'expected a string, got a number at "/a"'],
    [structure({ a: list({ target: "integer" }) }), { a: [1, 1.5] }, 'expected an integer, got 1.5 at "/a/1"'],
    [structure({ a: { target: "long" } }), { a: "5" }, 'expected a long, got a string at "/a"'],
    [structure({ a: { target: "boolean" } }), { a: 0 }, 'expected a boolean, got a number at "/a"'],
    [structure({ a: { target: "blob" } }), { a: "x" }, 'expected a Uint8Array, got a string at "/a"'],
    [structure({ a: { target: "double" } }), { a: 1n }, 'expected a double, got a bigint at "/a"'],
    [structure({ a: { target: "timestamp" } }), { a: 5 }, 'expected a Date, got a number at "/a"'],
    [structure({ a: { target: "timestamp" } }), { a: new Date(NaN) }, 'timestamp is an invalid Date at "/a"'],
    [structure({ a: { target: "document" } }), { a: {} }, 'a document cannot be sent as CBOR at "/a"'],
    [structure({ a: { target: "bigDecimal" } }), { a: "1.x" }, 'expected a bigDecimal, got a string at "/a"'],
    [{ target: choice }, { text: "a", count: 1 }, "a union has more than one member set"],
    [{ target: choice }, {}, "a union has no member set"],
    [{ target: choice }, { other: 1 }, 'union "Choice" has no member "other"'],
    [list({ target: "string" }), {}, "expected a list, got an object"],
    [map({ target: "string" }), [], "expected an object, got a list"],
  ];
  test.each(cases)("%# %j", (member, value, message) => {
    expect(() => cborCodec.encoder(member)(value)).toThrow(new TypeError(message));
    // What was written before it is gone.
    expect(encode({ target: "integer" }, 1)).toBe("01");
  });

  test("a getter that encodes something else does not disturb", () => {
    const member = structure({ a: { target: "string" }, b: { target: "string" } });
    const value = {
      a: "first",
      get b(): string {
        return toHex(cborCodec.encoder({ target: "integer" })(5));
      },
    };
    expect(decode(member, cborCodec.encoder(member)(value))).toEqual({ a: "first", b: "05" });
  });

  test("a cycle ends", () => {
    const value: Record<string, unknown> = {};
    value["more"] = value;
    expect(() => cborCodec.encoder({ target: choice })(value)).toThrow(/nested deeper than 1000/);
  });
});

describe("what a server refuses and a client takes", () => {
  const cases: readonly [MemberSchema, string, string][] = [
    [list({ target: "integer" }), "8201f6", 'expected a value, got null at "/1"'],
    [map({ target: "integer" }), "a16161f6", 'expected a value, got null at "/a"'],
    [map({ target: "integer" }), "a2616101616102", 'a name is given twice at "/a"'],
    [structure({ a: { target: "integer" } }), "a2616101616102", 'a name is given twice at "/a"'],
    [{ target: choice }, "a0", "a union has no member set"],
    [{ target: choice }, "a16474657874f6", "a union has no member set"],
    [{ target: choice }, "a2 65636f756e74 05 6474657874 6161", "a union has more than one member set"],
    [{ target: choice }, "a1 6178 01", "a union has a member set that is not known"],
    [{ target: "byte" }, "1880", "expected a byte, got 128"],
    [{ target: "long" }, "1b8000000000000000", "expected a long, got 9223372036854775808"],
    [{ target: "float" }, "fb7fefffffffffffff", "expected a float, got 1.7976931348623157e+308"],
    [{ target: "timestamp" }, "01", "expected a timestamp, got a number"],
  ];
  test.each(cases)("%# %s", (member, text, message) => {
    expect(faultOf(() => decodeStrictly(member, text)).message).toBe(message);
    expect(() => decode(member, text)).not.toThrow();
  });
});
