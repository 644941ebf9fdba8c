/** Five punctuation marks that Windows-1252 has at the code points of control characters. */
const punctuation: ReadonlyMap<string, string> = new Map([
  ["\u0091", "‘"],
  ["\u0092", "’"],
  ["\u0093", "“"],
  ["\u0094", "”"],
  ["\u0096", "–"],
  ["\u0097", "—"],
]);

/**
 * Removes characters that a comment must not contain: control characters, bidirectional marks, which can make code look
 * like a comment, and lone surrogates, which UTF-8 cannot represent.
 */
export function cleanText(text: string): string {
  if (!/[^\t\n\x20-\x7e\u00a1-\u0600]/.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(
      /(?!\n|\t)\p{Control}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu,
      (char) => punctuation.get(char) ?? "",
    );
}
