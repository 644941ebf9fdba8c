import { expect } from "vitest";
import { deep, many, million, taken, type HostileBody } from "./hostile-body.ts";

const nest = (open: string, close: string, inner = ""): string => open.repeat(deep) + inner + close.repeat(deep);
const fill = (item: string, count: number): string => `[${Array(count).fill(item).join(",")}]`;
const documents = /json/i;

/** JSON that is hostile. */
export const jsonBodies: readonly HostileBody[] = [
  { title: "lists in a list", body: () => `{"items":${nest("[", "]")}}` },
  { title: "structures in a structure", body: () => `{"root":${nest('{"child":', "}", "{}")}}` },
  { title: "lists in structures", body: () => `{"items":${nest('[{"children":', "}]", "[]")}}` },
  { title: "maps in structures", body: () => `{"root":${nest('{"index":{"x":', "}}", "{}")}}` },
  { title: "a document of lists", body: () => `{"document":${nest("[", "]")}}`, only: documents },
  { title: "a document of objects", body: () => `{"document":${nest('{"a":', "}", "1")}}`, only: documents },
  { title: "nesting without end", body: () => `{"items":${"[".repeat(deep)}` },
  { title: "nesting of nothing but lists", body: () => nest("[", "]") },
  { title: "nesting in a member that is not known", body: () => `{"unknown":${nest("[", "]")}}`, ...taken },
  { title: "many nulls", body: () => `{"tags":${fill("null", many)}}`, clientTakes: true },
  { title: "many empty structures", body: () => `{"items":${fill("{}", many)}}`, clientTakes: true },
  { title: "many empty lists", body: () => `{"tags":${fill("[]", many)}}` },
  {
    title: "many empty structures where they may be",
    body: () => `{"root":{"children":${fill("{}", many)}}}`,
    ...taken,
    check: ({ root }) => expect(root).toHaveProperty("children.length", many),
  },
  {
    title: "`__proto__` and `constructor` for members",
    body: () =>
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"root":{"__proto__":{"text":"x"}}}`,
    ...taken,
    check: ({ root }) => expect(Reflect.get(root as object, "text")).toBeUndefined(),
  },
  {
    title: "`__proto__` and `constructor` for keys of a map",
    body: () => `{"attributes":{"__proto__":"a","constructor":"b"}}`,
    ...taken,
    check: ({ attributes }) =>
      expect(
        Object.entries(attributes as object)
          .flat()
          .join(),
      ).toBe("__proto__,a,constructor,b"),
  },
  {
    title: "`__proto__` for a key of a map that is copied",
    body: () => `{"root":{"index":{"a":{"x":null},"__proto__":{"text":"t","y":null}}}}`,
    ...taken,
    check: ({ root }) =>
      expect(Object.keys(Reflect.get(root as object, "index") as object)).toEqual(["a", "__proto__"]),
  },
  {
    title: "`__proto__` and `constructor` in a document",
    body: () =>
      `{"big":12345678901234567890,"document":{"__proto__":{"polluted":1e400},"constructor":{"prototype":{"polluted":1}}}}`,
    // In rpcv2Json big numbers are texts.
    only: /awsJson|restJson/,
    ...taken,
    check: ({ document }) => expect(Object.keys(document as object)).toEqual(["__proto__", "constructor"]),
  },
  { title: "`__proto__` for a union's member", body: () => `{"choice":{"__proto__":{"text":"x"}}}`, clientTakes: true },
  { title: "`constructor` for a union's member", body: () => `{"choice":{"constructor":"x"}}`, clientTakes: true },
  {
    title: "a key given twice",
    body: () => `{"note":"a","note":"b"}`,
    clientTakes: true,
    check: ({ note }) => expect(note).toBe("b"),
  },
  {
    title: "a key given twice, once with an escape",
    body: () => `{"root":{"text":"x","te\\u0078t":"y"}}`,
    clientTakes: true,
  },
  {
    title: "an unknown key given twice, far inside",
    body: () => String.raw`{"other":[[{"a":"\\\"","b":{"c" :1,"c" :2}}]]}`,
    clientTakes: true,
  },
  { title: "a hundred thousand keys that are not known", body: () => `{${keys(deep)}"note":"a"}`, ...taken },
  { title: "bytes that are not UTF-8", body: () => Buffer.from('{"note":"\xff\xfe"}', "latin1") },
  { title: "UTF-8 that is cut", body: () => Buffer.from('{"note":"\xe2\x82"}', "latin1") },
  { title: "a surrogate in UTF-8", body: () => Buffer.from('{"note":"\xed\xa0\x80"}', "latin1") },
  { title: "half of a text", body: () => `{"note":"${"x".repeat(million)}` },
  { title: "half of a document", body: () => `{"root":{"text":"x"},"items":[{}` },
  { title: "a byte of zero", body: () => "\0" },
  { title: "null", body: () => "null" },
  { title: "a list", body: () => "[]" },
  { title: "a text", body: () => '"x"' },
  { title: "an integer of a million digits", body: () => `{"big":${"1".repeat(million)}}` },
  { title: "a long integer of a million digits", body: () => `{"count":${"1".repeat(million)}}` },
  { title: "an integer with a huge exponent", body: () => `{"big":1e999999999}` },
  { title: "a timestamp beyond all time", body: () => `{"at":1e300}` },
  { title: "base64 of a million quarters", body: () => `{"blob":"${"A".repeat(million)}="}` },
  { title: "a catastrophic text", body: () => `{"name":"${"a".repeat(million)}!"}`, clientTakes: true },
  {
    title: "a key of a megabyte, and a fault there",
    body: () => `{"attributes":{"${"k".repeat(million)}":1}}`,
    clientTakes: true,
  },
  { title: "a value of a megabyte of the wrong type", body: () => `{"at":"${"x".repeat(million)}"}` },
];

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `"k${index}":0,`).join("");
}
