import { isJsonObject } from "../../smithy-json/json-values.ts";
import type { NameTable } from "./name-table.ts";
import { indentation, printEntries, printOnLine, printValue, width } from "./print-value.ts";

const documentationTrait = "smithy.api#documentation";

/** Documentation comments, and the traits each on a line of its own, from the start of a line; `skip` is printed elsewhere. */
export function printTraits(
  traits: unknown,
  { names, indent, skip }: { readonly names: NameTable; readonly indent: string; readonly skip?: string | undefined },
): string {
  if (!isJsonObject(traits)) return "";
  const lines: string[] = [];
  const documentation = traits[documentationTrait];
  if (isComment(documentation)) {
    for (const line of documentation.split("\n")) lines.push(line === "" ? `${indent}///` : `${indent}/// ${line}`);
  }
  for (const [id, value] of Object.entries(traits)) {
    if (id === skip || (id === documentationTrait && isComment(value))) continue;
    lines.push(indent + printTrait(id, value, { names, indent }));
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** Whether comments can have a text; their lines end at any line break. */
function isComment(documentation: unknown): documentation is string {
  return typeof documentation === "string" && !documentation.includes("\r");
}

/** `@name`, `@name(value)`, or `@name(key: value)`. */
export function printTrait(
  id: string,
  value: unknown,
  { names, indent }: { readonly names: NameTable; readonly indent: string },
): string {
  const start = `@${names.nameOf(id)}`;
  if (isAnnotation(value)) return start;
  if (!isJsonObject(value) || Object.keys(value).length === 0) {
    return `${start}(${printValue(value, { indent, column: indent.length + start.length + 2 })})`;
  }
  const line = printOnLine(value, width - indent.length - start.length + 2);
  // Without the braces and blanks of a single object.
  if (line !== undefined) return `${start}(${line.slice(2, -2)})`;
  return `${start}(\n${printEntries(value, indent + indentation).join("\n")}\n${indent})`;
}

function isAnnotation(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}
