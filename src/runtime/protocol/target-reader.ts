import type { MemberSchema } from "../schema/schema.ts";
import { aggregateOf, listItemOf, type Bindings } from "./bindings.ts";
import { withinMember } from "../codec/misfit.ts";
import { createMemberText } from "./member-text.ts";
import { type Members, setOwn } from "../codec/members.ts";
import { strictText } from "../codec/text-form.ts";
import { decodePercent } from "../codec/percent-encoding.ts";
import type { Query } from "./query-string.ts";

/** Sets the members that the labels of a path carry. */
type LabelReader = (labels: Readonly<Record<string, string>>, output: Members) => void;
/** Sets the members that a query carries. */
type QueryReader = (query: Query, output: Members) => void;

/** Makes the reader of `httpLabel`. */
export function createLabelReader({ labels: bound }: Bindings): LabelReader {
  const readers = bound.map(([name, member]) => [name, createMemberText(member, "label", strictText)] as const);
  return (labels, output) => {
    for (const [name, { read }] of readers) {
      if (!Object.hasOwn(labels, name)) continue;
      setOwn(
        output,
        name,
        withinMember(name, () => read(decodePercent(labels[name] ?? ""))),
      );
    }
  };
}

/** Makes the reader of `httpQuery` and `httpQueryParams`; the map has the other members' keys too. */
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
  const { read } = createMemberText(item ?? member, "query", strictText);
  if (item !== undefined) return (values) => values.map(read);
  // Of several values the last one counts, as if each replaced the one before.
  return (values) => read(values.at(-1) ?? "");
}
