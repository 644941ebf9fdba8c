import fc from "fast-check";
import { Parser } from "htmlparser2";
import { expect, test } from "vitest";

import type { MemberSchema, SimpleType, TimestampFormat, XmlNamespace } from "../../../src/runtime/schema/schema.ts";
import { strictXmlCodec } from "../../../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../../../src/runtime/xml/xml-parts.ts";

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

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.constantFrom("", " ", "\r\n", "__proto__", "constructor", "]]>", "&amp;", "<!--", "<a>", "\u0000\ufeff"),
);
/** Of characters that XML has, which servers take alone. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for.
const text = anyText.map((given) => given.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ""));
const name = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][\w.-]{0,6}$/),
  fc.constantFrom("__proto__", "constructor", "toString", "then", "member", "entry", "é"),
);
const qualifiedName = fc
  .tuple(fc.option(fc.constantFrom("xsi", "p"), { nil: undefined }), name)
  .map(([prefix, name]) => (prefix === undefined ? name : `${prefix}:${name}`));
const namespace: fc.Arbitrary<XmlNamespace | undefined> = fc.option(
  fc.record({ uri: fc.webUrl(), prefix: fc.constantFrom("a", "b") }, { requiredKeys: ["uri"] }),
  { nil: undefined },
);
const float = fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity)).map((value) => value + 0);
const long = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value));
const milliseconds = { min: Date.parse("0000-01-01T00:00:00Z"), max: Date.parse("9999-12-31T23:59:59Z") };

const simpleValues: Record<Exclude<SimpleType, "timestamp" | "document">, fc.Arbitrary<unknown>> = {
  blob: fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
  boolean: fc.boolean(),
  string: text,
  byte: fc.integer({ min: -128, max: 127 }),
  short: fc.integer({ min: -32768, max: 32767 }),
  integer: fc.integer(),
  long,
  float: fc.float().map((value) => value + 0),
  double: float,
  bigInteger: fc.bigInt(),
  bigDecimal: fc.bigInt().map((value) => `${value}.50`),
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

/** A kind as an item, key or value: with a name and a namespace of its own. */
function decorated(kinds: fc.Arbitrary<Kind>): fc.Arbitrary<Kind> {
  return fc.tuple(kinds, fc.option(name, { nil: undefined }), namespace).map(([kind, xmlName, xmlNamespace]) => ({
    ...kind,
    member: {
      ...kind.member,
      ...(xmlName !== undefined && { xmlName }),
      ...(xmlNamespace !== undefined && { xmlNamespace }),
    },
  }));
}

const { kind } = fc.letrec<{ kind: Kind; list: Kind; map: Kind; structure: Kind; union: Kind }>((tie) => ({
  kind: fc.oneof({ maxDepth: 3 }, simple, tie("list"), tie("map"), tie("structure"), tie("union")),
  list: fc.tuple(decorated(tie("kind")), fc.boolean()).map(([{ member, values }, sparse]) => ({
    member: { target: { type: "list" as const, member, ...(sparse && { sparse: true as const }) } },
    values: fc.array(sparse ? fc.option(values) : values, { maxLength: 4 }),
  })),
  map: fc
    .tuple(
      decorated(fc.constant({ member: { target: "string" as const }, values: text })),
      decorated(tie("kind")),
      fc.boolean(),
    )
    .filter(([key, value]) => (key.member.xmlName ?? "key") !== (value.member.xmlName ?? "value"))
    .map(([{ member: key }, { member, values }, sparse]) => ({
      member: { target: { type: "map" as const, key, value: member, ...(sparse && { sparse: true as const }) } },
      values: fc
        .array(fc.tuple(text, sparse ? fc.option(values) : values), { maxLength: 4 })
        // Not `fc.dictionary`, whose keys are never `__proto__`.
        .map((entries) => Object.fromEntries(entries)),
    })),
  structure: fc.tuple(fields(tie("kind")), fc.option(name, { nil: undefined })).map(([kinds, xmlName]) => ({
    member: {
      target: {
        type: "structure" as const,
        name: "S",
        members: () => membersOf(kinds),
        ...(xmlName !== undefined && { xmlName }),
      },
    },
    values: fc
      .tuple(...kinds.map(({ values }) => fc.option(values, { nil: undefined })))
      .map((values) =>
        Object.fromEntries(
          kinds.map((field, index) => [field.name, values[index]] as const).filter(([, value]) => value !== undefined),
        ),
      ),
  })),
  union: fields(tie("kind"))
    .map((kinds) => kinds.filter(({ member }) => member.xmlAttribute === undefined))
    .filter((kinds) => kinds.length > 0)
    .map((kinds) => ({
      member: { target: { type: "union" as const, name: "U", members: () => membersOf(kinds) } },
      values: fc.oneof(...kinds.map((field) => field.values.map((value) => Object.fromEntries([[field.name, value]])))),
    })),
}));

interface FieldKind extends Kind {
  readonly name: string;
}

/** Members of a structure, some of them attributes, some flattened. */
function fields(kinds: fc.Arbitrary<Kind>): fc.Arbitrary<FieldKind[]> {
  const element = decorated(kinds).chain((kind) => {
    const { target } = kind.member;
    if (typeof target !== "object" || (target.type !== "list" && target.type !== "map")) return fc.constant(kind);
    // What has no items leaves no trace where it is flattened.
    const values = kind.values.filter((value) => Object.keys(value as object).length > 0);
    return fc.constantFrom(kind, { values, member: { ...kind.member, xmlFlattened: true as const } });
  });
  const attribute = fc
    .tuple(simple, fc.option(qualifiedName, { nil: undefined }))
    .map(([{ member, values }, xmlName]) => ({
      member: { ...member, xmlAttribute: true as const, ...(xmlName !== undefined && { xmlName }) },
      values,
    }));
  return fc
    .array(fc.tuple(name, fc.oneof({ arbitrary: element, weight: 3 }, attribute)), { maxLength: 5 })
    .map((parts) => parts.map(([name, kind]) => ({ ...kind, name })))
    .filter(
      (fields) =>
        new Set(fields.map(({ name }) => name)).size === fields.length &&
        new Set(fields.map(({ name, member }) => `${member.xmlAttribute === true} ${member.xmlName ?? name}`)).size ===
          fields.length,
    );
}

function membersOf(kinds: readonly FieldKind[]): Record<string, MemberSchema> {
  return Object.fromEntries(kinds.map(({ name, member }) => [name, member]));
}

const sample: fc.Arbitrary<Sample> = kind.chain(({ member, values }) =>
  values.map((value) => ({ member: { ...member, xmlName: "Root" }, value })),
);

test("a value comes back as it was, strict and lenient", () => {
  fc.assert(
    fc.property(sample, ({ member, value }) => {
      const body = xmlCodec.encoder(member)(value);
      expect(strictXmlCodec.decoder(member)(body)).toEqual(value);
      const decoded = xmlCodec.decoder(member)(body);
      // An empty text is a number that is not set to a client, but no number is written so.
      expect(decoded).toEqual(value);
      expect(xmlCodec.encoder(member)(decoded)).toBe(body);
    }),
    { numRuns: 1000 },
  );
});

test("a client reads any text as it was, in content and in attributes", () => {
  const members = { content: { target: "string" }, attribute: { target: "string", xmlAttribute: true } } as const;
  const member: MemberSchema = { target: { type: "structure", name: "S", members: () => members } };
  fc.assert(
    fc.property(fc.record({ content: anyText, attribute: anyText }), (value) => {
      expect(xmlCodec.decoder(member)(xmlCodec.encoder(member)(value))).toEqual(value);
    }),
    { numRuns: 1000 },
  );
});

test("what is written is read by another parser to its end, with the same tags", () => {
  fc.assert(
    fc.property(sample, ({ member, value }) => {
      const body = xmlCodec.encoder(member)(value);
      const open: string[] = [];
      let roots = 0;
      const parser = new Parser(
        {
          onopentag: (name) => {
            if (open.push(name) === 1) roots++;
          },
          onclosetag: (name, implied) => {
            expect(implied).toBe(false);
            expect(open.pop()).toBe(name);
          },
        },
        { xmlMode: true },
      );
      parser.end(body);
      expect([roots, open.length]).toEqual([1, 0]);
    }),
    { numRuns: 300 },
  );
});

test("white space, comments and prefixes between elements change nothing", () => {
  fc.assert(
    fc.property(sample, ({ member, value }) => {
      const body = xmlCodec.encoder(member)(value);
      // Never within a text, where white space and comments of ours would split it or be part of it.
      const padded = body.replace(/(<\/[^>]*>)(?=<)/g, "$1 <!-- c --> <?p i?>\n").replace(/<(\/?)(?![/?!])/g, "<$1n:");
      expect(strictXmlCodec.decoder(member)(padded)).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

const piece = fc.oneof(
  fc.constantFrom(
    "<Root>",
    "</Root>",
    "<Root",
    ">",
    "/>",
    "<a>",
    "</a>",
    "<member>",
    "</member>",
    "<!--",
    "-->",
    "<![CDATA[",
  ),
  fc.constantFrom("]]>", "<?", "?>", "&", ";", "&amp;", "&#", "x", "'", '"', "=", " ", "\r", "<", "a='b'", "1"),
  fc.string({ maxLength: 3 }),
);

test("any text is decoded or refused with a SerializationError", () => {
  fc.assert(
    fc.property(
      kind,
      fc.array(piece).map((pieces) => `<Root>${pieces.join("")}`),
      ({ member }, body) => {
        for (const codec of [xmlCodec, strictXmlCodec]) {
          try {
            codec.decoder({ ...member, xmlName: "Root" })(body);
          } catch (error) {
            expect(error).toMatchObject({ name: "SerializationError" });
          }
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("so is a document with a piece that is changed", () => {
  fc.assert(
    fc.property(sample, fc.nat(), fc.nat({ max: 5 }), piece, ({ member, value }, at, length, inserted) => {
      const body = xmlCodec.encoder(member)(value);
      const start = at % body.length;
      const changed = body.slice(0, start) + inserted + body.slice(start + length);
      for (const codec of [xmlCodec, strictXmlCodec]) {
        try {
          codec.decoder(member)(changed);
        } catch (error) {
          expect(error).toMatchObject({ name: "SerializationError" });
        }
      }
    }),
    { numRuns: 1000 },
  );
});
