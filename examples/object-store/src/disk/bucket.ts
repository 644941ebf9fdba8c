import { createHash } from "node:crypto";
import type { ReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { noSuchBucket, noSuchKey } from "../errors.ts";
import { type DataFile, type RunningHash, writeDataFile } from "./data-file.ts";
import { KeyLocks } from "./key-locks.ts";
import { SortedKeys } from "./sorted-keys.ts";
import type { StoredObject } from "./stored-object.ts";
import { replaceFile, syncFolder } from "./write-file.ts";

/** What a bucket was created with. */
export interface BucketSettings {
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly region: string;
}

/**
 * The objects of a bucket. Each has a file with what is known of it, which is replaced as a whole and so decides
 * whether the object is the old one or the new, and names the file with its content.
 */
export class Bucket {
  readonly name: string;
  readonly settings: BucketSettings;
  readonly #folder: string;
  readonly #temporary: string;
  readonly #objects: Map<string, StoredObject>;
  readonly #keys: SortedKeys;
  readonly #locks = new KeyLocks();
  #isDeleted = false;

  private constructor(
    place: { readonly name: string; readonly folder: string; readonly temporary: string },
    settings: BucketSettings,
    objects: readonly StoredObject[],
  ) {
    this.name = place.name;
    this.#folder = place.folder;
    this.#temporary = place.temporary;
    this.settings = settings;
    this.#objects = new Map(objects.map((object) => [object.key, object]));
    this.#keys = new SortedKeys(this.#objects.keys());
  }

  /** Makes the folders of a bucket; its settings are written last and make it one. */
  static async create(folder: string, name: string, temporary: string, settings: BucketSettings): Promise<Bucket> {
    await mkdir(join(folder, "objects"), { recursive: true });
    await mkdir(join(folder, "data"), { recursive: true });
    await replaceFile(join(folder, "bucket.json"), JSON.stringify(settings), temporary);
    return new Bucket({ name, folder, temporary }, settings, []);
  }

  /**
   * Reads a bucket, and removes content that no object has: of writes that were cut short.
   *
   * @returns undefined for the rest of a bucket whose creation was cut short.
   */
  static async open(folder: string, name: string, temporary: string): Promise<Bucket | undefined> {
    const settings = await readFile(join(folder, "bucket.json"), "utf8").catch(() => undefined);
    if (settings === undefined) return undefined;
    const objects: StoredObject[] = [];
    for (const file of await readdir(join(folder, "objects"))) {
      objects.push(JSON.parse(await readFile(join(folder, "objects", file), "utf8")) as StoredObject);
    }
    const used = new Set(objects.map(({ data }) => data));
    for (const file of await readdir(join(folder, "data"))) {
      if (!used.has(file)) await rm(join(folder, "data", file), { force: true });
    }
    return new Bucket({ name, folder, temporary }, JSON.parse(settings) as BucketSettings, objects);
  }

  get keys(): SortedKeys {
    return this.#keys;
  }

  find(key: string): StoredObject | undefined {
    return this.#objects.get(key);
  }

  /** Writes content that no object has yet. @param checksum which is given all bytes. */
  async write(content: AsyncIterable<Uint8Array>, checksum?: RunningHash): Promise<DataFile> {
    try {
      const written = await writeDataFile(join(this.#folder, "data"), content, checksum);
      await syncFolder(join(this.#folder, "data"));
      return written;
    } catch (error) {
      throw this.#isDeleted ? noSuchBucket(this.name) : error;
    }
  }

  /** Removes content that {@link write} wrote and no object got. */
  async discard({ data }: { readonly data: string }): Promise<void> {
    await rm(join(this.#folder, "data", data), { force: true });
  }

  /**
   * Puts an object in the place of the one with its key, whose content is then removed.
   *
   * @param check what has to hold of the one that is there: it throws if it does not. Nothing changes in between.
   */
  put(object: StoredObject, check: (present: StoredObject | undefined) => void): Promise<void> {
    return this.#locks.run(object.key, async () => {
      try {
        if (this.#isDeleted) throw noSuchBucket(this.name);
        const present = this.#objects.get(object.key);
        check(present);
        await replaceFile(this.#pathOf(object.key), JSON.stringify(object), this.#temporary);
        this.#objects.set(object.key, object);
        if (present === undefined) this.#keys.add(object.key);
        else if (present.data !== object.data) await this.discard(present);
      } catch (error) {
        if (this.#objects.get(object.key)?.data !== object.data) await this.discard(object);
        throw error;
      }
    });
  }

  /** Removes an object, if it is there. @param check as that of {@link put}. */
  remove(key: string, check: (present: StoredObject | undefined) => void): Promise<void> {
    return this.#locks.run(key, async () => {
      const present = this.#objects.get(key);
      check(present);
      if (present === undefined) return;
      await rm(this.#pathOf(key), { force: true });
      await syncFolder(join(this.#folder, "objects"));
      this.#objects.delete(key);
      this.#keys.remove(key);
      await this.discard(present);
    });
  }

  /**
   * Opens the content of an object. What was opened stays readable when the object is replaced or removed.
   *
   * @param range the first and the last byte.
   */
  async read(
    key: string,
    choose: (object: StoredObject) => { readonly start: number; readonly end: number } | undefined,
  ): Promise<{ readonly object: StoredObject; readonly content: ReadStream }> {
    for (;;) {
      const object = this.#objects.get(key);
      if (object === undefined) throw noSuchKey(key);
      const range = choose(object);
      try {
        const file = await open(join(this.#folder, "data", object.data));
        return { object, content: file.createReadStream({ ...range, highWaterMark: 256 * 1024 }) };
      } catch (error) {
        // Replaced since it was found.
        if ((error as NodeJS.ErrnoException).code === "ENOENT" && this.#objects.get(key) !== object) continue;
        throw error;
      }
    }
  }

  /** Whether it has no objects and nothing is being written to it; it then takes no more. */
  markDeleted(): boolean {
    if (this.#objects.size > 0 || !this.#locks.isIdle) return false;
    this.#isDeleted = true;
    return true;
  }

  #pathOf(key: string): string {
    // Keys may be longer than names of files, and have any character.
    return join(this.#folder, "objects", `${createHash("sha256").update(key).digest("hex")}.json`);
  }
}
