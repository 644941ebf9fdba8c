import type { SortedKeys } from "../disk/sorted-keys.ts";
import { compareUtf8 } from "../disk/utf8-order.ts";

interface PageRequest<Entry> {
  readonly prefix: string;
  /** Keys that have it after the prefix are rolled up to what they begin with; empty for none. */
  readonly delimiter: string;
  /** Only what comes after it: a key, or a common prefix of an earlier page. Empty for the beginning. */
  readonly after: string;
  /** Which entries of the key `after` come after the last of an earlier page; none of them by default. */
  readonly isAfter?: (entry: Entry) => boolean;
  readonly limit: number;
}

/** Entries and common prefixes, each in order; together at most the limit. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly commonPrefixes: readonly string[];
  /** What the page ends with, if there is more after it: an entry with its key, or a common prefix. */
  readonly next: { readonly key: string; readonly entry: Entry | undefined } | undefined;
}

/**
 * Finds a page of the entries that keys have. Takes time by the length of the page, not by the number of keys under its
 * prefixes.
 *
 * @param entriesOf the entries of a key, in order.
 */
export function findPage<Entry>(
  sorted: SortedKeys,
  entriesOf: (key: string) => readonly Entry[],
  { prefix, delimiter, after, isAfter, limit }: PageRequest<Entry>,
): Page<Entry> {
  const entries: Entry[] = [];
  const commonPrefixes: string[] = [];
  let last: Page<Entry>["next"];
  let index = sorted.findFirst((key) => compareUtf8(key, prefix) >= 0);
  if (after !== "") {
    const least = isAfter === undefined ? 1 : 0;
    index = sorted.findFirst((key) => compareUtf8(key, after) >= least, index);
  }
  for (;;) {
    const key = sorted.at(index);
    if (key?.startsWith(prefix) !== true || limit === 0) return { entries, commonPrefixes, next: undefined };
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    if (end >= 0) {
      const common = key.slice(0, end + delimiter.length);
      if (common !== after) {
        if (entries.length + commonPrefixes.length === limit) return { entries, commonPrefixes, next: last };
        commonPrefixes.push(common);
        last = { key: common, entry: undefined };
      }
      index = sorted.findFirst((each) => !each.startsWith(common) && compareUtf8(each, common) > 0, index);
      continue;
    }
    for (const entry of entriesOf(key)) {
      if (key === after && isAfter?.(entry) !== true) continue;
      if (entries.length + commonPrefixes.length === limit) return { entries, commonPrefixes, next: last };
      entries.push(entry);
      last = { key, entry };
    }
    index += 1;
  }
}
