/** A JMESPath expression as a tree (JMESPath, "Grammar"). `of` is what an expression is applied to. */
export type Expression =
  | { readonly kind: "current" }
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "field"; readonly name: string; readonly offset: number }
  | { readonly kind: "index"; readonly of: Expression; readonly index: number }
  | Slice
  | { readonly kind: "flatten"; readonly of: Expression }
  /** `of.then` and `of | then`: `then` is evaluated with the value of `of` as the current one. */
  | { readonly kind: "chain"; readonly of: Expression; readonly then: Expression }
  /** Evaluates `each` for each entry of a list, or for each value of an object; nulls are left out. */
  | {
      readonly kind: "projection";
      readonly over: "list" | "object";
      readonly of: Expression;
      readonly each: Expression;
    }
  | { readonly kind: "filter"; readonly of: Expression; readonly condition: Expression }
  | { readonly kind: "multiselectList"; readonly items: readonly Expression[] }
  | { readonly kind: "multiselectHash"; readonly entries: readonly (readonly [key: string, value: Expression])[] }
  | { readonly kind: "not"; readonly operand: Expression }
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: "comparison";
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "function";
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly offset: number;
    }
  /** `&expression`, which functions evaluate for each entry. */
  | { readonly kind: "reference"; readonly expression: Expression; readonly offset: number };

interface Slice {
  readonly kind: "slice";
  readonly of: Expression;
  readonly start: number | undefined;
  readonly stop: number | undefined;
  readonly step: number | undefined;
}

export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** An expression with the text that it was read from. */
export interface Jmespath {
  readonly text: string;
  readonly expression: Expression;
}

/**
 * The members of an expression that only accesses members: `["Page", "Token"]` for `Page.Token`; otherwise undefined.
 */
export function memberPathOf(expression: Expression): readonly string[] | undefined {
  if (expression.kind === "field") return [expression.name];
  if (expression.kind !== "chain" || expression.then.kind !== "field") return undefined;
  const before = memberPathOf(expression.of);
  return before && [...before, expression.then.name];
}
