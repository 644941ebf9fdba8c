import { flattenShapes } from "../../smithy-json/flatten-shapes.ts";
import { mergeFiles } from "../../smithy-json/merge-files.ts";
import { shapeNameOf } from "../../smithy-json/shape-id.ts";
import type { TraitMap } from "../../smithy-json/smithy-source.ts";
import { closureOf, tagsOf, traitsOf, withoutKeys, type EditableNode } from "./editable-model.ts";
import { replaceShapeIds } from "./replace-shape-ids.ts";
import type { ApplyTransform } from "./transform-table.ts";

/** Gives shapes other ids. */
export const renameShapes: ApplyTransform = (model, args) => {
  const renamed = args.textMap("renamed");
  const kept = new Set([...model.shapes.keys()].filter((id) => !renamed.has(id)));
  for (const [from, to] of renamed) {
    if (!model.shapes.has(from)) throw args.fault(`shape "${from}" is not defined`, "renamed");
    if (!/^[A-Za-z_][\w.]*#[A-Za-z_]\w*$/.test(to)) throw args.fault(`"${to}" is not an absolute shape id`, "renamed");
    if (kept.has(to)) throw args.fault(`the id "${to}" is taken`, "renamed");
    kept.add(to);
  }
  replaceShapeIds(model, renamed);
};

/** Gives a service and all that it reaches, and what is tagged, one namespace. */
export const flattenNamespaces: ApplyTransform = (model, args) => {
  const service = args.text("service");
  const namespace = args.text("namespace");
  if (model.shapes.get(service)?.["type"] !== "service") {
    throw args.fault(`service "${service}" is not defined`, "service");
  }
  const tags = args.texts("includeTagged");
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  const add = (id: string, isNeeded: boolean): void => {
    const to = `${namespace}#${shapeNameOf(id)}`;
    if (taken.has(to) && isNeeded)
      throw args.fault(`two shapes of the service are called "${shapeNameOf(id)}"`, "service");
    if (taken.has(to)) return;
    taken.add(to);
    renamed.set(id, to);
  };
  for (const id of closureOf(model, [service])) add(id, true);
  for (const [id, shape] of model.defined()) {
    if (!renamed.has(id) && tagsOf(shape).some((tag) => tags.has(tag))) add(id, false);
  }
  replaceShapeIds(model, renamed);
};

/** Writes what shapes have from mixins into them, and removes the mixins. */
export const flattenAndRemoveMixins: ApplyTransform = (model) => {
  const source = mergeFiles([{ file: "smithy-build.json", json: model.toAst() }]);
  const find = flattenShapes(source);
  const shapes = new Map<string, EditableNode>();
  for (const [id, shape] of model.defined()) {
    if ("smithy.api#mixin" in traitsOf(shape)) continue;
    if (!("mixins" in shape)) {
      shapes.set(id, shape);
      continue;
    }
    const flat = find(id, { what: `shape "${id}"`, location: { file: "", parent: undefined, key: "" } });
    const rest = withoutKeys(flat.json, "mixins", "members", "traits");
    const members = flat.members.map(({ name, target, traits }): [string, EditableNode] => [
      name,
      { target, ...writeTraits(traits) },
    ]);
    const isList = ["list", "set", "map"].includes(flat.type);
    shapes.set(id, {
      ...rest,
      ...(members.length === 0 && shape["members"] === undefined
        ? {}
        : isList
          ? Object.fromEntries(members)
          : { members: Object.fromEntries(members) }),
      ...writeTraits(flat.traits),
    });
  }
  // Traits that were applied to members of mixins are in the members now; others belong to shapes elsewhere.
  for (const [id, shape] of model.shapes) {
    if (shape["type"] === "apply" && !model.shapes.has(id.split("$")[0] ?? "")) shapes.set(id, shape);
  }
  model.shapes = shapes;
};

function writeTraits(traits: TraitMap): EditableNode {
  if (traits.size === 0) return {};
  return { traits: Object.fromEntries([...traits].map(([id, { value }]) => [id, value])) };
}
