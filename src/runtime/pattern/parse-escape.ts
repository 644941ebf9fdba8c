import { negatedSet, platformSet, rangeSet, type CharacterSet } from "./character-set.ts";
import type { PatternReader } from "./pattern-reader.ts";
import { propertySet } from "./property-set.ts";

/** Java's `\h` and `\V`; its `\v` is a vertical tab here, as ECMAScript has that escape too. */
const horizontalSpace = "[ \\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]";
const verticalSpace = "[\\n\\v\\f\\r\\x85\\u2028\\u2029]";

/** Parses an escape that is a character or a set of them; its backslash has been taken. */
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
  const octal = reader.takeMatch(/[0-3][0-7]{0,2}|[4-7][0-7]?/y);
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
      // Escapes of signs that the `u` flag forbids mean the sign itself, as without the flag. Letters mean
      // something else in each engine.
      if (/^[A-Za-z]$/.test(letter)) throw reader.error(`the escape "\\${letter}" is unknown`);
      return codePoint;
  }
}

/** The set of an atom of a class or pattern. */
export function toSet(atom: CharacterSet | number, ignoreCase: boolean): CharacterSet {
  return typeof atom === "number" ? rangeSet(atom, atom, ignoreCase) : atom;
}
