import { basename, dirname, join } from "node:path";
import type { OutputFileSystem } from "./output-file-system.ts";
import { FRESH_NAME, FORMER_NAME, LOCK_NAME } from "./output-path.ts";

/** Files and folders that a run creates while it works on a package's folder. */
export interface WorkPlaces {
  /** Exists while a run is in progress. */
  readonly lock: string;
  /** The new package. */
  readonly fresh: string;
  /** The previous package. */
  readonly former: string;
}

/** Beside the folder, if it can be replaced by a rename. */
export function placesBeside(folder: string): WorkPlaces {
  const at = (name: string): string => join(dirname(folder), `.${basename(folder)}${name}`);
  return { lock: at(LOCK_NAME), fresh: at(FRESH_NAME), former: at(FORMER_NAME) };
}

/** Inside a folder that cannot be replaced: a mount point, or one whose parent is not writable. */
export function placesInside(folder: string): WorkPlaces {
  const at = (name: string): string => join(folder, name);
  return { lock: at(LOCK_NAME), fresh: at(FRESH_NAME), former: at(FORMER_NAME) };
}

/** Whether a run is in progress on the folder, or was killed during one. */
export function hasTraces(disk: OutputFileSystem, folder: string): boolean {
  return [placesBeside(folder), placesInside(folder)]
    .flatMap(({ lock, fresh, former }) => [lock, fresh, former])
    .some((path) => disk.entryKind(path) !== undefined);
}
