import { Tokenizer } from "htmlparser2";
import { DocumentationVisitor } from "./documentation-visitor.ts";
import { escapeBlockStart } from "./escape-markdown.ts";
import { elementKind, isAttribute } from "./html-elements.ts";
import type { ResolveLink } from "./inline-runs.ts";
import { codeToElements, isMarkdown } from "./markdown-source.ts";

/** Options of {@link htmlToMarkdown}. */
interface HtmlToMarkdownOptions {
  /**
   * Returns the declaration for a name in `<a>Name</a>`, such as `RegisterClientCommand`; `undefined` if there is none,
   * and the name is printed as code.
   */
  readonly resolveLink?: ResolveLink | undefined;
  /** The format of the string; detected by default. */
  readonly format?: "html" | "markdown" | undefined;
}

/** Most strings: one paragraph of printable ASCII in which no character means anything to HTML, Markdown or TSDoc. */
const plainParagraph = /^<p>([\t\n !-%'-)+-;=?A-Z^a-z|]*)<\/p>$/;

/**
 * Converts a documentation string of a model to Markdown for a TSDoc comment: outside of code, it contains no TSDoc
 * tags, HTML elements or ends of comments.
 *
 * AWS's models contain HTML with placeholders in angle brackets (`<account-id>`); Smithy's `documentation` trait is
 * CommonMark that may contain HTML. Malformed HTML keeps all of its text. Paragraphs are one line each; `tsdocComment`
 * wraps them. Takes linear time.
 */
export function htmlToMarkdown(html: string, options: HtmlToMarkdownOptions = {}): string {
  const plain = options.format === "markdown" ? undefined : plainParagraph.exec(html)?.[1];
  if (plain !== undefined) return escapeBlockStart(plain.replace(/\s+/g, " ").trim());
  const format = options.format ?? (isMarkdown(html) ? "markdown" : "html");
  const source = protectAmpersands(format === "markdown" ? codeToElements(html) : html);
  const visitor = new DocumentationVisitor({ resolveLink: options.resolveLink, markdown: format === "markdown" });
  visitSource(source, visitor);
  return visitor.finish();
}

/** HTML also decodes the `&reg` in `&region=`: only references that end in a semicolon are decoded. */
function protectAmpersands(html: string): string {
  if (!html.includes("&")) return html;
  return html.replace(/&(?!(?:[a-zA-Z][a-zA-Z\d]{0,40}|#\d{1,8}|#[xX][\da-fA-F]{1,7});)/g, "&amp;");
}

/**
 * Runs the tokenizer over the source. Its parser is not used: it lowercases placeholders, drops unterminated tags, and
 * takes quadratic time for deep nesting.
 */
function visitSource(source: string, visitor: DocumentationVisitor): void {
  /** The source before this index has been handled. */
  let position = 0;
  let tag = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value = "";
  let isTag = true;

  /** A part of the source as written. */
  const slice = (start: number, end: number): string => source.slice(start, end).replaceAll("&amp;", "&");
  const handOver = (end: number): void => {
    // What the tokenizer silently skipped, such as `</>`, is text.
    if (end > position) visitor.text(slice(position, end));
    position = Math.max(position, end);
  };
  const openTag = (end: number, selfClosing: boolean): void => {
    const text = slice(position, end + 1);
    position = end + 1;
    if (!isTag) visitor.text(text);
    else {
      visitor.open(tag, attributes, text);
      if (selfClosing && elementKind(tag) !== undefined) visitor.close(tag, "");
    }
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      // Otherwise the tokenizer would treat everything after `<title>` or `<script>` as raw text.
      isInForeignContext: () => true,
      ontext(start, end) {
        handOver(start);
        visitor.text(source.slice(start, end));
        position = end;
      },
      ontextentity(codepoint, end) {
        // The text before the reference has been handled; skips the reference.
        position = end;
        visitor.text(String.fromCodePoint(codepoint));
      },
      onopentagname(start, end) {
        handOver(start - 1);
        tag = source.slice(start, end).toLowerCase();
        attributes = new Map();
        isTag = true;
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase();
        value = "";
        if (!isAttribute(attribute)) isTag = false;
      },
      onattribdata(start, end) {
        value += source.slice(start, end);
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        attributes.set(attribute, value);
      },
      onopentagend: (end) => openTag(end, false),
      onselfclosingtag: (end) => openTag(end, true),
      onclosetag(start, end) {
        handOver(start - 2);
        const close = source.indexOf(">", end);
        // An unterminated tag is handled as text at the end.
        if (close < 0) return;
        position = close + 1;
        visitor.close(source.slice(start, end).toLowerCase(), source.slice(start - 2, close + 1));
      },
      oncomment(start, end, endOffset) {
        const isComment = source.startsWith("<!--", start - 4) && endOffset > 0 && source[end] === ">";
        if (!isComment) handOver(Math.min(end + 1, source.length));
        else {
          handOver(start - 4);
          position = end + 1;
        }
      },
      oncdata(start, end, endOffset) {
        visitor.text(source.slice(start, end - endOffset));
        position = end + 1;
      },
      ondeclaration(_start, end) {
        handOver(Math.min(end + 1, source.length));
      },
      onprocessinginstruction(_start, end) {
        handOver(Math.min(end + 1, source.length));
      },
      onend() {
        handOver(source.length);
      },
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
