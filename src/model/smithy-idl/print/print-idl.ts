import type { JsonObject } from "../../smithy-json/json-values.ts";
import { isJsonObject } from "../../smithy-json/json-values.ts";
import { namespaceOf, shapeNameOf } from "../../smithy-json/shape-id.ts";
import { NameTable } from "./name-table.ts";
import { printShape } from "./print-shape.ts";
import { printKey, printValue } from "./print-value.ts";

/** A file in Smithy's language, which has the shapes of one namespace. */
interface PrintedIdl {
  /** Empty: there is only metadata. */
  readonly namespace: string;
  readonly text: string;
}

/**
 * Prints a model's JSON AST in Smithy's language, a file for each of its namespaces in the order of their first shapes.
 * Read back, the files give the same AST. Metadata is in the first one.
 */
export function printIdl(ast: JsonObject): readonly PrintedIdl[] {
  const shapes = Object.entries(isJsonObject(ast["shapes"]) ? ast["shapes"] : {}) as readonly (readonly [
    string,
    JsonObject,
  ])[];
  const namespaces = [...new Set(shapes.map(([id]) => namespaceOf(id)))];
  const metadata = isJsonObject(ast["metadata"]) ? ast["metadata"] : {};
  const version = ast["smithy"] === "1.0" || ast["smithy"] === "1" ? 1 : 2;
  const print = (namespace: string, index: number): PrintedIdl => {
    const own = shapes.filter(([id]) => namespaceOf(id) === namespace);
    const names = new NameTable(namespace, new Set(own.map(([id]) => shapeNameOf(id))));
    const printed = own.map(([id, shape]) => printShape(shape, { id, names, version }));
    const head = `$version: "${version}.0"\n`;
    const lines = index === 0 ? printMetadata(metadata) : [];
    const uses = names.uses.map((id) => `use ${id}`);
    const parts = [
      head,
      lines,
      namespace === "" ? [] : [`namespace ${namespace}`],
      uses,
      ...printed.map((text) => [text]),
    ];
    const text = parts
      .filter((part) => part.length > 0)
      .map((part) => (typeof part === "string" ? part : `${part.join("\n")}\n`))
      .join("\n");
    return { namespace, text };
  };
  return (namespaces.length === 0 ? [""] : namespaces).map(print);
}

function printMetadata(metadata: JsonObject): readonly string[] {
  return Object.entries(metadata).map(([key, value]) => {
    const start = `metadata ${printKey(key)} = `;
    return start + printValue(value, { indent: "", column: start.length });
  });
}
