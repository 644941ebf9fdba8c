import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { ModelInputs } from "../../model/list-inputs.ts";
import { listModelFolder } from "../../model/list-model-folder.ts";

/** The state of input files by path. */
export type InputSnapshot = ReadonlyMap<string, FileState>;

interface FileState {
  /** Modification time, size and inode; the file is only read again if they change. */
  readonly stat: string;
  /** Empty for a missing file. */
  readonly hash: string;
  readonly isEmpty: boolean;
}

const absent: FileState = { stat: "", hash: "", isEmpty: false };

/** Takes a snapshot of the inputs. Files whose `stat` is the same as in `before` are not read. */
export function takeSnapshot(inputs: ModelInputs, before: InputSnapshot): InputSnapshot {
  const paths = [...inputs.files, ...inputs.folders.flatMap((folder) => listModelFolder(folder).files)];
  return new Map(paths.map((path) => [path, readState(path, before.get(path))]));
}

/** The paths whose content differs, sorted. */
export function findChanges(before: InputSnapshot, after: InputSnapshot): readonly string[] {
  const hashOf = (snapshot: InputSnapshot, path: string): string => snapshot.get(path)?.hash ?? "";
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => hashOf(before, path) !== hashOf(after, path)).sort();
}

function readState(path: string, before: FileState | undefined): FileState {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    const stat = `${mtimeMs} ${size} ${ino}`;
    if (before?.stat === stat) return before;
    return { stat, hash: createHash("sha256").update(readFileSync(path)).digest("base64"), isEmpty: size === 0 };
  } catch {
    return absent;
  }
}
