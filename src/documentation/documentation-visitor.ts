import { BlockWriter } from "./block-writer.ts";
import { escapeBlockStart } from "./escape-markdown.ts";
import { type ElementKind, elementKind, isInline } from "./html-elements.ts";
import { type Link, type ResolveLink, type Run, renderRuns } from "./inline-runs.ts";
import { noteLabel, startsWithLabel } from "./note-label.ts";
import { cleanText } from "./clean-text.ts";

interface OpenElement {
  readonly name: string;
  readonly kind: ElementKind;
  /** Whether this is a tag within code: text, which still has its own end tag. */
  readonly literal: boolean;
}

/** Settings for a source. */
interface VisitorOptions {
  readonly resolveLink: ResolveLink | undefined;
  /** Whether text outside elements is Markdown. */
  readonly markdown: boolean;
}

/** Converts the tags and texts of a documentation string, in source order, to Markdown. */
export class DocumentationVisitor {
  readonly #options: VisitorOptions;
  readonly #writer = new BlockWriter();
  readonly #stack: OpenElement[] = [];
  /** The number of open elements by name, so that an unmatched end tag costs no search. */
  readonly #openByName = new Map<string, number>();
  readonly #openByKind = new Map<ElementKind, number>();
  #openBlocks = 0;
  #runs: Run[] = [];
  readonly #links: Link[] = [];
  #language = "";
  /** The rows of the outermost table; nested tables become text. */
  #rows: string[][] | undefined;
  #term = "";

  constructor(options: VisitorOptions) {
    this.#options = options;
  }

  /** Handles text, decoding its entities. */
  text(source: string): void {
    const text = cleanText(source);
    if (this.#isOpen("code") || this.#isOpen("preformatted")) this.#append("code", text);
    else if (this.#openBlocks > 0) this.#append("text", text);
    else if (this.#options.markdown) this.#append("markdown", text);
    else this.#appendLoose(text);
  }

  /** Handles a start tag; `source` is the tag as written. */
  open(name: string, attributes: ReadonlyMap<string, string>, source: string): void {
    const kind = elementKind(name);
    if (kind === undefined) {
      this.text(source);
      return;
    }
    if (this.#isOpen("code") || this.#isOpen("preformatted")) {
      this.#openInCode({ name, kind }, attributes, source);
      return;
    }
    this.#closeImplied(kind);
    this.#push({ name, kind, literal: false });
    this.#enter(name, kind, attributes);
  }

  /** Handles an end tag; `source` is the tag as written. */
  close(name: string, source: string): void {
    const kind = elementKind(name);
    if ((this.#openByName.get(name) ?? 0) > 0) {
      for (;;) {
        const element = this.#pop();
        if (element === undefined || element.name === name) {
          if (element?.literal === true) this.text(source);
          return;
        }
      }
    }
    if (kind === undefined || this.#isOpen("code")) this.text(source);
    else if (!isInline(kind)) this.#flush();
  }

  /** Returns the whole string as Markdown. */
  finish(): string {
    while (this.#stack.length > 0) this.#pop();
    this.#flush();
    return this.#writer.finish();
  }

  #openInCode(
    element: { readonly name: string; readonly kind: ElementKind },
    attributes: ReadonlyMap<string, string>,
    source: string,
  ): void {
    const { name, kind } = element;
    if (kind === "break") {
      this.#append("code", "\n");
      return;
    }
    // Other elements are part of the code: `<code><p>Add instructions</p></code>`.
    const literal = !isInline(kind);
    if (literal) this.text(source);
    this.#push({ name, kind, literal });
    if (literal) return;
    if (kind === "link") this.#links.push({ href: attributes.get("href") });
    if (kind === "code") this.#language = /^language-([\w+#.-]+)$/.exec(attributes.get("class") ?? "")?.[1] ?? "";
  }

  #enter(name: string, kind: ElementKind, attributes: ReadonlyMap<string, string>): void {
    if (isInline(kind)) {
      if (kind === "link") this.#links.push({ href: attributes.get("href") });
      return;
    }
    if (this.#isOpen("cell") && kind !== "cell") {
      this.#append("text", " ");
      return;
    }
    this.#flush();
    if (kind === "list") this.#writer.openList(name === "ol");
    else if (kind === "definitions") this.#writer.openList(false);
    else if (kind === "item") this.#writer.openItem();
    else if (kind === "definition") {
      this.#writer.openItem();
      if (this.#term !== "") this.#writer.lead(`${this.#term}:`);
      this.#term = "";
    } else if (kind === "note") this.#writer.lead(noteLabel(name));
    else if (kind === "table") this.#rows ??= [];
    else if (kind === "row") this.#rows?.push([]);
    else if (kind === "image") this.text(attributes.get("alt") ?? "");
  }

  #leave(element: OpenElement): void {
    const { kind } = element;
    if (element.literal) return;
    if (kind === "link") this.#links.pop();
    if (isInline(kind)) return;
    if (kind === "cell") {
      const cell = renderRuns(this.#runs, this.#options.resolveLink);
      this.#runs = [];
      if (this.#rows === undefined) this.#writer.writeParagraph(escapeBlockStart(cell));
      else (this.#rows.at(-1) ?? this.#addRow()).push(cell);
      return;
    }
    if (this.#isOpen("cell")) {
      this.#append("text", " ");
      return;
    }
    if (kind === "preformatted") this.#flushCode();
    else if (kind === "term") this.#flushTerm();
    else this.#flush(kind === "heading");
    if (kind === "list" || kind === "definitions") {
      this.#writeLoneTerm();
      this.#writer.closeList();
    } else if (kind === "item" || kind === "definition") this.#writer.closeItem();
    else if (kind === "note") this.#writer.dropLead();
    else if (kind === "table" && this.#rows !== undefined && !this.#isOpen("table")) {
      this.#writer.writeTable(this.#rows.filter((row) => row.length > 0));
      this.#rows = undefined;
    }
  }

  #addRow(): string[] {
    const row: string[] = [];
    this.#rows?.push(row);
    return row;
  }

  /** A block implicitly closes elements whose end tag HTML allows to omit: inline styles, a paragraph, its sibling. */
  #closeImplied(kind: ElementKind): void {
    if (isInline(kind) || kind === "break" || kind === "image") return;
    const sibling = (open: ElementKind): boolean => {
      if (kind === "item") return open === "item";
      if (kind === "term" || kind === "definition") return open === "term" || open === "definition";
      if (kind === "cell") return open === "cell";
      if (kind === "row") return open === "cell" || open === "row";
      return false;
    };
    for (let top = this.#stack.at(-1); top !== undefined; top = this.#stack.at(-1)) {
      if (!isInline(top.kind) && top.kind !== "paragraph" && top.kind !== "heading" && !sibling(top.kind)) return;
      this.#pop();
    }
  }

  #push(element: OpenElement): void {
    if (element.kind === "break" || element.kind === "image") return;
    this.#stack.push(element);
    this.#count(element, 1);
  }

  #pop(): OpenElement | undefined {
    const element = this.#stack.pop();
    if (element === undefined) return undefined;
    this.#count(element, -1);
    this.#leave(element);
    return element;
  }

  #count(element: OpenElement, step: number): void {
    this.#openByName.set(element.name, (this.#openByName.get(element.name) ?? 0) + step);
    if (element.literal) return;
    if (!isInline(element.kind)) this.#openBlocks += step;
    this.#openByKind.set(element.kind, (this.#openByKind.get(element.kind) ?? 0) + step);
  }

  #isOpen(kind: ElementKind): boolean {
    return (this.#openByKind.get(kind) ?? 0) > 0;
  }

  /** Text outside of elements: blank lines separate its paragraphs. */
  #appendLoose(text: string): void {
    const [first, ...others] = text.split(/\n[ \t]*\n\s*/);
    this.#append("text", first ?? "");
    for (const paragraph of others) {
      this.#flush();
      this.#append("text", paragraph);
    }
  }

  #append(kind: Run["kind"], text: string): void {
    if (text === "") return;
    const bold = this.#isOpen("bold") || this.#isOpen("heading");
    const italic = this.#isOpen("italic");
    const link = this.#links.at(-1);
    const last = this.#runs.at(-1);
    const same = last?.kind === kind && last.bold === bold && last.italic === italic && last.link === link;
    if (same) last.text += text;
    else this.#runs.push({ kind, text, bold, italic, link });
  }

  #flush(heading = false): void {
    const runs = this.#runs;
    if (runs.length === 0) return;
    this.#runs = [];
    const [only] = runs.filter((run) => run.text.trim() !== "");
    if (only === undefined) return;
    const alone = runs.every((run) => run === only || run.text.trim() === "");
    const code = alone && only.kind === "code" && only.link === undefined ? only.text : undefined;
    if (code !== undefined && looksLikeBlock(code)) {
      this.#writer.writeCode(code);
      return;
    }
    const { leadIn } = this.#writer;
    if (leadIn !== "" && startsWithLabel(runs.map((run) => run.text).join(""), leadIn)) this.#writer.dropLead();
    const markdown = renderRuns(runs, this.#options.resolveLink);
    const text = only.kind === "text" && !only.bold && !heading ? escapeBlockStart(markdown) : markdown;
    this.#writer.writeParagraph(only.kind === "markdown" ? text.replace(/^\n+/, "").trimEnd() : text, code?.trim());
  }

  #flushCode(): void {
    const code = this.#runs.map((run) => run.text).join("");
    this.#runs = [];
    this.#writer.writeCode(code, this.#language);
    this.#language = "";
  }

  #flushTerm(): void {
    this.#writeLoneTerm();
    const runs = this.#runs.map((run) => ({ ...run, bold: run.kind !== "code" }));
    this.#runs = [];
    while (runs.at(-1)?.text.trim() === "") runs.pop();
    const last = runs.at(-1);
    if (last?.kind === "text") last.text = last.text.replace(/:\s*$/, "");
    this.#term = renderRuns(runs, this.#options.resolveLink);
  }

  /** A term without a definition becomes an item. */
  #writeLoneTerm(): void {
    if (this.#term === "") return;
    this.#writer.openItem();
    this.#writer.writeParagraph(this.#term);
    this.#writer.closeItem();
    this.#term = "";
  }
}

/** Whether inline code is a listing: it has several lines, some of which end like lines of code. */
function looksLikeBlock(code: string): boolean {
  const lines = code.trim().split("\n");
  return lines.length >= 3 && lines.some((line) => /[{[(;,>\\]\s*$/.test(line)) && /^\s*[[{<]/.test(code);
}
