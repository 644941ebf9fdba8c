import { SortedKeys } from "./sorted-keys.ts";
import type { StoredObject, StoredVersion } from "./stored-object.ts";

/** The versions of a bucket's objects by key, in memory. */
export class VersionIndex {
  /** Of each key the newest first. */
  readonly #versions = new Map<string, StoredVersion[]>();
  /** Keys whose newest version is an object. */
  readonly currentKeys: SortedKeys;
  /** Keys with any version. */
  readonly allKeys: SortedKeys;
  #nextSequence: number;

  constructor(versions: readonly StoredVersion[]) {
    for (const version of [...versions].sort(newestFirst)) {
      const newer = this.#versions.get(version.key);
      if (newer === undefined) this.#versions.set(version.key, [version]);
      else newer.push(version);
    }
    this.allKeys = new SortedKeys(this.#versions.keys());
    this.currentKeys = new SortedKeys([...this.#versions.keys()].filter((key) => this.current(key) !== undefined));
    this.#nextSequence = versions.reduce((next, { sequence }) => Math.max(next, sequence + 1), 0);
  }

  takeSequence(): number {
    return this.#nextSequence++;
  }

  /** The versions of a key, the newest first. */
  of(key: string): readonly StoredVersion[] {
    return this.#versions.get(key) ?? [];
  }

  find(key: string, versionId: string): StoredVersion | undefined {
    return this.of(key).find((version) => version.versionId === versionId);
  }

  /** The object that requests without a version are for; undefined if there is none or it was deleted. */
  current(key: string): StoredObject | undefined {
    const newest = this.of(key)[0];
    return newest?.isDeleteMarker === true ? undefined : newest;
  }

  /** Adds a version, or replaces the one with its id. */
  set(version: StoredVersion): void {
    const others = this.of(version.key).filter(({ versionId }) => versionId !== version.versionId);
    this.#replace(version.key, [version, ...others].sort(newestFirst));
  }

  remove(key: string, versionId: string): void {
    this.#replace(
      key,
      this.of(key).filter((version) => version.versionId !== versionId),
    );
  }

  #replace(key: string, versions: StoredVersion[]): void {
    const [had, wasCurrent] = [this.#versions.has(key), this.current(key) !== undefined];
    if (versions.length === 0) this.#versions.delete(key);
    else this.#versions.set(key, versions);
    update(this.allKeys, key, had, versions.length > 0);
    update(this.currentKeys, key, wasCurrent, this.current(key) !== undefined);
  }
}

function newestFirst(a: StoredVersion, b: StoredVersion): number {
  return b.sequence - a.sequence;
}

function update(keys: SortedKeys, key: string, had: boolean, has: boolean): void {
  if (had && !has) keys.remove(key);
  else if (!had && has) keys.add(key);
}
