import { describe, expect, test } from "vitest";

import { DEPTH_LIMIT } from "../../../src/runtime/codec/misfit.ts";
import type { StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { strictXmlCodec } from "../../../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../../../src/runtime/xml/xml-parts.ts";
import { readXmlError } from "../../../src/runtime/xml/xml-tree.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";

const structure: StructureSchema = {
  type: "structure",
  name: "S",
  members: () => ({
    text: { target: "string" },
    number: { target: "bigInteger" },
    decimal: { target: "bigDecimal" },
    at: { target: "timestamp" },
    bytes: { target: "blob" },
    list: { target: { type: "list", member: { target: "string" } } },
    sparse: { target: { type: "list", member: { target: "string" }, sparse: true } },
    flat: { target: { type: "list", member: { target: "string" } }, xmlFlattened: true },
    map: { target: { type: "map", key: { target: "string" }, value: { target: "string" } } },
    self: { target: structure },
  }),
};
const codecs = [xmlCodec, strictXmlCodec];
const million = 1_000_000;
/** Items whose number alone is hostile: enough to tell work that grows with the square of it. */
const many = 200_000;

/** Decodes by both codecs; a text is to be read or refused, and in a time that leaves no doubt about its growth. */
function decodeAll(text: string): unknown[] {
  const cpuTime = startCpuClock();
  const results = codecs.map((codec) => {
    try {
      return codec.decoder({ target: structure })(text);
    } catch (error) {
      expect(error).toMatchObject({ name: "SerializationError" });
      expect((error as Error).message.length).toBeLessThan(500);
      return "refused";
    }
  });
  readXmlError(text);
  expect(cpuTime()).toBeLessThan(cpuLimit);
  return results;
}

function nest(depth: number, inner = "", name = "self"): string {
  return `<S>${`<${name}>`.repeat(depth)}${inner}${`</${name}>`.repeat(depth)}</S>`;
}

describe("documents that are refused", () => {
  const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
    "",
  );
  test.each<{ title: string; text: string }>([
    { title: "billion laughs", text: `<!DOCTYPE S [<!ENTITY l0 "lol">${laughs}]><S><text>&l10;</text></S>` },
    {
      title: "external entities",
      text: '<!DOCTYPE S [<!ENTITY x SYSTEM "file:///etc/passwd">]><S><text>&x;</text></S>',
    },
    { title: "deep nesting", text: nest(100_000) },
    { title: "deep nesting that is not closed", text: "<S>" + "<self>".repeat(100_000) },
    { title: "deep nesting of what is not known", text: nest(100_000, "", "x") },
    { title: "deep nesting in a list", text: `<S><list>${"<member>".repeat(100_000)}</list></S>` },
    { title: "tags without end", text: "<".repeat(million) },
    { title: "a tag's name without end", text: `<${"S".repeat(5 * million)}` },
    { title: "an attribute's value without end", text: `<S a="${"x".repeat(5 * million)}` },
    { title: "attributes without end", text: `<S ${Array.from({ length: many }, (_, i) => `a${i}=''`).join(" ")}` },
    { title: "a comment without end", text: `<S><!--${"- ".repeat(million)}` },
    { title: "comments without end", text: `<S>${"<!-- -->".repeat(many)}` },
    { title: "a CDATA section without end", text: `<S><text><![CDATA[${"]]".repeat(million)}` },
    { title: "an instruction without end", text: `<?xml${"?".repeat(million)}` },
    { title: "white space without end", text: `<S>${" ".repeat(5 * million)}` },
    { title: "white space in a tag without end", text: `<S${" ".repeat(5 * million)}` },
    { title: "references without end", text: `<S><text>${"&amp".repeat(million)}` },
    { title: "references with a far end", text: `<S><text>${"&".repeat(million)};</text></S>` },
    { title: "a reference of many digits", text: `<S><text>&#${"1".repeat(million)};</text></S>` },
    { title: "a number of many digits", text: `<S><number>${"1".repeat(million)}</number></S>` },
    { title: "a timestamp of many digits", text: `<S><at>${"1".repeat(million)}</at></S>` },
    { title: "base64 that is wrong at its end", text: `<S><bytes>${"A".repeat(4 * million)}!</bytes></S>` },
  ])("$title", ({ text }) => {
    expect(decodeAll(text)).toEqual(["refused", "refused"]);
  });
});

describe("large documents that are read", () => {
  test.each<{ title: string; text: string; check: (value: Record<string, unknown>) => unknown; want: unknown }>([
    {
      title: "a long text",
      text: `<S><text>${"x".repeat(10 * million)}</text></S>`,
      check: ({ text }) => (text as string).length,
      want: 10 * million,
    },
    {
      title: "a text of references",
      text: `<S><text>${"&lt;".repeat(million)}</text></S>`,
      check: ({ text }) => (text as string).length,
      want: million,
    },
    {
      title: "a text of CDATA sections",
      text: `<S><text>${"<![CDATA[x]]>y".repeat(many)}</text></S>`,
      check: ({ text }) => (text as string).length,
      want: 2 * many,
    },
    {
      title: "a text of comments",
      text: `<S><text>${"<!---->x".repeat(many)}</text></S>`,
      check: ({ text }) => (text as string).length,
      want: many,
    },
    {
      title: "many empty items",
      text: `<S><list>${"<member/>".repeat(many)}</list></S>`,
      check: ({ list }) => (list as unknown[]).length,
      want: many,
    },
    {
      title: "many empty flattened items",
      text: `<S>${"<flat/>".repeat(many)}</S>`,
      check: ({ flat }) => (flat as unknown[]).length,
      want: many,
    },
    {
      title: "many null items",
      text: `<S><sparse>${"<member xsi:nil='1'/>".repeat(many)}</sparse></S>`,
      check: ({ sparse }) => (sparse as unknown[]).length,
      want: many,
    },
    { title: "many unknown elements", text: `<S>${"<x/>".repeat(many)}</S>`, check: Object.keys, want: [] },
    {
      title: "a map of a hundred thousand keys",
      text: `<S><map>${Array.from({ length: 100_000 }, (_, i) => `<entry><key>__proto__${i || ""}</key><value>v</value></entry>`).join("")}</map></S>`,
      check: ({ map }) => [Object.hasOwn(map as object, "__proto__"), Object.keys(map as object).length],
      want: [true, 100_000],
    },
    {
      title: "many attributes",
      text: `<S ${Array.from({ length: many }, (_, i) => `a${i}=''`).join(" ")}/>`,
      check: Object.keys,
      want: [],
    },
    { title: "much white space", text: `<S>${" ".repeat(5 * million)}</S>`, check: Object.keys, want: [] },
    {
      title: "much text that nobody asked for",
      text: `<S>${"x<x/>".repeat(many)}</S>`,
      check: Object.keys,
      want: [],
    },
  ])("$title", ({ text, check, want }) => {
    for (const value of decodeAll(text)) expect(check(value as Record<string, unknown>)).toEqual(want);
  });
});

test("the depth limit", () => {
  const atLimit = nest(DEPTH_LIMIT - 1);
  for (const codec of codecs) {
    const value = codec.decoder({ target: structure })(atLimit);
    expect(codec.encoder({ target: structure })(value)).toBe(atLimit);
    expect(() => codec.decoder({ target: structure })(nest(DEPTH_LIMIT))).toThrow(`nested deeper than ${DEPTH_LIMIT}`);
  }
});

test("a value that contains itself is not written for ever", () => {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  expect(() => xmlCodec.encoder({ target: structure })(value)).toThrow(`nested deeper than ${DEPTH_LIMIT}`);
});

test("characters that were no UTF-8 stay what the decoder of bytes made of them", () => {
  const text = new TextDecoder().decode(
    Uint8Array.of(...new TextEncoder().encode("<S><text>"), 0xff, 0xc3, ...new TextEncoder().encode("</text></S>")),
  );
  for (const value of decodeAll(text)) expect(value).toEqual({ text: "\ufffd\ufffd" });
  expect(decodeAll("<S><text>\ud800</text></S>")).toEqual([{ text: "\ud800" }, { text: "\ud800" }]);
});
