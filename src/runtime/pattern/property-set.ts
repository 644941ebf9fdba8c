import { negatedSet, platformSet, type CharacterSet } from "./character-set.ts";

/** Names of Java that ECMAScript does not have, as ECMAScript's classes. Names of POSIX are of ASCII alone. */
const javaClasses: ReadonlyMap<string, string> = new Map([
  ["Lower", "[a-z]"],
  ["Upper", "[A-Z]"],
  ["Alpha", "[A-Za-z]"],
  ["Digit", "[0-9]"],
  ["Alnum", "[0-9A-Za-z]"],
  ["Punct", "[!-\\/:-@\\[-`\\{-~]"],
  ["Graph", "[!-~]"],
  ["Print", "[ -~]"],
  ["Blank", "[ \\t]"],
  ["Cntrl", "[\\0-\\x1f\\x7f]"],
  ["XDigit", "[0-9A-Fa-f]"],
  ["Space", "[ \\t-\\r]"],
  ["all", "[^]"],
  ["L1", "[\\0-\\xff]"],
  ["LD", "[\\p{L}\\p{Nd}]"],
  ["IsLetter", "\\p{L}"],
  ["IsDigit", "\\p{Nd}"],
  ["IsPunctuation", "\\p{P}"],
  ["IsControl", "\\p{Cc}"],
  ["IsTitlecase", "\\p{Lt}"],
  ["IsWhitespace", "\\p{White_Space}"],
  ["IsHexdigit", "[\\p{Nd}\\p{Hex_Digit}]"],
  ["IsHex_Digit", "[\\p{Nd}\\p{Hex_Digit}]"],
  ["IsJoincontrol", "\\p{Join_Control}"],
  ["IsNoncharactercodepoint", "\\p{Noncharacter_Code_Point}"],
  ["IsAlnum", "[\\p{Alphabetic}\\p{Nd}]"],
  ["IsBlank", "[\\t\\p{Zs}]"],
  ["IsGraph", "[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]"],
  ["IsPrint", "[^\\t\\n\\v\\f\\r\\u0085\\u2028\\u2029\\p{Cc}\\p{Cs}\\p{Cn}]"],
  ["IsWord", "[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\p{Join_Control}]"],
  ["javaLowerCase", "\\p{Lowercase}"],
  ["javaUpperCase", "\\p{Uppercase}"],
  ["javaTitleCase", "\\p{Lt}"],
  ["javaAlphabetic", "\\p{Alphabetic}"],
  ["javaIdeographic", "\\p{Ideographic}"],
  ["javaDigit", "\\p{Nd}"],
  ["javaDefined", "\\p{Assigned}"],
  ["javaLetter", "\\p{L}"],
  ["javaLetterOrDigit", "[\\p{L}\\p{Nd}]"],
  ["javaSpaceChar", "\\p{Z}"],
  ["javaWhitespace", "[\\t-\\r\\x1c-\\x1f \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]"],
  ["javaISOControl", "\\p{Cc}"],
  ["javaMirrored", "\\p{Bidi_Mirrored}"],
]);

/** The names that POSIX writes in a class as `[:alpha:]`; `word` is Perl's. */
const posixNames: ReadonlyMap<string, string> = new Map([
  ...["Alnum", "Alpha", "Blank", "Cntrl", "Digit", "Graph", "Lower", "Print", "Punct", "Space", "Upper", "XDigit"].map(
    (name): [string, string] => [name.toLowerCase(), javaClasses.get(name) ?? ""],
  ),
  ["word", "\\w"],
]);

export function posixSet(name: string, ignoreCase: boolean): CharacterSet | undefined {
  const expression = posixNames.get(name);
  return expression === undefined ? undefined : platformSet(expression, ignoreCase);
}

/**
 * What `\p{…}` and, negative, `\P{…}` name: a property of ECMAScript, else of Java; undefined where
 * neither knows it, nor for the blocks of Unicode, which ECMAScript does not have.
 */
export function propertySet(name: string, negative: boolean, ignoreCase: boolean): CharacterSet | undefined {
  // Only characters that stand in property names go into an expression of the platform's.
  if (!/^[A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?$/.test(name)) return undefined;
  const direct = tryPlatform(`\\${negative ? "P" : "p"}{${name}}`, ignoreCase);
  if (direct !== undefined) return direct;
  const java = javaSet(name, ignoreCase);
  return java !== undefined && negative ? negatedSet(java) : java;
}

function javaSet(name: string, ignoreCase: boolean): CharacterSet | undefined {
  // Java knows `IsLATIN`, `IsWHITE_SPACE` and `script=latin` in any case.
  const [, key = "", value = ""] = /^(Is|[A-Za-z_]+=)?(.+)$/.exec(name) ?? [];
  const capitalized = value.toLowerCase().replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  const expression = javaClasses.get(name) ?? javaClasses.get(key + capitalized);
  if (expression !== undefined) return platformSet(expression, ignoreCase);
  const candidates = key.endsWith("=")
    ? [`${key.toLowerCase()}${value}`, `${key.toLowerCase()}${capitalized}`]
    : key === "Is"
      ? [value, capitalized, `Script=${value}`, `Script=${capitalized}`]
      : [];
  for (const candidate of candidates) {
    const set = tryPlatform(`\\p{${ecmaKeys(candidate)}}`, ignoreCase);
    if (set !== undefined) return set;
  }
  return undefined;
}

function ecmaKeys(property: string): string {
  return property.replace(/^(?:script|sc|is)=/, "Script=").replace(/^(?:general_category|gc)=/, "General_Category=");
}

function tryPlatform(expression: string, ignoreCase: boolean): CharacterSet | undefined {
  try {
    return platformSet(expression, ignoreCase);
  } catch {
    return undefined;
  }
}
