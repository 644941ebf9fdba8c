import { statSync, watch, type FSWatcher } from "node:fs";
import { dirname, resolve } from "node:path";

/** The polling interval in milliseconds, used if the system does not support file watching. */
const pollMilliseconds = 500;

/**
 * Reports changes in folders. Watches folders, not files: editors save by replacing the file, and a file's watcher
 * would keep watching the replaced one.
 */
export class FolderWatcher {
  readonly #onChange: () => void;
  #watchers: readonly FSWatcher[] = [];
  #poll: NodeJS.Timeout | undefined;

  /** @param onChange is called for any event in the folders; callers determine what changed. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /**
   * Watches exactly these folders, or the nearest existing parent of a missing one. Reopens previous watchers, since a
   * folder may have been replaced by a new one of the same name.
   */
  watch(folders: Iterable<string>): void {
    const former = this.#watchers;
    try {
      this.#watchers = [...new Set([...folders].map(nearestFolder))].map((folder) => this.#open(folder));
    } catch {
      // The system is out of watchers, or does not support them on this disk.
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
