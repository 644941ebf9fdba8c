/** A set of code points; sets of one key are equal. */
export interface CharacterSet {
  readonly key: string;
  readonly has: (codePoint: number) => boolean;
}

type Range = readonly [first: number, last: number];

/** The code points from the first to the last of each range. */
export function rangeSet(...ranges: readonly Range[]): CharacterSet {
  const [only] = ranges;
  const has =
    ranges.length === 1 && only !== undefined
      ? (codePoint: number): boolean => codePoint >= only[0] && codePoint <= only[1]
      : (codePoint: number): boolean => ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
  return { key: ranges.map(([first, last]) => `${first}-${last}`).join(","), has };
}

export function unionSet(sets: readonly CharacterSet[]): CharacterSet {
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) return only;
  return {
    key: `(${sets.map((set) => set.key).join("|")})`,
    has: (codePoint) => sets.some((set) => set.has(codePoint)),
  };
}

export function negatedSet(set: CharacterSet): CharacterSet {
  return { key: `!${set.key}`, has: (codePoint) => !set.has(codePoint) };
}

/** The set without regard to case. */
export function foldedSet(set: CharacterSet): CharacterSet {
  const has = (codePoint: number): boolean => {
    if (set.has(codePoint)) return true;
    const text = String.fromCodePoint(codePoint);
    return hasSingle(set, text.toLowerCase()) || hasSingle(set, text.toUpperCase());
  };
  return { key: `i${set.key}`, has };
}

function hasSingle(set: CharacterSet, text: string): boolean {
  const codePoint = text.codePointAt(0);
  if (codePoint === undefined || text.length !== (codePoint > 0xffff ? 2 : 1)) return false;
  return set.has(codePoint);
}

export const digits: CharacterSet = rangeSet([0x30, 0x39]);
export const wordCharacters: CharacterSet = rangeSet([0x61, 0x7a], [0x41, 0x5a], [0x30, 0x39], [0x5f, 0x5f]);
export const spaces: CharacterSet = rangeSet(
  [0x20, 0x20],
  [0x09, 0x0d],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
);
export const lineBreaks: CharacterSet = rangeSet([0x0a, 0x0a], [0x0d, 0x0d], [0x2028, 0x2029]);
export const everyCharacter: CharacterSet = rangeSet([0, 0x10ffff]);
export const noCharacter: CharacterSet = negatedSet(everyCharacter);

// Java's names for classes of ASCII, which models written for Java use.
const javaClasses: ReadonlyMap<string, CharacterSet> = new Map([
  ["Lower", rangeSet([0x61, 0x7a])],
  ["Upper", rangeSet([0x41, 0x5a])],
  ["ASCII", rangeSet([0x00, 0x7f])],
  ["Alpha", rangeSet([0x41, 0x5a], [0x61, 0x7a])],
  ["Digit", digits],
  ["Alnum", rangeSet([0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a])],
  ["Punct", rangeSet([0x21, 0x2f], [0x3a, 0x40], [0x5b, 0x60], [0x7b, 0x7e])],
  ["Graph", rangeSet([0x21, 0x7e])],
  ["Print", rangeSet([0x20, 0x7e])],
  ["Blank", rangeSet([0x20, 0x20], [0x09, 0x09])],
  ["Cntrl", rangeSet([0x00, 0x1f], [0x7f, 0x7f])],
  ["XDigit", rangeSet([0x30, 0x39], [0x41, 0x46], [0x61, 0x66])],
  ["Space", rangeSet([0x20, 0x20], [0x09, 0x0d])],
]);

/** What `\p{…}` names: ECMAScript's properties first, then Java's classes; undefined where neither knows it. */
export function propertySet(name: string): CharacterSet | undefined {
  // Only characters that stand in property names go into an expression of the platform's.
  if (!/^[A-Za-z0-9_]+(?:=[A-Za-z0-9_]+)?$/.test(name)) return undefined;
  for (const property of [name, name.replace(/^Is/, ""), `Script=${name.replace(/^Is/, "")}`]) {
    try {
      const expression = new RegExp(`^\\p{${property}}$`, "u");
      return { key: `p{${property}}`, has: (codePoint) => expression.test(String.fromCodePoint(codePoint)) };
    } catch {
      const java = javaClasses.get(property);
      if (java !== undefined) return java;
    }
  }
  return undefined;
}
