/** What of a block decides whether its text must be escaped. */
interface EscapeContext {
  /** Whether an asterisk could begin or end emphasis: there is another one that it could pair with. */
  readonly stars: boolean;
  /** The same for underscores. */
  readonly underscores: boolean;
  /** The same for tildes, which strike text out. */
  readonly tildes: boolean;
  /** Whether the text stands between `[` and `](…)`. */
  readonly inLink: boolean;
}

/** The delimiters of emphasis in a text that could open or close one, per CommonMark 6.2. */
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

/** Whether a run of `*`, `_` or `~` touches text; underscores within a word are never emphasis. */
function isDelimiter(text: string, start: number, end: number): boolean {
  // Beyond the text stands code, a link or the edge of the block: to be on the safe side, a word.
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
 * Escapes plain text so that Markdown shows it as it is and TSDoc's parser finds no tag, no HTML
 * and no stray brace in it. What both read as text anyway is left alone.
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

/** TSDoc knows no `\_`: a word whose underscores could be emphasis is code. */
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
 * Escapes text that is Markdown already: its own syntax and its own escapes stay, and what TSDoc's
 * parser would stumble over is escaped. Block quotes lose their mark, for TSDoc refuses it.
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

/** Escapes what would make a paragraph's first characters a heading, a rule, a bullet or a task. */
export function escapeBlockStart(markdown: string): string {
  // A paragraph that begins with "- " or "1. " was meant as the list that Markdown will show.
  if (/^(?:[*+](?:\s|$)|#{1,6}(?:\s|$)|(?:-[ \t]*)+$|={3,}\s*$|~~~|\[(?:[ xX]\]\s|[^\]]{0,200}\]:))/.test(markdown)) {
    return "\\" + markdown;
  }
  return markdown.replace(/^(\d{1,9})([.)])$/, "$1\\$2");
}

/**
 * A code span of TSDoc: one backtick, one line. Characters that are dangerous even in code stand
 * between two spans, escaped, so that the text that users see and copy is exact: the slash of an
 * end of comment, an at sign that TypeScript would take for a tag, and backticks.
 */
export function codeSpan(code: string): string {
  const text = code.replace(/\s/g, " ");
  let markdown = "";
  let end = 0;
  const print = (piece: string): void => {
    if (piece.trim() === "") markdown += piece;
    // Of a span that begins and ends with a space, Markdown drops both.
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

/** Whether the code can stand in a fence as it is (see {@link codeSpan} for the dangers). */
export function fitsFence(code: string): boolean {
  return !/\*\/|^[ \t]*```|(?:^|[\s{])@/m.test(code);
}

/**
 * The destination of a Markdown link, or `undefined` where the address is not an absolute one that
 * a browser opens.
 */
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
