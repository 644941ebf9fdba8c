import { findStringEnd } from "../read-string.ts";
import { printComment, type CommentLine } from "./comment-line.ts";

/** A piece of a `.smithy` file that is not whitespace or a comma. */
interface IdlToken {
  readonly kind: "word" | "number" | "string" | "block" | "mark" | "comment" | "end";
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly endLine: number;
}

/** Tokens but strings, of which a long one takes more stack than a regular expression has. */
const tokenAt = /(?<comment>\/\/[^\n]*)|(?<word>[A-Za-z_][\w.#$]*)|(?<number>-?\d[\w.+-]*)|(?<mark>:=|[^\s,])/y;
const blanksAt = /[\s,]*/y;

/** The tokens of a `.smithy` file without faults; comments are kept aside until they are asked for. */
export class TokenCursor {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #next: IdlToken | undefined;
  #comments: CommentLine[] = [];
  /** The line on which the token ends that was taken last. */
  lastLine = 0;
  /** The words taken, including each name that a `use` statement may resolve; for members, the name of the shape. */
  readonly names: Set<string> = new Set();

  /** @param text with `\n` as the only line breaks. */
  constructor(text: string) {
    this.#text = text;
  }

  /** The token that comes next; the comments before it are kept for {@link takeComments}. */
  peek(): IdlToken {
    while (this.#next === undefined || this.#next.kind === "comment") {
      this.#next = this.#scan();
      if (this.#next.kind !== "comment") break;
      const { text, line } = this.#next;
      this.#comments.push({ text, line, isDocumentation: text.startsWith("///") });
    }
    return this.#next;
  }

  /** Whether the text goes on with this mark or word. */
  isAt(text: string): boolean {
    const next = this.peek();
    return next.text === text && (next.kind === "mark" || next.kind === "word");
  }

  take(): IdlToken {
    const token = this.peek();
    if (token.kind === "end") throw new Error("the file ends inside of a statement, which its parser has not seen");
    this.#next = undefined;
    this.lastLine = token.endLine;
    if (token.kind === "word" && !token.text.includes("#")) this.names.add(token.text.replace(/\$.*/, ""));
    return token;
  }

  /** The comments before the next token that were not taken. */
  peekComments(): readonly CommentLine[] {
    this.peek();
    return this.#comments;
  }

  /** Takes {@link peekComments}. */
  takeComments(): readonly CommentLine[] {
    this.peek();
    const comments = this.#comments;
    this.#comments = [];
    return comments;
  }

  /** The comments that were passed, none of which documents a shape. */
  takePlainComments(): readonly string[] {
    return this.takeComments().map((comment) => printComment({ ...comment, isDocumentation: false }));
  }

  /** The comment after the last token on its line, with the space before it; empty if there is none. */
  takeTrailing(): string {
    this.peek();
    const [first] = this.#comments;
    if (first === undefined || first.line !== this.lastLine) return "";
    this.#comments.shift();
    return ` ${printComment({ ...first, isDocumentation: false })}`;
  }

  /** The comments on the lines below the last token, without a line between, as long as they are of a kind. */
  takeBelow(isWanted: (comment: CommentLine) => boolean): readonly string[] {
    this.peek();
    const count = this.#comments.findIndex(
      (comment, index) => comment.line !== this.lastLine + index + 1 || !isWanted(comment),
    );
    const taken = this.#comments.splice(0, count === -1 ? this.#comments.length : count);
    return taken.map((comment) => printComment({ ...comment, isDocumentation: false }));
  }

  #scan(): IdlToken {
    blanksAt.lastIndex = this.#at;
    blanksAt.exec(this.#text);
    this.#moveTo(blanksAt.lastIndex);
    const line = this.#line;
    const string = this.#scanString();
    if (string !== undefined) return { ...string, line, endLine: this.#line };
    tokenAt.lastIndex = this.#at;
    const groups = tokenAt.exec(this.#text)?.groups;
    for (const kind of ["comment", "word", "number", "mark"] as const) {
      const text = groups?.[kind];
      if (text === undefined) continue;
      this.#at += text.length;
      return { kind, text, line, endLine: line };
    }
    return { kind: "end", text: "", line, endLine: line };
  }

  #scanString(): Pick<IdlToken, "kind" | "text"> | undefined {
    if (!this.#text.startsWith('"', this.#at)) return undefined;
    const mark = this.#text.startsWith('"""', this.#at) ? '"""' : '"';
    const start = this.#at;
    const end = findStringEnd(this.#text, mark, start + mark.length) ?? this.#text.length;
    this.#moveTo(end + mark.length);
    return { kind: mark === '"' ? "string" : "block", text: this.#text.slice(start, this.#at) };
  }

  #moveTo(at: number): void {
    for (
      let end = this.#text.indexOf("\n", this.#at);
      end !== -1 && end < at;
      end = this.#text.indexOf("\n", end + 1)
    ) {
      this.#line += 1;
    }
    this.#at = at;
  }
}
