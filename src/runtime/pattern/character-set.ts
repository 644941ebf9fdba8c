/** A set of code points; sets of one key are equal. */
export interface CharacterSet {
  readonly key: string;
  readonly has: (codePoint: number) => boolean;
}

/**
 * The code points that the platform's own expression matches, with the `u` flag and, where case is
 * ignored, the `i` flag. It is asked for one character at a time.
 *
 * @param expression a class or an escape, such as `[a-z]`, `\W` or `\p{L}`.
 * @throws SyntaxError for a property that the platform does not know.
 */
export function platformSet(expression: string, ignoreCase: boolean): CharacterSet {
  const flags = ignoreCase ? "iu" : "u";
  const compiled = new RegExp(`^${expression}$`, flags);
  return {
    key: `/${expression}/${flags}`,
    has: (codePoint) => compiled.test(String.fromCodePoint(codePoint)),
  };
}

/** The code points from the first to the last. */
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
/** What `.` leaves out. */
export const lineBreaks: CharacterSet = platformSet("[\\n\\r\\u2028\\u2029]", false);
