import type { Identifier } from "../plan/identifier.ts";

declare const brand: unique symbol;

/** Text that is TypeScript. Nothing else can be put into code: see {@link code} and {@link literal}. */
export type Code = (string & { readonly [brand]: "code" }) | Identifier;

/** Tags a template as TypeScript; what is interpolated must be code, too. */
export function code(strings: TemplateStringsArray, ...values: readonly (Code | number)[]): Code {
  let text = strings[0] ?? "";
  for (let index = 0; index < values.length; index++) text += `${values[index] ?? ""}${strings[index + 1] ?? ""}`;
  return text as Code;
}

/** Joins pieces of code. */
export function joinCode(pieces: readonly Code[], separator: string): Code {
  return pieces.join(separator) as Code;
}

/** Text in which nothing has to be escaped. */
const plainText = /^[ !#-[\]-~]*$/;

/**
 * The one way from a model's text into code: a string literal, quoted as prettier quotes it, in
 * which no character ends the literal or the line.
 */
export function stringLiteral(text: string): Code {
  if (plainText.test(text)) return `"${text}"` as Code;
  const escaped = escapeText(text);
  const doubles = text.split('"').length;
  const singles = text.split("'").length;
  if (doubles <= singles) return `"${escaped}"` as Code;
  return `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'` as Code;
}

/** A template literal of a model's text, escaped in the same way, and of expressions. */
export function templateLiteral(parts: readonly ({ readonly text: string } | Code)[]): Code {
  const inner = parts.map((part) =>
    typeof part === "string"
      ? `\${${part}}`
      : escapeText(part.text).replaceAll('\\"', '"').replaceAll("`", "\\`").replaceAll("$", "\\$"),
  );
  return `\`${inner.join("")}\`` as Code;
}

/** What stands between double quotes. */
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

/** What prettier takes for a key without quotes: the identifiers of ECMAScript 5. */
const bareKey = /^[$_\p{L}\p{Nl}][$_\u200c\u200d\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u;

/** Most of them, in a pattern that takes less time. */
const plainKey = /^[$_A-Za-z][$\w]*$/;

/** A key of an object literal or type: bare where it is an identifier. */
export function propertyKey(name: string): Code {
  const isBare = plainKey.test(name) || (bareKey.test(name) && !/[\u{10000}-\u{10ffff}]/u.test(name));
  return (isBare ? name : stringLiteral(name)) as Code;
}

/**
 * A key of an object literal. `__proto__: x` would set the prototype, `["__proto__"]: x` is a
 * property; it alone costs a bundler its certainty that the object is without effects.
 */
export function literalKey(name: string): Code {
  return name === "__proto__" ? ('["__proto__"]' as Code) : propertyKey(name);
}
