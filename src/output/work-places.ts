import { basename, dirname, join } from "node:path";
import type { OutputFileSystem } from "./output-file-system.ts";
import { FRESH_NAME, FORMER_NAME, LOCK_NAME } from "./output-path.ts";

/** What a run lays down while it is at work on a package's folder. */
export interface WorkPlaces {
  /** Stands while a run is at work. */
  readonly lock: string;
  /** What will take the place of what is there. */
  readonly fresh: string;
  /** What was there before. */
  readonly former: string;
}

/** Beside the folder, where another folder can take its place. */
export function placesBeside(folder: string): WorkPlaces {
  const at = (name: string): string => join(dirname(folder), `.${basename(folder)}${name}`);
  return { lock: at(LOCK_NAME), fresh: at(FRESH_NAME), former: at(FORMER_NAME) };
}

/** Inside of a folder that cannot be replaced: a mount point, or one whose parent is not writable. */
export function placesInside(folder: string): WorkPlaces {
  const at = (name: string): string => join(folder, name);
  return { lock: at(LOCK_NAME), fresh: at(FRESH_NAME), former: at(FORMER_NAME) };
}

/** Whether a run is at work on the folder, or was when it was killed. */
export function hasTraces(disk: OutputFileSystem, folder: string): boolean {
  return [placesBeside(folder), placesInside(folder)]
    .flatMap(({ lock, fresh, former }) => [lock, fresh, former])
    .some((path) => disk.entryKind(path) !== undefined);
}
