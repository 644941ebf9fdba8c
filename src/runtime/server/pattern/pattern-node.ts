import type { CharacterSet } from "./character-set.ts";

/** A parsed pattern. */
export type PatternNode =
  | { readonly kind: "empty" }
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly PatternNode[] }
  | RepeatNode
  | { readonly kind: "anchor"; readonly anchor: Anchor }
  | LookNode
  | { readonly kind: "back-reference"; readonly group: CapturingGroup };

/** Greedy, lazy or possessive are all one here: only whether a text matches is asked. */
export interface RepeatNode {
  readonly kind: "repeat";
  readonly node: PatternNode;
  readonly min: number;
  /** `Infinity` where there is no limit. */
  readonly max: number;
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

/** A group that back references name. */
export interface CapturingGroup {
  /** Undefined until the group's end has been parsed: inside itself, a reference matches the empty string. */
  node: PatternNode | undefined;
}
