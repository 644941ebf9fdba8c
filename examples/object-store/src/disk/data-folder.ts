import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createHash } from "node:crypto";
import { syncFolder } from "./write-file.ts";

/** What is computed of the bytes as they arrive. */
export interface RunningHash {
  update(bytes: Uint8Array): void;
}

/** A file with content. */
export interface DataFile {
  /** The name of the file. */
  readonly data: string;
  /** Bytes. */
  readonly size: number;
}

/** A file that was just written and is on disk for good. */
export interface WrittenFile extends DataFile {
  /** Its MD5, in lower-case hexadecimal. */
  readonly md5: string;
}

/** The first and the last byte of what is read. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Bytes that are read from disk at once. */
const pieceSize = 256 * 1024;

/** The files with the contents of a bucket's objects and parts. At no time is more than a piece of one in memory. */
export class DataFolder {
  readonly #path: string;
  /** How many readers each file has. */
  readonly #readers = new Map<string, number>();
  /** Files that are removed when their last reader ends. */
  readonly #removed = new Set<string>();

  constructor(path: string) {
    this.#path = path;
  }

  /** Makes the folder. */
  async create(): Promise<void> {
    await mkdir(this.#path, { recursive: true });
  }

  /** Removes files that nothing names: what is left of writes that were cut short. */
  async removeAllBut(used: ReadonlySet<string>): Promise<void> {
    for (const file of await readdir(this.#path)) {
      if (!used.has(file)) await rm(join(this.#path, file), { force: true });
    }
  }

  /**
   * Writes content to a new file, as it arrives.
   *
   * @param hashes which are given all bytes.
   * @throws what the content throws; the file is removed then.
   */
  async write(content: AsyncIterable<Uint8Array>, hashes: readonly RunningHash[] = []): Promise<WrittenFile> {
    const data = randomUUID();
    const path = join(this.#path, data);
    try {
      const md5 = createHash("md5");
      const file = await open(path, "wx");
      let size = 0;
      try {
        for await (const bytes of content) {
          md5.update(bytes);
          for (const hash of hashes) hash.update(bytes);
          size += bytes.length;
          await writeAll(file, bytes);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await syncFolder(this.#path);
      return { data, size, md5: md5.digest("hex") };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /**
   * Reads files one after the other as one stream. They stay readable when they are removed meanwhile, if the call was
   * made before that.
   */
  read(files: readonly DataFile[], range?: Range): Readable {
    const pieces = piecesOf(files, range);
    this.#hold(pieces);
    const stream = Readable.from(this.#bytesOf(pieces), { objectMode: false, highWaterMark: pieceSize });
    return stream.once("close", () => void this.#release(pieces));
  }

  /** Removes files; those that are being read, after that. */
  async remove(files: readonly DataFile[]): Promise<void> {
    for (const { data } of files) {
      if (this.#readers.has(data)) this.#removed.add(data);
      else await rm(join(this.#path, data), { force: true });
    }
  }

  async *#bytesOf(pieces: readonly FilePiece[]): AsyncGenerator<Uint8Array> {
    for (const { data, start, end } of pieces) {
      const file = await open(join(this.#path, data));
      // The stream closes the file.
      yield* file.createReadStream({ start, end, highWaterMark: pieceSize });
    }
  }

  #hold(pieces: readonly FilePiece[]): void {
    for (const { data } of pieces) this.#readers.set(data, (this.#readers.get(data) ?? 0) + 1);
  }

  async #release(pieces: readonly FilePiece[]): Promise<void> {
    for (const { data } of pieces) {
      const readers = (this.#readers.get(data) ?? 1) - 1;
      if (readers > 0) {
        this.#readers.set(data, readers);
        continue;
      }
      this.#readers.delete(data);
      // What stays after a failure is removed at the next start.
      if (this.#removed.delete(data)) await rm(join(this.#path, data), { force: true }).catch(() => undefined);
    }
  }
}

interface FilePiece extends Range {
  readonly data: string;
}

/** What a range has of each file; empty files have nothing. */
function piecesOf(files: readonly DataFile[], range: Range = { start: 0, end: Infinity }): FilePiece[] {
  const pieces: FilePiece[] = [];
  let offset = 0;
  for (const { data, size } of files) {
    const start = Math.max(0, range.start - offset);
    const end = Math.min(size - 1, range.end - offset);
    if (start <= end) pieces.push({ data, start, end });
    offset += size;
  }
  return pieces;
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    written += (await file.write(bytes, written)).bytesWritten;
  }
}
