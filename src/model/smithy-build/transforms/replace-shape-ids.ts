import { isJsonObject } from "../../smithy-json/json-values.ts";
import type { EditableModel, EditableNode } from "./editable-model.ts";

/**
 * Gives shapes other ids wherever they occur: in references, as traits, and in the values of traits.
 *
 * @param renamed new ids by old ones.
 */
export function replaceShapeIds(model: EditableModel, renamed: ReadonlyMap<string, string>): void {
  const nameOf = (id: string): string => {
    const [shape = "", member] = id.split("$");
    const other = renamed.get(shape);
    if (other === undefined) return id;
    return member === undefined ? other : `${other}$${member}`;
  };
  // Shape ids are absolute: any text equal to one is a reference, except in documentation.
  const rename = (node: unknown, key: string): unknown => {
    if (typeof node === "string") return key === "smithy.api#documentation" ? node : nameOf(node);
    if (Array.isArray(node)) return node.map((each: unknown) => rename(each, key));
    if (!isJsonObject(node)) return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [nameOf(name), rename(value, name)]));
  };
  for (const [id, other] of renamed) {
    model.formerIds.set(other, model.formerIds.get(id) ?? id);
  }
  model.shapes = new Map([...model.shapes].map(([id, shape]) => [nameOf(id), rename(shape, "") as EditableNode]));
}
