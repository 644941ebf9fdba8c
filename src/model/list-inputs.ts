import { statSync } from "node:fs";
import { listBuildInputs } from "./smithy-build/list-build-inputs.ts";
import { findBuildFile } from "./smithy-build/build-file.ts";

/** What a model is read from: a change of any of these may change the model. */
export interface ModelInputs {
  /** Files, also those that are not there. */
  readonly files: readonly string[];
  /** Folders whose files are read, at any depth. */
  readonly folders: readonly string[];
}

/**
 * The files and folders that paths of a model lead to, through builds too. Never throws: the reader of the model tells
 * what is wrong.
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
