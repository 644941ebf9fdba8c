import { encodePercent } from "@shapewright/runtime";

/** A query by name, decoded. A name with null has no value. */
export type QueryParameters = Record<string, string | string[] | null>;

/**
 * The canonical form of a query: percent-encoded, sorted by name and then by value, without the signature that it may
 * have (AWS, "Create a canonical request").
 */
export function canonicalizeQuery(query: Readonly<QueryParameters>): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (/^x-amz-signature$/i.test(name)) continue;
    const start = encodePercent(name) + separator;
    if (Array.isArray(value)) for (const each of value) pairs.push(start + encodePercent(each));
    else pairs.push(start + encodePercent(value ?? ""));
  }
  return sortPairs(pairs);
}

/** The canonical form of a query that has no signature. @param query as on the wire, whatever of it is encoded. */
export function canonicalizeWireQuery(query: string): string {
  if (query === "") return query;
  const encode = (text: string): string => encodePercent(decodeURIComponent(text));
  return sortPairs(
    query.split("&").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return encode(name) + separator + encode(value.join("="));
    }),
  );
}

/** Sorts before all that encoded names and values hold, as `=` does not. */
const separator = "\0";

function sortPairs(pairs: string[]): string {
  return pairs.sort().join("&").replaceAll(separator, "=");
}
