/**
 * Whether no two items of a list are equal (Smithy, "uniqueItems trait"): blobs by their bytes,
 * timestamps by their time, lists, maps, structures and documents by what is in them. Takes time in
 * proportion to the list's size.
 */
export function hasUniqueItems(items: readonly unknown[]): boolean {
  const seen = new Set<unknown>();
  for (const item of items) seen.add(keyOf(item));
  return seen.size === items.length;
}

/** Equal for equal items. Primitives are their own keys, but for strings, which must differ from others' keys. */
function keyOf(item: unknown): unknown {
  if (typeof item === "string") return `"${item}`;
  return typeof item === "object" && item !== null ? describe(item) : item;
}

/** A text that no other value has: what has no end of its own is preceded by its length. */
function describe(value: unknown): string {
  if (typeof value === "string") return `s${value.length}:${value}`;
  if (typeof value !== "object" || value === null) return `${typeof value}:${String(value)};`;
  if (value instanceof Date) return `t${value.getTime()};`;
  if (value instanceof Uint8Array) return `b${value.join()};`;
  if (Array.isArray(value)) return `[${value.map(describe).join("")}]`;
  const record = value as Readonly<Record<string, unknown>>;
  const entries = Object.keys(record)
    .filter((name) => record[name] !== undefined)
    .sort();
  return `{${entries.map((name) => describe(name) + describe(record[name])).join("")}}`;
}
