import {
  type CharacterSet,
  everyCharacter,
  intersectionSet,
  negatedSet,
  noCharacter,
  platformSet,
  posixSet,
  propertySet,
  rangeSet,
  unionSet,
} from "./character-set.ts";
import type { PatternReader } from "./pattern-node.ts";

/** Maximum nesting of classes. */
const maxDepth = 50;

interface ClassSyntax {
  readonly ignoreCase: boolean;
  /** Whether white space is ignored (flag `x`). */
  readonly extended: boolean;
  /** Java's classes, where `[` begins a nested class, `&&` intersects, and a leading `]` is a literal. */
  readonly nested: boolean;
}

/** Parses a character class after its `[`. */
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
      // In `[&&a]` and `[a&&]` the empty side is ignored.
      if (sets.length > 0) operands.push(unionSet(sets));
      sets = [];
    } else sets.push(...parseItem(reader, syntax, depth));
  }
  if (sets.length > 0) operands.push(unionSet(sets));
  // If case is ignored, the negation applies to the case-insensitive set.
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
  // A hyphen next to a set of characters, or at the end, is a literal.
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

/** Java's `\h` and `\V`. `\v` is a vertical tab, as in ECMAScript. */
const horizontalSpace = "[ \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]";
const verticalSpace = "[\\n\\v\\f\\r\\x85\\u2028\\u2029]";

/** Parses an escape of a character or of a set, after its backslash. */
export function parseEscape(reader: PatternReader, ignoreCase: boolean): CharacterSet | number {
  const property = reader.takeMatch(/([pP])(?:\{(\^?)([^}]*)\}|([A-Z]))/y);
  if (property !== undefined) {
    const name = property[3] ?? property[4] ?? "";
    const set = propertySet(name, (property[1] === "P") !== (property[2] === "^"), ignoreCase);
    if (set === undefined) throw reader.error(`the property "${name}" is unknown`);
    return set;
  }
  const code =
    reader.takeMatch(/u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/iy) ??
    reader.takeMatch(/u([0-9a-f]{4})/iy) ??
    reader.takeMatch(/[ux]\{([0-9a-f]{1,6})\}/iy) ??
    reader.takeMatch(/x([0-9a-f]{2})/iy);
  if (code !== undefined) return readCode(code, reader);
  // Java's `\0mnn`, `\0nn` and `\0n` first: with four digits, ECMA 262 (annex B) would treat the last one as text.
  const octal = reader.takeMatch(/0[0-3][0-7]{2}|[0-3][0-7]{0,2}|[4-7][0-7]?/y);
  if (octal !== undefined) return Number.parseInt(octal[0], 8);
  const control = reader.takeMatch(/c([A-Za-z])/y);
  if (control !== undefined) return (control[1] ?? "").charCodeAt(0) % 32;
  return letterEscape(reader, ignoreCase);
}

function readCode([, first, second]: RegExpExecArray, reader: PatternReader): number {
  const code = Number.parseInt(first ?? "", 16);
  if (second !== undefined) return (code - 0xd800) * 0x400 + (Number.parseInt(second, 16) - 0xdc00) + 0x10000;
  if (code > 0x10ffff) throw reader.error("an escape is beyond the last code point");
  return code;
}

function letterEscape(reader: PatternReader, ignoreCase: boolean): CharacterSet | number {
  const codePoint = reader.next();
  const letter = String.fromCodePoint(codePoint);
  switch (letter) {
    case "d":
    case "D":
    case "w":
    case "W":
    case "s":
    case "S":
      return platformSet(`\\${letter}`, ignoreCase);
    case "h":
      return platformSet(horizontalSpace, ignoreCase);
    case "H":
      return negatedSet(platformSet(horizontalSpace, ignoreCase));
    case "V":
      return negatedSet(platformSet(verticalSpace, ignoreCase));
    case "t":
      return 0x09;
    case "n":
      return 0x0a;
    case "v":
      return 0x0b;
    case "f":
      return 0x0c;
    case "r":
      return 0x0d;
    case "a":
      return 0x07;
    case "e":
      return 0x1b;
    default:
      // Escapes of punctuation that the `u` flag forbids mean the character itself, as without the flag. Escaped
      // letters differ between engines.
      if (/^[A-Za-z]$/.test(letter)) throw reader.error(`the escape "\\${letter}" is unknown`);
      return codePoint;
  }
}

/** The set of an atom of a class or pattern. */
export function toSet(atom: CharacterSet | number, ignoreCase: boolean): CharacterSet {
  return typeof atom === "number" ? rangeSet(atom, atom, ignoreCase) : atom;
}
