import type { Identifier } from "../plan/identifier.ts";

declare const brand: unique symbol;

/**
 * TypeScript source, only created by {@link code} and the functions below, so that unescaped text cannot be printed.
 */
export type Code = (string & { readonly [brand]: "code" }) | Identifier;

/** Tags a template as TypeScript; interpolated values must be code. */
export function code(strings: TemplateStringsArray, ...values: readonly (Code | number)[]): Code {
  let text = strings[0] ?? "";
  for (let index = 0; index < values.length; index++) text += `${values[index] ?? ""}${strings[index + 1] ?? ""}`;
  return text as Code;
}

/** Joins pieces of code. */
export function joinCode(pieces: readonly Code[], separator: string): Code {
  return pieces.join(separator) as Code;
}

/** Text without characters to escape. */
const plainText = /^[ !#-[\]-~]*$/;

/**
 * Converts a model's text to a string literal, the only way from text to code: quoted like prettier does, with every
 * character escaped that could end the literal or the line.
 */
export function stringLiteral(text: string): Code {
  if (plainText.test(text)) return `"${text}"` as Code;
  const escaped = escapeText(text);
  const doubles = text.split('"').length;
  const singles = text.split("'").length;
  if (doubles <= singles) return `"${escaped}"` as Code;
  return `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'` as Code;
}

/** A template literal of expressions and of a model's text, which is escaped the same way. */
export function templateLiteral(parts: readonly ({ readonly text: string } | Code)[]): Code {
  const inner = parts.map((part) =>
    typeof part === "string"
      ? `\${${part}}`
      : escapeText(part.text).replaceAll('\\"', '"').replaceAll("`", "\\`").replaceAll("$", "\\$"),
  );
  return `\`${inner.join("")}\`` as Code;
}

/** The text between double quotes. */
function escapeText(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(
      /[\u007f-\u009f\u2028\u2029\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
}

/** A number as prettier prints it. */
export function numberLiteral(value: number): Code {
  return String(value).replace("e+", "e") as Code;
}

/** Keys that prettier prints without quotes: identifiers of ECMAScript 5. */
const bareKey = /^[$_\p{L}\p{Nl}][$_\u200c\u200d\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u;

/** Matches most bare keys, and is faster. */
const plainKey = /^[$_A-Za-z][$\w]*$/;

/** A key of an object literal or type, without quotes if it is an identifier. */
export function propertyKey(name: string): Code {
  const isBare = plainKey.test(name) || (bareKey.test(name) && !/[\u{10000}-\u{10ffff}]/u.test(name));
  return (isBare ? name : stringLiteral(name)) as Code;
}

/**
 * A key of an object literal. `__proto__: x` would set the prototype, while `["__proto__"]: x` is a property. Other
 * keys are not computed, since bundlers assume that computed keys have side effects.
 */
export function literalKey(name: string): Code {
  return name === "__proto__" ? ('["__proto__"]' as Code) : propertyKey(name);
}
