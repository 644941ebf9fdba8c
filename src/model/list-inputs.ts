import { readdirSync, statSync } from "node:fs";
import { hasModelName } from "./model-syntaxes.ts";

/** What a model is read from: a change of any of these may change the model. */
export interface ModelInputs {
  /** Files, also those that are not there. */
  readonly files: readonly string[];
  /** Folders whose files are read, at any depth, with {@link listModelFolder}. */
  readonly folders: readonly string[];
}

/** The files and folders that paths of a model lead to. Never throws: the reader of the model tells what is wrong. */
export function listInputs(paths: readonly string[]): ModelInputs {
  const files: string[] = [];
  const folders: string[] = [];
  for (const path of paths) (isFolder(path) ? folders : files).push(path);
  return { files, folders };
}

/** A folder with the folders below it, and their files that may be part of a model. */
export function listModelFolder(folder: string): {
  readonly files: readonly string[];
  readonly folders: readonly string[];
} {
  const files: string[] = [];
  const folders = [folder];
  for (const each of folders) {
    for (const { name, isFolder } of readFolder(each)) {
      if (!isFolder && hasModelName(name)) files.push(`${each}/${name}`);
      if (isFolder && !name.startsWith(".") && name !== "node_modules") folders.push(`${each}/${name}`);
    }
  }
  return { files, folders };
}

function readFolder(folder: string): readonly { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
