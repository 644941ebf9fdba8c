import { expect, test } from "vitest";
import fc from "fast-check";
import { cborCodec } from "../../../src/runtime/cbor/cbor-codec.ts";
import { strictCborCodec } from "../../../src/runtime/cbor/strict-cbor-codec.ts";
import type { MemberSchema, SimpleType, StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { decodeCbor } from "../../conformance/decode-cbor.ts";

interface Typed {
  readonly member: MemberSchema;
  readonly value: unknown;
}

const keys = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("__proto__", "constructor", "toString", "a"));
const simple: Readonly<Partial<Record<SimpleType, fc.Arbitrary<unknown>>>> = {
  string: fc.string({ unit: "grapheme", maxLength: 100 }),
  blob: fc.uint8Array({ maxLength: 300 }),
  boolean: fc.boolean(),
  byte: fc.integer({ min: -128, max: 127 }),
  short: fc.integer({ min: -32_768, max: 32_767 }),
  integer: fc.integer(),
  long: fc.oneof(
    fc.maxSafeInteger(),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n }),
    fc.bigInt({ min: -(2n ** 63n), max: -(2n ** 53n) }),
  ),
  float: fc.float(),
  double: fc.double(),
  bigInteger: fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }),
  bigDecimal: fc.tuple(fc.bigInt(), fc.nat(30)).map(([digits, places]) => {
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    const sign = digits < 0n ? "-" : "";
    return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
  }),
  timestamp: fc.date({ noInvalidDate: true }),
};

const { typed } = fc.letrec<{ typed: Typed }>((tie) => ({
  typed: fc.oneof(
    { maxDepth: 4, depthIdentifier: "typed" },
    ...Object.entries(simple).map(([target, values]) =>
      values.map((value): Typed => ({ member: { target: target as SimpleType }, value })),
    ),
    fc.tuple(tie("typed"), fc.nat(40), fc.boolean()).map(([{ member, value }, length, sparse]): Typed => {
      const items: unknown[] = Array.from({ length }, () => value);
      if (sparse) items.push(null);
      return { member: { target: { type: "list", member, ...(sparse && { sparse }) } }, value: items };
    }),
    fc.tuple(tie("typed"), fc.array(keys), fc.boolean()).map(([{ member, value }, names, sparse]): Typed => {
      const entries = [...new Set(names)].map((name, index) => [name, sparse && index === 0 ? null : value] as const);
      return {
        member: {
          target: { type: "map", key: { target: "string" }, value: member, ...(sparse && { sparse }) },
        },
        value: Object.fromEntries(entries),
      };
    }),
    fc.array(fc.tuple(keys, tie("typed"), fc.boolean()), { maxLength: 30 }).map((members): Typed => {
      const target: StructureSchema = {
        type: "structure",
        name: "Thing",
        members: () => Object.fromEntries(members.map(([name, { member }]) => [name, member])),
      };
      const last = new Map(members.map(([name, { value }, isSet]) => [name, { value, isSet }]));
      const set = [...last].flatMap(([name, { value, isSet }]) => (isSet ? [[name, value] as const] : []));
      return { member: { target }, value: Object.fromEntries(set) };
    }),
    fc.tuple(keys, tie("typed")).map(([name, { member, value }]): Typed => {
      const unionName = name === "__type" ? "other" : name;
      return {
        member: { target: { type: "union", name: "Choice", members: () => Object.fromEntries([[unionName, member]]) } },
        value: Object.fromEntries([[unionName, value]]),
      };
    }),
  ),
}));

test("what is written is read again, leniently, strictly, and as CBOR by another reader", () => {
  fc.assert(
    fc.property(typed, ({ member, value }) => {
      const bytes = cborCodec.encoder(member)(value);
      expect(cborCodec.decoder(member)(bytes)).toEqual(value);
      expect(strictCborCodec.decoder(member)(bytes)).toEqual(value);
      decodeCbor(bytes);
    }),
    { numRuns: 500 },
  );
});

test("a cut text is never read", () => {
  fc.assert(
    fc.property(typed, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), ({ member, value }, part) => {
      const bytes = cborCodec.encoder(member)(value);
      const cut = bytes.subarray(0, Math.floor(part * bytes.length));
      expect(() => cborCodec.decoder(member)(cut)).toThrow();
    }),
    { numRuns: 500 },
  );
});
