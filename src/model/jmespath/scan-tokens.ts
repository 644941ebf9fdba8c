import { JmespathSyntaxError } from "./syntax-error.ts";

/** A token and its offset in characters (UTF-16), from 0. */
export type Token = { readonly offset: number } & (
  | { readonly kind: "identifier" | "quotedIdentifier"; readonly name: string }
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: Sign | "end" }
);

/** The signs as written. */
export type Sign =
  | ("[?" | "[]" | "||" | "&&" | "==" | "!=" | "<=" | ">=")
  | ("." | "*" | "@" | "[" | "]" | "{" | "}" | "(" | ")" | "," | ":" | "|" | "&" | "<" | ">" | "!");

/** Longer signs precede their own prefixes. */
const signs: readonly Sign[] = [
  ...(["[?", "[]", "||", "&&", "==", "!=", "<=", ">="] as const),
  ...([".", "*", "@", "[", "]", "{", "}", "(", ")", ",", ":", "|", "&", "<", ">", "!"] as const),
];

const blanks = /[ \t\r\n]*/y;
const words = {
  identifier: /[A-Za-z_][A-Za-z0-9_]*/y,
  number: /-?[0-9]+/y,
  quoted: /"(?:[^"\\]|\\[^])*"/y,
  raw: /'(?:[^'\\]|\\[^])*'/y,
  json: /`(?:[^`\\]|\\[^])*`/y,
};

/** Splits an expression into words; the last one is its end. */
export function scanTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = skipBlanks(text, 0);
  while (offset < text.length) {
    const { token, length } = scanToken(text, offset);
    tokens.push(token);
    offset = skipBlanks(text, offset + length);
  }
  return [...tokens, { kind: "end", offset }];
}

function skipBlanks(text: string, offset: number): number {
  return offset + (match(blanks, text, offset)?.length ?? 0);
}

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function scanToken(text: string, offset: number): { readonly token: Token; readonly length: number } {
  const identifier = match(words.identifier, text, offset);
  if (identifier !== undefined) {
    return { token: { kind: "identifier", name: identifier, offset }, length: identifier.length };
  }
  const number = match(words.number, text, offset);
  if (number !== undefined) {
    return { token: { kind: "number", value: Number(number), offset }, length: number.length };
  }
  const quoted = match(words.quoted, text, offset);
  if (quoted !== undefined) {
    const name = parseJson(quoted, offset) as string;
    return { token: { kind: "quotedIdentifier", name, offset }, length: quoted.length };
  }
  const raw = match(words.raw, text, offset);
  if (raw !== undefined) {
    const value = raw.slice(1, -1).replaceAll("\\'", "'");
    return { token: { kind: "literal", value, offset }, length: raw.length };
  }
  const json = match(words.json, text, offset);
  if (json !== undefined) {
    const value = parseJson(json.slice(1, -1).replaceAll("\\`", "`"), offset);
    return { token: { kind: "literal", value, offset }, length: json.length };
  }
  const sign = signs.find((each) => text.startsWith(each, offset));
  if (sign !== undefined) return { token: { kind: sign, offset }, length: sign.length };
  const found = text[offset] ?? "";
  const isOpen = /["'`]/.test(found);
  throw new JmespathSyntaxError(isOpen ? `${found} is not closed` : `unexpected ${JSON.stringify(found)}`, offset);
}

function parseJson(text: string, offset: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JmespathSyntaxError("expected JSON", offset);
  }
}
