import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of models and documents beside the project, where it is there. */
export function sharedFolder(): string | undefined {
  const folder = process.env["SHAPEWRIGHT_SHARED"] ?? fileURLToPath(new URL("../../shared", import.meta.url));
  if (existsSync(folder)) return folder;
  console.warn(`skipped: ${folder} is not there (set SHAPEWRIGHT_SHARED to the folder with corpus/)`);
  return undefined;
}
