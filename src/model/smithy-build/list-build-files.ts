import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Warn } from "../../generator-error.ts";
import type { BuildFile } from "./build-file.ts";
import { findDependencies } from "./find-dependency.ts";
import {
  findNpmPackage,
  isFolder,
  isModelPackage,
  listPackageDependencies,
  listPackageFiles,
  listSourceFiles,
} from "./model-package.ts";
import { makeBuildFault } from "./read-build-file.ts";
import type { ResolvedProjection } from "./resolve-projection.ts";

/**
 * The model files of a build, without duplicates: of its sources (by default the folder `model`), its imports and its
 * dependencies.
 *
 * @throws GeneratorError `invalid-config` for a missing source or import.
 */
export function listBuildFiles(build: BuildFile, { imports }: ResolvedProjection, warn: Warn): readonly string[] {
  const folder = dirname(build.file);
  const model = join(folder, "model");
  const files = [
    ...(build.sources.length === 0 && isFolder(model) ? listSourceFiles(model) : []),
    ...build.sources.flatMap((path, index) => listEntry(path, { build, folder, pointer: ["sources", index] })),
    ...imports.flatMap((path, index) => listEntry(path, { build, folder, pointer: ["imports", index] })),
    ...listWithDependencies(findDependencies(build, { folder, warn })),
  ];
  return [...new Set(files.map((file) => file.replaceAll("\\", "/")))];
}

/** A path relative to the build file, or the name of an installed package of npm. */
function listEntry(
  path: string,
  {
    build,
    folder,
    pointer,
  }: { readonly build: BuildFile; readonly folder: string; readonly pointer: readonly [string, number] },
): readonly string[] {
  const named = join(folder, path);
  const found = statSync(named, { throwIfNoEntry: false }) === undefined ? findNpmPackage(path, folder) : named;
  if (found === undefined) {
    const [list] = pointer;
    throw makeBuildFault(`"${path}" of "${list}" does not exist`, {
      file: build.file,
      path: pointer,
      hint: `looked for ${named} and for an installed package of that name`,
    });
  }
  if (!isFolder(found)) return [found];
  return found !== named || isModelPackage(found) ? listWithDependencies([found]) : listSourceFiles(found);
}

/** The files of packages and of the model packages that they depend on. */
function listWithDependencies(folders: readonly string[]): readonly string[] {
  const all = new Set(folders);
  for (const folder of all) {
    for (const name of listPackageDependencies(folder)) {
      const found = findNpmPackage(name, folder);
      if (found !== undefined && isModelPackage(found)) all.add(found);
    }
  }
  return [...all].flatMap(listPackageFiles);
}
