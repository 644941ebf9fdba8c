import { formatOffset, makePhpFault, type PhpText } from "./php-fault.ts";
import { decodePhpEscapes, type Scanned } from "./scan-php-string.ts";

const opening = /<<<[ \t]*(?:'([A-Za-z_]\w*)'|"([A-Za-z_]\w*)"|([A-Za-z_]\w*))\r?\n/y;

/**
 * The heredoc or nowdoc (`<<<'EOT'`) that begins at the offset. The indentation of the closing
 * marker is taken from each line, as PHP has done since 7.3.
 */
export function scanPhpHeredoc(source: PhpText, start: number): Scanned<string> {
  const { text } = source;
  opening.lastIndex = start;
  const [whole, nowdoc, quoted, bare] = opening.exec(text) ?? [];
  const label = nowdoc ?? quoted ?? bare;
  if (whole === undefined || label === undefined) {
    throw makePhpFault(source, start, { message: 'expected a name and a new line after "<<<"' });
  }
  const bodyStart = start + whole.length;
  const closing = new RegExp(`^([ \\t]*)${label}(?!\\w)`, "gm");
  closing.lastIndex = bodyStart;
  const match = closing.exec(text);
  if (match === null) {
    throw makePhpFault(source, text.length, {
      message: `the text ends inside the heredoc "${label}" opened at ${formatOffset(source, start)}`,
      hint: "the file was cut off",
    });
  }
  // The newline before the closing marker is not part of the text.
  const bodyEnd = Math.max(bodyStart, match.index - (text.endsWith("\r\n", match.index) ? 2 : 1));
  const indent = match[1] ?? "";
  const lines = text.slice(bodyStart, bodyEnd).split("\n");
  const badLine = lines.findIndex((line) => !line.startsWith(indent) && line.trim() !== "");
  if (badLine !== -1) {
    throw makePhpFault(source, bodyStart, {
      message: `line ${badLine + 1} of the heredoc "${label}" is indented less than its closing marker`,
    });
  }
  const body = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trim())).join("\n");
  const end = match.index + match[0].length;
  if (nowdoc !== undefined) return { value: body, end };
  const range = { start: 0, end: body.length, quote: "", faultsAt: { source, offset: bodyStart } };
  const bodySource = { text: body, file: source.file };
  return { value: decodePhpEscapes(bodySource, range), end };
}
