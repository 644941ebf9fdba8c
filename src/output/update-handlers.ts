import { readFile, stat } from "node:fs/promises";
import { GeneratorError } from "../generator-error.ts";
import type { HandlersSkeleton } from "../emit/handlers-skeleton.ts";
import { mergeHandlers } from "./merge-handlers.ts";
import { errorCode } from "./output-file-system.ts";
import type { UserFile } from "./write-package.ts";

/** An updated handlers file, for `writePackage`. */
export interface UpdatedHandlers {
  readonly file: UserFile;
  /** The methods for which stubs were added to an existing file. */
  readonly added: readonly string[];
  /** The handlers whose operation is not in the model. */
  readonly orphans: readonly string[];
}

/**
 * Reads the user's handlers file and adds missing handlers; without a file, returns the whole skeleton. Writes nothing.
 *
 * @param former the handler methods of the existing package.
 * @throws GeneratorError `unreadable-file` for a file that cannot be read or is not UTF-8, `unwritable-output` for a
 *   read-only file with missing handlers, and the errors of `mergeHandlers`.
 */
export async function updateHandlers(
  path: string,
  { text, skeleton }: { readonly text: string; readonly skeleton: HandlersSkeleton },
  former?: ReadonlySet<string>,
): Promise<UpdatedHandlers> {
  const was = await readIfThere(path);
  if (was === undefined) return { file: { path, text, was }, added: [], orphans: [] };
  const merged = await mergeHandlers(was, skeleton, { file: path, ...(former === undefined ? {} : { former }) });
  if (merged.added.length > 0) await assertWritable(path);
  return { file: { path, text: merged.text, was }, added: merged.added, orphans: merged.orphans };
}

/** Renaming over a file does not require write permission for it, but a user who set it read-only wants it kept. */
async function assertWritable(path: string): Promise<void> {
  const { mode } = await stat(path);
  if ((mode & 0o222) !== 0) return;
  throw new GeneratorError(`handlers file "${path}" is read-only, and lacks handlers`, {
    code: "unwritable-output",
    place: { file: path },
    hint: "get write permission for it and run again; nothing was written",
  });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return decode(await readFile(path), path);
  } catch (error) {
    if (error instanceof GeneratorError) throw error;
    const code = errorCode(error);
    // A file in place of a folder is reported when the package is written.
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new GeneratorError(`handlers file "${path}" cannot be read (${code ?? String(error)})`, {
      code: "unreadable-file",
      place: { file: path },
      hint: "name another file with --handlers, or none with --handlers false",
      cause: error,
    });
  }
}

/** Invalid UTF-8 could not be written back unchanged. A byte order mark stays part of the text. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    throw new GeneratorError(`handlers file "${path}" is not in UTF-8${isUtf16 ? " but in UTF-16" : ""}`, {
      code: "unreadable-file",
      place: isUtf16 ? { file: path } : { file: path, ...findWrongByte(bytes) },
      hint: "save it in UTF-8 and run again; nothing was written",
      cause,
    });
  }
}

/** The position of the first character in another encoding. */
function findWrongByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  let at = 0;
  let line = 1;
  let column = 1;
  for (const character of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)) {
    const encoded = Buffer.from(character);
    if (!encoded.equals(bytes.subarray(at, at + encoded.length))) break;
    at += encoded.length;
    column = character === "\n" ? 1 : column + character.length;
    if (character === "\n") line++;
  }
  return { line, column };
}
