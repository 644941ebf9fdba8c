import type { Part } from "./schema.ts";

/** The first part of a kind; undefined without one. */
export function findPart<Found extends Part>(parts: readonly Part[], kind: Found["part"]): Found | undefined {
  return parts.find((candidate): candidate is Found => candidate.part === kind);
}

/** All parts of a kind. */
export function listParts<Found extends Part>(parts: readonly Part[], kind: Found["part"]): Found[] {
  return parts.filter((candidate): candidate is Found => candidate.part === kind);
}

/** Memoizes a function of the parts of one kind by the set of parts: operations with the same types share a codec. */
export function memoizeByParts<Found extends Part, Value>(
  kind: Found["part"],
  make: (parts: readonly Found[]) => Value,
): (parts: readonly Part[]) => Value {
  const made: { readonly used: readonly Found[]; readonly value: Value }[] = [];
  return (parts) => {
    const used = listParts<Found>(parts, kind);
    let found = made.find((one) => one.used.length === used.length && used.every((part) => one.used.includes(part)));
    if (found === undefined) made.push((found = { used, value: make(used) }));
    return found.value;
  };
}
