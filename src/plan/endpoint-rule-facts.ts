import type {
  EndpointCondition,
  EndpointExpression,
  EndpointVariable,
} from "../model/endpoint-rules/endpoint-rule-set.ts";

/** What a condition asks for: that something is so, or that it is not so. */
interface Literal {
  readonly key: string;
  readonly holds: boolean;
}

/** The same key for the same value, whatever the variables are called that have it on its way. */
export class RuleKeys {
  readonly #assigned = new Map<EndpointVariable, string>();

  /** Notes the value of the variable that a condition assigns. */
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

  /** @param holds `false`: the literal of the condition's contrary. */
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

/** What is known at a place in the rules, by the conditions around it and the rules before it. */
export class RuleFacts {
  readonly #known: Map<string, boolean>;
  /** Literals that do not hold all at once. */
  #excluded: readonly (readonly Literal[])[];

  constructor(around?: RuleFacts) {
    this.#known = new Map(around === undefined ? [[always, true]] : around.#known);
    this.#excluded = around === undefined ? [] : around.#excluded;
  }

  /** @returns undefined where it is not known. */
  find({ key, holds }: Literal): boolean | undefined {
    const known = this.#known.get(key);
    return known === undefined ? undefined : known === holds;
  }

  /** Notes what holds here. */
  add({ key, holds }: Literal): void {
    this.#known.set(key, holds);
    this.#conclude();
  }

  /** Notes that of these not all hold here. */
  exclude(literals: readonly Literal[]): void {
    this.#excluded = [...this.#excluded, literals];
    this.#conclude();
  }

  #conclude(): void {
    for (const literals of this.#excluded) {
      const [open, ...others] = literals.filter((literal) => this.find(literal) !== true);
      if (open === undefined || others.length > 0 || this.find(open) === false) continue;
      // TypeScript sees that a value is set where one test has said so, and not where several have.
      if (open.key.startsWith(presence) && !open.holds && literals.length > 1) continue;
      this.#known.set(open.key, !open.holds);
      this.#conclude();
      return;
    }
  }
}
