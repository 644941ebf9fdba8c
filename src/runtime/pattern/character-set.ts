/** A set of code points; sets with the same key are equal. */
export interface CharacterSet {
  readonly key: string;
  readonly has: (codePoint: number) => boolean;
}

/**
 * The code points that a JavaScript `RegExp` matches, with the `u` flag and, if case is ignored, the `i` flag. Tested
 * one character at a time.
 *
 * @param expression a class or escape, such as `[a-z]`, `\W` or `\p{L}`.
 * @throws SyntaxError for a property that the engine does not support.
 */
export function platformSet(expression: string, ignoreCase: boolean): CharacterSet {
  const flags = ignoreCase ? "iu" : "u";
  const compiled = new RegExp(`^${expression}$`, flags);
  return {
    key: `/${expression}/${flags}`,
    has: (codePoint) => compiled.test(String.fromCodePoint(codePoint)),
  };
}

/** The code points from `first` to `last`, inclusive. */
export function rangeSet(first: number, last: number, ignoreCase: boolean): CharacterSet {
  if (ignoreCase) return platformSet(`[\\u{${first.toString(16)}}-\\u{${last.toString(16)}}]`, true);
  return { key: `${first}-${last}`, has: (codePoint) => codePoint >= first && codePoint <= last };
}

export function unionSet(sets: readonly CharacterSet[]): CharacterSet {
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) return only;
  return {
    key: `(${sets.map((set) => set.key).join("|")})`,
    has: (codePoint) => sets.some((set) => set.has(codePoint)),
  };
}

export function intersectionSet(sets: readonly CharacterSet[]): CharacterSet {
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) return only;
  return {
    key: `(${sets.map((set) => set.key).join("&")})`,
    has: (codePoint) => sets.every((set) => set.has(codePoint)),
  };
}

export function negatedSet(set: CharacterSet): CharacterSet {
  return { key: `!${set.key}`, has: (codePoint) => !set.has(codePoint) };
}

export const everyCharacter: CharacterSet = rangeSet(0, 0x10ffff, false);
export const noCharacter: CharacterSet = negatedSet(everyCharacter);
/** The characters that `.` does not match. */
export const lineBreaks: CharacterSet = platformSet("[\\n\\r\\u2028\\u2029]", false);

/** The distinct sets of a program; its steps refer to them by index. */
export class SetTable {
  readonly #indexes = new Map<string, number>();
  readonly #sets: CharacterSet[] = [];

  get list(): readonly CharacterSet[] {
    return this.#sets;
  }

  indexOf(set: CharacterSet): number {
    let index = this.#indexes.get(set.key);
    if (index === undefined) {
      index = this.#sets.push(set) - 1;
      this.#indexes.set(set.key, index);
    }
    return index;
  }
}

/** Java's names that ECMAScript does not have, as ECMAScript's classes. POSIX names cover ASCII only. */
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

/** POSIX class names, as in `[:alpha:]`; `word` is Perl's. */
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
 * The set for `\p{…}` or, if negative, `\P{…}`: a property of ECMAScript, else of Java. Undefined for other names and
 * for Unicode blocks, which ECMAScript does not support.
 */
export function propertySet(name: string, negative: boolean, ignoreCase: boolean): CharacterSet | undefined {
  // Only characters of property names may get into the `RegExp`.
  if (!/^[A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?$/.test(name)) return undefined;
  const direct = tryPlatform(`\\${negative ? "P" : "p"}{${name}}`, ignoreCase);
  if (direct !== undefined) return direct;
  const java = javaSet(name, ignoreCase);
  return java !== undefined && negative ? negatedSet(java) : java;
}

function javaSet(name: string, ignoreCase: boolean): CharacterSet | undefined {
  // Java accepts `IsLATIN`, `IsWHITE_SPACE` and `script=latin` in any case.
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
