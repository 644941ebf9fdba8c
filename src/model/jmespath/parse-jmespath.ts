import type { ComparisonOperator, Expression, Jmespath } from "./expression.ts";
import { type Sign, scanTokens, type Token } from "./scan-tokens.ts";
import { JmespathSyntaxError } from "./syntax-error.ts";

/** The expression that a text is, or why it is none. */
export function readJmespath(text: string): Jmespath | string {
  try {
    return { text, expression: parseJmespath(text) };
  } catch (error) {
    if (!(error instanceof JmespathSyntaxError)) throw error;
    return `${JSON.stringify(text)} is not a JMESPath expression: ${error.message}`;
  }
}

/**
 * Parses an expression by operator precedence (JMESPath, "Grammar").
 *
 * @throws JmespathSyntaxError with the position, for an invalid expression, and for one too long or nested too deeply.
 */
function parseJmespath(text: string): Expression {
  if (text.length > longestText) {
    throw new JmespathSyntaxError(`more than ${longestText} characters`, longestText);
  }
  const parser = new Parser(scanTokens(text));
  const expression = parser.parseExpression(0);
  parser.take("end");
  return expression;
}

/** Limits of expressions: models have none near them, and deeper ones would exhaust the stack. */
const longestText = 4096;
const deepest = 128;

/** The binding powers of tokens to the expression before them; other tokens end an expression. */
const powers: Readonly<Partial<Record<Token["kind"], number>>> = {
  "|": 1,
  "||": 2,
  "&&": 3,
  "==": 5,
  "!=": 5,
  "<": 5,
  "<=": 5,
  ">": 5,
  ">=": 5,
  "[]": 9,
  "[?": 21,
  ".": 40,
  "[": 55,
  "(": 60,
};
const power = { comparison: 5, flatten: 9, star: 20, filter: 21, dot: 40, not: 45 };
/** Tokens with a lower power end a projection. */
const endOfProjection = 10;

const current: Expression = { kind: "current" };

class Parser {
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** @param least how tightly a sign must bind to be part of the expression. */
  parseExpression(least: number): Expression {
    if (++this.#depth > deepest) throw new JmespathSyntaxError("nested too deeply", this.#peek().offset);
    let left = this.#parseStart();
    while (least < this.#power()) left = this.#parseRest(left);
    this.#depth--;
    return left;
  }

  take(kind: Token["kind"]): void {
    const token = this.#advance();
    if (token.kind !== kind) throw unexpected(token, kind === "end" ? undefined : kind);
  }

  #peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)] as Token;
  }

  #advance(): Token {
    const token = this.#peek();
    this.#next++;
    return token;
  }

  #takeIf(kind: Sign): boolean {
    const isNext = this.#peek().kind === kind;
    if (isNext) this.#next++;
    return isNext;
  }

  #power(): number {
    return powers[this.#peek().kind] ?? 0;
  }

  #parseStart(): Expression {
    const token = this.#advance();
    switch (token.kind) {
      case "literal":
        return { kind: "literal", value: token.value };
      case "identifier":
        return this.#peek().kind === "(" ? this.#parseCall(token.name, token.offset) : fieldOf(token);
      case "quotedIdentifier":
        if (this.#peek().kind === "(") throw unexpected(this.#peek());
        return fieldOf(token);
      case "@":
        return current;
      case "!":
        return { kind: "not", operand: this.parseExpression(power.not) };
      case "&":
        return { kind: "reference", expression: this.parseExpression(0), offset: token.offset };
      case "(": {
        const inner = this.parseExpression(0);
        this.take(")");
        return inner;
      }
      case "*":
        return this.#parseValues(current);
      case "[]":
        return this.#parseFlatten(current);
      case "[?":
        return this.#parseFilter(current);
      case "{":
        return this.#parseHash();
      case "[":
        return this.#isBracketOfList() ? this.#parseBracket(current) : this.#parseList();
      default:
        throw unexpected(token);
    }
  }

  /** Parses what follows an expression that is part of a larger one. */
  #parseRest(left: Expression): Expression {
    const token = this.#advance();
    switch (token.kind) {
      case ".":
        return this.#takeIf("*") ? this.#parseValues(left) : chain(left, this.#parseAfterDot(power.dot));
      case "|":
        return chain(left, this.parseExpression(powers["|"] ?? 0));
      case "||":
        return { kind: "or", left, right: this.parseExpression(powers["||"] ?? 0) };
      case "&&":
        return { kind: "and", left, right: this.parseExpression(powers["&&"] ?? 0) };
      case "==":
      case "!=":
      case "<":
      case "<=":
      case ">":
      case ">=":
        return this.#parseComparison(left, token.kind);
      case "[]":
        return this.#parseFlatten(left);
      case "[?":
        return this.#parseFilter(left);
      case "[":
        if (this.#isBracketOfList()) return this.#parseBracket(left);
        throw unexpected(this.#peek());
      default:
        throw unexpected(token);
    }
  }

  #parseComparison(left: Expression, operator: ComparisonOperator): Expression {
    return { kind: "comparison", operator, left, right: this.parseExpression(power.comparison) };
  }

  #parseValues(of: Expression): Expression {
    return { kind: "projection", over: "object", of, each: this.#parseProjected(power.star) };
  }

  #parseFlatten(of: Expression): Expression {
    return {
      kind: "projection",
      over: "list",
      of: { kind: "flatten", of },
      each: this.#parseProjected(power.flatten),
    };
  }

  #parseFilter(of: Expression): Expression {
    const condition = this.parseExpression(0);
    this.take("]");
    const each = this.#peek().kind === "[]" ? current : this.#parseProjected(power.filter);
    return { kind: "projection", over: "list", of: { kind: "filter", of, condition }, each };
  }

  /** Whether `[` begins an index, a slice or `[*]`, and not a list of expressions. */
  #isBracketOfList(): boolean {
    const { kind } = this.#peek();
    return kind === "number" || kind === ":" || (kind === "*" && this.#peek(1).kind === "]");
  }

  #parseBracket(of: Expression): Expression {
    if (this.#takeIf("*")) {
      this.take("]");
      return { kind: "projection", over: "list", of, each: this.#parseProjected(power.star) };
    }
    const parts: (number | undefined)[] = [undefined];
    for (;;) {
      const token = this.#advance();
      if (token.kind === "]") break;
      if (token.kind === "number" && parts.at(-1) === undefined) parts[parts.length - 1] = token.value;
      else if (token.kind === ":" && parts.length < 3) parts.push(undefined);
      else throw unexpected(token, "]");
    }
    const [start, stop, step] = parts;
    if (parts.length === 1) return { kind: "index", of, index: start ?? 0 };
    return {
      kind: "projection",
      over: "list",
      of: { kind: "slice", of, start, stop, step },
      each: this.#parseProjected(power.star),
    };
  }

  /** Parses the expression that a projection evaluates for each of its entries. */
  #parseProjected(least: number): Expression {
    const token = this.#peek();
    if (this.#power() < endOfProjection) return current;
    if (token.kind === "[" || token.kind === "[?") return this.parseExpression(least);
    this.take(".");
    return this.#parseAfterDot(least);
  }

  #parseAfterDot(least: number): Expression {
    const { kind } = this.#peek();
    if (kind === "identifier" || kind === "quotedIdentifier" || kind === "*") return this.parseExpression(least);
    if (this.#takeIf("[")) return this.#parseList();
    if (this.#takeIf("{")) return this.#parseHash();
    throw unexpected(this.#peek());
  }

  #parseList(): Expression {
    return { kind: "multiselectList", items: this.#parseSeveral("]", () => this.parseExpression(0)) };
  }

  #parseHash(): Expression {
    const entries = this.#parseSeveral("}", (): readonly [string, Expression] => {
      const key = this.#advance();
      if (key.kind !== "identifier" && key.kind !== "quotedIdentifier") throw unexpected(key, "a name");
      this.take(":");
      return [key.name, this.parseExpression(0)];
    });
    return { kind: "multiselectHash", entries };
  }

  #parseCall(name: string, offset: number): Expression {
    this.take("(");
    const given = this.#takeIf(")") ? [] : this.#parseSeveral(")", () => this.parseExpression(0));
    return { kind: "function", name, arguments: given, offset };
  }

  /** At least one, with commas between them. */
  #parseSeveral<Part>(end: Sign, parse: () => Part): readonly Part[] {
    const parts = [parse()];
    while (this.#takeIf(",")) parts.push(parse());
    this.take(end);
    return parts;
  }
}

function chain(of: Expression, then: Expression): Expression {
  return { kind: "chain", of, then };
}

function fieldOf({ name, offset }: { readonly name: string; readonly offset: number }): Expression {
  return { kind: "field", name, offset };
}

function unexpected(token: Token, expected?: string): JmespathSyntaxError {
  const found = token.kind === "end" ? "the end" : describe(token);
  const reason = expected === undefined ? `unexpected ${found}` : `expected ${expected}, got ${found}`;
  return new JmespathSyntaxError(reason, token.offset);
}

function describe(token: Token): string {
  switch (token.kind) {
    case "identifier":
    case "quotedIdentifier":
      return JSON.stringify(token.name);
    case "literal":
    case "number":
      return JSON.stringify(token.value);
    default:
      return token.kind;
  }
}
