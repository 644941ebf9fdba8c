import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { noSuchBucket } from "../errors.ts";
import type { BucketSettings } from "./bucket-settings.ts";
import { DataFolder, type RunningHash, type WrittenFile } from "./data-folder.ts";
import { KeyLocks } from "./key-locks.ts";
import type { DeleteMarker, NewObject, StoredObject, StoredVersion } from "./stored-object.ts";
import { Uploads } from "./uploads.ts";
import { createVersionId } from "./version-id.ts";
import { VersionIndex } from "./version-index.ts";
import { replaceFile, syncFolder } from "./write-file.ts";

interface Parts {
  readonly name: string;
  readonly folder: string;
  /** A folder on the same disk, for drafts. */
  readonly temporary: string;
  readonly data: DataFolder;
  readonly settings: BucketSettings;
  readonly versions: VersionIndex;
  readonly uploads: Uploads;
}

/**
 * The objects of a bucket. Each version has a file that describes it and names the files with its content. Every change
 * is the replacement or the removal of one such file: at any moment a version is the old one or the new.
 */
export class Bucket {
  readonly name: string;
  /** Where contents are. */
  readonly data: DataFolder;
  /** The versions of all keys; changed by the bucket only. */
  readonly versions: Readonly<Pick<VersionIndex, "of" | "find" | "current" | "currentKeys" | "allKeys">>;
  readonly uploads: Uploads;
  readonly #folder: string;
  readonly #temporary: string;
  readonly #index: VersionIndex;
  readonly #locks = new KeyLocks();
  readonly #settingsLock = new KeyLocks();
  #settings: BucketSettings;
  #isDeleted = false;

  private constructor({ name, folder, temporary, data, settings, versions, uploads }: Parts) {
    this.name = name;
    this.data = data;
    this.versions = versions;
    this.uploads = uploads;
    this.#folder = folder;
    this.#temporary = temporary;
    this.#index = versions;
    this.#settings = settings;
  }

  /** Makes the folders of a bucket; its settings are written last, and make it one. */
  static async create(folder: string, name: string, temporary: string, settings: BucketSettings): Promise<Bucket> {
    await mkdir(join(folder, "objects"), { recursive: true });
    const data = new DataFolder(join(folder, "data"));
    await data.create();
    const uploads = await Uploads.open(join(folder, "uploads"), temporary, () => false);
    await replaceFile(join(folder, "bucket.json"), JSON.stringify(settings), temporary);
    return new Bucket({ name, folder, temporary, data, settings, uploads, versions: new VersionIndex([]) });
  }

  /**
   * Reads a bucket, and removes what is left of uploads that were completed and content that nothing names.
   *
   * @returns undefined for the rest of a bucket whose creation was cut short.
   */
  static async open(folder: string, name: string, temporary: string): Promise<Bucket | undefined> {
    const settings = await readFile(join(folder, "bucket.json"), "utf8").catch(() => undefined);
    if (settings === undefined) return undefined;
    const stored: StoredVersion[] = [];
    for (const file of await readdir(join(folder, "objects"))) {
      stored.push(JSON.parse(await readFile(join(folder, "objects", file), "utf8")) as StoredVersion);
    }
    const objects = stored.flatMap((version) => (version.isDeleteMarker === true ? [] : [version]));
    const completed = new Set(objects.map(({ uploadId }) => uploadId));
    const uploads = await Uploads.open(join(folder, "uploads"), temporary, (id) => completed.has(id));
    const data = new DataFolder(join(folder, "data"));
    const used = [...objects.flatMap(({ files }) => files), ...uploads.files()];
    await data.removeAllBut(new Set(used.map((file) => file.data)));
    return new Bucket({
      ...{ name, folder, temporary, data, uploads, versions: new VersionIndex(stored) },
      settings: JSON.parse(settings) as BucketSettings,
    });
  }

  get settings(): BucketSettings {
    return this.#settings;
  }

  /** Changes settings; of several at once, each sees those before it. */
  changeSettings(change: (settings: BucketSettings) => BucketSettings): Promise<void> {
    return this.#settingsLock.run("", async () => {
      this.#checkPresent();
      const settings = change(this.#settings);
      await replaceFile(join(this.#folder, "bucket.json"), JSON.stringify(settings), this.#temporary);
      this.#settings = settings;
    });
  }

  /** Writes content that no object has yet. @param hashes which are given all bytes. */
  async write(content: AsyncIterable<Uint8Array>, hashes?: readonly RunningHash[]): Promise<WrittenFile> {
    try {
      return await this.data.write(content, hashes);
    } catch (error) {
      throw this.#isDeleted ? noSuchBucket(this.name) : error;
    }
  }

  /**
   * Makes an object the current one: a new version, or in the place of the `null` version. The content of an object
   * that is refused is removed, unless it is that of a multipart upload, which stays.
   *
   * @param check nothing changes between it and the write.
   * @param then what belongs to the same change; no other work on the key comes between.
   */
  async put(
    object: NewObject,
    check: (present: StoredObject | undefined) => void,
    then?: () => Promise<void>,
  ): Promise<StoredObject> {
    try {
      return await this.#locks.run(object.key, async () => {
        this.#checkPresent();
        check(this.#index.current(object.key));
        const stored = { ...object, ...this.#nextVersion() };
        await this.#write(stored);
        await then?.();
        return stored;
      });
    } catch (error) {
      const versions = this.#index.of(object.key);
      const isStored = versions.some((version) => version.isDeleteMarker !== true && version.files === object.files);
      if (!isStored && object.uploadId === undefined) await this.data.remove(object.files);
      throw error;
    }
  }

  /**
   * Removes the current object: without versioning for good, else by a delete marker.
   *
   * @param check gets the newest version.
   * @returns the marker.
   */
  remove(key: string, check: (newest: StoredVersion | undefined) => void): Promise<DeleteMarker | undefined> {
    return this.#locks.run(key, async () => {
      this.#checkPresent();
      check(this.#index.of(key)[0]);
      if (this.#settings.versioning === undefined) {
        await this.#erase(key, "null");
        return undefined;
      }
      const lastModified = Math.floor(Date.now() / 1000) * 1000;
      const marker: DeleteMarker = { key, isDeleteMarker: true, lastModified, ...this.#nextVersion() };
      await this.#write(marker);
      return marker;
    });
  }

  /**
   * Removes a version for good; one that is not there is not an error.
   *
   * @returns what was removed.
   */
  removeVersion(
    key: string,
    versionId: string,
    check: (present: StoredVersion | undefined) => void,
  ): Promise<StoredVersion | undefined> {
    return this.#locks.run(key, async () => {
      const present = this.#index.find(key, versionId);
      check(present);
      await this.#erase(key, versionId);
      return present;
    });
  }

  /** Changes what is said of a version, such as its tags. @param find throws if it is not there. */
  change(key: string, find: () => StoredObject, change: (object: StoredObject) => StoredObject): Promise<StoredObject> {
    return this.#locks.run(key, async () => {
      const changed = change(find());
      await this.#write(changed);
      return changed;
    });
  }

  /** Whether it has no versions and nothing is being written to it; it then takes no more. */
  markDeleted(): boolean {
    if (this.#index.allKeys.size > 0 || !this.#locks.isIdle) return false;
    this.#isDeleted = true;
    return true;
  }

  /** @throws UnmodeledException `NoSuchBucket` if it was deleted meanwhile */
  #checkPresent(): void {
    if (this.#isDeleted) throw noSuchBucket(this.name);
  }

  #nextVersion(): { readonly versionId: string; readonly sequence: number } {
    const sequence = this.#index.takeSequence();
    const isEnabled = this.#settings.versioning === "Enabled";
    return { versionId: isEnabled ? createVersionId(sequence) : "null", sequence };
  }

  /** Writes a version, and removes the content of the one it replaces. */
  async #write(version: StoredVersion): Promise<void> {
    const replaced = this.#index.find(version.key, version.versionId);
    await replaceFile(this.#pathOf(version.key, version.versionId), JSON.stringify(version), this.#temporary);
    this.#index.set(version);
    if (replaced === undefined || replaced.isDeleteMarker === true) return;
    const kept = new Set(version.isDeleteMarker === true ? [] : version.files.map(({ data }) => data));
    await this.data.remove(replaced.files.filter(({ data }) => !kept.has(data)));
  }

  async #erase(key: string, versionId: string): Promise<void> {
    const present = this.#index.find(key, versionId);
    if (present === undefined) return;
    await rm(this.#pathOf(key, versionId), { force: true });
    await syncFolder(join(this.#folder, "objects"));
    this.#index.remove(key, versionId);
    if (present.isDeleteMarker !== true) await this.data.remove(present.files);
  }

  #pathOf(key: string, versionId: string): string {
    // Keys may be longer than names of files, and have any character.
    const name = createHash("sha256").update(key).digest("hex");
    return join(this.#folder, "objects", `${name}${versionId === "null" ? "" : `.${versionId}`}.json`);
  }
}
