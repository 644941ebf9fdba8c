import { readdirSync } from "node:fs";
import { hasModelName } from "./model-syntaxes.ts";

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
