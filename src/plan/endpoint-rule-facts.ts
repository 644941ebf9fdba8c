import type {
  EndpointCondition,
  EndpointExpression,
  EndpointVariable,
} from "../model/endpoint-rules/endpoint-rule-set.ts";

/** A condition in positive or negated form. */
interface Literal {
  readonly key: string;
  readonly holds: boolean;
}

/** Assigns equal expressions the same key, regardless of the names of intermediate variables. */
export class RuleKeys {
  readonly #assigned = new Map<EndpointVariable, string>();

  /** Records the value of the variable that a condition assigns. */
  noteVariable({ value, assign }: EndpointCondition): void {
    if (assign !== undefined) this.#assigned.set(assign, this.keyOf(value));
  }

  keyOf(part: unknown): string {
    return JSON.stringify(part, (key, value: unknown) => {
      if (key !== "variable") return key === "optional" ? undefined : value;
      const variable = value as EndpointVariable;
      return this.#assigned.get(variable) ?? variable.name;
    });
  }

  /** @param holds `false` for the negated condition. */
  literalOf(value: EndpointExpression, holds: boolean = true): Literal {
    const [first, second] = value.kind === "call" ? value.values : [];
    if (value.kind === "call" && first !== undefined) {
      if (value.function === "isSet") return this.#presenceOf(first, holds);
      if (value.function === "not") return this.literalOf(first, !holds);
      if (value.function === "booleanEquals" && second?.kind === "literal")
        return this.literalOf(first, (second.value === true) === holds);
      if (value.function === "booleanEquals" && second !== undefined && first.kind === "literal")
        return this.literalOf(second, (first.value === true) === holds);
    }
    return value.type === "boolean" ? { key: this.keyOf(value), holds } : this.#presenceOf(value, holds);
  }

  #presenceOf(value: EndpointExpression, holds: boolean): Literal {
    return value.optional ? { key: presence + this.keyOf(value), holds } : { key: always, holds };
  }
}

const presence = "set ";
const always = "always";

/** What is known at a position in the rules, from enclosing conditions and preceding rules. */
export class RuleFacts {
  readonly #known: Map<string, boolean>;
  /** Sets of literals that cannot all hold. */
  #excluded: readonly (readonly Literal[])[];

  constructor(around?: RuleFacts) {
    this.#known = new Map(around === undefined ? [[always, true]] : around.#known);
    this.#excluded = around === undefined ? [] : around.#excluded;
  }

  /** @returns undefined if unknown. */
  find({ key, holds }: Literal): boolean | undefined {
    const known = this.#known.get(key);
    return known === undefined ? undefined : known === holds;
  }

  /** Records that a literal holds here. */
  add({ key, holds }: Literal): void {
    this.#known.set(key, holds);
    this.#conclude();
  }

  /** Records that these literals do not all hold here. */
  exclude(literals: readonly Literal[]): void {
    this.#excluded = [...this.#excluded, literals];
    this.#conclude();
  }

  #conclude(): void {
    for (const literals of this.#excluded) {
      const [open, ...others] = literals.filter((literal) => this.find(literal) !== true);
      if (open === undefined || others.length > 0 || this.find(open) === false) continue;
      // TypeScript infers that a value is set from one test, but not from a combination of several.
      if (open.key.startsWith(presence) && !open.holds && literals.length > 1) continue;
      this.#known.set(open.key, !open.holds);
      this.#conclude();
      return;
    }
  }
}
