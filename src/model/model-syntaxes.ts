import { parseJson } from "./json-text/parse-json.ts";
import { parseIdl } from "./smithy-idl/parse-idl.ts";
import { parsePhpArray } from "./php-array/parse-php-array.ts";

/** A way to write a model's JSON as text. */
interface ModelSyntax {
  readonly name: "json" | "php" | "smithy";
  /** How the names of its files end. */
  readonly ending: RegExp;
  /** Whether a text is of the syntax, whatever its file is called. */
  readonly isText: (text: string, file: string) => boolean;
  /** @throws GeneratorError `invalid-syntax` with line and column; errors of `smithy` are in the result instead. */
  readonly parse: (text: string, file: string) => unknown;
}

/** The first that takes a text for its own parses it. */
export const modelSyntaxes: readonly ModelSyntax[] = [
  { name: "smithy", ending: /\.smithy$/i, isText: isSmithyText, parse: (text, file) => parseIdl(file, text) },
  { name: "php", ending: /\.php$/i, isText: isPhpText, parse: parsePhpArray },
  { name: "json", ending: /\.json$/i, isText: () => true, parse: parseJson },
];

/** Whether a file in a folder may be part of a model; files compressed with gzip have `.gz` after their extension. */
export function hasModelName(file: string): boolean {
  const name = withoutGzip(file);
  return modelSyntaxes.some(({ ending }) => ending.test(name));
}

function isSmithyText(text: string, path: string): boolean {
  return /\.smithy$/i.test(withoutGzip(path)) || /^(?:\s|\/\/.*)*(?:\$version\b|namespace[ \t])/.test(text);
}

function isPhpText(text: string, path: string): boolean {
  const file = withoutGzip(path);
  const start = /^\s*(<\?|return\b|array\s*\(|#|\/\/|\/\*|'|"|\[|\{)?/i.exec(text)?.[1]?.toLowerCase();
  if (start === "{") return false;
  if (start === '"' || start === "[") return file.endsWith(".php") || text.includes("=>");
  return start !== undefined || file.endsWith(".php");
}

function withoutGzip(file: string): string {
  return file.replace(/\.gz$/i, "");
}
