import { join } from "node:path";
import { GeneratorError } from "../generator-error.ts";
import type { OutputFileSystem } from "./output-file-system.ts";
import { MANIFEST_NAME, isOutputPath } from "./output-path.ts";

// Lines of plain text rather than JSON: they merge line by line, and no formatter changes
// them.
const FIRST_LINE = "# The files of this folder that shapewright wrote, and removes once they are no longer generated.";

/** The manifest's text for the generated files of a folder, with paths relative to it. */
export function printManifest(paths: readonly string[]): string {
  return [FIRST_LINE, ...[...paths].sort(), ""].join("\n");
}

/**
 * The files that an earlier run wrote to a folder; empty without a manifest.
 *
 * @throws GeneratorError `unwritable-output` for a manifest with a path that the generator cannot have written.
 */
export function readManifest(disk: OutputFileSystem, folder: string): string[] {
  const file = join(folder, MANIFEST_NAME);
  const kind = disk.entryKind(file);
  if (kind === undefined) return [];
  if (kind !== "file") throw damagedManifest(file, undefined);
  const paths: string[] = [];
  for (const [index, line] of disk.readText(file).split(/\r?\n/).entries()) {
    if (line === "" || line.startsWith("#")) continue;
    // Untrusted (a pull request may change it), and lists files to remove.
    if (!isOutputPath(line)) throw damagedManifest(file, index + 1);
    paths.push(line);
  }
  return paths;
}

function damagedManifest(file: string, line: number | undefined): GeneratorError {
  return new GeneratorError("list of generated files must have one path per line, inside its folder", {
    code: "unwritable-output",
    place: { file, line },
    hint: "restore the file from version control, or delete it together with the generated files",
  });
}
