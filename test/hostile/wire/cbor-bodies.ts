import { expect } from "vitest";
import { deep, many, million, taken, type HostileBody } from "./hostile-body.ts";

type Part = number | string | Uint8Array;

const manyItems = [0x9a, 0, 0x03, 0x0d, 0x40]; // as `many` says
/** A map of one member. */
const one =
  (name: string, ...value: Part[]) =>
  () =>
    join([0xa1, name, ...value]);
const times = (count: number, ...parts: Part[]): Uint8Array => {
  const piece = join(parts);
  const whole = new Uint8Array(count * piece.length);
  for (let index = 0; index < count; index++) whole.set(piece, index * piece.length);
  return whole;
};

/** CBOR that is hostile. */
export const cborBodies: readonly HostileBody[] = [
  { title: "lists in a list", body: one("items", times(deep, 0x81), 0x80) },
  { title: "structures in a structure", body: one("root", times(deep, 0xa1, "child"), 0xa0) },
  { title: "maps in structures", body: one("root", times(deep, 0xa1, "index", 0xa1, "x"), 0xa0) },
  { title: "tags on tags", body: one("root", times(deep, 0xc6), 0xa0), ...taken },
  { title: "tags on tags of a big number", body: one("big", times(deep, 0xc2), 0x41, 1), ...taken },
  { title: "tags without an item", body: one("note", times(deep, 0xc6)) },
  { title: "lists of indefinite length in a list", body: one("items", times(deep, 0x9f), times(deep, 0xff)) },
  { title: "nesting in a member that is not known", body: one("unknown", times(deep, 0x81), 0x80) },
  { title: "nesting without end", body: one("items", times(deep, 0x9f)) },
  { title: "many nulls", body: one("tags", ...manyItems, times(many, 0xf6)), clientTakes: true },
  { title: "many empty structures", body: one("items", ...manyItems, times(many, 0xa0)), clientTakes: true },
  { title: "many empty lists", body: one("tags", 0x9f, times(many, 0x80), 0xff) },
  {
    title: "many empty structures where they may be",
    body: one("root", 0xa1, "children", ...manyItems, times(many, 0xa0)),
    ...taken,
    check: ({ root }) => expect(root).toHaveProperty("children.length", many),
  },
  {
    title: "`__proto__` and `constructor` for members",
    body: () =>
      join([
        0xa3,
        "__proto__",
        0xa1,
        "polluted",
        1,
        "constructor",
        0xa0,
        "root",
        0xa1,
        "__proto__",
        0xa1,
        "text",
        0x61,
        0x78,
      ]),
    ...taken,
    check: ({ root }) => expect(Reflect.get(root as object, "text")).toBeUndefined(),
  },
  {
    title: "`__proto__` and `constructor` for keys of a map",
    body: one("attributes", 0xa2, "__proto__", "a", "constructor", "b"),
    ...taken,
    check: ({ attributes }) =>
      expect(
        Object.entries(attributes as object)
          .flat()
          .join(),
      ).toBe("__proto__,a,constructor,b"),
  },
  {
    title: "`__proto__` for a union's member",
    body: one("choice", 0xa1, "__proto__", 0xa1, "text", 0x61, 0x78),
    clientTakes: true,
  },
  { title: "a key given twice", body: () => join([0xa2, "note", "a", "note", "b"]), clientTakes: true },
  {
    title: "`__proto__` given twice in a map",
    body: one("attributes", 0xa2, "__proto__", "a", "__proto__", "b"),
    clientTakes: true,
  },
  { title: "a text beyond the end", body: one("note", 0x7a, 0xff, 0xff, 0xff, 0xff, 0x61) },
  { title: "a text of 2^64 bytes", body: one("note", 0x7b, times(8, 0xff)) },
  { title: "a list of 2^64 items", body: one("items", 0x9b, times(8, 0xff)) },
  { title: "a list of 2^32 items", body: one("tags", 0x9a, 0xff, 0xff, 0xff, 0xff, 0x60) },
  { title: "a map of 2^32 pairs", body: one("attributes", 0xba, 0xff, 0xff, 0xff, 0xff) },
  { title: "a body of 2^32 pairs", body: () => join([0xba, 0xff, 0xff, 0xff, 0xff]) },
  { title: "a list without an end", body: one("items", 0x9f, times(many, 0xa0)) },
  { title: "a map without an end", body: one("attributes", 0xbf, times(many, "a", "b")) },
  { title: "a text without an end", body: one("note", 0x7f, times(many, 0x61, 0x78)) },
  { title: "a body without an end", body: () => join([0xbf]) },
  { title: "an end and nothing else", body: () => join([0xff]) },
  { title: "texts in a text", body: one("note", times(deep, 0x7f), times(deep, 0xff)) },
  { title: "bytes that are not UTF-8", body: one("note", 0x62, 0xff, 0xfe) },
  { title: "a key that is not UTF-8", body: one("attributes", 0xa1, 0x61, 0xff, "x") },
  { title: "half of a number", body: one("ratio", 0xfb, 0, 0) },
  { title: "half of a text", body: one("note", 0x78, 0x64, "x") },
  { title: "a body after the body", body: () => join([0xa0, 0xa0]) },
  { title: "a reserved length", body: one("note", 0x7d) },
  { title: "null", body: () => join([0xf6]) },
  { title: "a list", body: () => join([0x80]) },
  { title: "an integer of a million bytes", body: one("big", 0xc2, 0x5a, 0, 0x0f, 0x42, 0x40, times(million, 0xff)) },
  { title: "a decimal with a huge exponent", body: one("price", 0xc4, 0x82, 0x3b, times(8, 0xff), 1), ...taken },
  { title: "a timestamp beyond all time", body: one("at", 0xc1, 0xfb, 0x7e, times(7, 0)) },
  {
    title: "a catastrophic text",
    body: one("name", 0x7a, 0, 0x0f, 0x42, 0x41, times(million, 0x61), 0x21),
    clientTakes: true,
  },
];

/** Numbers are bytes, and texts are texts of less than 24 bytes. */
function join(parts: readonly Part[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => {
      if (typeof part === "number") return Uint8Array.of(part);
      return typeof part === "string" ? Buffer.from(String.fromCharCode(0x60 + part.length) + part, "latin1") : part;
    }),
  );
}
