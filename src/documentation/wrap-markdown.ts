/**
 * Wraps Markdown to lines of at most `width` columns. Does not split longer words, code spans, links or TSDoc's inline
 * tags. Fences, tables and headings keep their lines.
 */
export function wrapMarkdown(markdown: string, width: number): readonly string[] {
  const source = markdown.split("\n");
  const lines: string[] = [];
  for (let index = 0; index < source.length;) {
    const line = (source[index] ?? "").trimEnd();
    if (line === "") {
      if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
      index++;
    } else if (line.startsWith("```")) {
      index = copyFence(source, index, lines);
    } else if (/^\s*#{1,6} /.test(line)) {
      lines.push(line);
      index++;
    } else if (/^\s*\|/.test(line) && /^\s*\|(?:\s*:?-+:?\s*\|)+$/.test(source[index + 1] ?? "")) {
      for (; /^\s*\|/.test(source[index] ?? ""); index++) lines.push((source[index] ?? "").trimEnd());
    } else {
      const end = paragraphEnd(source, index);
      wrapParagraph(source.slice(index, end), width, lines);
      index = end;
    }
  }
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

function copyFence(source: readonly string[], start: number, lines: string[]): number {
  lines.push((source[start] ?? "").trimEnd());
  for (let index = start + 1; index < source.length; index++) {
    const line = (source[index] ?? "").trimEnd();
    lines.push(line);
    if (line === "```") return index + 1;
  }
  lines.push("```");
  return source.length;
}

const itemStart = /^(\s*)((?:[-*+]|\d{1,9}[.)])\s+)(?=\S)/;

/** A paragraph ends at a blank line, an item, or another construct. */
function paragraphEnd(source: readonly string[], start: number): number {
  let end = start + 1;
  for (; end < source.length; end++) {
    // Two spaces at the end of a line are Markdown's line break.
    if (/\S {2,}$/.test(source[end - 1] ?? "")) break;
    const line = source[end] ?? "";
    if (line.trim() === "" || /^(?:```|\s*#{1,6} |\s*\|)/.test(line) || itemStart.test(line)) break;
  }
  return end;
}

function wrapParagraph(source: readonly string[], width: number, lines: string[]): void {
  const first = source[0] ?? "";
  const item = itemStart.exec(first);
  const indent = item === null ? (/^\s*/.exec(first)?.[0] ?? "") : (item[1] ?? "");
  const marker = item === null ? "" : (item[2] ?? "").trimEnd() + " ";
  const text = [first.slice(item === null ? indent.length : item[0].length), ...source.slice(1)]
    .map((line) => line.trim())
    .join(" ");
  const hanging = indent + " ".repeat(marker.length);
  let line = indent + marker;
  let isEmpty = true;
  for (const word of joinMarks(splitWords(text))) {
    if (isEmpty) line += word;
    else if (line.length + 1 + word.length <= width) line += " " + word;
    else {
      lines.push(line);
      line = hanging + word;
    }
    isEmpty = false;
  }
  if (!isEmpty) lines.push(line);
}

/** Joins a marker to the word before it if it would begin an item, a heading or a rule at the start of a line. */
function joinMarks(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const isMark = /^(?:[-+*]|\d{1,9}[.)]|#{1,6}|-{2,}|=+|\*{3,}|_{3,}|~{3,}.*)$/.test(word);
    if (isMark && joined.length > 0) joined.push(`${joined.pop() ?? ""} ${word}`);
    else joined.push(word);
  }
  return joined;
}

/** Splits at spaces, but never within a code span, a link or an inline tag. */
export function splitWords(text: string): readonly string[] {
  if (!/[\\`{[]/.test(text)) return text.split(" ").filter((word) => word !== "");
  const words: string[] = [];
  let start = -1;
  for (let index = 0; index < text.length;) {
    if (text[index] === " ") {
      if (start >= 0) words.push(text.slice(start, index));
      start = -1;
      index++;
      continue;
    }
    if (start < 0) start = index;
    index = atomEnd(text, index);
  }
  if (start >= 0) words.push(text.slice(start));
  return words;
}

const plainAtom = /[^\\`{[ ]+/y;
const link = /\[(?:\\.|`[^`]*`|[^\\`[\]])*\]\((?:\\.|[^\\() ]|\([^() ]*\))*\)/y;

/** The end of the unsplittable span that begins at `index`. */
function atomEnd(text: string, index: number): number {
  switch (text[index]) {
    case "\\":
      return index + 2;
    case "`": {
      const close = text.indexOf("`", index + 1);
      return close < 0 ? index + 1 : close + 1;
    }
    case "{": {
      const close = text.startsWith("{@", index) ? text.indexOf("}", index) : -1;
      return close < 0 ? index + 1 : close + 1;
    }
    case "[": {
      link.lastIndex = index;
      return link.test(text) ? link.lastIndex : index + 1;
    }
    default:
      plainAtom.lastIndex = index;
      return plainAtom.test(text) ? plainAtom.lastIndex : index + 1;
  }
}
