import type { EndpointExpression, EndpointParameter, EndpointVariable } from "./endpoint-rule-set.ts";

/** What is known at a position in the rules: the variables by name, and which of them are set. */
export class RuleScope {
  readonly #variables: Map<string, EndpointVariable>;
  readonly #set: Set<EndpointVariable>;

  private constructor(variables: Iterable<[string, EndpointVariable]>, set: Iterable<EndpointVariable>) {
    this.#variables = new Map(variables);
    this.#set = new Set(set);
  }

  static of(parameters: readonly EndpointParameter[]): RuleScope {
    return new RuleScope(
      parameters.map((parameter) => [parameter.name, parameter]),
      parameters.filter((parameter) => parameter.required || parameter.default !== undefined),
    );
  }

  /** A scope whose changes are not seen outside. */
  open(): RuleScope {
    return new RuleScope(this.#variables, this.#set);
  }

  find(name: string): EndpointVariable | undefined {
    return this.#variables.get(name);
  }

  isSet(variable: EndpointVariable): boolean {
    return this.#set.has(variable);
  }

  /** A variable that a condition assigns: it is set wherever the condition holds. */
  declare(variable: EndpointVariable): void {
    this.#variables.set(variable.name, variable);
    this.#set.add(variable);
  }

  /** Records what follows from a condition that holds. */
  learn(condition: EndpointExpression): void {
    if (condition.kind !== "call" || condition.function !== "isSet") return;
    const [value] = condition.values;
    if (value?.kind === "reference") this.#set.add(value.variable);
  }
}
