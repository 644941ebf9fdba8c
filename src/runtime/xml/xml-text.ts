import { Misfit } from "../codec/misfit.ts";
import type { MemberSchema, XmlNamespace } from "../schema/schema.ts";

/** The name of a member's element or attribute: its `xmlName` or else `name` (Smithy, "xmlName trait"). */
export function nameOf(name: string, member: MemberSchema): string {
  return member.xmlName ?? name;
}

/** The name of the root element for a member's value; undefined if its schema does not have one. */
export function rootNameOf(member: MemberSchema): string | undefined {
  const target = member.target;
  const named = typeof target !== "string" && "name" in target ? target : undefined;
  return member.xmlName ?? named?.xmlName ?? named?.name;
}

/** The namespace that a member's element declares. */
export function namespaceOf(member: MemberSchema): XmlNamespace | undefined {
  if (member.xmlNamespace !== undefined) return member.xmlNamespace;
  const namespace = targetNamespaceOf(member);
  // A structure's default namespace is declared only at the root, as in Smithy's protocol tests. A prefix is declared
  // everywhere, because the structure's attributes use it.
  return namespace?.prefix === undefined ? undefined : namespace;
}

/** The namespace of a member's structure or union. */
export function targetNamespaceOf(member: MemberSchema): XmlNamespace | undefined {
  const target = member.target;
  return typeof target !== "string" && "name" in target ? target.xmlNamespace : undefined;
}

/** A start tag without its closing `>`. */
export function openTag(name: string, namespace?: XmlNamespace): string {
  if (namespace === undefined) return `<${name}`;
  const { prefix, uri } = namespace;
  return `<${name} xmlns${prefix === undefined ? "" : `:${prefix}`}="${escapeXml(uri)}"`;
}

/**
 * Characters that content and quoted attributes cannot contain unescaped, or that parsers treat as white space or line
 * ends.
 */
const special = /[&<>"\p{Cc}\u2028\ufffe\uffff]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * A text as XML content or as an attribute's value in double quotes.
 *
 * Characters that XML 1.0 does not allow (section 2.2) become references, as S3's documentation allows for keys
 * ("Naming Amazon S3 objects": referenced as HEX) and as in S3's responses. AWS SDK v3 and botocore send them raw,
 * which XML parsers reject. With an error instead, this client could not delete objects with such names.
 */
export function escapeXml(text: string): string {
  return text.replace(special, (character) => entities[character] ?? `&#x${character.charCodeAt(0).toString(16)};`);
}

/**
 * Decodes XML text: resolves references and normalizes line ends to line feeds (XML 1.0, sections 2.11 and 4.1).
 * Accepts references to characters that XML 1.0 does not allow, see {@link escapeXml}; servers reject them raw, see
 * strict-xml-codec.ts.
 *
 * @throws Misfit for an entity other than XML's predefined five, and for references to code points that are not
 * characters.
 */
export function decodeCharacters(raw: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  let start = lines.indexOf("&");
  if (start < 0) return lines;
  let text = "";
  let end = 0;
  for (; start >= 0; start = lines.indexOf("&", end)) {
    const close = lines.indexOf(";", start);
    // An empty name is not a known entity.
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
