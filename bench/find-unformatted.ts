import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check, getFileInfo } from "prettier";

/** The files of a generated package that prettier's defaults would change; compiled ones are not printed for people. */
export async function findUnformatted(folder: string): Promise<readonly string[]> {
  const unformatted: string[] = [];
  let looked = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.startsWith(join(folder, "dist"))) continue;
    const { inferredParser } = await getFileInfo(path, { resolveConfig: false });
    if (inferredParser === null) continue;
    looked++;
    if (!(await check(readFileSync(path, "utf8"), { filepath: path }))) unformatted.push(path);
  }
  if (looked === 0) throw new Error(`nothing in "${folder}" is for prettier to check`);
  return unformatted;
}
