import type { CharacterSet } from "./character-set.ts";

/** A parsed pattern. */
export type PatternNode =
  | { readonly kind: "empty" }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "group"; readonly index: number; readonly node: PatternNode }
  /** `(?>…)`, and what has a possessive quantifier: its first match is its only one. */
  | { readonly kind: "atomic"; readonly node: PatternNode }
  | RepeatNode
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  | LookNode
  | BackReferenceNode;

export interface RepeatNode {
  readonly kind: "repeat";
  readonly node: PatternNode;
  readonly min: number;
  /** `Infinity` where there is no limit. */
  readonly max: number;
  readonly lazy: boolean;
}

/** A place in the text that has no width. */
export type Anchor = "start" | "end" | "line-start" | "line-end" | "word-boundary" | "no-word-boundary";

/** `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`. */
export interface LookNode {
  readonly kind: "look";
  readonly direction: "ahead" | "behind";
  readonly negative: boolean;
  readonly node: PatternNode;
}

/** `\1` or `\k<name>`. */
export interface BackReferenceNode {
  readonly kind: "back-reference";
  readonly group: number;
  readonly ignoreCase: boolean;
  /** The group's node; undefined for a group that ends after the reference. */
  readonly node: PatternNode | undefined;
}
