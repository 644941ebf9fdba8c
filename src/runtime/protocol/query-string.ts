import { SerializationError } from "../exception/serialization-error.ts";

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
    const key = decodeForm(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? "" : decodeForm(pair.slice(equals + 1));
    const values = parsed.get(key);
    if (values === undefined) parsed.set(key, [value]);
    else values.push(value);
  }
  return parsed;
}

function decodeForm(text: string): string {
  return decodePercent(text.includes("+") ? text.replaceAll("+", " ") : text);
}

/**
 * Decodes percent-encoded UTF-8.
 *
 * @throws SerializationError where it is none.
 */
export function decodePercent(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new SerializationError("the request's URI is not percent-encoded UTF-8", { cause });
  }
}
