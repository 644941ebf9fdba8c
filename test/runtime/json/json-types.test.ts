import { describe, expect, test } from "vitest";

import {
  jsonBigNumber,
  jsonBlob,
  jsonDocument,
  jsonLong,
  jsonTimestamp,
} from "../../../src/runtime/json/json-simple-types.ts";
import { createJsonCodec } from "../../../src/runtime/json/json-codec.ts";
import { jsonMap, jsonUnion } from "../../../src/runtime/json/json-aggregates.ts";
import { type JsonType, plainJson } from "../../../src/runtime/json/json-type.ts";
import type { MapSchema, MemberSchema, StructureSchema, UnionSchema } from "../../../src/runtime/schema/schema.ts";

const choice: UnionSchema = { type: "union", name: "Choice", members: () => ({ text: { target: "string" } }) };

const counts: MapSchema = { type: "map", key: { target: "string" }, value: { target: "integer" } };

function memberOf(inner: MemberSchema): MemberSchema {
  const structure: StructureSchema = {
    type: "structure",
    name: "Holder",
    members: () => ({ plain: { target: "string" }, inner }),
  };
  return { target: structure };
}

describe.each<{ name: string; type: JsonType; inner: MemberSchema; value: unknown; text: string }>([
  { name: "blob", type: jsonBlob, inner: { target: "blob" }, value: new Uint8Array([1, 2]), text: '"AQI="' },
  { name: "document", type: jsonDocument, inner: { target: "document" }, value: { a: [1] }, text: '{"a":[1]}' },
  { name: "map", type: jsonMap, inner: { target: counts }, value: { a: 1 }, text: '{"a":1}' },
  { name: "bigNumber", type: jsonLong, inner: { target: "long" }, value: 2n ** 60n, text: "1152921504606846976" },
  { name: "bigNumber", type: jsonBigNumber, inner: { target: "bigDecimal" }, value: "0.10", text: "0.10" },
  { name: "timestamp", type: jsonTimestamp, inner: { target: "timestamp" }, value: new Date(1500), text: "1.5" },
  { name: "union", type: jsonUnion, inner: { target: choice }, value: { text: "x" }, text: '{"text":"x"}' },
])("a codec's $name", ({ name, type, inner, value, text }) => {
  const member = memberOf(inner);

  test("comes and goes where the codec has it", () => {
    const codec = createJsonCodec([type], plainJson);
    expect(codec.encoder(member)({ inner: value })).toBe(`{"inner":${text}}`);
    expect(codec.decoder(member)(`{"inner":${text}}`)).toEqual({ inner: value });
  });

  test("is refused where it has not, and other members are not", () => {
    const codec = createJsonCodec([], plainJson);
    const fault = `this client has no part for the type "${name}"`;
    expect(() => codec.encoder(member)({ inner: value })).toThrow(fault);
    expect(() => codec.decoder(member)(`{"inner":${text}}`)).toThrow(fault);
    expect(codec.encoder(member)({ plain: "x" })).toBe('{"plain":"x"}');
    expect(codec.decoder(member)('{"plain":"x"}')).toEqual({ plain: "x" });
  });
});

test("the exact digits that a long needs do no harm to what is beside it", () => {
  const members = { at: { target: "double" }, any: { target: "document" }, size: { target: "long" } } as const;
  const decode = createJsonCodec([jsonDocument, jsonLong], plainJson).decoder({
    target: { type: "structure", name: "Holder", members: () => members },
  });
  expect(decode('{"at":0.12345678901234567,"any":[12345678901234567],"size":12345678901234567}')).toEqual({
    at: Number("0.12345678901234567"),
    any: [Number("12345678901234567")],
    size: 12345678901234567n,
  });
});

test("defaults are given in the form that values have", () => {
  const member = memberOf({ target: "timestamp", timestampFormat: "date-time", default: 0 });
  expect(createJsonCodec([jsonTimestamp], plainJson).decoder(member)("{}")).toEqual({ inner: new Date(0) });
  const blob = memberOf({ target: "blob", default: "AQI=" });
  expect(createJsonCodec([jsonBlob], plainJson).decoder(blob)("{}")).toEqual({ inner: new Uint8Array([1, 2]) });
});
