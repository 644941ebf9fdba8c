import { IdlSyntaxError } from "./idl-fault.ts";
import type { Documentation, NameReference, ValueName } from "./syntax-tree.ts";

/** A place in the text of a `.smithy` file, and the reading of what is smaller than a value (Smithy 2.0, "Smithy IDL"). */
export class IdlReader {
  readonly text: string;
  at = 0;
  /** 1 until a control statement says otherwise. */
  version: 1 | 2 = 1;
  /** How deep the value that is being read is nested. */
  depth = 0;
  /** Whether names in values refer to shapes that have to be there. */
  readsTargets = false;
  readonly valueNames: ValueName[] = [];
  #documentation: { readonly at: number; readonly lines: string[] } | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Whether the text goes on with this. */
  isAt(token: string): boolean {
    return this.text.startsWith(token, this.at);
  }

  skipSpaces(): void {
    for (let code = this.text.charCodeAt(this.at); code === 0x20 || code === 0x09;) {
      this.at += 1;
      code = this.text.charCodeAt(this.at);
    }
  }

  /** Skips blanks, line breaks, commas and comments, and keeps the documentation comments for {@link takeDocumentation}. */
  skipWhitespace(): void {
    this.#documentation = undefined;
    for (;;) {
      switch (this.text.charCodeAt(this.at)) {
        case 0x20:
        case 0x09:
        case 0x0a:
        case 0x0d:
        case 0x2c:
          this.at += 1;
          break;
        case 0x2f: {
          if (!this.isAt("//")) return;
          const start = this.at;
          const end = this.#findLineEnd(start);
          if (this.isAt("///")) this.#addDocumentation(start, this.text.slice(start + 3, end));
          this.at = end;
          break;
        }
        default:
          return;
      }
    }
  }

  /** Skips whitespace, and tells whether something comes before a closing mark, or before the end of the text. */
  hasMore(close?: string): boolean {
    this.skipWhitespace();
    return close === undefined ? !this.isAtEnd : !this.isAt(close);
  }

  /** Skips the rest of a member's line: a documentation comment there belongs to nothing. */
  skipRestOfLine(): void {
    while (this.isAt(" ") || this.isAt("\t") || this.isAt(",")) this.at += 1;
    if (this.isAt("//")) this.at = this.#findLineEnd(this.at);
  }

  /** The documentation comments of the whitespace before. */
  takeDocumentation(): Documentation | undefined {
    const found = this.#documentation;
    return found && { at: found.at, text: found.lines.join("\n") };
  }

  /** Skips a line break, with a comment before it; the end of the text is one, too. */
  expectBreak(): void {
    this.skipSpaces();
    if (this.isAtEnd) return;
    if (this.isAt("//")) this.at = this.#findLineEnd(this.at);
    else if (!this.isAt("\n") && !this.isAt("\r")) throw this.expected("a line break");
  }

  /** Skips blanks, of which there must be one. */
  expectSpace(): void {
    const start = this.at;
    this.skipSpaces();
    if (this.at === start) throw this.expected("a space");
  }

  expect(token: string): void {
    if (!this.isAt(token)) throw this.expected(`"${token}"`);
    this.at += token.length;
  }

  /** A colon that is not the first half of `:=`. */
  expectColon(): void {
    if (!this.isAt(":") || this.isAt(":=")) throw this.expected('":"');
    this.at += 1;
  }

  /** The identifier here; undefined where there is none. */
  peekIdentifier(): string | undefined {
    // By hand: a regular expression keeps a way back for each of ten million underscores.
    let end = this.at;
    while (this.text.charCodeAt(end) === 0x5f) end += 1;
    if (!isLetter(this.text.charCodeAt(end)) && !(end > this.at && isDigit(this.text.charCodeAt(end))))
      return undefined;
    for (let code = this.text.charCodeAt(end); isLetter(code) || isDigit(code) || code === 0x5f;) {
      end += 1;
      code = this.text.charCodeAt(end);
    }
    return this.text.slice(this.at, end);
  }

  readIdentifier(what = "an identifier"): string {
    const name = this.peekIdentifier();
    if (name === undefined) {
      // An identifier cannot be only underscores: the fault is after them.
      while (this.isAt("_")) this.at += 1;
      throw this.expected(what);
    }
    this.at += name.length;
    return name;
  }

  readNamespace(): string {
    let name = this.readIdentifier("a namespace");
    while (this.isAt(".")) {
      this.at += 1;
      name += `.${this.readIdentifier()}`;
    }
    return name;
  }

  /** `Name`, `name.space#Name`, and either with `$member` where that may be. */
  readShapeId(what = "a shape id"): NameReference {
    const at = this.at;
    let name = this.readIdentifier(what);
    if (this.isAt(".") || this.isAt("#")) {
      while (this.isAt(".")) {
        this.at += 1;
        name += `.${this.readIdentifier()}`;
      }
      this.expect("#");
      name += `#${this.readIdentifier("a shape name")}`;
    }
    if (this.isAt("$")) {
      this.at += 1;
      name += `$${this.readIdentifier("a member name")}`;
    }
    return { name, at };
  }

  /** The error for unexpected text here. */
  expected(what: string, hint?: string): IdlSyntaxError {
    const { text, length } = this.#describeNext();
    return this.fault(`expected ${what}, got ${text}`, { at: this.at, length, hint });
  }

  fault(
    message: string,
    {
      at,
      length = 1,
      hint,
      resumeAt,
    }: {
      readonly at: number;
      readonly length?: number;
      readonly hint?: string | undefined;
      readonly resumeAt?: number;
    },
  ): IdlSyntaxError {
    return new IdlSyntaxError({ message, at, length, hint }, resumeAt);
  }

  #describeNext(): { readonly text: string; readonly length: number } {
    if (this.isAtEnd) return { text: "the end of the file", length: 1 };
    const name = this.peekIdentifier();
    if (name !== undefined) return { text: `"${name.slice(0, 60)}"`, length: name.length };
    if (this.isAt("\n") || this.isAt("\r")) return { text: "a line break", length: 1 };
    if (this.isAt("//")) return { text: "a comment", length: this.#findLineEnd(this.at) - this.at };
    if (this.isAt(":=")) return { text: '":="', length: 2 };
    if (this.isAt('"')) return { text: "a string", length: 1 };
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    return { text: character === " " ? "a space" : JSON.stringify(character), length: character.length };
  }

  #addDocumentation(at: number, line: string): void {
    this.#documentation ??= { at, lines: [] };
    this.#documentation.lines.push(line.startsWith(" ") ? line.slice(1) : line);
  }

  #findLineEnd(start: number): number {
    const end = this.text.indexOf("\n", start);
    if (end === -1) return this.text.length;
    return end > start && this.text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
