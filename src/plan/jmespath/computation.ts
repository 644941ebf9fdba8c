/** A resolved expression, from which code is printed: types are known and the runtime's functions are chosen. */
export type Computation =
  | { readonly kind: "variable"; readonly variable: Variable }
  /** A member of a structure; `optional` if the structure may be absent. */
  | { readonly kind: "member"; readonly of: Computation; readonly name: string; readonly optional: boolean }
  /** A JSON constant. */
  | { readonly kind: "constant"; readonly value: unknown }
  | { readonly kind: "list"; readonly items: readonly Computation[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [key: string, value: Computation])[] }
  /** A call of a function from the runtime's entry for expressions. */
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
  /** Names a value that the body uses more than once. */
  | { readonly kind: "let"; readonly variable: Variable; readonly value: Computation; readonly body: Computation };

/** A callback passed to a function of the runtime, called with an entry or without arguments. */
export interface Lambda {
  readonly kind: "lambda";
  readonly parameter: Variable | undefined;
  readonly body: Computation;
}

/** Compared by identity: two with the same role are different variables. */
export interface Variable {
  /** `root` is the value that the whole expression is applied to. */
  readonly role: "root" | "each" | "local";
}

export type JavaScriptOperator = "===" | "!==" | "<" | "<=" | ">" | ">=" | "&&" | "||";
