import { codeSpan, fitsFence } from "./escape-markdown.ts";

/** Deeper lists are printed at this depth, since indentation would grow without bound. */
const maxIndent = 24;

interface Block {
  /** Columns before the marker, or before the text if there is none. */
  readonly indent: number;
  /** `- `, `1. `, or nothing. */
  readonly marker: string;
  readonly text: string;
  /** The code, if the block is only one code span. */
  readonly code: string | undefined;
}

interface OpenList {
  readonly ordered: boolean;
  /** The column of its markers. */
  readonly indent: number;
  /** The indentation to return to. */
  readonly outerIndent: number;
  next: number;
}

/** Prints a sequence of blocks: paragraphs, items of nested lists, code and tables. */
export class BlockWriter {
  readonly #blocks: Block[] = [];
  readonly #lists: OpenList[] = [];
  #indent = 0;
  /** The marker of an item that has no text yet. */
  #marker = "";
  #markerIndent = 0;
  /** Texts that the next paragraph begins with: the label of a note, the term of a definition. */
  #leadIn: string[] = [];

  /** The text that the next paragraph will begin with. */
  get leadIn(): string {
    return this.#leadIn.join(" ");
  }

  /** Writes a paragraph; `code` is its content if that is one code span. */
  writeParagraph(markdown: string, code?: string): void {
    const text = this.#leadIn.length === 0 ? markdown : `${this.leadIn} ${markdown}`.trim();
    if (text === "") return;
    this.#push(text, this.#leadIn.length === 0 ? code : undefined);
    this.#leadIn = [];
  }

  /** Writes lines of code, in a fence if possible, else each line as a paragraph. */
  writeCode(code: string, language = ""): void {
    const lines = dedent(code);
    if (lines.length === 0) return;
    this.#flushLeadIn();
    // TSDoc allows a fence only at the start of a line.
    if (this.#indent === 0 && fitsFence(lines.join("\n"))) {
      this.#push(["```" + language, ...lines, "```"].join("\n"), undefined);
      return;
    }
    for (const line of lines) if (line.trim() !== "") this.#push(codeSpan(line), undefined);
  }

  /** Writes a table of cells in Markdown; the first row is its head. */
  writeTable(rows: readonly (readonly string[])[]): void {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const [head, ...body] = rows;
    if (head === undefined || columns === 0) return;
    this.#flushLeadIn();
    const printRow = (cells: readonly string[]): string =>
      `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
    const padded = [...head, ...Array.from({ length: columns - head.length }, () => "")];
    this.#push([printRow(padded), printRow(padded.map(() => "---")), ...body.map(printRow)].join("\n"), undefined);
  }

  /** Adds a text that the next paragraph begins with. */
  lead(markdown: string): void {
    // Nested notes are merged.
    if (this.#leadIn.at(-1) !== markdown) this.#leadIn.push(markdown);
  }

  /** Drops texts without a paragraph after them, such as the label of an empty note. */
  dropLead(): void {
    this.#leadIn = [];
  }

  openList(ordered: boolean): void {
    this.#flushLeadIn();
    const outerIndent = this.#indent;
    // An item that begins with a list has no line of its own.
    const indent = Math.min(this.#marker === "" ? this.#indent : this.#markerIndent, maxIndent);
    this.#marker = "";
    this.#lists.push({ ordered, indent, outerIndent, next: 1 });
    this.#indent = indent;
  }

  closeList(): void {
    this.closeItem();
    const list = this.#lists.pop();
    if (list !== undefined) this.#indent = list.outerIndent;
  }

  openItem(): void {
    this.closeItem();
    const list = this.#lists.at(-1);
    this.#marker = list?.ordered === true ? `${list.next}. ` : "- ";
    this.#markerIndent = list?.indent ?? this.#indent;
    this.#indent = this.#markerIndent + this.#marker.length;
  }

  closeItem(): void {
    this.#flushLeadIn();
    this.#marker = "";
    this.#indent = this.#lists.at(-1)?.indent ?? 0;
  }

  /** All blocks as Markdown. */
  finish(): string {
    this.#flushLeadIn();
    const blocks = mergeCode(this.#blocks);
    let markdown = "";
    let previous: Block | undefined;
    for (const block of blocks) {
      if (previous !== undefined) {
        const inList = previous.marker !== "" || previous.indent > 0;
        markdown += block.marker !== "" && inList ? "\n" : "\n\n";
      }
      const margin = " ".repeat(block.indent);
      const hanging = "\n" + margin + " ".repeat(block.marker.length);
      markdown += margin + block.marker + block.text.replaceAll(/\n(?=.)/g, hanging);
      previous = block;
    }
    return markdown;
  }

  #push(text: string, code: string | undefined): void {
    const marker = this.#marker;
    this.#blocks.push({ indent: marker === "" ? this.#indent : this.#markerIndent, marker, text, code });
    this.#marker = "";
    const list = this.#lists.at(-1);
    if (marker !== "" && list !== undefined) list.next++;
  }

  #flushLeadIn(): void {
    if (this.#leadIn.length > 0) this.writeParagraph("");
  }
}

/** Authors without `<pre>` give each line of code a paragraph of its own: three or more make one block. */
function mergeCode(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (let start = 0; start < blocks.length;) {
    const block = blocks[start];
    if (block === undefined) break;
    let end = start;
    const lines: string[] = [];
    for (; end < blocks.length; end++) {
      const { code, indent, marker } = blocks[end] ?? block;
      if (code === undefined || indent > 0 || marker !== "") break;
      lines.push(code);
    }
    const code = lines.join("\n");
    if (lines.length >= 3 && fitsFence(code)) {
      joined.push({ indent: 0, marker: "", text: "```\n" + code + "\n```", code: undefined });
      start = end;
    } else {
      const stop = Math.max(end, start + 1);
      joined.push(...blocks.slice(start, stop));
      start = stop;
    }
  }
  return joined;
}

/** The lines without leading and trailing empty ones and without their common indentation. */
function dedent(code: string): readonly string[] {
  const lines = code.replace(/\t/g, "    ").split(/\r\n?|[\n\u2028\u2029]/);
  while (lines[0]?.trim() === "") lines.shift();
  while (lines.at(-1)?.trim() === "") lines.pop();
  let margin = Infinity;
  // The first line often directly follows its tag, so its indentation does not count.
  const measured = lines.length > 1 && /^\S/.test(lines[0] ?? "") ? lines.slice(1) : lines;
  for (const line of measured) {
    if (line.trim() !== "") margin = Math.min(margin, line.search(/\S/));
  }
  return lines.map((line) => {
    const indent = line.search(/\S/);
    return line.slice(Math.min(margin, indent < 0 ? line.length : indent)).trimEnd();
  });
}
