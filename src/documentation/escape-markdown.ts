/** Properties of a block that determine which of its characters must be escaped. */
interface EscapeContext {
  /** Whether an asterisk could begin or end emphasis, because there is another one to pair with. */
  readonly stars: boolean;
  /** The same for underscores. */
  readonly underscores: boolean;
  /** The same for tildes, which mean strikethrough. */
  readonly tildes: boolean;
  /** Whether the text is between `[` and `](…)`. */
  readonly inLink: boolean;
}

/** Counts the delimiters in a text that could open or close emphasis, per CommonMark 6.2. */
export function countDelimiters(text: string): { stars: number; underscores: number; tildes: number } {
  const count = { stars: 0, underscores: 0, tildes: 0 };
  for (const match of text.matchAll(/\*+|_+|~+/g)) {
    const mark = match[0].charAt(0);
    if (!isDelimiter(text, match.index, match.index + match[0].length)) continue;
    if (mark === "*") count.stars++;
    else if (mark === "_") count.underscores++;
    else count.tildes++;
  }
  return count;
}

/** Whether a run of `*`, `_` or `~` is next to text; underscores within a word are never emphasis. */
function isDelimiter(text: string, start: number, end: number): boolean {
  // Next to the text is code, a link or the edge of the block: treated as a word, to be safe.
  const before = text[start - 1];
  const after = text[end];
  if (text[start] === "_" && before !== undefined && after !== undefined) {
    if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return false;
  }
  return !(isSpace(before) && isSpace(after));
}

function isSpace(char: string | undefined): boolean {
  return char === " " || char === "\n" || char === "\t";
}

/**
 * Escapes plain text so that Markdown shows it unchanged, and TSDoc's parser finds no tags, HTML or unbalanced braces.
 * Does not escape what both treat as text anyway.
 */
export function escapeText(text: string, context: EscapeContext): string {
  return text.replace(/[\\{}@<>`&[\]]|\*+|~+|(?<!\w)\w*_\w*/g, (mark, offset: number) => {
    if (mark.includes("_")) return context.underscores ? printUnderscores(mark) : mark;
    switch (mark.charAt(0)) {
      case "*":
        return context.stars && isDelimiter(text, offset, offset + mark.length) ? escapeEach(mark) : mark;
      case "~":
        return context.tildes && isDelimiter(text, offset, offset + mark.length) ? escapeEach(mark) : mark;
      case "&":
        return startsEntity(text, offset) ? "\\&" : mark;
      case "[":
        return context.inLink ? "\\[" : mark;
      case "]":
        return context.inLink || text[offset + 1] === "(" ? "\\]" : mark;
      default:
        return "\\" + mark;
    }
  });
}

/** TSDoc does not support `\_`: a word whose underscores could be emphasis becomes code. */
function printUnderscores(word: string): string {
  return word.startsWith("_") || word.endsWith("_") ? codeSpan(word) : word;
}

function escapeEach(marks: string): string {
  return marks.replace(/./g, "\\$&");
}

function startsEntity(text: string, offset: number): boolean {
  return /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,40});/.test(text.slice(offset, offset + 44));
}

/**
 * Escapes text that is already Markdown: keeps its syntax and escapes, and escapes what TSDoc's parser would reject.
 * Removes the markers of block quotes, which TSDoc does not allow.
 */
export function escapeMarkdown(markdown: string): string {
  return markdown
    .replace(/^[ \t]*>[> \t]*/gm, "")
    .replace(/(?<!\w)\w*(?:\\_\w*)+|\\[!-/:-@[-`{-~]|[\\{}@<>`&]/g, (mark, offset: number) => {
      if (mark.includes("\\_")) return printUnderscores(mark.replaceAll("\\_", "_"));
      if (mark.length === 2) return mark;
      return mark !== "&" || startsEntity(markdown, offset) ? "\\" + mark : mark;
    })
    .replaceAll("*/", "*\\/");
}

/** Escapes a paragraph's first characters if they would begin a heading, a rule, a bullet or a task. */
export function escapeBlockStart(markdown: string): string {
  // A paragraph that begins with "- " or "1. " was intended as a list.
  if (/^(?:[*+](?:\s|$)|#{1,6}(?:\s|$)|(?:-[ \t]*)+$|={3,}\s*$|~~~|\[(?:[ xX]\]\s|[^\]]{0,200}\]:))/.test(markdown)) {
    return "\\" + markdown;
  }
  return markdown.replace(/^(\d{1,9})([.)])$/, "$1\\$2");
}

/**
 * A code span of TSDoc: one backtick, one line. Characters that are special even in code are escaped and placed between
 * two spans, so that users see and copy the exact text: the slash of an end of comment, an at sign that TypeScript
 * would parse as a tag, and backticks.
 */
export function codeSpan(code: string): string {
  const text = code.replace(/\s/g, " ");
  let markdown = "";
  let end = 0;
  const print = (piece: string): void => {
    if (piece.trim() === "") markdown += piece;
    // Markdown strips a space at both ends of a span.
    else if (/^ .* $/.test(piece)) markdown += ` \`${piece.slice(1, -1)}\` `;
    else markdown += "`" + piece + "`";
  };
  for (const match of text.matchAll(/`|(?<=\*)\/|(?<=[\s{])@(?!\s)/g)) {
    print(text.slice(end, match.index));
    markdown += match[0] === "/" ? "/" : "\\" + match[0];
    end = match.index + match[0].length;
  }
  print(text.slice(end));
  return markdown;
}

/** Whether a fence can contain the code unchanged (see {@link codeSpan} for special characters). */
export function fitsFence(code: string): boolean {
  return !/\*\/|^[ \t]*```|(?:^|[\s{])@/m.test(code);
}

/** The destination of a Markdown link, or `undefined` if the address is not an absolute one that browsers open. */
export function linkDestination(address: string): string | undefined {
  const url = address.trim().replace(/^\/\//, "https://");
  if (!/^(?:https?:\/\/[^\s/]|mailto:\S)/i.test(url)) return undefined;
  const parentheses = isBalanced(url) ? /[\s<>{}\\^`|"*]/g : /[\s<>{}\\^`|"*()]/g;
  return url
    .replace(parentheses, (char) => (char === "*" ? "%2A" : char === "(" ? "%28" : char === ")" ? "%29" : encode(char)))
    .replace(/[@]|&(?=[a-zA-Z#][a-zA-Z\d]*;)/g, "\\$&");
}

function encode(char: string): string {
  return encodeURIComponent(char);
}

function isBalanced(url: string): boolean {
  let depth = 0;
  for (const char of url) {
    if (char === "(") depth++;
    else if (char === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
