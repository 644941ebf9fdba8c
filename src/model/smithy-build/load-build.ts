import { throwFaults, type Warn } from "../../generator-error.ts";
import { loadModelFile } from "../load-model-file.ts";
import type { FoundFile } from "../model-format.ts";
import { findFormat } from "../model-formats.ts";
import { assembleModel } from "../smithy-idl/assemble-model.ts";
import { ParsedIdl } from "../smithy-idl/parsed-idl.ts";
import { childLocation, placeOf, type JsonLocation, type LocateNode } from "../smithy-json/json-location.ts";
import { makeAst } from "../smithy-json/make-ast.ts";
import { mergeFiles } from "../smithy-json/merge-files.ts";
import { smithyJson } from "../smithy-json/smithy-json-format.ts";
import type { SmithySource } from "../smithy-json/smithy-source.ts";
import { findErrors } from "../smithy-validate/validate-smithy.ts";
import { listBuildFiles } from "./list-build-files.ts";
import { readBuildFile, type Environment } from "./read-build-file.ts";
import { resolveProjection, type ResolvedProjection } from "./resolve-projection.ts";
import { EditableModel } from "./transforms/editable-model.ts";
import { applyTransform } from "./transforms/transform-table.ts";

/** How a build is read. */
interface BuildOptions {
  /** By default `source`. */
  readonly projection: string | undefined;
  readonly environment: Environment;
  readonly warn: Warn;
}

/**
 * The model of a projection of a `smithy-build.json`: the original files, or one JSON AST if there are transforms.
 *
 * @throws GeneratorError for errors in the build file, and in the model to transform.
 */
export function loadBuild(file: string, { projection, environment, warn }: BuildOptions): readonly FoundFile[] {
  const build = readBuildFile(file, environment);
  const resolved = resolveProjection(build, projection);
  const files = listBuildFiles(build, resolved, warn).flatMap((path): readonly FoundFile[] => {
    const loaded = loadModelFile(path);
    const found = findFormat(loaded);
    if (found?.format === smithyJson) return [found];
    warn({
      code: "ignored",
      message: `"${path}" is not part of a Smithy model and is passed over`,
      place: { file: path },
    });
    return [];
  });
  return resolved.transforms.length === 0 ? files : [transformFiles(files, resolved, file)];
}

function transformFiles(files: readonly FoundFile[], { transforms }: ResolvedProjection, file: string): FoundFile {
  const assembled = assembleModel(files);
  throwFaults(assembled.faults);
  // JSON files were written by Smithy, which has validated them.
  if (files.some(({ json }) => json instanceof ParsedIdl)) throwFaults(findErrors(assembled.files));
  const source = mergeFiles(assembled.files);
  const model = new EditableModel(makeAst(source));
  for (const transform of transforms) applyTransform(model, transform, file);
  return {
    file,
    json: model.toAst(),
    syntax: "json",
    format: smithyJson,
    part: "model",
    locate: locateOriginal(source, { formerIds: model.formerIds, file }),
  };
}

/** Finds the source of a transformed shape. */
function locateOriginal(
  source: SmithySource,
  { formerIds, file }: { readonly formerIds: ReadonlyMap<string, string>; readonly file: string },
): LocateNode {
  return ([root, id = "", ...path]) => {
    const shape = root === "shapes" ? source.shapes.get(formerIds.get(id) ?? id) : undefined;
    if (shape === undefined) return { file };
    return placeOf(path.reduce<JsonLocation>((location, key) => childLocation(location, key), shape.location));
  };
}
