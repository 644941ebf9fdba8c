import { dirname, join, resolve } from "node:path";
import { GeneratorError } from "../generator-error.ts";
import type { OutputFileSystem } from "./output-file-system.ts";

/** The list of the generated files in a package's folder. */
export const MANIFEST_NAME = ".shapewright-files";
/** Temporary entries of a run in progress, see `work-places.ts`. */
export const LOCK_NAME = ".shapewright-lock";
export const FRESH_NAME = ".shapewright-new";
export const FORMER_NAME = ".shapewright-old";

const RESERVED: ReadonlySet<string> = new Set([MANIFEST_NAME, LOCK_NAME, FRESH_NAME, FORMER_NAME]);
const MAX_LINKS = 40;
const MAX_LENGTH = 1024;
// Names that are valid on every supported file system, so that a package can be checked out everywhere.
const SEGMENT = /^[^\\/:*?"<>|\p{Cc}]+$/u;

/** Whether a path stays inside its folder and means the same on every system. */
export function isOutputPath(path: string): boolean {
  // A manifest's line that starts with `#` is a comment.
  if (path.length === 0 || path.length > MAX_LENGTH || path.startsWith("#")) return false;
  return path.split("/").every((segment) => SEGMENT.test(segment) && !/^\.{1,2}$|[. ]$/.test(segment));
}

/**
 * Validates the emitted paths. A failure is a bug of the generator, not of the model: the plan makes names safe.
 *
 * @throws Error for a path that leaves the folder, is reserved for the writer, or differs from another only by case.
 */
export function assertOutputPaths(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const unusable = !isOutputPath(path) || path.split("/").some((segment) => RESERVED.has(segment));
    if (unusable) throw new Error(`emitted file "${path}": not a valid path in a package`);
    if (seen.has(path.toLowerCase())) throw new Error(`emitted file "${path}": emitted twice`);
    seen.add(path.toLowerCase());
  }
}

/** The folders between the package's folder and a file, outermost first: `a`, `a/b` for `a/b/c.ts`. */
export function foldersOf(path: string): string[] {
  const segments = path.split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}

/** Whether every folder above the file is a folder, so that no link leads out of the package. */
export function hasRealFolders(disk: OutputFileSystem, outDir: string, path: string): boolean {
  return foldersOf(path).every((folder) => disk.entryKind(join(outDir, folder)) === "folder");
}

/**
 * Creates the folder and its missing parents.
 *
 * @returns the folders that were created, outermost first.
 * @throws GeneratorError `unwritable-output` if a file or something else is in the way.
 */
export function makeFolders(disk: OutputFileSystem, folder: string, created: string[] = []): string[] {
  const kind = disk.entryKind(folder);
  if (kind === "folder") return created;
  // Follows links: the user decides where the package is.
  if (kind === "link" && disk.entryKind(followLinks(disk, folder)) === "folder") return created;
  if (kind !== undefined) throw notFolder(folder);
  const parent = dirname(resolve(folder));
  if (parent !== resolve(folder)) makeFolders(disk, parent, created);
  disk.makeFolder(folder);
  created.push(folder);
  return created;
}

/**
 * The absolute path that a link, or a chain of links, resolves to; it may not exist.
 *
 * @throws GeneratorError `unwritable-output` if the links are circular.
 */
export function followLinks(disk: OutputFileSystem, path: string): string {
  let at = resolve(path);
  for (let links = 0; disk.entryKind(at) === "link"; links++) {
    if (links === MAX_LINKS) throw notFolder(path);
    at = resolve(dirname(at), disk.readLink(at));
  }
  return at;
}

export function notFolder(folder: string): GeneratorError {
  return new GeneratorError(`output folder "${folder}" is not a folder`, {
    code: "unwritable-output",
    place: { file: folder },
    hint: "name another folder with --out, or move that file away",
  });
}
