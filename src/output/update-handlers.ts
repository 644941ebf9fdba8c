import { readFile } from "node:fs/promises";
import { GeneratorError } from "../generator-error.ts";
import type { HandlersSkeleton } from "../emit/handlers-skeleton.ts";
import { mergeHandlers } from "./merge-handlers.ts";
import { errorCode } from "./output-file-system.ts";
import type { PersonFile } from "./write-package.ts";

/** A handlers file as it should be, for `writePackage`. */
export interface UpdatedHandlers {
  readonly file: PersonFile;
  /** The methods for which stubs were added to a file that existed. */
  readonly added: readonly string[];
}

/**
 * Reads the person's handlers file and adds what it lacks; where there is none, it is the whole skeleton.
 * Nothing is written.
 *
 * @throws GeneratorError `unreadable-file`, and what `mergeHandlers` throws.
 */
export async function updateHandlers(
  path: string,
  { text, skeleton }: { readonly text: string; readonly skeleton: HandlersSkeleton },
): Promise<UpdatedHandlers> {
  const was = await readIfThere(path);
  if (was === undefined) return { file: { path, text, was }, added: [] };
  const merged = await mergeHandlers(was, skeleton, path);
  return { file: { path, text: merged.text, was }, added: merged.added };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const code = errorCode(error);
    // A folder that is a file is found out, and said, where the package is written.
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new GeneratorError(`handlers file "${path}" cannot be read (${code ?? String(error)})`, {
      code: "unreadable-file",
      place: { file: path },
      hint: "name another file with --handlers, or none with --handlers false",
      cause: error,
    });
  }
}
