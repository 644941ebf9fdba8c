import { statSync } from "node:fs";
import { listBuildInputs } from "./smithy-build/list-build-inputs.ts";
import { findBuildFile } from "./smithy-build/build-file.ts";

/** The inputs of a model: a change of any of these may change the model. */
export interface ModelInputs {
  /** Files, including missing ones. */
  readonly files: readonly string[];
  /** Folders whose files are read, at any depth. */
  readonly folders: readonly string[];
}

/**
 * The files and folders that a model is read from, including those of builds. Never throws: reading the model reports
 * errors.
 */
export function listInputs(paths: readonly string[], projection: string | undefined): ModelInputs {
  const inputs = paths.map((path): ModelInputs => {
    const build = findBuildFile(path);
    if (build !== undefined) return listBuildInputs(build, projection);
    return isFolder(path) ? { files: [], folders: [path] } : { files: [path], folders: [] };
  });
  return { files: inputs.flatMap(({ files }) => files), folders: inputs.flatMap(({ folders }) => folders) };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
