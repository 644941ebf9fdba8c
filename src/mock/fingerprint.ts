/**
 * A whole number from 0 to 9,999 that stands for some values: the same for the same ones, whatever the order of members.
 * Streams are not read: all of them are the same.
 */
export function fingerprint(...values: readonly unknown[]): number {
  // FNV-1a, then mixed: neighbours of a counter must not be neighbours here.
  let hash = 0x811c_9dc5;
  for (const character of canonicalText(values)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x0100_0193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a_2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) % 10_000;
}

/** JSON with sorted keys, in which values that are equal are the same text. */
export function canonicalText(value: unknown): string {
  return JSON.stringify([canonical(value)]);
}

function canonical(value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (Array.isArray(value)) return value.map(canonical);
  if (Symbol.asyncIterator in value) return "stream";
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return entries
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => [name, canonical(member)]);
}
