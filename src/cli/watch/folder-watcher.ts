import { statSync, watch, type FSWatcher } from "node:fs";
import { dirname, resolve } from "node:path";

/** How often the files are looked at where the system does not tell of changes, in milliseconds. */
const pollMilliseconds = 500;

/**
 * Tells that something changed in folders. Folders are watched, not files: editors save by renaming a new file into the
 * place of the old one, whose watcher would stay with the old file.
 */
export class FolderWatcher {
  readonly #onChange: () => void;
  #watchers: readonly FSWatcher[] = [];
  #poll: NodeJS.Timeout | undefined;

  /** @param onChange is called for anything that happens in the folders; what changed is for the caller to find out. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Watches these folders and no others; of one that is not there the nearest above. Those from before are opened again, since a folder of the same name may be a new one. */
  watch(folders: Iterable<string>): void {
    const former = this.#watchers;
    try {
      this.#watchers = [...new Set([...folders].map(nearestFolder))].map((folder) => this.#open(folder));
    } catch {
      // The system has no watchers left, or none for this disk.
      this.#watchers = [];
      this.#startPolling();
    }
    for (const watcher of former) watcher.close();
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#watchers = [];
    clearInterval(this.#poll);
  }

  #open(folder: string): FSWatcher {
    const watcher = watch(folder, { persistent: true }, this.#onChange);
    watcher.on("error", () => {
      this.#startPolling();
      this.#onChange();
    });
    return watcher;
  }

  #startPolling(): void {
    this.#poll ??= setInterval(this.#onChange, pollMilliseconds);
  }
}

function nearestFolder(path: string): string {
  for (let at = resolve(path); ; at = dirname(at)) {
    if (statSync(at, { throwIfNoEntry: false })?.isDirectory() === true || dirname(at) === at) return at;
  }
}
