import { Misfit } from "../codec/misfit.ts";
import type { MemberSchema, XmlNamespace } from "../schema/schema.ts";

/** The name of a member's element or attribute, with the name that it has without a trait (Smithy, "xmlName trait"). */
export function nameOf(name: string, member: MemberSchema): string {
  return member.xmlName ?? name;
}

/** The name of the root element that a member's value is, where its schema tells. */
export function rootNameOf(member: MemberSchema): string | undefined {
  const target = member.target;
  const named = typeof target !== "string" && "name" in target ? target : undefined;
  return member.xmlName ?? named?.xmlName ?? named?.name;
}

/** The namespace that a member's element declares. */
export function namespaceOf(member: MemberSchema): XmlNamespace | undefined {
  if (member.xmlNamespace !== undefined) return member.xmlNamespace;
  const namespace = targetNamespaceOf(member);
  // A structure's default namespace counts at the root alone, as Smithy's cases have it; a prefix
  // is declared everywhere, because the structure's attributes use it.
  return namespace?.prefix === undefined ? undefined : namespace;
}

/** The namespace of a member's structure or union. */
export function targetNamespaceOf(member: MemberSchema): XmlNamespace | undefined {
  const target = member.target;
  return typeof target !== "string" && "name" in target ? target.xmlNamespace : undefined;
}

/** A start tag without what closes it. */
export function openTag(name: string, namespace?: XmlNamespace): string {
  if (namespace === undefined) return `<${name}`;
  const { prefix, uri } = namespace;
  return `<${name} xmlns${prefix === undefined ? "" : `:${prefix}`}="${escapeXml(uri)}"`;
}

/** All that content or a quoted attribute cannot hold as it is, or that parsers take for white space or a line end. */
const special = /[&<>"\p{Cc}\u2028\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * A text as XML content or as an attribute's value in double quotes.
 *
 * Characters that XML 1.0 does not have (section 2.2) become references, as S3's documentation allows for keys
 * ("Naming Amazon S3 objects": referenced as HEX) and as S3 answers. AWS SDK v3 and botocore send them raw, which no
 * parser of XML takes. An error instead would leave objects of such names that this client could not delete.
 */
export function escapeXml(text: string): string {
  return text.replace(special, (character) => entities[character] ?? `&#x${character.charCodeAt(0).toString(16)};`);
}

/**
 * The characters that a text of XML stands for: references are resolved, line ends are line feeds
 * (XML 1.0, sections 2.11 and 4.1). Characters that XML 1.0 does not have may be referred to, see {@link escapeXml};
 * servers refuse them raw, see strict-xml-codec.ts.
 *
 * @throws Misfit for another entity than XML's own five, and for what is not a character.
 */
export function decodeCharacters(raw: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  let start = lines.indexOf("&");
  if (start < 0) return lines;
  let text = "";
  let end = 0;
  for (; start >= 0; start = lines.indexOf("&", end)) {
    const close = lines.indexOf(";", start);
    // The empty name is none.
    text += lines.slice(end, start) + characterOf(close < 0 ? "" : lines.slice(start + 1, close));
    end = close + 1;
  }
  return text + lines.slice(end);
}

function characterOf(name: string): string {
  switch (name) {
    case "amp":
      return "&";
    case "lt":
      return "<";
    case "gt":
      return ">";
    case "quot":
      return '"';
    case "apos":
      return "'";
    default: {
      const code = /^#(\d+|x[\dA-Fa-f]+)$/.test(name) ? Number(name.replace("#x", "0x").replace("#", "")) : NaN;
      // Lone surrogates are not characters.
      if (!(code < 0xd800 || (code > 0xdfff && code <= 0x10ffff))) throw new Misfit("text has an unknown entity");
      return String.fromCodePoint(code);
    }
  }
}
