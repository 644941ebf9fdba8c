import { dirname, join } from "node:path";
import type { ModelInputs } from "../list-inputs.ts";
import type { BuildFile } from "./build-file.ts";
import { listBuildFiles } from "./list-build-files.ts";
import { isFolder } from "./model-package.ts";
import { readBuildFile } from "./read-build-file.ts";
import { resolveProjection, type ResolvedProjection } from "./resolve-projection.ts";

/**
 * The inputs of a build's model: the build file, the files that it names, and the files of its packages. Never throws.
 */
export function listBuildInputs(file: string, projection: string | undefined): ModelInputs {
  try {
    const build = readBuildFile(file, process.env);
    const resolved = resolveProjection(build, projection);
    const sources = build.sources.length === 0 ? ["model"] : build.sources;
    const named = [...sources, ...resolved.imports].map((path) => join(dirname(file), path));
    return {
      files: [file, ...named.filter((path) => !isFolder(path)), ...listFiles(build, resolved)],
      folders: named.filter(isFolder),
    };
  } catch {
    return { files: [file], folders: [] };
  }
}

function listFiles(build: BuildFile, resolved: ResolvedProjection): readonly string[] {
  try {
    return listBuildFiles(build, resolved, () => undefined);
  } catch {
    return [];
  }
}
