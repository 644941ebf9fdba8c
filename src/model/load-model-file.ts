import { readFileSync } from "node:fs";
import { GeneratorError } from "../generator-error.ts";
import { parseJson } from "./json-text/parse-json.ts";
import type { ModelFile } from "./model-file.ts";
import { parsePhpArray } from "./php-array/parse-php-array.ts";

/**
 * Reads and parses one file, JSON or PHP array text, told apart by the content.
 *
 * @throws GeneratorError `unreadable-file` or `invalid-syntax`.
 */
export function loadModelFile(file: string): ModelFile {
  const text = readText(file);
  return isPhpText(text, file)
    ? { file, json: parsePhpArray(text, file), syntax: "php" }
    : { file, json: parseJson(text, file), syntax: "json" };
}

function readText(file: string): string {
  try {
    const text = readFileSync(file, "utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  } catch (cause) {
    throw makeUnreadable(file, cause);
  }
}

/** The error for a file or folder that the system does not give. */
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

function isPhpText(text: string, file: string): boolean {
  const start = /^\s*(<\?|return\b|array\s*\(|#|\/\/|\/\*|'|"|\[|\{)?/i.exec(text)?.[1]?.toLowerCase();
  if (start === "{") return false;
  if (start === '"' || start === "[") return file.endsWith(".php") || text.includes("=>");
  return start !== undefined || file.endsWith(".php");
}
