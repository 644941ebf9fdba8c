import {
  digits,
  negatedSet,
  noCharacter,
  propertySet,
  rangeSet,
  spaces,
  unionSet,
  wordCharacters,
  type CharacterSet,
} from "./character-set.ts";
import type { PatternReader } from "./pattern-reader.ts";

/** Parses a character class; its `[` has been taken. */
export function parseClass(reader: PatternReader): CharacterSet {
  const negative = reader.take("^");
  const sets: CharacterSet[] = [];
  while (!reader.take("]")) {
    const first = parseClassAtom(reader);
    // A hyphen beside a set of characters, or at the end, is a hyphen.
    if (typeof first !== "number" || !reader.at("-") || reader.at("-]")) {
      sets.push(toSet(first));
      continue;
    }
    reader.take("-");
    const last = parseClassAtom(reader);
    if (typeof last !== "number") sets.push(toSet(first), toSet(hyphen), last);
    else if (first <= last) sets.push(rangeSet([first, last]));
    else throw reader.error("the ends of a range are out of order");
  }
  const set = sets.length === 0 ? noCharacter : unionSet(sets);
  return negative ? negatedSet(set) : set;
}

const hyphen = 0x2d;

function toSet(atom: CharacterSet | number): CharacterSet {
  return typeof atom === "number" ? rangeSet([atom, atom]) : atom;
}

function parseClassAtom(reader: PatternReader): CharacterSet | number {
  if (!reader.take("\\")) return reader.next();
  return reader.take("b") ? 0x08 : parseEscape(reader);
}

/** Parses an escape that is a character or a set of them; its backslash has been taken. */
export function parseEscape(reader: PatternReader): CharacterSet | number {
  const property = reader.takeMatch(/([pP])(?:\{([^}]*)\}|([A-Z]))/y);
  if (property !== undefined) {
    const name = property[2] ?? property[3] ?? "";
    const set = propertySet(name.replace(/^\^/, ""));
    if (set === undefined) throw reader.error(`the property "${name}" is unknown`);
    return (property[1] === "P") !== name.startsWith("^") ? negatedSet(set) : set;
  }
  const code =
    reader.takeMatch(/u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})/iy) ??
    reader.takeMatch(/u([0-9a-f]{4})/iy) ??
    reader.takeMatch(/[ux]\{([0-9a-f]{1,6})\}/iy) ??
    reader.takeMatch(/x([0-9a-f]{2})/iy);
  if (code !== undefined) return readCode(code, reader);
  const octal = reader.takeMatch(/[0-3][0-7]{0,2}|[4-7][0-7]?/y);
  if (octal !== undefined) return Number.parseInt(octal[0], 8);
  const control = reader.takeMatch(/c([A-Za-z])/y);
  if (control !== undefined) return (control[1] ?? "").charCodeAt(0) % 32;
  return letterEscape(reader.next());
}

function readCode([, first, second]: RegExpExecArray, reader: PatternReader): number {
  const code = Number.parseInt(first ?? "", 16);
  if (second !== undefined) return (code - 0xd800) * 0x400 + (Number.parseInt(second, 16) - 0xdc00) + 0x10000;
  if (code > 0x10ffff) throw reader.error("an escape is beyond the last code point");
  return code;
}

function letterEscape(codePoint: number): CharacterSet | number {
  switch (String.fromCodePoint(codePoint)) {
    case "d":
      return digits;
    case "D":
      return negatedSet(digits);
    case "w":
      return wordCharacters;
    case "W":
      return negatedSet(wordCharacters);
    case "s":
      return spaces;
    case "S":
      return negatedSet(spaces);
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
    default:
      // Escapes that the `u` flag forbids mean the character itself, as without the flag.
      return codePoint;
  }
}
