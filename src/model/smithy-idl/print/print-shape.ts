import { isJsonObject, type JsonObject } from "../../smithy-json/json-values.ts";
import { unitId } from "../../smithy-json/prelude.ts";
import { shapeNameOf } from "../../smithy-json/shape-id.ts";
import type { NameTable } from "./name-table.ts";
import { printTrait, printTraits } from "./print-traits.ts";
import { indentation, printEntries, printKey, printValue } from "./print-value.ts";

interface PrintOptions {
  readonly id: string;
  readonly names: NameTable;
  readonly version: 1 | 2;
}

/** A shape or `apply` entry of the JSON AST as a statement, without a line break at its end. */
export function printShape(shape: JsonObject, options: PrintOptions): string {
  const { id, names } = options;
  const type = String(shape["type"]);
  if (type === "apply") return printApply(shape, options);
  const head = `${printTraits(shape["traits"], { names, indent: "" })}${type} ${shapeNameOf(id)}${printMixins(shape, names)}`;
  switch (type) {
    case "structure":
    case "union":
      return `${head} ${printBlock(printMembers(shape["members"], options))}`;
    case "enum":
    case "intEnum":
      return `${head} ${printBlock(printValues(shape["members"], options))}`;
    case "list":
    case "set":
    case "map": {
      const parts = ["member", "key", "value"].filter((part) => Object.hasOwn(shape, part));
      return `${head} ${printBlock(printMembers(Object.fromEntries(parts.map((part) => [part, shape[part]])), options))}`;
    }
    case "operation":
      return `${head} ${printBlock(printOperation(shape, names))}`;
    case "service":
    case "resource":
      return `${head} ${printBlock(printProperties(shape, names))}`;
    default:
      return head;
  }
}

function printBlock(parts: readonly string[]): string {
  return parts.length === 0 ? "{}" : `{\n${parts.join("\n")}\n}`;
}

function printMixins(shape: JsonObject, names: NameTable): string {
  const mixins = targetsOf(shape["mixins"], names);
  return mixins.length === 0 ? "" : ` with [${mixins.join(", ")}]`;
}

/** Members with traits have a blank line around them. */
function printMembers(members: unknown, { names, version }: PrintOptions): readonly string[] {
  return spaced(
    Object.entries(isJsonObject(members) ? members : {}).map(([name, member]) => {
      const { target, traits } = member as JsonObject;
      // Version 1 has no other way than the trait.
      const skip = version === 2 ? "smithy.api#default" : undefined;
      const before = printTraits(traits, { names, indent: indentation, skip });
      const line = `${indentation}${name}: ${names.nameOf(String(target))}`;
      return before + line + printAssigned(traits, skip, line.length);
    }),
  );
}

function printValues(members: unknown, { names }: PrintOptions): readonly string[] {
  const skip = "smithy.api#enumValue";
  return spaced(
    Object.entries(isJsonObject(members) ? members : {}).map(([name, member]) => {
      const { traits } = member as JsonObject;
      const before = printTraits(traits, { names, indent: indentation, skip });
      const isItsName = isJsonObject(traits) && traits[skip] === name;
      const line = indentation + name;
      return before + line + (isItsName ? "" : printAssigned(traits, skip, line.length));
    }),
  );
}

function printAssigned(traits: unknown, id: string | undefined, column: number): string {
  if (id === undefined || !isJsonObject(traits) || !Object.hasOwn(traits, id)) return "";
  return ` = ${printValue(traits[id], { indent: indentation, column: column + 3 })}`;
}

/** Blank lines around the parts of more than one line. */
function spaced(parts: readonly string[]): readonly string[] {
  return parts.map((part, index) => {
    const before = parts[index - 1];
    return before !== undefined && (part.includes("\n") || before.includes("\n")) ? `\n${part}` : part;
  });
}

function printOperation(shape: JsonObject, names: NameTable): readonly string[] {
  const lines: string[] = [];
  for (const side of ["input", "output"]) {
    const target = targetOf(shape[side]);
    if (target !== undefined && target !== unitId) lines.push(`${indentation}${side}: ${names.nameOf(target)}`);
  }
  const errors = targetsOf(shape["errors"], names);
  if (errors.length > 0) lines.push(printList("errors", errors));
  return lines;
}

const ofEachShape: ReadonlySet<string> = new Set(["type", "traits", "mixins"]);

function printProperties(shape: JsonObject, names: NameTable): readonly string[] {
  return Object.entries(shape)
    .filter(([key]) => !ofEachShape.has(key))
    .map(([key, value]) => {
      const single = targetOf(value);
      if (single !== undefined) return `${indentation}${key}: ${names.nameOf(single)}`;
      const list = targetsOf(value, names);
      if (list.length > 0) return printList(key, list);
      const byName = Object.entries(isJsonObject(value) ? value : {}).map(
        ([name, each]) => [name, targetOf(each)] as const,
      );
      if (byName.length > 0 && byName.every(([, target]) => target !== undefined)) {
        const lines = byName.map(
          ([name, target]) => `${indentation}${indentation}${printKey(name)}: ${names.nameOf(target ?? "")}`,
        );
        return `${indentation}${key}: {\n${lines.join("\n")}\n${indentation}}`;
      }
      return printEntries({ [key]: value }, indentation).join("");
    });
}

function printList(key: string, names: readonly string[]): string {
  return `${indentation}${key}: [\n${names.map((name) => `${indentation}${indentation}${name}\n`).join("")}${indentation}]`;
}

function printApply(shape: JsonObject, { id, names }: PrintOptions): string {
  const traits = Object.entries(isJsonObject(shape["traits"]) ? shape["traits"] : {});
  const start = `apply ${names.nameOf(id)} `;
  const [first] = traits;
  if (first !== undefined && traits.length === 1) return start + printTrait(...first, { names, indent: "" });
  const lines = traits.map(([trait, value]) => indentation + printTrait(trait, value, { names, indent: indentation }));
  return `${start}${printBlock(lines)}`;
}

function targetOf(reference: unknown): string | undefined {
  const target = isJsonObject(reference) && Object.keys(reference).length === 1 ? reference["target"] : undefined;
  return typeof target === "string" ? target : undefined;
}

function targetsOf(references: unknown, names: NameTable): readonly string[] {
  if (!Array.isArray(references)) return [];
  return references
    .map(targetOf)
    .filter((target) => target !== undefined)
    .map((target) => names.nameOf(target));
}
