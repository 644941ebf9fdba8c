import { namespaceOf } from "../../smithy-json/shape-id.ts";
import { flattenShapes } from "../../smithy-json/flatten-shapes.ts";
import { mergeFiles } from "../../smithy-json/merge-files.ts";
import { ModelGraph } from "../../smithy-validate/model-graph.ts";
import { ModelSelection } from "../../smithy-validate/selector.ts";
import {
  closureOf,
  listMembers,
  tagsOf,
  traitDefinition,
  traitsOf,
  type EditableModel,
  type EditableNode,
} from "./editable-model.ts";
import { removeShapes } from "./remove-shapes.ts";
import type { ApplyTransform } from "./transform-table.ts";

/** Removes the shapes that do not match, and the members of structures, unions and enums that do not. */
function filterShapes(model: EditableModel, isKept: (id: string, holder: EditableNode) => boolean): void {
  const removed: string[] = [];
  for (const [id, shape] of model.defined()) {
    if (!isKept(id, shape)) removed.push(id);
    if (!("members" in shape)) continue;
    for (const [name, member] of listMembers(shape)) {
      if (!isKept(`${id}$${name}`, member)) removed.push(`${id}$${name}`);
    }
  }
  removeShapes(model, removed);
}

const hasTag = (holder: EditableNode, tags: ReadonlySet<string>): boolean =>
  tagsOf(holder).some((tag) => tags.has(tag));

export const includeShapesByTag: ApplyTransform = (model, args) => {
  const tags = args.texts("tags");
  filterShapes(model, (_id, holder) => hasTag(holder, tags));
};

export const excludeShapesByTag: ApplyTransform = (model, args) => {
  const tags = args.texts("tags");
  filterShapes(model, (_id, holder) => !hasTag(holder, tags));
};

export const excludeShapesByTrait: ApplyTransform = (model, args) => {
  const traits = [...args.texts("traits")].map((name) => (name.includes("#") ? name : `smithy.api#${name}`));
  filterShapes(model, (_id, holder) => !traits.some((trait) => Object.hasOwn(traitsOf(holder), trait)));
};

export const includeNamespaces: ApplyTransform = (model, args) => {
  const namespaces = args.texts("namespaces");
  filterShapes(model, (id) => namespaces.has(namespaceOf(id)));
};

export const includeServices: ApplyTransform = (model, args) => {
  const services = args.texts("services");
  filterShapes(model, (id, { type }) => type !== "service" || services.has(id));
};

export const includeShapesBySelector: ApplyTransform = (model, args) => {
  const selected = select(model, args);
  removeShapes(
    model,
    [...model.defined()].map(([id]) => id).filter((id) => !selected.has(id)),
  );
};

export const excludeShapesBySelector: ApplyTransform = (model, args) => removeShapes(model, select(model, args));

const select = (model: EditableModel, args: Parameters<ApplyTransform>[1]): ReadonlySet<string> => {
  const source = mergeFiles([{ file: "smithy-build.json", json: model.toAst() }]);
  const find = flattenShapes(source);
  const shapes = [...source.shapes.values()].map(({ id, location }) => find(id, { what: `shape "${id}"`, location }));
  const graph = new ModelGraph(shapes, find);
  const isSelected = new ModelSelection(graph).testOf(args.text("selector"));
  if (isSelected === undefined) {
    throw args.fault("the selector is not understood", "selector", "variables and :topdown are not supported");
  }
  return new Set(graph.all.filter(isSelected).map(({ id }) => id));
};

/** Keeps what services need, what the tags export, and the definitions of traits that are used there. */
export const removeUnusedShapes: ApplyTransform = (model, args) => {
  const exported = args.texts("exportTagged");
  const roots = [...model.defined()].filter(([, shape]) => shape["type"] === "service" || hasTag(shape, exported));
  const kept = closureOf(
    model,
    roots.map(([id]) => id),
  );
  for (const id of kept) {
    const shape = model.shapes.get(id) ?? {};
    const used = [shape, ...listMembers(shape).map(([, member]) => member)].flatMap((holder) =>
      namedIn(traitsOf(holder)),
    );
    for (const other of closureOf(model, used)) kept.add(other);
  }
  removeShapes(
    model,
    [...model.defined()].map(([id]) => id).filter((id) => !kept.has(id)),
  );
};

/** The keys and texts of a trait's value that may be ids of shapes. */
function namedIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.includes("#") ? [value.split("$")[0] ?? ""] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [...(key.includes("#") ? [key] : []), ...namedIn(each)]);
}

export const removeTraitDefinitions: ApplyTransform = (model, args) => {
  const exported = args.texts("exportTagged");
  // The uses stay, so nothing else is removed.
  for (const [id, shape] of [...model.defined()]) {
    if (traitDefinition in traitsOf(shape) && !hasTag(shape, exported)) model.shapes.delete(id);
  }
};

/** Removes what was deprecated before a date or a version. */
export const removeDeprecatedShapes: ApplyTransform = (model, args) => {
  const date = args.textIfThere("relativeDate");
  const version = args.textIfThere("relativeVersion");
  filterShapes(model, (_id, holder) => {
    const deprecated = traitsOf(holder)["smithy.api#deprecated"];
    const since =
      typeof deprecated === "object" && deprecated !== null && "since" in deprecated ? String(deprecated.since) : "";
    if (date !== undefined && /^\d{4}-\d\d-\d\d$/.test(since)) return since >= date;
    if (version !== undefined && /^\d+(?:\.\d+)*$/.test(since)) return compareVersions(since, version) >= 0;
    return true;
  });
};

function compareVersions(one: string, other: string): number {
  const [left, right] = [one, other].map((text) => text.split(".").map(Number));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
