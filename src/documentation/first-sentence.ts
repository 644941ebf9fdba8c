/** Words whose full stop does not end a sentence. */
const abbreviations = new Set([
  "e.g",
  "i.e",
  "vs",
  "etc",
  "cf",
  "no",
  "inc",
  "approx",
  "ex",
  "incl",
  "max",
  "min",
  "mr",
  "ms",
  "dr",
  "st",
  "u.s",
  "fig",
]);

/**
 * The first sentence of Markdown, for a list of operations or the first line of a README. Skips a title (a bold line)
 * if text follows. Without the end of a sentence, the whole first paragraph.
 */
export function firstSentence(markdown: string): string {
  const paragraphs = markdown.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, " ").trim());
  const texts = paragraphs.filter((paragraph) => paragraph !== "");
  const paragraph =
    texts.find((text) => !/^\*\*[^*]*\*\*$/.test(text) && !/^(?:[-*+] |#|\||```)/.test(text)) ?? texts[0] ?? "";
  // A full stop within code, a link or an inline tag does not end a sentence. The search for an end stops at the next
  // opening, so that many unclosed ones take linear time.
  const masked = paragraph.replace(/`[^`]*`|\[[^[\]]*\]\((?:[^()\s]|\([^()\s]*\))*\)|\{@[^{}]*\}/g, (match) =>
    "x".repeat(match.length),
  );
  for (const match of masked.matchAll(/[.!?][)"'”’\]*_]*(?=\s|$)/g)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && isAbbreviation(masked.slice(0, match.index), masked.slice(end))) continue;
    return paragraph.slice(0, end);
  }
  return paragraph;
}

function isAbbreviation(before: string, after: string): boolean {
  const word = /[\p{L}\p{N}.]*$/u.exec(before.slice(-40))?.[0].toLowerCase() ?? "";
  // "etc." ends a sentence if another one begins after it.
  if (word === "etc") return !/^\s+\p{Lu}/u.test(after) && after.trim() !== "";
  // An initial: "J. Doe".
  if (/^\p{L}$/u.test(word) && word !== "i") return after.trim() !== "" && /^\s+\p{Lu}\p{Ll}/u.test(after);
  return abbreviations.has(word) && after.trim() !== "";
}
