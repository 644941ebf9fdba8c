import type { EndpointExpression, EndpointVariable } from "../../model/endpoint-rules/endpoint-rule-set.ts";
import { type Identifier, toIdentifier } from "../../plan/identifier.ts";
import { NameScope } from "../../plan/name-scope.ts";
import type { Code } from "../code.ts";

/**
 * The names of rule variables in one block of the code. A block inherits the names of the enclosing blocks. A value
 * already assigned to a constant is reused.
 */
export class RuleNames {
  readonly #names: NameScope;
  readonly #variables: Map<EndpointVariable, Code>;
  readonly #values: Map<string, Code>;

  /** @param taken names used by the surrounding code. */
  constructor(taken: Iterable<string>, around?: RuleNames) {
    this.#names = new NameScope();
    for (const name of taken) this.#names.take(name);
    this.#variables = new Map(around === undefined ? [] : around.#variables);
    this.#values = new Map(around === undefined ? [] : around.#values);
  }

  /** The names of a nested block. */
  open(): RuleNames {
    return new RuleNames(this.#names.list(), this);
  }

  /** Declares the constant of a variable. */
  declare(variable: EndpointVariable): Identifier {
    const name = this.#names.take(toIdentifier(variable.name));
    this.#variables.set(variable, name);
    return name;
  }

  /** Uses an existing constant for a variable with the same value. */
  alias(variable: EndpointVariable, name: Code): void {
    this.#variables.set(variable, name);
  }

  nameOf(variable: EndpointVariable): Code {
    const name = this.#variables.get(variable);
    if (name === undefined) throw new Error(`variable "${variable.name}" is not declared`);
    return name;
  }

  /** The constant that holds a value. */
  findValue(value: EndpointExpression): Code | undefined {
    return this.#values.get(this.#keyOf(value));
  }

  noteValue(value: EndpointExpression, name: Code): void {
    this.#values.set(this.#keyOf(value), name);
  }

  #keyOf(value: EndpointExpression): string {
    return JSON.stringify(value, (key, part: unknown) =>
      key === "variable" ? this.nameOf(part as EndpointVariable) : key === "optional" ? undefined : part,
    );
  }
}
