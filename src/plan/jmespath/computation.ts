/** What code has to compute for an expression: with the types known, and the runtime's functions chosen. */
export type Computation =
  | { readonly kind: "variable"; readonly variable: Variable }
  /** A member of a structure; `optional` where the structure may not be there. */
  | { readonly kind: "member"; readonly of: Computation; readonly name: string; readonly optional: boolean }
  /** A constant of JSON. */
  | { readonly kind: "constant"; readonly value: unknown }
  | { readonly kind: "list"; readonly items: readonly Computation[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [key: string, value: Computation])[] }
  /** A function of the runtime's entry for expressions. */
  | {
      readonly kind: "call";
      readonly function: string;
      readonly arguments: readonly (Computation | Lambda)[];
    }
  | {
      readonly kind: "operation";
      readonly operator: JavaScriptOperator;
      readonly left: Computation;
      readonly right: Computation;
    }
  | { readonly kind: "not"; readonly operand: Computation }
  /** Gives a value a name, for a body that uses it more than once. */
  | { readonly kind: "let"; readonly variable: Variable; readonly value: Computation; readonly body: Computation };

/** What a function of the runtime calls, with an entry or with nothing. */
export interface Lambda {
  readonly kind: "lambda";
  readonly parameter: Variable | undefined;
  readonly body: Computation;
}

/** Stands for itself: two with the same role are two variables. */
export interface Variable {
  /** `root` is what the whole expression is applied to. */
  readonly role: "root" | "each" | "local";
}

export type JavaScriptOperator = "===" | "!==" | "<" | "<=" | ">" | ">=" | "&&" | "||";
