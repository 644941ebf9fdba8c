/** The code point that ends at a place of a text, in UTF-16 code units. */
export function codePointBefore(text: string, position: number): number {
  const low = text.charCodeAt(position - 1);
  if (low < 0xdc00 || low > 0xdfff || position < 2) return low;
  const high = text.charCodeAt(position - 2);
  return high >= 0xd800 && high <= 0xdbff ? (text.codePointAt(position - 2) ?? low) : low;
}

/** Simple case foldings that upper and lower case do not tell. */
const exceptionalFolds: ReadonlyMap<number, number> = new Map([
  [0x0131, 0x0131],
  [0x1fd3, 0x0390],
  [0x1fe3, 0x03b0],
  [0xfb05, 0xfb06],
]);

/** The simple case folding of a code point (ECMA 262, "Canonicalize", with the `u` flag). */
export function foldCase(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 0x41 && codePoint <= 0x5a ? codePoint + 0x20 : codePoint;
  const exceptional = exceptionalFolds.get(codePoint);
  if (exceptional !== undefined) return exceptional;
  const upper = singleCodePoint(String.fromCodePoint(codePoint).toUpperCase()) ?? codePoint;
  return singleCodePoint(String.fromCodePoint(upper).toLowerCase()) ?? upper;
}

function singleCodePoint(text: string): number | undefined {
  const codePoint = text.codePointAt(0);
  return codePoint !== undefined && text.length === (codePoint > 0xffff ? 2 : 1) ? codePoint : undefined;
}
