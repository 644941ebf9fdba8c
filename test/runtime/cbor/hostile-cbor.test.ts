import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { cborCodec } from "../../../src/runtime/cbor/cbor-codec.ts";
import { strictCborCodec } from "../../../src/runtime/cbor/strict-cbor-codec.ts";
import { SerializationError } from "../../../src/runtime/exception/exceptions.ts";
import type { MemberSchema, StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";
import { decode, decodeStrictly, faultOf, hex } from "./cbor-forms.ts";

const thing: StructureSchema = {
  type: "structure",
  name: "Thing",
  members: () => ({
    text: { target: "string" },
    blob: { target: "blob" },
    count: { target: "integer" },
    long: { target: "long" },
    ratio: { target: "double" },
    at: { target: "timestamp" },
    big: { target: "bigInteger" },
    price: { target: "bigDecimal" },
    flag: { target: "boolean" },
    any: { target: "document" },
    list: { target: { type: "list", member: { target: thing } } },
    times: { target: { type: "list", member: { target: "timestamp" } } },
    ratios: { target: { type: "list", member: { target: "double" }, sparse: true } },
    map: { target: { type: "map", key: { target: "string" }, value: { target: thing } } },
    union: { target: { type: "union", name: "Choice", members: () => ({ thing: { target: thing } }) } },
  }),
};
const member: MemberSchema = { target: thing };

describe("bodies that are not CBOR, or not of the schema", () => {
  const cases: readonly [string, string, string][] = [
    ["nothing", "", "CBOR at byte 0: the text ends too early"],
    ["null", "f6", "expected a value, got null"],
    ["another type", "80", "expected an object, got a list"],
    ["more after the end", "a000", "CBOR at byte 1: the item does not end with the body"],
    ["reserved additional information", "bc", "CBOR at byte 0: additional information 28 is reserved"],
    [
      "a reserved length of a text",
      "a1 6474657874 7d",
      'CBOR at byte 6: additional information 29 is reserved at "/text"',
    ],
    [
      "an integer of indefinite length",
      "a1 65636f756e74 1f",
      'CBOR at byte 7: an end is marked or promised at "/count"',
    ],
    ["an end where a value should be", "a1 65636f756e74 ff", 'expected an integer, got a break at "/count"'],
    [
      "an end where an unknown value should be",
      "bf 6178 ff ff",
      'CBOR at byte 3: an end is marked or promised at "/x"',
    ],
    ["a map with half a pair", "bf 6474657874 ff", 'expected a string, got a break at "/text"'],
    ["a key that is no text", "a1 01 01", 'expected a string, got a number at "/"'],
    ["a cut integer", "a1 65636f756e74 1a0000", 'CBOR at byte 7: the text ends too early at "/count"'],
    ["a cut float", "a1 65726174696f fb000000", 'CBOR at byte 7: the text ends too early at "/ratio"'],
    [
      "a text beyond the end",
      "a1 6474657874 7affffffff 61",
      'CBOR at byte 11: 4294967295 bytes are beyond the end at "/text"',
    ],
    ["a text of 2^64 bytes", "a1 6474657874 7bffffffffffffffff", "are beyond the end"],
    ["a blob of 2^53 bytes", "a1 64626c6f62 5b0020000000000000 00", "are beyond the end"],
    [
      "a list of 2^32 items",
      "a1 646c697374 9affffffff",
      'CBOR at byte 11: 4294967295 items are beyond the end at "/list"',
    ],
    [
      "a map of more pairs than bytes",
      "a1 636d6170 a2 6161 a0",
      'CBOR at byte 6: 2 items are beyond the end at "/map"',
    ],
    ["a list without an end", "a1 646c697374 9f a0", 'at "/list/1"'],
    ["a structure without an end", "bf", "CBOR at byte 1: the text ends too early"],
    ["a text in pieces without an end", "a1 6474657874 7f 6161", "the text ends too early"],
    ["a text in pieces of bytes", "a1 6474657874 7f 4161 ff", "expected a piece of a string"],
    ["a text in pieces in pieces", "a1 6474657874 7f 7f 6161 ff ff", "expected a piece of a string"],
    ["a blob in pieces of text", "a1 64626c6f62 5f 6161 ff", "expected a piece of a string"],
    ["an unknown text in pieces of bytes", "a1 6178 7f 4161 ff", "expected a piece of a string"],
    ["a text that is not UTF-8", "a1 6474657874 62c328", 'CBOR at byte 7: a string is not valid UTF-8 at "/text"'],
    ["a text with an encoded surrogate", "a1 6474657874 63eda080", "a string is not valid UTF-8"],
    ["a character in two pieces", "a1 6474657874 7f 61c3 61bc ff", "a string is not valid UTF-8"],
    ["a document", "a1 63616e79 a0", 'a document cannot come as CBOR at "/any"'],
    ["a boolean that is a number", "a1 64666c6167 01", 'expected a boolean, got a number at "/flag"'],
    ["an integer with a fraction", "a1 65636f756e74 f93e00", 'expected an integer, got 1.5 at "/count"'],
    ["a timestamp that is none", "a1 626174 c1fb7ff8000000000000", 'expected a timestamp, got NaN at "/at"'],
    [
      "a timestamp out of range",
      "a1 626174 c11b001fffffffffffff",
      'expected a timestamp, got 9007199254740991 at "/at"',
    ],
    ["a timestamp of two numbers", "a1 626174 c1820102", 'expected a number, got a list at "/at"'],
    ["a decimal of one item", "a1 657072696365 c48101", "the text ends too early"],
    ["a decimal of three items", "a1 657072696365 c483010203", "a decimal fraction has two items"],
    ["a decimal with a float", "a1 657072696365 c482f9000001", "expected an exponent"],
    ["a bignum that is a text", "a1 63626967 c26161", 'expected a blob, got a string at "/big"'],
    ["tags without an item", "d9d9f7d9d9f7", "the text ends too early"],
  ];
  test.each(cases)("%s", (_, text, message) => {
    expect(faultOf(() => decode(member, text)).message).toContain(message);
    expect(faultOf(() => decodeStrictly(member, text)).message).toContain(message);
  });

  test("a bignum of more than ten thousand digits", () => {
    const bytes = new Uint8Array([...hex("a1 63626967 c2 591400"), ...new Uint8Array(0x1400)]);
    expect(faultOf(() => decode(member, bytes)).message).toContain("is too long");
  });

  test("the path is a JSON pointer", () => {
    expect(faultOf(() => decode(member, "a1 636d6170 a1 63612f62 a1 65636f756e74 60")).path).toBe("/map/a~1b/count");
  });
});

describe("bodies that would take time or memory", () => {
  /** The nesting that every way into an item has: of known members, of unknown ones, of a union's unknown member. */
  const deep: readonly [string, Uint8Array, Uint8Array][] = [
    ["known lists", hex("a1 646c697374 81"), hex("a0")],
    ["known maps", hex("a1 636d6170 a1 6161"), hex("a0")],
    ["known unions", hex("a1 65756e696f6e a1 657468696e67"), hex("a0")],
    ["unknown lists", hex("81"), hex("01")],
    ["unknown lists of indefinite length", hex("9f"), hex("ff")],
    ["unknown tags", hex("d9d9f7"), hex("01")],
    ["unknown pieces", hex("7f"), hex("6161")],
  ];
  test.each(deep)("%s, 100,000 deep", (kind, level, core) => {
    const start = kind.startsWith("unknown") ? [hex("a1 6178"), hex("a1 65756e696f6e a1 6178")] : [new Uint8Array()];
    for (const first of start) {
      const body = new Uint8Array(first.length + level.length * 100_000 + core.length);
      body.set(first);
      for (let index = 0; index < 100_000; index++) body.set(level, first.length + index * level.length);
      body.set(core, body.length - core.length);
      const cpuTime = startCpuClock();
      for (const codec of [cborCodec, strictCborCodec]) {
        try {
          codec.decoder(member)(body);
        } catch (error) {
          expect(error).toBeInstanceOf(SerializationError);
        }
      }
      expect(cpuTime()).toBeLessThan(cpuLimit);
    }
  });

  test("lists in lists that each declare all that is left take no memory", () => {
    const inner: { type: "list"; member: MemberSchema } = { type: "list", member: { target: "string" } };
    inner.member = { target: inner };
    const nested: MemberSchema = { target: inner };
    const body = new Uint8Array(10_000_000);
    for (let level = 0; level < 900; level++) body.set(hex("9a 00900000"), level * 5);
    const before = process.memoryUsage().heapTotal;
    expect(() => decode(nested, body)).toThrow(SerializationError);
    expect(process.memoryUsage().heapTotal - before).toBeLessThan(100_000_000);
  });

  test("a million empty entries", () => {
    const body = new Uint8Array([...hex("a1 646c697374 9a 000f4240"), ...new Uint8Array(1_000_000).fill(0xa0)]);
    expect((decodeStrictly(member, body) as { list: unknown[] }).list).toHaveLength(1_000_000);
  });

  test("a decimal with an exponent of 2^63 stays short", () => {
    expect(decode({ target: "bigDecimal" }, "c4 82 1b7fffffffffffffff 05")).toBe("5e9223372036854775807");
  });

  test("any bytes end in a value or a SerializationError", () => {
    const seeds = [
      hex("a1 6474657874 6161"),
      hex("bf 646c697374 9f a1 65636f756e74 05 ff 6574696d6573 82 c100 c11a514b67b0 ff"),
      hex("a2 65756e696f6e a1 6178 9f c24101 c4820102 ff 657072696365 c4822005"),
    ];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc
        .tuple(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.nat(63), fc.nat(255)), { maxLength: 4 }))
        .map(([seed, changes]) => {
          const changed = seed.slice();
          for (const [place, byte] of changes) if (place < changed.length) changed[place] = byte;
          return changed;
        }),
    );
    fc.assert(
      fc.property(bytes, (body) => {
        for (const codec of [cborCodec, strictCborCodec]) {
          try {
            codec.decoder(member)(body);
          } catch (error) {
            if (!(error instanceof SerializationError)) throw error;
          }
        }
      }),
      { numRuns: 20_000 },
    );
  });
});
