import { describe, expect, it, test } from "vitest";

import type { MemberSchema, StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { cborCodec } from "../../../src/runtime/cbor/cbor-codec.ts";
import { strictCborCodec } from "../../../src/runtime/cbor/strict-cbor-codec.ts";
import type { Codec } from "../../../src/runtime/codec/codec.ts";
import { createDefaultsFiller, readJsonAsText } from "../../../src/runtime/codec/defaults.ts";
import { jsonCodec } from "../../../src/runtime/json/json-codec.ts";
import { strictJsonCodec } from "../../../src/runtime/json/strict-json-codec.ts";
import { strictXmlCodec } from "../../../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../../../src/runtime/xml/xml-parts.ts";

test.each<{ given: MemberSchema; want: unknown }>([
  { given: { target: "string", default: "" }, want: "" },
  { given: { target: "boolean", default: false }, want: false },
  { given: { target: "integer", default: 0 }, want: 0 },
  { given: { target: "long", default: 5 }, want: 5 },
  { given: { target: "bigInteger", default: 5 }, want: 5n },
  { given: { target: "bigDecimal", default: 1.5 }, want: "1.5" },
  { given: { target: "double", default: "NaN" }, want: NaN },
  { given: { target: "blob", default: "YWJj" }, want: new Uint8Array([97, 98, 99]) },
  { given: { target: "timestamp", default: 0 }, want: new Date(0) },
  { given: { target: "timestamp", default: "1985-04-12T23:20:50Z" }, want: new Date("1985-04-12T23:20:50Z") },
  { given: { target: "document", default: "hi" }, want: "hi" },
  { given: { target: { type: "list", member: { target: "string" } }, default: [] }, want: [] },
])("$given has the default $want", ({ given, want }) => {
  expect(readJsonAsText(given.default, given)).toEqual(want);
});

describe("a filler", () => {
  const fill = createDefaultsFiller(
    () => true,
    (json) => json,
  );

  test("fills in nothing for a member without a default", () => {
    expect(fill(structure({ a: { target: "string" }, b: { target: "string", default: null } }), {})).toEqual({});
  });

  test("makes a new value at each call", () => {
    const schema = structure({ document: { target: "document", default: { list: [1] } } });
    const first = fill(schema, {}) as { document: { list: number[] } };
    first.document.list.push(2);
    expect(fill(schema, {})).toEqual({ document: { list: [1] } });
  });
});

const structure = (members: Readonly<Record<string, MemberSchema>>): StructureSchema => ({
  type: "structure",
  name: "Parcel",
  members: () => members,
});

describe("members that a body leaves out", () => {
  const schema = structure({
    none: { target: "string" },
    emptied: { target: "string", default: null },
    text: { target: "string", default: "x" },
    count: { target: "integer", default: 0 },
    share: { target: "double", default: "NaN" },
    data: { target: "blob", default: "YWJj" },
    at: { target: "timestamp", default: 5 },
    tags: { target: { type: "list", member: { target: "string" } }, default: [] },
    ofService: { target: "string", default: "x", clientOptional: true },
    required: { target: "string", correction: "" },
    requiredAt: { target: "timestamp", correction: 0 },
    requiredOfService: { target: "string", default: "x", clientOptional: true, correction: "" },
    inner: { target: structure({ deep: { target: "long", default: 7 } }), correction: {} },
  });
  const empty = {
    json: (codec: Codec) => codec.decoder({ target: schema })("{}"),
    cbor: (codec: Codec<Uint8Array>) => codec.decoder({ target: schema })(new Uint8Array([0xa0])),
    xml: (codec: Codec) => codec.decoder({ target: schema })("<Parcel/>"),
  };

  it("are set by clients, in every format alike", () => {
    const want = {
      text: "x",
      count: 0,
      share: NaN,
      data: new Uint8Array([97, 98, 99]),
      at: new Date(5000),
      tags: [],
      required: "",
      requiredAt: new Date(0),
      requiredOfService: "",
      inner: {},
    };
    expect(empty.json(jsonCodec)).toEqual(want);
    expect(empty.cbor(cborCodec)).toEqual(want);
    expect(empty.xml(xmlCodec)).toEqual(want);
  });

  it("are left to servers, which check what they were sent first", () => {
    expect(empty.json(strictJsonCodec)).toEqual({});
    expect(empty.cbor(strictCborCodec)).toEqual({});
    expect(empty.xml(strictXmlCodec)).toEqual({});
  });

  it("are new values each time", () => {
    for (const read of [() => empty.json(jsonCodec), () => empty.cbor(cborCodec), () => empty.xml(xmlCodec)]) {
      const { tags } = read() as { tags: string[] };
      tags.push("changed");
      expect(read()).toMatchObject({ tags: [] });
    }
  });
});
