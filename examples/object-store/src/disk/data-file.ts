import { createHash, randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";

/** What is computed of the bytes as they arrive. */
export interface RunningHash {
  update(bytes: Uint8Array): void;
}

/** A file with content, on disk for good. */
export interface DataFile {
  /** The name of the file. */
  readonly data: string;
  /** Bytes. */
  readonly size: number;
  /** Its MD5, in lower-case hexadecimal. */
  readonly md5: string;
}

/**
 * Writes content to a new file, as it arrives: at no time more than a part of it is in memory.
 *
 * @param checksum which is given all bytes.
 * @throws what the content throws; the file is removed then.
 */
export async function writeDataFile(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  checksum?: RunningHash,
): Promise<DataFile> {
  const data = randomUUID();
  const path = join(folder, data);
  try {
    const file = await open(path, "wx");
    try {
      const hash = createHash("md5");
      let size = 0;
      for await (const bytes of content) {
        hash.update(bytes);
        checksum?.update(bytes);
        size += bytes.length;
        for (let written = 0; written < bytes.length;) {
          written += (await file.write(bytes, written)).bytesWritten;
        }
      }
      await file.sync();
      return { data, size, md5: hash.digest("hex") };
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
