import type { MemberSchema, XmlNamespace } from "../schema/schema.ts";
import { escapeXml } from "./xml-characters.ts";

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
