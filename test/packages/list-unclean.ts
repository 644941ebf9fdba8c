import { check } from "prettier";
import type { EmittedFile } from "../../src/emit/emitted-file.ts";

/** The paths of the files that prettier, as it is by default, would change. */
export async function listUnclean(files: readonly EmittedFile[]): Promise<readonly string[]> {
  const unclean: string[] = [];
  for (const { path, text } of files) {
    // Babel's parser takes half the time of TypeScript's, and is printed alike.
    const parser = path.endsWith(".ts") ? { parser: "babel-ts" } : {};
    if (!(await check(text, { filepath: path, ...parser }))) unclean.push(path);
  }
  return unclean;
}
