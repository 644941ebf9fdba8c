import { join } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import { GeneratorError } from "../generator-error.ts";

/**
 * Formats the files as prettier would in that folder: with the user's nearest configuration, including `.editorconfig`.
 * Files without a prettier parser stay unchanged.
 *
 * @throws GeneratorError `invalid-config` if the user's configuration cannot be read.
 */
export async function formatWithPrettier(files: readonly EmittedFile[], outDir: string): Promise<EmittedFile[]> {
  // Loaded on demand: most runs print text that needs no formatting.
  const prettier = await import("prettier");
  return Promise.all(
    files.map(async (file) => {
      const filepath = join(outDir, file.path);
      const options = await prettier.resolveConfig(filepath, { editorconfig: true }).catch((error: unknown) => {
        throw unreadableConfig(error, outDir);
      });
      const { inferredParser } = await prettier.getFileInfo(filepath, { resolveConfig: false });
      if (inferredParser === null) return file;
      return { path: file.path, text: await prettier.format(file.text, { ...options, filepath }) };
    }),
  );
}

function unreadableConfig(cause: unknown, outDir: string): GeneratorError {
  const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : String(cause);
  return new GeneratorError(`prettier's configuration for "${outDir}" cannot be read: ${reason}`, {
    code: "invalid-config",
    hint: 'correct it, or choose the format "none"',
    cause,
  });
}
