import type { Computation, Lambda, Variable } from "../../plan/jmespath/computation.ts";
import { toIdentifier, toMethodName, type Identifier } from "../../plan/identifier.ts";
import { NameScope } from "../../plan/name-scope.ts";
import { code, joinCode, literalKey, type Code } from "../code.ts";
import { jsonLiteral } from "../json-literal.ts";
import {
  argumentsDoc,
  arrayDoc,
  blockDoc,
  entryDoc,
  group,
  indent,
  line,
  objectDoc,
  printDoc,
  softline,
  type Doc,
} from "../layout.ts";
import { ExpressionPrinter, lambdaHead } from "./expression-printer.ts";

/** A function that computes an expression. */
interface JmespathFunction {
  readonly name: Identifier;
  /** The value that the expression is applied to. */
  readonly parameter: { readonly variable: Variable; readonly name: Identifier; readonly type: Code };
  readonly body: Computation;
}

/**
 * Prints the declaration of a function: its expression on one line if it fits, otherwise with names for its parts.
 *
 * @param importHelper imports a function of the runtime, and returns its local name.
 */
export function printJmespathFunction(
  { name, parameter, body }: JmespathFunction,
  importHelper: (name: string) => Code,
): Code {
  const printer = new ExpressionPrinter(importHelper);
  printer.nameVariable(parameter.variable, parameter.name);
  const scope = new NameScope();
  for (const helper of listHelpers(body)) scope.take(importHelper(helper));
  scope.take("each");
  scope.take(parameter.name);
  const statements = new StatementPrinter(printer, scope).printBody(body, 2);
  return printDoc([
    code`function ${name}`,
    argumentsDoc([code`${parameter.name}: ${parameter.type}`]),
    code` `,
    blockDoc(statements),
  ]);
}

/** prettier's line width. */
const width = 80;
/** In an expression of several lines, longer parts get a name. */
const longPart = 40;

/** Statements that precede another one, and their indentation. */
interface Block {
  readonly statements: Doc[];
  readonly indentation: number;
}

class StatementPrinter {
  readonly #printer: ExpressionPrinter;
  readonly #scope: NameScope;

  constructor(printer: ExpressionPrinter, scope: NameScope) {
    this.#printer = printer;
    this.#scope = scope;
  }

  /** The statements of a function that returns a computation. */
  printBody(computation: Computation, indentation: number): readonly Doc[] {
    const block: Block = { statements: [], indentation };
    const last = this.#printStatement(code`return`, computation, block);
    return [...block.statements, last];
  }

  #printStatement(head: Code, computation: Computation, block: Block): Doc {
    const room = width - block.indentation - head.length - " ;".length;
    const prepared = this.#prepare(computation, room, block);
    if (this.#fits(prepared, room)) return code`${head} ${this.#printer.print(prepared)};`;
    if (prepared.kind === "operation") return this.#printOperation(head, prepared);
    return [code`${head} `, this.#printOverLines(prepared, room, block), code`;`];
  }

  /**
   * Breaks below the head. A returned value is parenthesized, since a line break after `return` would end the
   * statement.
   */
  #printOperation(head: Code, { operator, left, right }: Computation & { kind: "operation" }): Doc {
    const [before, after] = [left, right].map((side) => this.#printer.print(side));
    const value = group(code`${before ?? head} ${operator as Code}`, line, after ?? head);
    if (head !== "return") return [head, group(indent(line, value)), code`;`];
    return [code`return (`, group(indent(softline, value), softline), code`);`];
  }

  /** The rest of a computation after naming the parts that need names. */
  #prepare(computation: Computation, room: number, block: Block): Computation {
    if (computation.kind === "let") {
      this.#declare(computation.variable, computation.value, block);
      return this.#prepare(computation.body, room, block);
    }
    return this.#fits(computation, room) ? computation : this.#nameParts(computation, block);
  }

  #fits(computation: Computation, room: number): boolean {
    return !needsStatements(computation) && this.#printer.print(computation).length <= room;
  }

  #declare(variable: Variable, value: Computation, block: Block): void {
    const wanted = localName(value);
    const room = width - block.indentation - `const ${wanted} = ;`.length;
    const prepared = this.#prepare(value, room, block);
    const name = this.#scope.take(wanted);
    const statement = this.#printStatement(code`const ${name} =`, prepared, block);
    block.statements.push(statement);
    this.#printer.nameVariable(variable, name);
  }

  /** The computation with names for its parts that are long, or that contain a callback. */
  #nameParts(computation: Computation, block: Block): Computation {
    const shorten = (part: Computation): Computation => {
      if (isPath(part) || part.kind === "constant") return part;
      const isShort = (given: Computation): boolean => this.#fits(given, longPart) && !hasLambda(given);
      if (isShort(part)) return part;
      const isCalled = part.kind === "call" && part.arguments.some(({ kind }) => kind === "lambda");
      const inner = isCalled || part.kind === "let" ? part : this.#nameParts(part, block);
      if (isShort(inner)) return inner;
      const variable: Variable = { role: "local" };
      this.#declare(variable, inner, block);
      return { kind: "variable", variable };
    };
    switch (computation.kind) {
      case "member":
        return { ...computation, of: shorten(computation.of) };
      case "list":
        return { ...computation, items: computation.items.map(shorten) };
      case "object":
        return { ...computation, entries: computation.entries.map(([key, value]) => [key, shorten(value)] as const) };
      case "call": {
        const given = computation.arguments.map((part) => (part.kind === "lambda" ? part : shorten(part)));
        return { ...computation, arguments: given };
      }
      case "operation":
        return { ...computation, left: shorten(computation.left), right: shorten(computation.right) };
      case "not":
        return { ...computation, operand: shorten(computation.operand) };
      default:
        return computation;
    }
  }

  #printOverLines(computation: Computation, room: number, { indentation }: Block): Doc {
    const printer = this.#printer;
    switch (computation.kind) {
      case "constant":
        return jsonLiteral(computation.value);
      case "list":
        return arrayDoc(computation.items.map((item) => printer.printEntry(item)));
      case "object":
        return objectDoc(
          computation.entries.map(([key, value]) => entryDoc(literalKey(key), printer.printEntry(value))),
        );
      case "call": {
        const name = printer.helper(computation.function);
        const last = computation.arguments.at(-1);
        const before = computation.arguments.slice(0, -1);
        if (last?.kind === "lambda" && !isPath(last.body) && before.every(({ kind }) => kind !== "lambda")) {
          const given = before.map((argument) => printer.printArgument(argument));
          const start = code`${name}(${joinCode([...given, lambdaHead(last)], ", ")}`;
          if (start.length + " {".length <= room + 1) {
            return [code`${start} `, blockDoc(this.printBody(last.body, indentation + 2)), code`)`];
          }
        }
        return [
          name,
          argumentsDoc(computation.arguments.map((argument) => this.#printArgument(argument, indentation))),
        ];
      }
      default:
        return printer.print(computation);
    }
  }

  /** An argument on a line of its own. */
  #printArgument(argument: Computation | Lambda, indentation: number): Doc {
    if (argument.kind !== "lambda") return this.#printer.print(argument);
    if (isPath(argument.body)) {
      return group(lambdaHead(argument), indent(line, this.#printer.print(argument.body)));
    }
    return [lambdaHead(argument), code` `, blockDoc(this.printBody(argument.body, indentation + 4))];
  }
}

/** A descriptive name for a value. */
function localName(computation: Computation): Identifier {
  const name = toIdentifier(toMethodName(wordFor(computation)));
  return name.slice(0, longestName) as Identifier;
}

const longestName = 30;

function wordFor(computation: Computation): string {
  if (computation.kind === "not" || computation.kind === "operation") return "condition";
  if (computation.kind !== "call") return listNames(computation).at(-1) ?? "value";
  const [first] = computation.arguments;
  switch (computation.function) {
    case "equals":
    case "compare":
    case "contains":
      return "condition";
    case "length":
      return "count";
    case "filter":
    case "slice":
    case "sortBy":
      return (first && listNames(first).at(-1)) ?? "value";
    default:
      return listNames(computation).at(-1) ?? "value";
  }
}

/** The members that a computation reads, in source order. */
function listNames(computation: Computation | Lambda): readonly string[] {
  const key = computation.kind === "call" && computation.function === "field" ? computation.arguments[1] : undefined;
  const name = key?.kind === "constant" ? key.value : computation.kind === "member" ? computation.name : undefined;
  return [...partsOf(computation).flatMap(listNames), ...(typeof name === "string" ? [name] : [])];
}

/** The functions of the runtime that a computation calls. */
function listHelpers(computation: Computation | Lambda): readonly string[] {
  const own = computation.kind === "call" ? [computation.function] : [];
  return [...own, ...partsOf(computation).flatMap(listHelpers)];
}

function partsOf(computation: Computation | Lambda): readonly (Computation | Lambda)[] {
  switch (computation.kind) {
    case "variable":
    case "constant":
      return [];
    case "member":
      return [computation.of];
    case "list":
      return computation.items;
    case "object":
      return computation.entries.map(([, value]) => value);
    case "call":
      return computation.arguments;
    case "operation":
      return [computation.left, computation.right];
    case "not":
      return [computation.operand];
    case "let":
      return [computation.value, computation.body];
    case "lambda":
      return [computation.body];
    default:
      return computation satisfies never;
  }
}

function needsStatements(computation: Computation | Lambda): boolean {
  return computation.kind === "let" || isComposition(computation) || partsOf(computation).some(needsStatements);
}

/** Callbacks in nested calls: prettier never keeps such a call on one line. */
function isComposition(computation: Computation | Lambda): boolean {
  return (
    computation.kind === "call" &&
    computation.arguments.length > 1 &&
    computation.arguments.some((part) => part.kind === "call" && part.arguments.some(({ kind }) => kind === "lambda"))
  );
}

function hasLambda(computation: Computation | Lambda): boolean {
  return computation.kind === "lambda" || partsOf(computation).some(hasLambda);
}

/** A variable, or members of one. */
function isPath(computation: Computation): boolean {
  return computation.kind === "variable" || (computation.kind === "member" && isPath(computation.of));
}
