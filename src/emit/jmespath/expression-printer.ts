import type { Computation, Lambda, Variable } from "../../plan/jmespath/computation.ts";
import { code, joinCode, literalKey, numberLiteral, propertyKey, stringLiteral, type Code } from "../code.ts";

/** Prints computations on one line, using the names assigned to variables. */
export class ExpressionPrinter {
  readonly #importHelper: (name: string) => Code;
  readonly #names = new Map<Variable, Code>();

  /** @param importHelper imports a function of the runtime, and returns its local name. */
  constructor(importHelper: (name: string) => Code) {
    this.#importHelper = importHelper;
  }

  nameVariable(variable: Variable, name: Code): void {
    this.#names.set(variable, name);
  }

  /** The local name of a function of the runtime. */
  helper(name: string): Code {
    return this.#importHelper(name);
  }

  print(computation: Computation): Code {
    switch (computation.kind) {
      case "variable":
        // An inner `each` may shadow an outer one: expressions cannot refer to it.
        return this.#names.get(computation.variable) ?? each;
      case "member":
        return code`${this.#operand(computation.of)}${memberAccess(computation.name, computation.optional)}`;
      case "constant":
        return flatLiteral(computation.value);
      case "list":
        return flatArray(computation.items.map((item) => this.printEntry(item)));
      case "object":
        return flatObject(computation.entries.map(([key, value]) => [key, this.printEntry(value)]));
      case "call": {
        const given = computation.arguments.map((argument) => this.printArgument(argument));
        return code`${this.helper(computation.function)}(${joinCode(given, ", ")})`;
      }
      case "operation": {
        const { operator, left, right } = computation;
        const [before, after] = [left, right].map((side) =>
          isLogic(side) && side.operator !== operator ? code`(${this.print(side)})` : this.print(side),
        );
        return code`${before ?? each} ${operator as Code} ${after ?? each}`;
      }
      case "not":
        return code`!${this.#operand(computation.operand)}`;
      case "let":
        throw new Error("a value that needs a name is not part of an expression");
      default:
        return computation satisfies never;
    }
  }

  printArgument(argument: Computation | Lambda): Code {
    return argument.kind === "lambda"
      ? code`${lambdaHead(argument)} ${this.printLambdaBody(argument)}`
      : this.print(argument);
  }

  printLambdaBody({ body }: Lambda): Code {
    const text = this.print(body);
    return body.kind === "object" ? code`(${text})` : text;
  }

  /** An entry of a list or an object: `undefined` becomes `null`. */
  printEntry(computation: Computation): Code {
    return isAlwaysThere(computation) ? this.print(computation) : code`${this.#operand(computation)} ?? null`;
  }

  #operand(computation: Computation): Code {
    const text = this.print(computation);
    return computation.kind === "operation" ? code`(${text})` : text;
  }
}

const each = code`each`;

/** `(each) =>` or `() =>`. */
export function lambdaHead({ parameter }: Lambda): Code {
  return parameter === undefined ? code`() =>` : code`(${each}) =>`;
}

function memberAccess(name: string, optional: boolean): Code {
  const key = propertyKey(name);
  if (key === stringLiteral(name)) return optional ? code`?.[${key}]` : code`[${key}]`;
  return optional ? code`?.${key}` : code`.${key}`;
}

function isLogic(computation: Computation): computation is Computation & { kind: "operation" } {
  return computation.kind === "operation" && (computation.operator === "&&" || computation.operator === "||");
}

function isAlwaysThere({ kind }: Computation): boolean {
  return kind === "constant" || kind === "not" || kind === "list" || kind === "object";
}

function flatLiteral(value: unknown): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return value ? code`true` : code`false`;
  if (Array.isArray(value)) return flatArray(value.map(flatLiteral));
  if (typeof value === "object" && value !== null) {
    return flatObject(Object.entries(value).map(([key, entry]) => [key, flatLiteral(entry)] as const));
  }
  return value === undefined ? code`undefined` : code`null`;
}

function flatArray(entries: readonly Code[]): Code {
  return code`[${joinCode(entries, ", ")}]`;
}

function flatObject(entries: readonly (readonly [key: string, value: Code])[]): Code {
  if (entries.length === 0) return code`{}`;
  const printed = entries.map(([key, value]) => code`${literalKey(key)}: ${value}`);
  return code`{ ${joinCode(printed, ", ")} }`;
}
