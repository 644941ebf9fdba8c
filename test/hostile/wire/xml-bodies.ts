import { expect } from "vitest";
import { deep, many, million, taken, type Frame, type HostileBody } from "./hostile-body.ts";

const nest = (open: string, close: string): string => open.repeat(deep) + close.repeat(deep);
const within =
  (text: string) =>
  ({ open, close }: Frame) =>
    open + text + close;
const laughs = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
  "",
);

/** XML that is hostile. */
export const xmlBodies: readonly HostileBody[] = [
  { title: "structures in a structure", body: within(`<root>${nest("<child>", "</child>")}</root>`) },
  {
    title: "lists in structures",
    body: within(`<items>${nest("<member><children>", "</children></member>")}</items>`),
  },
  { title: "elements that are not known", body: within(nest("<x>", "</x>")) },
  { title: "nesting without end", body: ({ open }) => open + "<root>".repeat(deep) },
  { title: "many empty texts", body: within(`<tags>${"<member/>".repeat(many)}</tags>`), clientTakes: true },
  {
    title: "many empty structures",
    body: within(`<items>${"<member/>".repeat(many)}</items>`),
    clientTakes: true,
  },
  {
    title: "many elements that are not known",
    body: within("<x/>".repeat(many)),
    ...taken,
  },
  {
    title: "billion laughs",
    body: (frame) => `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>${within("<note>&l10;</note>")(frame)}`,
  },
  {
    title: "an external entity",
    body: (frame) => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${within("<note>&e;</note>")(frame)}`,
  },
  {
    title: "an external document type definition",
    body: (frame) => `<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">${within("<note>x</note>")(frame)}`,
  },
  {
    title: "a parameter entity",
    body: (frame) =>
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;]>${within("")(frame)}`,
  },
  { title: "a document type definition within", body: within("<!DOCTYPE x><note>x</note>") },
  { title: "an entity that is not known", body: within("<note>&x;</note>") },
  { title: "a reference to no character", body: within("<note>&#x110000;</note>") },
  {
    title: "`__proto__` and `constructor` for elements",
    body: within(
      "<__proto__><polluted>1</polluted></__proto__><constructor><prototype/></constructor><root><__proto__><text>x</text></__proto__></root>",
    ),
    ...taken,
    check: ({ root }) => expect(Reflect.get(root as object, "text")).toBeUndefined(),
  },
  {
    title: "`__proto__` and `constructor` for keys of a map",
    body: within(
      "<attributes>" +
        ["__proto__", "constructor"].map((key) => `<entry><key>${key}</key><value>v</value></entry>`).join("") +
        "</attributes>",
    ),
    ...taken,
    check: ({ attributes }) =>
      expect(
        Object.entries(attributes as object)
          .flat()
          .join(),
      ).toBe("__proto__,v,constructor,v"),
  },
  {
    title: "`__proto__` for an attribute",
    body: ({ open, close }) => `${open.replace(/>$/, ' __proto__="x" constructor="y">')}${close}`,
    ...taken,
  },
  {
    title: "`__proto__` for a union's member",
    body: within("<choice><__proto__>x</__proto__></choice>"),
    clientTakes: true,
  },
  { title: "an element given twice", body: within("<note>a</note><note>b</note>"), clientTakes: true },
  {
    title: "a map's key given twice",
    body: within(`<attributes>${"<entry><key>k</key><value>v</value></entry>".repeat(2)}</attributes>`),
    clientTakes: true,
  },
  { title: "an attribute given twice", body: within('<note a="1" a="2">a</note>') },
  {
    title: "a hundred thousand attributes",
    body: within(`<note ${Array.from({ length: deep }, (_, i) => `a${i}=''`).join(" ")}>a</note>`),
    ...taken,
  },
  { title: "bytes that are not UTF-8", body: (frame) => Buffer.from(within("<note>\xff\xfe</note>")(frame), "latin1") },
  { title: "a control character", body: within("<note>\x1b</note>"), clientTakes: true },
  { title: "a control character in what is not known", body: within("<x y='\x01'/>"), clientTakes: true },
  { title: "a section's end without a section", body: within("<note>]]></note>"), clientTakes: true },
  {
    title: "a declaration of another encoding",
    body: (frame) => `<?xml version="1.0" encoding="UTF-16"?>${within("<note>x</note>")(frame)}`,
    clientTakes: true,
  },
  {
    title: "a declaration",
    body: (frame) => `<?xml version="1.0" encoding="utf-8"?>\n${within("<note>]]&gt;</note>")(frame)}`,
    ...taken,
  },
  { title: "half of a text", body: ({ open }) => `${open}<note>${"x".repeat(million)}` },
  { title: "a tag without end", body: ({ open }) => `${open}<${"n".repeat(million)}` },
  { title: "tags that do not match", body: ({ open }) => `${open}<note></root></note>` },
  { title: "a second root", body: (frame) => within("")(frame) + "<x/>" },
  { title: "a byte of zero", body: () => "\0" },
  { title: "JSON", body: () => "{}" },
  { title: "an integer of a million digits", body: within(`<big>${"1".repeat(million)}</big>`) },
  { title: "an integer with a huge exponent", body: within("<big>1e999999999</big>") },
  { title: "a timestamp beyond all time", body: within("<at>1e300</at>") },
  { title: "base64 of a million quarters", body: within(`<blob>${"A".repeat(million)}=</blob>`) },
  { title: "a catastrophic text", body: within(`<name>${"a".repeat(million)}!</name>`), clientTakes: true },
  { title: "a value of a megabyte of the wrong type", body: within(`<at>${"x".repeat(million)}</at>`) },
];
