import type { MemberSchema, OperationSchema } from "../schema/schema.ts";
import { type Bindings, type BindingsSorter, createMemberWriter, listItemOf, sortBindings } from "./bindings.ts";
import { expectList, expectString, Misfit, withinMember } from "../codec/misfit.ts";
import { encodePercent } from "../codec/text-encoding.ts";
import { isSet, readMember } from "../codec/members.ts";

/** Creates the writers of a request's percent-encoded path and query from an operation's URI and input. */
export interface TargetBinding extends BindingsSorter {
  readonly part: "targetBinding";

  /** The writer throws TypeError for a label that is not set or empty. */
  createPathWriter(path: string, bindings: Bindings, operation: OperationSchema): (input: object) => string;
  /** The URI's own query, then `httpQuery`, then the remaining `httpQueryParams`. */
  createQueryWriter(literal: string, bindings: Bindings): (input: object) => string;
}

/** Labels and query members (Smithy, "http trait", "httpLabel trait", "httpQuery trait"). */
export const targetBinding: TargetBinding = {
  part: "targetBinding",
  sortBindings,

  createPathWriter(path, { labels }, operation) {
    // Literal text at even indices, labels at odd ones.
    const parts = path.split(/\{([^}]*)\}/);
    const members = new Map(labels);
    const writers = parts.map((part, place): ((input: object) => string) => {
      if (place % 2 === 0) return () => part;
      const name = part.replace(/\+$/, "");
      const member = members.get(name);
      if (member === undefined) throw new TypeError(`operation "${operation.name}": label "${name}" has no member`);
      const write = createMemberWriter(member, "label");
      return (input) =>
        withinMember(name, () => {
          const value = readMember(input, name) ?? "";
          if (value === "") throw new Misfit("a label of the path must not be empty");
          const text = encodePercent(write(value));
          return name === part ? text : text.replaceAll("%2F", "/");
        });
    });
    return parts.length === 1 ? () => path : (input) => writers.map((write) => write(input)).join("");
  },

  createQueryWriter(literal, { queries, queryParams }) {
    const writers = queries.map(([name, member]) => [name, member.httpQuery ?? "", createQueryText(member)] as const);
    return (input) => {
      const pairs = literal === "" ? [] : [literal];
      const taken = new Set<string>();
      const add = (name: string, key: string, texts: () => string[]): void => {
        for (const text of withinMember(name, texts)) {
          pairs.push(`${encodePercent(key)}=${encodePercent(text)}`);
          taken.add(key);
        }
      };
      for (const [name, key, write] of writers) {
        const value = readMember(input, name);
        if (value !== undefined) add(name, key, () => write(value));
      }
      if (queryParams !== undefined) {
        const [name] = queryParams;
        const entries = Object.entries(readMember(input, name) ?? {}).filter(([key]) => !taken.has(key));
        for (const [key, value] of entries)
          add(name, key, () => [value as unknown].flat().filter(isSet).map(expectString));
      }
      return pairs.join("&");
    };
  },
};

function createQueryText(member: MemberSchema): (value: unknown) => string[] {
  const item = listItemOf(member);
  const write = createMemberWriter(item ?? member, "query");
  return item === undefined ? (value) => [write(value)] : (value) => expectList(value, 0).filter(isSet).map(write);
}
