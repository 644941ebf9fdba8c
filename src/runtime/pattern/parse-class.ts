import {
  everyCharacter,
  intersectionSet,
  negatedSet,
  noCharacter,
  rangeSet,
  unionSet,
  type CharacterSet,
} from "./character-set.ts";
import { parseEscape, toSet } from "./parse-escape.ts";
import type { PatternReader } from "./pattern-reader.ts";
import { posixSet } from "./property-set.ts";

/** Classes may stand within each other so deep. */
const maxDepth = 50;

export interface ClassSyntax {
  readonly ignoreCase: boolean;
  /** Whether white space means nothing. */
  readonly extended: boolean;
  /** Java's classes, where `[` begins a class within the class, `&&` intersects, and a `]` that comes first is text. */
  readonly nested: boolean;
}

/** Parses a character class; its `[` has been taken. */
export function parseClass(reader: PatternReader, syntax: ClassSyntax, depth = 0): CharacterSet {
  if (depth > maxDepth) throw reader.error("classes are nested too deep");
  const negative = reader.take("^");
  const operands: CharacterSet[] = [];
  let sets: CharacterSet[] = [];
  if (syntax.nested && reader.take("]")) sets.push(toSet(closingBracket, syntax.ignoreCase));
  for (;;) {
    if (syntax.extended) reader.skipBlanks();
    if (reader.take("]")) break;
    if (syntax.nested && reader.take("&&")) {
      // In `[&&a]` and `[a&&]` one side says nothing.
      if (sets.length > 0) operands.push(unionSet(sets));
      sets = [];
    } else sets.push(...parseItem(reader, syntax, depth));
  }
  if (sets.length > 0) operands.push(unionSet(sets));
  // Without regard to case, what is negated is the set without regard to case.
  if (operands.length === 0) return negative ? everyCharacter : noCharacter;
  const set = intersectionSet(operands);
  return negative ? negatedSet(set) : set;
}

const hyphen = 0x2d;
const closingBracket = 0x5d;

function parseItem(reader: PatternReader, syntax: ClassSyntax, depth: number): readonly CharacterSet[] {
  const { ignoreCase } = syntax;
  if (syntax.nested && reader.at("[")) return [parseNestedClass(reader, syntax, depth)];
  const literal = reader.takeMatch(/\\Q([^]*?)(?:\\E|$)/y);
  if (literal !== undefined) return Array.from(literal[1] ?? "", (text) => toSet(text.codePointAt(0) ?? 0, ignoreCase));
  const first = parseClassAtom(reader, ignoreCase);
  // A hyphen beside a set of characters, or at the end, is a hyphen.
  if (
    typeof first !== "number" ||
    !reader.at("-") ||
    reader.at("-]") ||
    (syntax.nested && reader.peekMatch(/-(?:\[|&&)/y))
  )
    return [toSet(first, ignoreCase)];
  reader.take("-");
  const last = parseClassAtom(reader, ignoreCase);
  if (typeof last !== "number") return [toSet(first, ignoreCase), toSet(hyphen, ignoreCase), last];
  if (first > last) throw reader.error("the ends of a range are out of order");
  return [rangeSet(first, last, ignoreCase)];
}

function parseNestedClass(reader: PatternReader, syntax: ClassSyntax, depth: number): CharacterSet {
  const posix = reader.takeMatch(/\[:(\^?)([a-z]+):\]/y);
  if (posix === undefined) {
    reader.take("[");
    return parseClass(reader, syntax, depth + 1);
  }
  const set = posixSet(posix[2] ?? "", syntax.ignoreCase);
  if (set === undefined) throw reader.error(`the class "${posix[0]}" is unknown`);
  return posix[1] === "^" ? negatedSet(set) : set;
}

function parseClassAtom(reader: PatternReader, ignoreCase: boolean): CharacterSet | number {
  if (!reader.take("\\")) return reader.next();
  return reader.take("b") ? 0x08 : parseEscape(reader, ignoreCase);
}
