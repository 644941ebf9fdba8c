import type { MemberSchema, XmlNamespace } from "../schema/schema.ts";
import { escapeXml } from "./escape-xml.ts";

/** The name of the element or attribute that a member of a structure or union is (Smithy, "xmlName trait"). */
export function nameOf(name: string, member: MemberSchema): string {
  return member.xmlName ?? name;
}

/** The name of the root element that a member's value is, where its schema tells. */
export function rootNameOf(member: MemberSchema): string | undefined {
  if (member.xmlName !== undefined) return member.xmlName;
  const target = typeof member.target === "function" ? member.target() : member.target;
  return typeof target !== "string" && "name" in target ? (target.xmlName ?? target.name) : undefined;
}

/** The namespace that a member's element declares. */
export function namespaceOf(member: MemberSchema): XmlNamespace | undefined {
  const own = member.xmlNamespace;
  if (own !== undefined) return own;
  const target = typeof member.target === "function" ? member.target() : member.target;
  const ofTarget = typeof target !== "string" && "name" in target ? target.xmlNamespace : undefined;
  // A structure's default namespace counts at the root alone, as Smithy's cases have it; a prefix
  // is declared everywhere, because the structure's attributes use it.
  return ofTarget?.prefix === undefined ? undefined : ofTarget;
}

/** The attribute that declares a namespace, with a space before it; empty for none. */
export function xmlnsAttribute(namespace: XmlNamespace | undefined): string {
  if (namespace === undefined) return "";
  const { prefix, uri } = namespace;
  return ` xmlns${prefix === undefined ? "" : `:${prefix}`}="${escapeXml(uri)}"`;
}
