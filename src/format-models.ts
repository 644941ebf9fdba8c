import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { GeneratorError } from "./generator-error.ts";
import { findIdlFiles } from "./model/find-model-files.ts";
import { makeUnreadable } from "./model/load-model-file.ts";
import { formatIdl } from "./model/smithy-idl/format/format-idl.ts";
import { parseIdl } from "./model/smithy-idl/parse-idl.ts";

/** A file, and what it is when it is formatted. */
interface FormattedFile {
  readonly path: string;
  /** Undefined where the file has faults, which leave it as it is. */
  readonly text: string | undefined;
  readonly isFormatted: boolean;
  readonly faults: readonly GeneratorError[];
}

/**
 * Formats files of Smithy's language, and writes none.
 *
 * @param paths files, and folders, which are searched with all below.
 * @throws GeneratorError for paths that cannot be read or are not of the language.
 */
export function formatModels(paths: readonly string[]): readonly FormattedFile[] {
  return [...new Set(findIdlFiles(paths))].map(formatFile);
}

function formatFile(path: string): FormattedFile {
  const before = readText(path);
  if (before instanceof GeneratorError) return { path, text: undefined, isFormatted: false, faults: [before] };
  const parsed = parseIdl(path, before.replace(/^\uFEFF/, ""));
  const faults = parsed.faults.map((fault) => parsed.source.makeError(fault, "invalid-syntax"));
  if (faults.length > 0) return { path, text: undefined, isFormatted: false, faults };
  const text = formatIdl(parsed);
  return { path, text, isFormatted: text === before, faults };
}

/** A text that is not UTF-8 would not be the same when it is written again. */
function readText(path: string): string | GeneratorError {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw makeUnreadable(path, cause);
  }
  if (isUtf8(bytes)) return bytes.toString("utf8");
  return new GeneratorError(`"${path}" is not in UTF-8`, { code: "invalid-syntax", place: { file: path } });
}
