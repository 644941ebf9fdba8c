import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** All files below a folder with their texts. */
export function readTree(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    tree[path.slice(folder.length + 1)] = readFileSync(path, "utf8");
  }
  return tree;
}
