import { cleanText } from "./clean-text.ts";
import { codeSpan, escapeText, linkDestination } from "./escape-markdown.ts";
import { wrapMarkdown } from "./wrap-markdown.ts";

/**
 * The content of a comment. All text is Markdown that is safe in TSDoc: from {@link htmlToMarkdown}, or the generator's
 * own sentences, which may contain `{@link Name}`.
 */
export interface TsdocParts {
  /** The documentation; its first paragraph is the summary, editors show the rest as well. */
  readonly summary?: string | undefined;
  /** Additional remarks, under `@remarks`. */
  readonly remarks?: string | undefined;
  readonly examples?: readonly TsdocExample[] | undefined;
  readonly throws?: readonly TsdocThrows[] | undefined;
  readonly see?: readonly TsdocReference[] | undefined;
  /** The version or date of the model's `since` trait. Printed as a sentence, since TSDoc has no such tag. */
  readonly since?: string | undefined;
  /** What to use instead, or `true` if the model has no message. */
  readonly deprecated?: string | true | undefined;
  /** The model's `unstable` trait: `@experimental`. */
  readonly unstable?: true | undefined;
  readonly internal?: true | undefined;
}

/** An `@example`. */
interface TsdocExample {
  /** Plain text: Markdown and TSDoc syntax is escaped. */
  readonly title?: string | undefined;
  /** TypeScript code, not escaped. */
  readonly code: string;
}

/** A `@throws`. */
interface TsdocThrows {
  /** The identifier of the error's class. */
  readonly errorClass: string;
  /** When it is thrown, or `(client fault)`; may be empty. */
  readonly description: string;
}

/** A `@see`. Both are plain text: Markdown and TSDoc syntax is escaped. */
interface TsdocReference {
  readonly title: string;
  readonly address: string;
}

const columns = 80;

/**
 * Prints a documentation comment for a declaration that is indented by `indent` columns: one line if it fits in 80
 * columns, else a block wrapped to 80 columns. The first line is not indented, the others are; no newline at the end.
 * Empty if there is no content.
 */
export function tsdocComment(parts: TsdocParts, indent: number): string {
  // A minimum width keeps lines readable in deeply indented code.
  const width = Math.max(columns - indent - " * ".length, 20);
  const lines = joinSections(listSections(parts), width);
  if (lines.length === 0) return "";
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && indent + only.length + "/**  */".length <= columns) {
    return `/** ${only} */`;
  }
  const margin = " ".repeat(indent);
  const body = lines.map((line) => `${margin} *${line === "" ? "" : " " + line}`);
  return ["/**", ...body, `${margin} */`].join("\n");
}

/** A part of the comment. Blank lines separate sections of different kinds. */
interface Section {
  readonly kind: keyof TsdocParts;
  readonly markdown: string;
}

function listSections(parts: TsdocParts): readonly Section[] {
  const sections: Section[] = [];
  const add = (kind: keyof TsdocParts, markdown: string): void => {
    if (markdown.trim() !== "") sections.push({ kind, markdown });
  };
  add("summary", parts.summary ?? "");
  const since = cleanText(parts.since ?? "").trim();
  if (since !== "") add("since", `Available since ${codeSpan(since)}.`);
  if (parts.remarks !== undefined && parts.remarks.trim() !== "") add("remarks", `@remarks\n\n${parts.remarks}`);
  for (const example of parts.examples ?? []) add("examples", printExampleBlock(example));
  for (const { errorClass, description } of parts.throws ?? []) {
    // TypeScript parses a brace right after the tag as a type, and editors would show half of the link.
    add("throws", `@throws ${articleOf(errorClass)} {@link ${errorClass}} ${description}`.trim());
  }
  for (const reference of parts.see ?? []) add("see", `@see ${printReference(reference)}`);
  if (parts.deprecated !== undefined) {
    const reason = parts.deprecated === true ? "" : parts.deprecated.trim();
    // TSDoc requires a reason.
    add("deprecated", `@deprecated ${reason === "" ? "The service advises against its use." : reason}`);
  }
  if (parts.unstable === true) add("unstable", "@experimental");
  if (parts.internal === true) add("internal", "@internal");
  return sections;
}

function articleOf(name: string): string {
  return /^(?:[AEIO]|U(?!s|ni))/i.test(name) ? "an" : "a";
}

function printExampleBlock(example: TsdocExample): string {
  const title = printText(example.title ?? "", { inLink: false });
  return `@example${title === "" ? "" : ` ${title}`}\n${printFence(example.code)}`;
}

/** A link if the address is one that browsers open. */
function printReference({ title, address }: TsdocReference): string {
  const destination = linkDestination(cleanText(address));
  if (destination === undefined) return printText(`${title}: ${address}`, { inLink: false });
  return `[${printText(title, { inLink: true })}](${destination})`;
}

/** Plain text on one line. */
function printText(text: string, { inLink }: { readonly inLink: boolean }): string {
  const line = cleanText(text).replace(/\s+/g, " ").trim();
  return escapeText(line, { stars: true, underscores: true, tildes: true, inLink });
}

/**
 * TypeScript in a fence. Escapes the end of a comment and tags with a backslash: such text is only in string literals,
 * whose value stays the same.
 */
function printFence(code: string): string {
  const escaped = code.replace(/[\u2028\u2029]/g, (char) => (char === "\u2028" ? "\\u2028" : "\\u2029"));
  const safe = cleanText(escaped)
    .replaceAll("*/", "*\\/")
    .replace(/(^|[\s{])@/gm, "$1\\@")
    .replace(/^(\s*)```/gm, "$1\\`\\`\\`");
  return "```ts\n" + safe.replace(/^\n+|\s+$/g, "") + "\n```";
}

function joinSections(sections: readonly Section[], width: number): readonly string[] {
  const lines: string[] = [];
  let previous: Section | undefined;
  for (const section of sections) {
    const isApart = previous !== undefined && (previous.kind !== section.kind || section.kind === "examples");
    if (isApart) lines.push("");
    // Final safeguard: no text from a caller can end the comment.
    for (const line of wrapSection(section, width)) lines.push(line.replaceAll("*/", "*\\/"));
    previous = section;
  }
  return lines;
}

function wrapSection(section: Section, width: number): readonly string[] {
  const lines: string[] = [];
  // A title is one line: the next line would be the example.
  if (section.kind === "examples") {
    const [title, ...code] = section.markdown.split("\n");
    lines.push(title ?? "", ...code.map((line) => line.trimEnd()));
    return lines;
  }
  return wrapMarkdown(cleanText(section.markdown), width);
}
