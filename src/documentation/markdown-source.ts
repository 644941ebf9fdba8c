/** HTML tags that begin blocks in AWS's HTML and in Smithy's CommonMark. */
const blockTag = /<\/?(?:p|ul|ol|li|dl|dt|dd|note|important|pre|h[1-6]|table|div|fullname|para)(?:\s[^<>]{0,200})?>/i;

/** Markdown syntax that is unlikely to occur by chance. */
const markdownSign =
  /^[ \t]*(?:```|~~~|#{1,6} |> |[-*+] \S|\d{1,3}[.)] \S)|\]\([^\s()]|(?:^|[^\w*])\*{1,2}\w[^*\n]{0,200}\w\*{1,2}(?![\w*])|(?:^|\s)__?\w[^_\n]{0,200}__?(?!\w)/m;

/**
 * Whether a documentation string is Markdown. Smithy specifies CommonMark, but AWS's models contain HTML: a string that
 * begins with an HTML block is HTML throughout.
 */
export function isMarkdown(source: string): boolean {
  if (!markdownSign.test(source)) return false;
  const match = blockTag.exec(source);
  return match === null || source.slice(0, match.index).trim() !== "";
}

/**
 * Replaces code in a Markdown source by elements, so that the HTML parser treats its content as text: fences become
 * `<pre>`, code spans `<code>`. `<https://…>` becomes the bare address.
 */
export function codeToElements(markdown: string): string {
  const lines = alignLists(markdown.split(/\r\n?|\n/));
  let html = "";
  let prose: string[] = [];
  const flush = (): void => {
    html += spansToElements(prose.join("\n"));
    prose = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const fence = /^ {0,12}(`{3,}|~{3,})[ \t]*([^\s`]*)[^`]*$/.exec(line);
    if (fence === null) {
      prose.push(line);
      continue;
    }
    flush();
    const mark = fence[1] ?? "```";
    const code: string[] = [];
    for (index++; index < lines.length && !closesFence(lines[index] ?? "", mark); index++)
      code.push(lines[index] ?? "");
    const language = /^[\w+#.-]+$/.test(fence[2] ?? "") ? ` class="language-${fence[2] ?? ""}"` : "";
    html += `\n\n<pre><code${language}>${escapeHtml(code.join("\n"))}</code></pre>\n\n`;
  }
  flush();
  return html;
}

/** Removes decorative indentation of lists: Markdown would parse them as code, or as part of the previous paragraph. */
function alignLists(lines: readonly string[]): readonly string[] {
  let shift = 0;
  let inList = false;
  return lines.map((line) => {
    const indent = line.search(/\S/);
    if (indent < 0) return "";
    const isItem = /^\s*(?:[-*+]|\d{1,3}[.)]) +\S/.test(line);
    if (indent < shift) shift = 0;
    if (isItem && !inList) shift = indent;
    inList = isItem || (inList && indent > shift);
    return line.slice(shift);
  });
}

function closesFence(line: string, mark: string): boolean {
  const text = line.trim();
  return text.length >= mark.length && text === mark.charAt(0).repeat(text.length);
}

/** Replaces code spans (CommonMark 6.1: a run of backticks is closed by one of the same length). */
function spansToElements(prose: string): string {
  const runs = [...prose.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }));
  // The next run of the same length, found in one backward pass.
  const partners: (number | undefined)[] = [];
  const lastOfLength = new Map<number, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.length ?? 0;
    partners[index] = lastOfLength.get(length);
    lastOfLength.set(length, index);
  }
  let html = "";
  let end = 0;
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index];
    const partner = partners[index];
    const close = partner === undefined ? undefined : runs[partner];
    if (open === undefined || close === undefined || partner === undefined) continue;
    if (prose.charAt(open.start - 1) === "\\") continue;
    const code = prose.slice(open.start + open.length, close.start);
    // A blank line ends the paragraph, so there is no closing run.
    if (/\n[ \t]*\n/.test(code)) continue;
    html += linksToAddresses(prose.slice(end, open.start)) + `<code>${escapeHtml(code)}</code>`;
    end = close.start + close.length;
    index = partner;
  }
  return html + linksToAddresses(prose.slice(end));
}

function linksToAddresses(text: string): string {
  return text.replace(/<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/g, "$1");
}

function escapeHtml(code: string): string {
  return code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
