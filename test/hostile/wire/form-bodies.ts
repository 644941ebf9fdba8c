import { expect } from "vitest";
import { deep, million, type HostileBody } from "./hostile-body.ts";
import type { Protocol } from "./vault-model.ts";

/** What forms are made with, whose keys the protocols write differently. */
interface Keys {
  /** A member's name. */
  readonly name: (name: string) => string;
  /** What stands between a list's name and the index. */
  readonly item: string;
}

interface HostileForm extends Omit<HostileBody, "body" | "clientTakes"> {
  readonly form: (keys: Keys) => string | Uint8Array;
}

const forms: readonly HostileForm[] = [
  {
    title: "structures in a structure",
    form: ({ name }) => `${name("root")}${`.${name("child")}`.repeat(deep)}.${name("text")}=x`,
  },
  {
    title: "lists in lists",
    form: ({ name, item }) => `${name("root")}${`.${name("children")}${item}.1`.repeat(deep)}=x`,
  },
  { title: "numbers in numbers", form: ({ name, item }) => `${name("tags")}${item}${".1".repeat(deep)}=x` },
  { title: "nesting in a member that is not known", form: () => `a${".1".repeat(deep - 100)}=x`, server: 200 },
  { title: "nesting of nothing but dots", form: () => ".".repeat(million) },
  {
    title: "a million empty texts",
    form: ({ name, item }) => list(million, (index) => `${name("tags")}${item}.${index}=`),
    server: 413,
  },
  {
    title: "many empty structures",
    form: ({ name, item }) => list(300_000, (index) => `${name("items")}${item}.${index}`),
  },
  {
    title: "one item with an index of its own",
    form: ({ name, item }) => `${name("tags")}${item}.999999999999=x`,
    server: 200,
  },
  { title: "an index beyond all numbers", form: ({ name, item }) => `${name("tags")}${item}.${"9".repeat(400)}=x` },
  { title: "the index `__proto__`", form: ({ name, item }) => `${name("tags")}${item}.__proto__=x` },
  { title: "the index -1", form: ({ name, item }) => `${name("tags")}${item}.-1=x` },
  {
    title: "`__proto__` and `constructor` for members",
    form: ({ name }) =>
      `__proto__.polluted=1&constructor.prototype.polluted=1&${name("root")}.__proto__.${name("text")}=x`,
    server: 200,
    check: ({ root }) => expect(Reflect.get(root as object, "text")).toBeUndefined(),
  },
  {
    title: "`__proto__` and `constructor` for keys of a map",
    form: ({ name }) =>
      ["__proto__", "constructor"]
        .map((key, index) => {
          const entry = `${name("attributes")}${name("attributes") === "attributes" ? ".entry" : ".Entry"}.${index + 1}`;
          return `${entry}.${name("key")}=${key}&${entry}.${name("value")}=v`;
        })
        .join("&"),
    only: /awsQuery/,
    server: 200,
    check: ({ attributes }) =>
      expect(
        Object.entries(attributes as object)
          .flat()
          .join(),
      ).toBe("__proto__,v,constructor,v"),
  },
  { title: "`__proto__` for a union's member", form: ({ name }) => `${name("choice")}.__proto__=x` },
  {
    title: "a key given twice",
    form: ({ name }) => `${name("note")}=a&${name("note")}=b`,
  },
  {
    title: "a map's key given twice",
    form: ({ name }) =>
      [1, 2]
        .map((index) => `${name("attributes")}.entry.${index}`)
        .map((entry) => `${entry}.${name("key")}=k&${entry}.${name("value")}=v`)
        .join("&"),
    only: /awsQuery/,
  },
  {
    title: "a key for a text and for a structure",
    form: ({ name }) => `${name("root")}=x&${name("root")}.${name("text")}=x`,
  },
  { title: "percent-encoding that is not UTF-8", form: ({ name }) => `${name("note")}=%ff%fe` },
  { title: "percent-encoding that is none", form: ({ name }) => `${name("note")}=%zz` },
  { title: "percent-encoding that is cut", form: ({ name }) => `${name("note")}=%` },
  { title: "bytes that are not UTF-8", form: ({ name }) => Buffer.from(`${name("note")}=\xff\xfe`, "latin1") },
  { title: "a million separators", form: () => "&".repeat(million), server: 200 },
  { title: "a million equals signs", form: ({ name }) => `${name("note")}${"=".repeat(million)}`, server: 200 },
  { title: "thousands of parameters", form: () => list(50_000, (index) => `p${index}=x`), server: 200 },
  { title: "more parameters than any client sends", form: () => list(200_000, (index) => `p${index}=x`) },
  { title: "an integer of a million digits", form: ({ name }) => `${name("big")}=${"1".repeat(million)}` },
  { title: "a timestamp beyond all time", form: ({ name }) => `${name("at")}=1e300` },
  { title: "a catastrophic text", form: ({ name }) => `${name("name")}=${"a".repeat(million)}!` },
  { title: "a value of a megabyte of the wrong type", form: ({ name }) => `${name("at")}=${"x".repeat(million)}` },
];

/** Forms that are hostile, written as a protocol writes them. */
export function formBodies(protocol: Protocol): readonly HostileBody[] {
  const keys: Keys =
    protocol === "awsQuery"
      ? { name: (name) => name, item: ".member" }
      : { name: (name) => name.charAt(0).toUpperCase() + name.slice(1), item: "" };
  return forms.map(({ form, ...row }) => ({
    ...row,
    body: () => {
      const text = form(keys);
      return typeof text === "string"
        ? `Action=Store&Version=2026-01-01&${text}`
        : Buffer.concat([Buffer.from("Action=Store&Version=2026-01-01&"), text]);
    },
  }));
}

function list(count: number, pairOf: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => pairOf(index + 1)).join("&");
}
