import { isJsonObject } from "../../smithy-json/json-values.ts";
import { unitId } from "../../smithy-json/prelude.ts";
import {
  listMembers,
  setTraits,
  traitDefinition,
  traitsOf,
  type EditableModel,
  type EditableNode,
} from "./editable-model.ts";

/** Members that a shape can lose; the others' shape goes with them. */
const looseMembers: ReadonlySet<unknown> = new Set(["structure", "union", "enum", "intEnum"]);

/**
 * Removes shapes and members with all that refers to them, as Smithy does: members and lists that target them, their
 * places in services, resources and operations, and the uses of traits that they define.
 *
 * @param ids of shapes, and of members of structures, unions and enums (`a.b#Shape$member`).
 */
export function removeShapes(model: EditableModel, ids: Iterable<string>): void {
  const gone = new Set(ids);
  if (gone.size === 0) return;
  const traits = [...gone].filter((id) => traitDefinition in traitsOf(model.shapes.get(id) ?? {}));
  for (let before = -1; before !== gone.size;) {
    before = gone.size;
    for (const [id, shape] of model.shapes) if (!gone.has(id)) removeFromShape(id, shape, gone);
  }
  for (const id of model.shapes.keys()) if (gone.has(id) || gone.has(id.split("$")[0] ?? "")) model.shapes.delete(id);
  removeTraits(model, (id) => traits.includes(id));
}

/** Removes uses of traits from all shapes and members. */
export function removeTraits(model: EditableModel, isRemoved: (id: string) => boolean): void {
  for (const [id, holder] of [...model.traitHolders()]) {
    const kept = Object.entries(traitsOf(holder)).filter(([trait]) => !isRemoved(trait));
    setTraits(holder, Object.fromEntries(kept));
    if (holder["type"] === "apply" && kept.length === 0) model.shapes.delete(id);
  }
}

/** Removes references to removed shapes from a shape; a shape that cannot exist without them is removed, too. */
function removeFromShape(id: string, shape: EditableNode, gone: Set<string>): void {
  for (const [name, member] of listMembers(shape)) {
    const isGone = gone.has(`${id}$${name}`) || gone.has(String(member["target"]));
    if (!isGone) continue;
    if (!looseMembers.has(shape["type"])) gone.add(id);
    else Reflect.deleteProperty(shape["members"] as EditableNode, name);
  }
  for (const [key, value] of Object.entries(shape)) {
    if (key === "traits" || key === "members" || key === "rename") continue;
    if (Array.isArray(value)) {
      const kept = value.filter((each) => !targets(each, gone));
      if (kept.length > 0) shape[key] = kept;
      else if (value.length > 0) Reflect.deleteProperty(shape, key);
    } else if (targets(value, gone) && !["member", "key", "value"].includes(key)) {
      if (shape["type"] === "operation") shape[key] = { target: unitId };
      else Reflect.deleteProperty(shape, key);
    } else if (isJsonObject(value) && (key === "identifiers" || key === "properties")) {
      shape[key] = Object.fromEntries(Object.entries(value).filter(([, each]) => !targets(each, gone)));
    }
  }
}

function targets(node: unknown, gone: ReadonlySet<string>): boolean {
  return isJsonObject(node) && typeof node["target"] === "string" && gone.has(node["target"]);
}
