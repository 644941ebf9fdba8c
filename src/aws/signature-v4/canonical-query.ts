import { encodePercent } from "@shapewright/runtime";

/** A query by name, decoded. A name with null has no value. */
export type QueryParameters = Record<string, string | string[] | null>;

/**
 * The canonical form of a query: percent-encoded, sorted by name and then by value, without the signature that it may
 * have (AWS, "Create a canonical request").
 */
export function canonicalizeQuery(query: Readonly<QueryParameters>): string {
  const names = Object.keys(query);
  const isPlain = names.every((name) => !encoded.test(name));
  let text = "";
  for (const name of isPlain ? names.sort() : sortByEncoding(names)) {
    if (/^x-amz-signature$/i.test(name)) continue;
    const value = query[name];
    const start = (isPlain ? name : encodePercent(name)) + "=";
    const values = Array.isArray(value) ? value.map(encodePercent).sort() : [encodePercent(value ?? "")];
    for (const each of values) text += (text && "&") + start + each;
  }
  return text;
}

/** Characters of names that a query has encoded; most names have none. */
const encoded = /[^\w.~-]/;

/** Encoded, names may sort otherwise. */
function sortByEncoding(names: readonly string[]): string[] {
  return names.map(encodePercent).sort().map(decodeURIComponent);
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
