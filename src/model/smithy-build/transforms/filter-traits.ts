import { isJsonObject } from "../../smithy-json/json-values.ts";
import { namespaceOf } from "../../smithy-json/shape-id.ts";
import { setTraits, tagsOf, traitDefinition, traitsOf, type EditableModel } from "./editable-model.ts";
import { removeShapes, removeTraits } from "./remove-shapes.ts";
import type { TransformArguments } from "./transform-arguments.ts";
import type { ApplyTransform } from "./transform-table.ts";

/** Without these, definitions of traits and values of enums would be something else. */
const structural: ReadonlySet<string> = new Set([traitDefinition, "smithy.api#enumValue"]);

export const includeTraits: ApplyTransform = (model, args) => {
  const isNamed = readTraitNames(args);
  removeTraitsWith(model, (id) => !isNamed(id) && !structural.has(id));
};

export const excludeTraits: ApplyTransform = (model, args) => removeTraitsWith(model, readTraitNames(args));

/** Traits of other packages have tags that are not known here, and stay. */
export const includeTraitsByTag: ApplyTransform = (model, args) => {
  const tags = args.texts("tags");
  removeTraitsWith(model, (id) => isDefined(model, id) && !hasAny(model, id, tags));
};

export const excludeTraitsByTag: ApplyTransform = (model, args) => {
  const tags = args.texts("tags");
  removeTraitsWith(model, (id) => isDefined(model, id) && hasAny(model, id, tags));
};

export const includeTags: ApplyTransform = (model, args) => {
  const tags = args.texts("tags");
  filterTags(model, (tag) => tags.has(tag));
};

export const excludeTags: ApplyTransform = (model, args) => {
  const tags = args.texts("tags");
  filterTags(model, (tag) => !tags.has(tag));
};

export const includeMetadata: ApplyTransform = (model, args) => {
  const keys = args.texts("keys");
  filterMetadata(model, (key) => keys.has(key));
};

export const excludeMetadata: ApplyTransform = (model, args) => {
  const keys = args.texts("keys");
  filterMetadata(model, (key) => !keys.has(key));
};

/** Suppressions that stay without effect stay: what has one is for validators to say, of which some may not be here. */
export const filterSuppressions: ApplyTransform = (model, args) => {
  const isAllowed = (value: string, what: string): boolean => {
    const [allowed, denied] = [args.texts(`${what}AllowList`), args.texts(`${what}DenyList`)];
    return (allowed.size === 0 || allowed.has(value)) && !denied.has(value);
  };
  const { suppressions } = model.metadata;
  if (Array.isArray(suppressions)) {
    model.metadata["suppressions"] = suppressions
      .filter(isJsonObject)
      .filter(({ id, namespace }) => isAllowed(String(id), "eventId") && isAllowed(String(namespace), "namespace"))
      .map(({ reason, ...rest }) =>
        args.isSet("removeReasons") ? rest : { ...rest, ...(reason === undefined ? {} : { reason }) },
      );
  }
  filterList(model, "smithy.api#suppress", (id) => isAllowed(id, "eventId"));
};

/** Whether a trait is listed, or its namespace followed by `#`; names without a namespace are from the prelude. */
function readTraitNames(args: TransformArguments): (id: string) => boolean {
  const names = args.texts("traits");
  return (id) => names.has(id) || names.has(`${namespaceOf(id)}#`) || names.has(id.replace(/^smithy\.api#/, ""));
}

/** Removes definitions and uses. */
function removeTraitsWith(model: EditableModel, isRemoved: (id: string) => boolean): void {
  const removed = [...model.defined()].map(([id]) => id).filter((id) => isDefined(model, id) && isRemoved(id));
  const uses = new Set(
    [...model.traitHolders()].flatMap(([, holder]) => Object.keys(traitsOf(holder))).filter(isRemoved),
  );
  removeTraits(model, (id) => uses.has(id));
  removeShapes(model, removed);
}

function isDefined(model: EditableModel, id: string): boolean {
  return traitDefinition in traitsOf(model.shapes.get(id) ?? {});
}

function hasAny(model: EditableModel, id: string, tags: ReadonlySet<string>): boolean {
  return tagsOf(model.shapes.get(id) ?? {}).some((tag) => tags.has(tag));
}

function filterTags(model: EditableModel, isKept: (tag: string) => boolean): void {
  filterList(model, "smithy.api#tags", isKept);
}

function filterList(model: EditableModel, trait: string, isKept: (item: string) => boolean): void {
  for (const [, holder] of [...model.traitHolders()]) {
    const { [trait]: list, ...others } = traitsOf(holder);
    if (!Array.isArray(list)) continue;
    const kept = list.filter((item) => isKept(String(item)));
    setTraits(holder, kept.length === 0 ? others : { ...traitsOf(holder), [trait]: kept });
  }
}

function filterMetadata(model: EditableModel, isKept: (key: string) => boolean): void {
  model.metadata = Object.fromEntries(Object.entries(model.metadata).filter(([key]) => isKept(key)));
}
