import { decodeFormText } from "../codec/percent-encoding.ts";

/** The values of each key of a query, in their order. */
export type Query = ReadonlyMap<string, readonly string[]>;

const empty: Query = new Map();

/**
 * Parses a query as servers see it: `+` is a space, a key without `=` has the empty value.
 *
 * @throws SerializationError for a wrong percent-encoding.
 */
export function parseQuery(query: string): Query {
  if (query === "") return empty;
  const parsed = new Map<string, string[]>();
  for (const pair of query.split("&")) {
    if (pair === "") continue;
    const equals = pair.indexOf("=");
    const key = decodeFormText(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? "" : decodeFormText(pair.slice(equals + 1));
    const values = parsed.get(key);
    if (values === undefined) parsed.set(key, [value]);
    else values.push(value);
  }
  return parsed;
}
