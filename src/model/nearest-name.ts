/**
 * The known name that the author probably meant: the one with the smallest edit distance, if small enough. Ignores
 * case.
 */
export function findNearestName(name: string, known: Iterable<string>): string | undefined {
  const given = name.toLowerCase();
  let best: string | undefined;
  // Beyond that any short name would be like any other.
  let most = given.length < 5 ? 1 : 2;
  for (const candidate of known) {
    const edits = countEdits(given, candidate.toLowerCase(), most);
    if (edits > most) continue;
    if (edits === 0) return candidate;
    if (edits < most || best === undefined) best = candidate;
    most = edits;
  }
  return best;
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that make one text of the other (optimal string
 * alignment); more than `most` are not counted to their end.
 */
function countEdits(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? most + 1;
}
