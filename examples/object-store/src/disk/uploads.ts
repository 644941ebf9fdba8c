import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { noSuchUpload } from "../errors.ts";
import type { DataFile } from "./data-folder.ts";
import { KeyLocks } from "./key-locks.ts";
import { SortedKeys } from "./sorted-keys.ts";
import type { ChecksumType, ObjectHeaders, StoredChecksum, StoredTag } from "./stored-object.ts";
import { replaceFile, syncFolder } from "./write-file.ts";

/** A multipart upload in progress, without its parts. */
export interface StoredUpload {
  readonly uploadId: string;
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly initiatedAt: number;
  readonly headers: ObjectHeaders;
  readonly tags?: readonly StoredTag[] | undefined;
  readonly checksum: {
    readonly algorithm: string;
    readonly type: ChecksumType;
    /** Whether the client did not choose: parts may then have others. */
    readonly isDefault: boolean;
  };
}

/** A part that was uploaded. */
export interface StoredPart {
  readonly number: number;
  readonly file: DataFile;
  /** With its quotes. */
  readonly etag: string;
  readonly checksum: StoredChecksum;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}

interface Upload {
  readonly stored: StoredUpload;
  readonly parts: Map<number, StoredPart>;
}

/**
 * The multipart uploads in progress of a bucket. Each has a folder with a file that describes it, and one for each part,
 * which is replaced as a whole and names the file with the part's content.
 */
export class Uploads {
  readonly #folder: string;
  readonly #temporary: string;
  readonly #uploads: Map<string, Upload>;
  /** By key, in the order of their ids, which is that of initiation. */
  readonly #byKey = new Map<string, readonly StoredUpload[]>();
  readonly #locks = new KeyLocks();
  /** The keys with uploads in progress. */
  readonly keys = new SortedKeys([]);
  #lastInitiated = 0;

  private constructor(folder: string, temporary: string, uploads: readonly Upload[]) {
    this.#folder = folder;
    this.#temporary = temporary;
    this.#uploads = new Map(uploads.map((upload) => [upload.stored.uploadId, upload]));
    for (const { stored } of uploads) this.#list(stored);
  }

  /**
   * Reads the uploads in progress, and removes the rest of those that were cut short when they were created or ended.
   *
   * @param isCompleted whether an object was made of the upload.
   */
  static async open(folder: string, temporary: string, isCompleted: (id: string) => boolean): Promise<Uploads> {
    await mkdir(folder, { recursive: true });
    const uploads: Upload[] = [];
    for (const id of await readdir(folder)) {
      const upload = isCompleted(id) ? undefined : await readUpload(join(folder, id));
      if (upload === undefined) await rm(join(folder, id), { recursive: true, force: true });
      else uploads.push(upload);
    }
    return new Uploads(folder, temporary, uploads);
  }

  /** Starts an upload and gives it an id. */
  async create(described: Omit<StoredUpload, "uploadId" | "initiatedAt">): Promise<StoredUpload> {
    const initiatedAt = Math.max(Date.now(), this.#lastInitiated + 1);
    this.#lastInitiated = initiatedAt;
    const uploadId = createUploadId(initiatedAt);
    const stored: StoredUpload = { ...described, uploadId, initiatedAt };
    const folder = join(this.#folder, uploadId);
    await mkdir(folder);
    await replaceFile(join(folder, "upload.json"), JSON.stringify(stored), this.#temporary);
    await syncFolder(this.#folder);
    this.#uploads.set(uploadId, { stored, parts: new Map() });
    this.#list(stored);
    return stored;
  }

  /** @throws UnmodeledException `NoSuchUpload` */
  find(key: string, uploadId: string): StoredUpload {
    return this.#find(key, uploadId).stored;
  }

  /** The uploads of a key, the oldest first. */
  of(key: string): readonly StoredUpload[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The parts of an upload by number, in no order. @throws UnmodeledException `NoSuchUpload` */
  parts(key: string, uploadId: string): ReadonlyMap<number, StoredPart> {
    return this.#find(key, uploadId).parts;
  }

  /** The files of all parts. */
  files(): readonly DataFile[] {
    return [...this.#uploads.values()].flatMap(({ parts }) => [...parts.values()].map(({ file }) => file));
  }

  /**
   * Adds a part, or replaces the one with its number.
   *
   * @returns the part that it replaced.
   * @throws UnmodeledException `NoSuchUpload`, also where the upload ended meanwhile
   */
  putPart(key: string, uploadId: string, part: StoredPart): Promise<StoredPart | undefined> {
    return this.#locks.run(uploadId, async () => {
      const { parts } = this.#find(key, uploadId);
      const path = join(this.#folder, uploadId, `${part.number}.json`);
      await replaceFile(path, JSON.stringify(part), this.#temporary);
      const replaced = parts.get(part.number);
      parts.set(part.number, part);
      return replaced;
    });
  }

  /**
   * Ends an upload: nothing of it changes while the work runs, and it is gone once that is done.
   *
   * @param work gets the parts; the upload stays if it throws.
   * @throws UnmodeledException `NoSuchUpload`
   */
  end<Result>(
    key: string,
    uploadId: string,
    work: (
      upload: StoredUpload,
      parts: ReadonlyMap<number, StoredPart>,
      remove: () => Promise<void>,
    ) => Promise<Result>,
  ): Promise<Result> {
    return this.#locks.run(uploadId, () => {
      const { stored, parts } = this.#find(key, uploadId);
      return work(stored, parts, () => this.#remove(stored));
    });
  }

  async #remove({ uploadId, key }: StoredUpload): Promise<void> {
    // First, since an object may already have its parts: whatever fails below, no second object gets them.
    this.#uploads.delete(uploadId);
    const others = this.of(key).filter((upload) => upload.uploadId !== uploadId);
    if (others.length > 0) {
      this.#byKey.set(key, others);
    } else {
      this.#byKey.delete(key);
      this.keys.remove(key);
    }
    // In one step, so that an upload is there with all its parts or not at all.
    const removed = join(this.#temporary, randomUUID());
    await rename(join(this.#folder, uploadId), removed);
    await syncFolder(this.#folder);
    await rm(removed, { recursive: true, force: true });
  }

  #find(key: string, uploadId: string): Upload {
    const upload = this.#uploads.get(uploadId);
    if (upload?.stored.key !== key) throw noSuchUpload(uploadId);
    return upload;
  }

  #list(stored: StoredUpload): void {
    const others = this.#byKey.get(stored.key);
    if (others === undefined) this.keys.add(stored.key);
    const sorted = [...(others ?? []), stored].sort((a, b) => (a.uploadId < b.uploadId ? -1 : 1));
    this.#byKey.set(stored.key, sorted);
  }
}

async function readUpload(folder: string): Promise<Upload | undefined> {
  const text = await readFile(join(folder, "upload.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const parts = new Map<number, StoredPart>();
  for (const file of await readdir(folder)) {
    if (file === "upload.json") continue;
    const part = JSON.parse(await readFile(join(folder, file), "utf8")) as StoredPart;
    parts.set(part.number, part);
  }
  return { stored: JSON.parse(text) as StoredUpload, parts };
}

/** An id that cannot be guessed, and begins with the time of initiation. */
function createUploadId(initiatedAt: number): string {
  return initiatedAt.toString(36).padStart(9, "0") + randomBytes(16).toString("hex");
}
