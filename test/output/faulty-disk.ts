import type { OutputFileSystem } from "../../src/output/output-file-system.ts";

/** How a step goes wrong: once, or from then on (a disk that stays full, a process that is gone). */
export type FaultMode = "once" | "from then on";

interface FaultyDisk extends OutputFileSystem {
  /** How many steps were asked for. */
  readonly steps: () => number;
}

/** The disk, but for the steps from `step` on (counted from 1). */
export function faultyDisk(disk: OutputFileSystem, step: number, mode: FaultMode): FaultyDisk {
  let count = 0;
  const guard = <Result>(act: () => Result, partly?: () => void): Result => {
    count++;
    if (mode === "once" ? count !== step : count < step) return act();
    // The process may die, or the disk fill up, in the middle of a text.
    if (count === step) partly?.();
    throw Object.assign(new Error("ENOSPC: no space left on device, injected"), { code: "ENOSPC" });
  };
  return {
    steps: () => count,
    entryKind: (path) => guard(() => disk.entryKind(path)),
    readText: (path) => guard(() => disk.readText(path)),
    list: (folder) => guard(() => disk.list(folder)),
    readLink: (path) => guard(() => disk.readLink(path)),
    canReplace: (folder) => guard(() => disk.canReplace(folder)),
    writeNewText: (path, text) =>
      guard(
        () => disk.writeNewText(path, text),
        () => {
          if (disk.entryKind(path) === undefined) disk.writeNewText(path, text.slice(0, text.length / 2));
        },
      ),
    flush: (paths) => guard(() => disk.flush(paths)),
    makeFolder: (path) => guard(() => disk.makeFolder(path)),
    copyRights: (from, to) => guard(() => disk.copyRights(from, to)),
    link: (from, to) => guard(() => disk.link(from, to)),
    rename: (from, to) => guard(() => disk.rename(from, to)),
    removeFile: (path) => guard(() => disk.removeFile(path)),
    removeFolder: (path) => guard(() => disk.removeFolder(path)),
  };
}
