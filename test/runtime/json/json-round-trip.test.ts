import fc from "fast-check";
import { expect, test } from "vitest";

import { jsonCodec } from "../../../src/runtime/json/json-codec.ts";
import { strictJsonCodec } from "../../../src/runtime/json/strict-json-codec.ts";
import type { MemberSchema, SimpleType, TimestampFormat } from "../../../src/runtime/schema/schema.ts";

/** A schema with a value of it. */
interface Sample {
  readonly member: MemberSchema;
  readonly value: unknown;
}

/** A schema with a supply of values. */
interface Kind {
  readonly member: MemberSchema;
  readonly values: fc.Arbitrary<unknown>;
}

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom("", "__proto__", "constructor", "\ud800", '"\\'),
);
const name = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/),
  fc.constantFrom("__proto__", "constructor", "toString", "then"),
);
const float = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, -0));
const long = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value));
const decimal = fc
  .tuple(
    fc.bigInt(),
    fc.option(fc.stringMatching(/^\d{1,30}$/), { nil: undefined }),
    fc.option(fc.integer({ min: -500, max: 500 }), { nil: undefined }),
  )
  .map(
    ([whole, fraction, exponent]) =>
      `${whole}${fraction === undefined ? "" : `.${fraction}`}${exponent === undefined ? "" : `e${exponent}`}`,
  );
const milliseconds = { min: Date.parse("0000-01-01T00:00:00Z"), max: Date.parse("9999-12-31T23:59:59Z") };
const document = fc.jsonValue({ stringUnit: "binary" }).filter((value) => value !== null);

const simpleValues: Record<Exclude<SimpleType, "timestamp">, fc.Arbitrary<unknown>> = {
  blob: fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
  boolean: fc.boolean(),
  string: text,
  byte: fc.integer({ min: -128, max: 127 }),
  short: fc.integer({ min: -32768, max: 32767 }),
  integer: fc.integer(),
  long,
  float: fc.float(),
  double: float,
  bigInteger: fc.bigInt(),
  bigDecimal: decimal,
  document,
};

const simple: fc.Arbitrary<Kind> = fc.oneof(
  fc
    .constantFrom(...(Object.keys(simpleValues) as (keyof typeof simpleValues)[]))
    .map((target) => ({ member: { target }, values: simpleValues[target] })),
  fc.constantFrom<TimestampFormat[]>("date-time", "http-date", "epoch-seconds").map((timestampFormat) => ({
    member: { target: "timestamp" as const, timestampFormat },
    values: fc
      .integer(milliseconds)
      .map((time) => new Date(timestampFormat === "http-date" ? Math.floor(time / 1000) * 1000 : time)),
  })),
);

const { kind } = fc.letrec<{ kind: Kind; list: Kind; map: Kind; structure: Kind; union: Kind }>((tie) => ({
  kind: fc.oneof({ maxDepth: 3 }, simple, tie("list"), tie("map"), tie("structure"), tie("union")),
  list: fc.tuple(tie("kind"), fc.boolean()).map(([{ member, values }, sparse]) => ({
    member: { target: { type: "list" as const, member, ...(sparse && { sparse: true as const }) } },
    values: fc.array(sparse ? fc.option(values) : values, { maxLength: 4 }),
  })),
  map: fc.tuple(tie("kind"), fc.boolean()).map(([{ member, values }, sparse]) => ({
    member: {
      target: {
        type: "map" as const,
        key: { target: "string" as const },
        value: member,
        ...(sparse && { sparse: true as const }),
      },
    },
    values: fc
      .array(fc.tuple(text, sparse ? fc.option(values) : values), { maxLength: 4 })
      // Not `fc.dictionary`, whose keys are never `__proto__`; lone surrogates come back as they went.
      .map((entries) => Object.fromEntries(entries)),
  })),
  structure: fields(tie("kind")).map((kinds) => ({
    member: { target: { type: "structure" as const, name: "S", members: () => membersOf(kinds) } },
    values: fc
      .tuple(...kinds.map(({ values }) => fc.option(values, { nil: undefined })))
      .map((values) =>
        Object.fromEntries(
          kinds.map((field, index) => [field.name, values[index]] as const).filter(([, value]) => value !== undefined),
        ),
      ),
  })),
  union: fields(tie("kind"))
    .filter((kinds) => kinds.length > 0)
    .map((kinds) => ({
      member: { target: { type: "union" as const, name: "U", members: () => membersOf(kinds) } },
      values: fc.oneof(...kinds.map((field) => field.values.map((value) => Object.fromEntries([[field.name, value]])))),
    })),
}));

interface FieldKind extends Kind {
  readonly name: string;
  readonly jsonName: string | undefined;
}

function fields(kinds: fc.Arbitrary<Kind>): fc.Arbitrary<FieldKind[]> {
  return fc
    .array(fc.tuple(name, fc.option(name, { nil: undefined }), kinds), { maxLength: 5 })
    .map((parts) => parts.map(([name, jsonName, kind]) => ({ ...kind, name, jsonName })))
    .filter(
      (fields) =>
        new Set(fields.map(({ name }) => name)).size === fields.length &&
        new Set(fields.map(({ name, jsonName }) => jsonName ?? name)).size === fields.length,
    );
}

function membersOf(kinds: readonly FieldKind[]): Record<string, MemberSchema> {
  return Object.fromEntries(
    kinds.map(({ name, jsonName, member }) => [name, jsonName === undefined ? member : { ...member, jsonName }]),
  );
}

const sample: fc.Arbitrary<Sample> = kind.chain(({ member, values }) => values.map((value) => ({ member, value })));

test("a value comes back as it was, strict and lenient", () => {
  fc.assert(
    fc.property(sample, ({ member, value }) => {
      const body = jsonCodec.encoder(member)(value);
      expect(strictJsonCodec.decoder(member)(body)).toEqual(value);
      expect(jsonCodec.decoder(member)(body)).toEqual(value);
      // In one more round, since a decoder changes what it has parsed, never what it gave before.
      expect(jsonCodec.encoder(member)(jsonCodec.decoder(member)(body))).toBe(body);
    }),
    { numRuns: 500 },
  );
});

test("what is written is JSON of the value's shape", () => {
  fc.assert(
    fc.property(sample, ({ member, value }) => {
      const parsed: unknown = JSON.parse(jsonCodec.encoder(member)(value));
      expect(parsed).toEqual(oracle(member, value));
    }),
    { numRuns: 500 },
  );
});

test("any text is decoded or refused with a SerializationError", () => {
  fc.assert(
    fc.property(kind, fc.oneof(fc.json(), fc.string()), ({ member }, body) => {
      for (const codec of [jsonCodec, strictJsonCodec]) {
        try {
          codec.decoder(member)(body);
        } catch (error) {
          expect(error).toMatchObject({ name: "SerializationError" });
        }
      }
    }),
    { numRuns: 500 },
  );
});

/** The value as a plain walk makes it, for JSON.parse to be compared with. */
function oracle(member: MemberSchema, value: unknown): unknown {
  if (value === null) return null;
  const target = member.target;
  if (target === "document") return value;
  if (typeof target === "string") return simpleOracle(member, value);
  if (target.type === "list") return (value as unknown[]).map((item) => oracle(target.member, item));
  const members = target.type === "map" ? {} : target.members();
  const entries = Object.entries(value as object).map(([key, item]) => {
    if (target.type === "map") return [key, oracle(target.value, item)];
    const field = Object.getOwnPropertyDescriptor(members, key)?.value as MemberSchema;
    return [field.jsonName ?? key, oracle(field, item)];
  });
  return Object.fromEntries(entries);
}

function simpleOracle({ target, timestampFormat }: MemberSchema, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (value instanceof Date) {
    if (timestampFormat === "epoch-seconds") return value.getTime() / 1000;
    return timestampFormat === "http-date" ? value.toUTCString() : value.toISOString().replace(".000Z", "Z");
  }
  if (typeof value === "bigint" || target === "bigDecimal") return Number(value);
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
