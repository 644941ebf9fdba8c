import { findNearestName } from "../../nearest-name.ts";
import type { Transform } from "../build-file.ts";
import { makeBuildFault } from "../read-build-file.ts";
import { flattenAndRemoveMixins, flattenNamespaces, renameShapes } from "./change-names.ts";
import { changeStringEnumsToEnumShapes, changeTypes, makeIdempotencyTokensClientOptional } from "./change-types.ts";
import type { EditableModel } from "./editable-model.ts";
import * as shapes from "./filter-shapes.ts";
import * as traits from "./filter-traits.ts";
import { TransformArguments } from "./transform-arguments.ts";

/** Changes a model in place. */
export type ApplyTransform = (model: EditableModel, args: TransformArguments) => void;

/** Transforms by Smithy's names for them, the older ones too ("smithy-build.json", "Transforms"). */
const transforms: ReadonlyMap<string, ApplyTransform> = new Map(
  Object.entries({
    ...shapes,
    ...traits,
    changeStringEnumsToEnumShapes,
    changeTypes,
    flattenAndRemoveMixins,
    flattenNamespaces,
    makeIdempotencyTokensClientOptional,
    renameShapes,
    excludeByTag: shapes.excludeShapesByTag,
    includeByTag: shapes.includeShapesByTag,
    treeShaker: shapes.removeUnusedShapes,
  }),
);

/** @throws GeneratorError `invalid-config` for a transform that is not known, and for arguments that it does not take. */
export function applyTransform(model: EditableModel, transform: Transform, file: string): void {
  const apply = transforms.get(transform.name);
  if (apply === undefined) {
    const nearest = findNearestName(transform.name, transforms.keys());
    throw makeBuildFault(`transform "${transform.name}" is not known`, {
      file,
      path: [...transform.path, "name"],
      hint: nearest === undefined ? `known are ${[...transforms.keys()].join(", ")}` : `did you mean "${nearest}"?`,
    });
  }
  apply(model, new TransformArguments(transform, file));
}
