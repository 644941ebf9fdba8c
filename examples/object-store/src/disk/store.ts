import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { bucketNotEmpty, noSuchBucket } from "../errors.ts";
import { Bucket } from "./bucket.ts";
import type { BucketSettings } from "./bucket-settings.ts";
import { lockFolder } from "./folder-lock.ts";
import { KeyLocks } from "./key-locks.ts";
import { compareUtf8 } from "./utf8-order.ts";
import { syncFolder } from "./write-file.ts";

/** The buckets in a folder. */
export class Store {
  readonly #folder: string;
  readonly #buckets: Map<string, Bucket>;
  readonly #unlock: () => Promise<void>;
  readonly #locks = new KeyLocks();

  private constructor(folder: string, buckets: readonly Bucket[], unlock: () => Promise<void>) {
    this.#folder = folder;
    this.#buckets = new Map(buckets.map((bucket) => [bucket.name, bucket]));
    this.#unlock = unlock;
  }

  /**
   * Opens a folder, which is made if it is not there, and removes what an earlier process left unfinished.
   *
   * @throws FolderInUseError
   */
  static async open(folder: string): Promise<Store> {
    await mkdir(join(folder, "buckets"), { recursive: true });
    const unlock = await lockFolder(folder);
    try {
      const temporary = join(folder, "temporary");
      await rm(temporary, { recursive: true, force: true });
      await mkdir(temporary);
      const buckets: Bucket[] = [];
      for (const name of await readdir(join(folder, "buckets"))) {
        const path = join(folder, "buckets", name);
        const bucket = await Bucket.open(path, name, temporary);
        if (bucket === undefined) await rm(path, { recursive: true, force: true });
        else buckets.push(bucket);
      }
      return new Store(folder, buckets, unlock);
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  /** Gives the folder back. */
  close(): Promise<void> {
    return this.#unlock();
  }

  /** The buckets by name. */
  list(): readonly Bucket[] {
    return [...this.#buckets.values()].sort((a, b) => compareUtf8(a.name, b.name));
  }

  /** @returns undefined if there is no such bucket. */
  find(name: string): Bucket | undefined {
    return this.#buckets.get(name);
  }

  /** @throws UnmodeledException `NoSuchBucket` */
  bucket(name: string): Bucket {
    const bucket = this.#buckets.get(name);
    if (bucket === undefined) throw noSuchBucket(name);
    return bucket;
  }

  /** @returns the bucket that was there already, else undefined. */
  create(name: string, settings: BucketSettings): Promise<Bucket | undefined> {
    return this.#locks.run(name, async () => {
      const present = this.#buckets.get(name);
      if (present !== undefined) return present;
      const folder = join(this.#folder, "buckets", name);
      this.#buckets.set(name, await Bucket.create(folder, name, join(this.#folder, "temporary"), settings));
      await syncFolder(join(this.#folder, "buckets"));
      return undefined;
    });
  }

  /** @throws UnmodeledException `NoSuchBucket`, `BucketNotEmpty` */
  delete(name: string): Promise<void> {
    return this.#locks.run(name, async () => {
      if (!this.bucket(name).markDeleted()) throw bucketNotEmpty(name);
      this.#buckets.delete(name);
      // In one step, so that a bucket is there or not.
      const removed = join(this.#folder, "temporary", randomUUID());
      await rename(join(this.#folder, "buckets", name), removed);
      await syncFolder(join(this.#folder, "buckets"));
      await rm(removed, { recursive: true, force: true });
    });
  }
}
