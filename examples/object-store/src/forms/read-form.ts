import { Readable } from "node:stream";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { malformedForm, postFieldsTooLarge, wrongNumberOfFiles } from "../errors.ts";

/** A form whose fields are read, and whose file is about to be. */
interface ReceivedForm {
  /** The fields before the file, by name as it was sent; the first of several with one name. */
  readonly fields: Readonly<Record<string, string>>;
  /** The last part of the file's name, as browsers send it; empty if there is none. */
  readonly filename: string;
  /** The content of the file. Fails if the form ends early. */
  readonly file: Readable;
  /** Stops reading, and gives the rest of the form up. */
  readonly discard: () => void;
}

/** The most bytes of all fields before the file (Amazon S3 API Reference, "POST Object"). */
const maxFieldBytes = 20 * 1024;
const maxFields = 200;

/**
 * Reads a form (RFC 7578) up to its file, the part with the name `file`, whose content is left to arrive. What comes
 * after the file is ignored.
 *
 * @param contentType with the boundary.
 * @throws UnmodeledException `MalformedPOSTRequest`, `MaxPostPreDataLengthExceededError`, and `InvalidArgument` for a
 *   form without a file.
 */
export function readForm(body: ReadableStream<Uint8Array>, contentType: string): Promise<ReceivedForm> {
  const source = Readable.fromWeb(body);
  return new Promise((resolve, reject) => {
    let parser: BusboyInstance;
    try {
      parser = new Busboy({
        headers: { "content-type": contentType },
        limits: { fieldSize: maxFieldBytes + 1, fields: maxFields, headerPairs: 50 },
        // Some clients name files in all parts.
        isPartAFile: (name) => name?.toLowerCase() === "file",
      });
    } catch {
      source.destroy();
      reject(malformedForm());
      return;
    }
    const fields = new Map<string, string>();
    let bytes = 0;
    let file: Readable | undefined;
    const discard = (error?: Error): void => {
      source.unpipe(parser);
      source.destroy();
      if (file !== undefined && !file.readableEnded) file.destroy(error);
      // Only what the parser has read already.
      parser.on("error", () => undefined);
    };
    const fail = (error: Error): void => {
      discard(error);
      reject(error);
    };
    parser.on("field", (name, value) => {
      if (file !== undefined) return;
      bytes += Buffer.byteLength(name) + Buffer.byteLength(value);
      if (bytes > maxFieldBytes) fail(postFieldsTooLarge());
      else if (!fields.has(name)) fields.set(name, value);
    });
    parser.on("fieldsLimit", () => {
      if (file === undefined) fail(postFieldsTooLarge());
    });
    parser.on("file", (_name, content, filename) => {
      if (file !== undefined) {
        content.resume();
        return;
      }
      file = content;
      // Fails for its reader, if it has one.
      content.on("error", () => undefined);
      // Undefined for a part without one, whatever the types say.
      const name = (filename as string | undefined) ?? "";
      resolve({ fields: Object.fromEntries(fields), filename: name, file: content, discard });
    });
    parser.on("finish", () => {
      if (file === undefined) fail(wrongNumberOfFiles(0));
    });
    parser.on("error", () => {
      fail(malformedForm());
    });
    source.on("error", fail);
    source.pipe(parser);
  });
}
