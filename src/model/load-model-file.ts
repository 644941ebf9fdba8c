import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { GeneratorError } from "../generator-error.ts";
import type { ModelFile } from "./model-format.ts";
import { modelSyntaxes } from "./model-syntaxes.ts";

/** Bytes of a model's file, unpacked: the largest models of AWS have a tenth of them. */
const maxBytes = 128 * 1024 * 1024;

/**
 * Reads and parses one file in the syntax that its content shows. A file that is compressed with gzip,
 * as botocore's are, is unpacked.
 *
 * @throws GeneratorError `unreadable-file` or `invalid-syntax`.
 */
export function loadModelFile(file: string): ModelFile {
  const text = readText(file);
  const syntax = modelSyntaxes.find(({ isText }) => isText(text, file));
  if (syntax === undefined) throw new Error(`no syntax takes the text of "${file}"`);
  return { file, json: syntax.parse(text, file), syntax: syntax.name };
}

function readText(file: string): string {
  const bytes = unpack(readBytes(file), file);
  if (bytes.length > maxBytes) throw makeTooLong(file);
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw makeUnreadable(file, cause);
  }
}

/** The content of a gzip file (RFC 1952), which begins with two bytes that no text in UTF-8 has. */
function unpack(bytes: Buffer, file: string): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE") throw makeTooLong(file);
    throw new GeneratorError(`model "${file}" cannot be unpacked: ${String(cause)}`, {
      code: "unreadable-file",
      place: { file },
      cause,
    });
  }
}

function makeTooLong(file: string): GeneratorError {
  return new GeneratorError(`model "${file}" is longer than ${maxBytes / 2 ** 20} MiB`, {
    code: "unreadable-file",
    place: { file },
  });
}

/** The error for a file or folder that cannot be read. */
export function makeUnreadable(file: string, cause: unknown): GeneratorError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
  return new GeneratorError(
    code === "ENOENT"
      ? `model "${file}" does not exist`
      : `model "${file}" cannot be read: ${describeCause(code, cause)}`,
    {
      code: "unreadable-file",
      place: { file },
      hint: code === "ENOENT" ? "the path is relative to the current folder" : undefined,
      cause,
    },
  );
}

function describeCause(code: string | undefined, cause: unknown): string {
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "EISDIR":
      return "it is a folder";
    case "ENOTDIR":
      return "a part of the path is not a folder";
    default:
      return code ?? String(cause);
  }
}
