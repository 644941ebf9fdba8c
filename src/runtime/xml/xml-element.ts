import type { XmlNamespace } from "../schema/schema.ts";
import type { XmlParts } from "./xml-encoder.ts";
import { openTag } from "./xml-names.ts";

/** Writes an element around parts that are encoded, such as awsQuery's around an operation's output. */
export function writeXmlElement(name: string, parts: Partial<XmlParts>, xmlNamespace?: XmlNamespace): string {
  return `${openTag(name, xmlNamespace)}${parts.attributes ?? ""}>${parts.content ?? ""}</${name}>`;
}
