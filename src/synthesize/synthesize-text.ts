import { MatchBudget } from "../runtime/pattern/matching.ts";
import { PatternError } from "../runtime/pattern/pattern-node.ts";
import { Pattern } from "../runtime/pattern/pattern.ts";
import type { MemberConstraints } from "../runtime/server/server-definition.ts";
import { findAcceptedTexts } from "./find-accepted-texts.ts";
import { NoValue } from "./no-value.ts";
import type { Words } from "./words.ts";

/** Where a message has a value: some places do not allow every text. */
export type Location = "body" | "query" | "label" | "greedy-label" | "host" | "header" | "header-name";

interface TextWish {
  readonly name: string;
  readonly label: string;
  readonly constraints: MemberConstraints | undefined;
  readonly location: Location;
  /** Texts of different variants differ where the constraints let them. */
  readonly variant: number;
  readonly words?: Words | undefined;
}

/** Longer texts are not needed to show that a text arrives. */
const maxLength = 4000;

/**
 * A text that fulfils the constraints and can travel at its location.
 *
 * @throws NoValue where none is found.
 */
export function synthesizeText({ name, label, constraints = {}, location, variant, words }: TextWish): string {
  const { length = {}, pattern } = constraints;
  const suits = suitable[location];
  const listed = constraints.enum ?? constraints.internalEnum;
  if (listed !== undefined) {
    const values = listed.map(String).filter(suits);
    if (values.length === 0) throw new NoValue(`"${name}": none of the enum's values can stand in a ${location}`);
    return values[variant % values.length] ?? "";
  }
  const { min = 0, max = Number.POSITIVE_INFINITY } = length;
  if (min > maxLength) throw new NoValue(`"${name}": a text of ${String(min)} characters is too long`);
  const readable = words === undefined ? undefined : fit(words.text(label, variant), { min, max, variant });
  if (readable !== undefined && suits(readable) && (pattern === undefined || accepts(pattern, readable))) {
    return readable;
  }
  if (pattern !== undefined) {
    const found = findText(name, { pattern, min, max, location, variant });
    if (words === undefined) return found;
    return varied(found, variant).find((text) => suits(text) && accepts(pattern, text)) ?? found;
  }
  const text = fit(plainText(name, location, variant), { min, max, variant });
  if (suits(text)) return text;
  throw new NoValue(`"${name}": no text of length ${String(min)} to ${String(max)} can stand in a ${location}`);
}

/** A text with other digits, or other letters: a search finds only a few texts, and things need distinct names. */
function varied(text: string, variant: number): readonly string[] {
  const digits = String(variant).padStart(4, "0");
  const count = text.replace(/\D/g, "").length;
  let place = Math.max(0, digits.length - count);
  const withDigits = text.replace(/\d/g, () => digits[place++] ?? "7");
  let rest = variant;
  const withLetters = text.replace(/[a-z]/g, () => {
    const letter = "abcdefghijklmnopqrstuvwxyz".charAt(rest % 26);
    rest = Math.floor(rest / 26);
    return letter;
  });
  return count >= 3 ? [withDigits, withLetters] : [withLetters, withDigits];
}

const compiled = new Map<string, Pattern | "unsupported">();

/** Patterns that are not supported are not checked by servers either. */
function accepts(source: string, text: string): boolean {
  let pattern = compiled.get(source);
  if (pattern === undefined) compiled.set(source, (pattern = compile(source)));
  return pattern === "unsupported" || pattern.test(text, new MatchBudget(1_000_000));
}

function compile(source: string): Pattern | "unsupported" {
  try {
    return new Pattern(source);
  } catch (error) {
    if (error instanceof PatternError) return "unsupported";
    throw error;
  }
}

/** What each location transmits unchanged. */
const suitable: Readonly<Record<Location, (text: string) => boolean>> = {
  // Control characters have no form in XML, and a carriage return is read as a line feed.
  body: (text) => !/[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text),
  query: isWellFormed,
  // URLs take dots for steps between folders.
  label: (text) => text !== "" && text !== "." && text !== ".." && isWellFormed(text),
  "greedy-label": (text) => /^(?!\.\.?(?:\/|$))[^/]+(?:\/(?!\.\.?(?:\/|$))[^/]+)*$/.test(text) && isWellFormed(text),
  host: (text) => /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text),
  header: (text) => /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(text),
  "header-name": (text) => /^[a-z0-9-]+$/.test(text),
};

/** Whether a text has no half of a surrogate pair, which UTF-8 cannot represent. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** With characters that have to be escaped somewhere on the way. */
function plainText(name: string, location: Location, variant: number): string {
  switch (location) {
    case "body":
      return `${name} ${String(variant)} é€<&>"'\\漢𝄞`;
    case "query":
      return `${name} ${String(variant)} é&=+%/?#`;
    case "label":
      return `${name} ${String(variant)} é/&%?#`;
    case "greedy-label":
      return `${name}/${String(variant)} é/&%?#`;
    case "host":
    case "header-name":
      return `${name.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}-${String(variant)}`;
    case "header":
      return `${name} ${String(variant)}, "a"; b=\\c`;
    default:
      return location satisfies never;
  }
}

/** Cuts or fills a text to a length in code points, so that variants still differ. */
function fit(text: string, { min, max, variant }: { min: number; max: number; variant: number }): string {
  const characters = Array.from(text);
  if (characters.length < min) return text + "x".repeat(min - characters.length);
  if (characters.length <= max) return text;
  const digits = "abcdefghijklmnopqrstuvwxyz0123456789";
  const rest = digits.charAt(variant % digits.length);
  // The start of the text would be the same for all variants.
  return max === 0
    ? ""
    : characters
        .slice(0, max - 1)
        .join("")
        .trimEnd()
        .padEnd(max - 1, "x") + rest;
}

interface PatternWish {
  readonly pattern: string;
  readonly min: number;
  readonly max: number;
  readonly location: Location;
  readonly variant: number;
}

/** Models repeat their patterns, and a search takes milliseconds. */
const found = new Map<string, readonly string[]>();

function findText(name: string, { pattern, min, max, location, variant }: PatternWish): string {
  const key = JSON.stringify([pattern, min, max, location]);
  let texts = found.get(key);
  if (texts === undefined) {
    const suits = suitable[location];
    // An empty text is sent as nothing at all in most places, so that another is better.
    texts = findAcceptedTexts({ pattern, min: Math.max(1, min), max, suits });
    if (texts.length === 0 && min === 0 && suits("")) texts = findAcceptedTexts({ pattern, min, max: 0, suits });
    found.set(key, texts);
  }
  const text = texts[variant % texts.length];
  if (text !== undefined) return text;
  const bounds = min === 0 && max === Number.POSITIVE_INFINITY ? "" : ` and length ${String(min)} to ${String(max)}`;
  throw new NoValue(
    `"${name}": no text is found for pattern ${pattern}${bounds}${location === "body" ? "" : ` in a ${location}`}`,
  );
}
