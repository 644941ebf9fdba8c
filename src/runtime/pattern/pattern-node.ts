import type { CharacterSet } from "./character-set.ts";

/** A parsed pattern. */
export type PatternNode =
  | { readonly kind: "empty" }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "group"; readonly index: number; readonly node: PatternNode }
  /** `(?>…)`, or a possessive quantifier: only the first match is tried. */
  | { readonly kind: "atomic"; readonly node: PatternNode }
  | RepeatNode
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  | LookNode
  | BackReferenceNode;

export interface RepeatNode {
  readonly kind: "repeat";
  readonly node: PatternNode;
  readonly min: number;
  /** `Infinity` for no limit. */
  readonly max: number;
  readonly lazy: boolean;
}

/** A zero-width assertion about a position. */
export type Anchor = "start" | "end" | "line-start" | "line-end" | "word-boundary" | "no-word-boundary";

/** `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`. */
export interface LookNode {
  readonly kind: "look";
  readonly direction: "ahead" | "behind";
  readonly negative: boolean;
  readonly node: PatternNode;
}

/** `\1` or `\k<name>`. */
interface BackReferenceNode {
  readonly kind: "back-reference";
  readonly group: number;
  readonly ignoreCase: boolean;
  /** The group's node; undefined if the group ends after the reference. */
  readonly node: PatternNode | undefined;
}

/** Estimated number of steps of a program. */
export interface PatternSize {
  /** If repetitions are counting loops. */
  readonly counting: number;
  /** If all repetitions are unrolled. */
  readonly unrolled: number;
}

/** @param known sizes computed before. */
export function sizeOf(node: PatternNode, known: Map<PatternNode, PatternSize>): PatternSize {
  let size = known.get(node);
  if (size === undefined) {
    size = computeSize(node, known);
    known.set(node, size);
  }
  return size;
}

function computeSize(node: PatternNode, known: Map<PatternNode, PatternSize>): PatternSize {
  switch (node.kind) {
    case "sequence":
    case "choice":
      return node.nodes
        .map((part) => sizeOf(part, known))
        .reduce((sum, part) => ({
          counting: sum.counting + part.counting,
          unrolled: sum.unrolled + part.unrolled,
        }));
    case "group":
    case "atomic":
      return sizeOf(node.node, known);
    case "repeat": {
      const body = sizeOf(node.node, known);
      const copies = Number.isFinite(node.max) ? node.max : Math.max(1, node.min);
      return {
        counting: Math.min(copies * body.counting, node.min * body.counting + body.unrolled + 3),
        unrolled: copies * body.unrolled,
      };
    }
    case "back-reference":
      return node.node === undefined ? { counting: 1, unrolled: 1 } : sizeOf(node.node, known);
    case "empty":
    case "set":
    case "anchor":
    case "look":
      return { counting: 1, unrolled: 1 };
    default:
      return node satisfies never;
  }
}

/** Thrown for a pattern that is not a valid regular expression, or that is too big to be matched in bounded time. */
export class PatternError extends Error {
  override readonly name = "PatternError";
  /** What is wrong, as in `nothing to repeat (at 3)`. */
  readonly fault: string;

  constructor(fault: string, pattern: string) {
    super(`pattern "${pattern}": ${fault}`);
    this.fault = fault;
  }
}

/** A cursor over a pattern's text. */
export class PatternReader {
  readonly #source: string;
  #position = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get done(): boolean {
    return this.#position >= this.#source.length;
  }

  at(text: string): boolean {
    return this.#source.startsWith(text, this.#position);
  }

  take(text: string): boolean {
    if (!this.at(text)) return false;
    this.#position += text.length;
    return true;
  }

  /** Reads the next code point. */
  next(): number {
    const codePoint = this.#source.codePointAt(this.#position);
    if (codePoint === undefined) throw this.error("the pattern ends early");
    this.#position += codePoint > 0xffff ? 2 : 1;
    return codePoint;
  }

  /** @param expression sticky. */
  peekMatch(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#position;
    return expression.exec(this.#source) ?? undefined;
  }

  /** Skips white space and comments, which the flag `x` ignores. */
  skipBlanks(): void {
    this.takeMatch(/(?:\s|#.*)*/y);
  }

  /** @param expression sticky. */
  takeMatch(expression: RegExp): RegExpExecArray | undefined {
    const match = this.peekMatch(expression);
    if (match !== undefined) this.#position += match[0].length;
    return match;
  }

  error(message: string): PatternError {
    return new PatternError(`${message} (at ${this.#position})`, this.#source);
  }
}
