import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { explainOutputFault } from "./output-fault.ts";

interface TextFile {
  /** Relative paths start at the working directory. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files named by the user, and creates their folders. Each is replaced atomically: readers never see a partial
 * file.
 *
 * @returns the paths.
 * @throws GeneratorError `unwritable-output`.
 */
export function writeTextFiles(files: readonly TextFile[]): readonly string[] {
  return files.map(({ path, text }) => {
    const staged = `${path}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(staged, text);
      renameSync(staged, path);
    } catch (error) {
      rmSync(staged, { force: true });
      throw explainOutputFault(error, path);
    }
    return path;
  });
}
