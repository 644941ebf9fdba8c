import { type Members, setOwn } from "../codec/members.ts";
import { withinMember } from "../codec/misfit.ts";
import { decodeFormText, decodePercent } from "../codec/text-encoding.ts";
import { strictText } from "../codec/text-form.ts";
import type { MemberSchema } from "../schema/schema.ts";
import { aggregateOf, type Bindings, createMemberReader, listItemOf } from "./bindings.ts";

/** Sets the members from the labels of a path. */
type LabelReader = (labels: Readonly<Record<string, string>>, output: Members) => void;
/** Sets the members from a query. */
type QueryReader = (query: Query, output: Members) => void;

/** Creates the reader of `httpLabel`. */
export function createLabelReader({ labels: bound }: Bindings): LabelReader {
  const readers = bound.map(([name, member]) => [name, createMemberReader(member, "label", strictText)] as const);
  return (labels, output) => {
    for (const [name, read] of readers) {
      if (!Object.hasOwn(labels, name)) continue;
      setOwn(
        output,
        name,
        withinMember(name, () => read(decodePercent(labels[name] ?? ""))),
      );
    }
  };
}

/** Creates the reader of `httpQuery` and `httpQueryParams`; the map also has the keys bound to other members. */
export function createQueryReader({ queries, queryParams }: Bindings): QueryReader {
  const readers = queries.map(([name, member]) => [name, member.httpQuery ?? "", createValuesReader(member)] as const);
  const map = queryParams && aggregateOf(queryParams[1]);
  const holdsLists = map?.type === "map" && listItemOf(map.value) !== undefined;
  return (query, output) => {
    for (const [name, key, read] of readers) {
      const values = query.get(key);
      if (values !== undefined)
        setOwn(
          output,
          name,
          withinMember(name, () => read(values)),
        );
    }
    if (queryParams === undefined || query.size === 0) return;
    const entries = [...query].map(([key, values]) => [key, holdsLists ? [...values] : values.at(-1)] as const);
    setOwn(output, queryParams[0], Object.fromEntries(entries));
  };
}

function createValuesReader(member: MemberSchema): (values: readonly string[]) => unknown {
  const item = listItemOf(member);
  const read = createMemberReader(item ?? member, "query", strictText);
  if (item !== undefined) return (values) => values.map(read);
  // The last of several values counts.
  return (values) => read(values.at(-1) ?? "");
}

/** The values of each key of a query, in their order. */
export type Query = ReadonlyMap<string, readonly string[]>;

const empty: Query = new Map();

/**
 * Parses a query as servers do: `+` is a space, a key without `=` has the empty value.
 *
 * @throws SerializationError for an invalid percent-encoding.
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
