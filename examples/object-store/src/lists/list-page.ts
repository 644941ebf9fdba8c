import type { SortedKeys } from "../disk/sorted-keys.ts";
import { compareUtf8 } from "../disk/utf8-order.ts";

interface PageRequest {
  readonly prefix: string;
  /** Keys that have it after the prefix are rolled up to what they begin with; empty for none. */
  readonly delimiter: string;
  /** Only what comes after it: a key, or a common prefix of an earlier page. Empty for the beginning. */
  readonly after: string;
  readonly limit: number;
}

/** Keys and common prefixes, each in order; together at most the limit. */
export interface Page {
  readonly keys: readonly string[];
  readonly commonPrefixes: readonly string[];
  /** The last key or common prefix, if there is more after it. */
  readonly next: string | undefined;
}

/** Finds a page of keys. Takes time by the length of the page, not by the number of keys under its prefixes. */
export function findPage(sorted: SortedKeys, { prefix, delimiter, after, limit }: PageRequest): Page {
  const keys: string[] = [];
  const commonPrefixes: string[] = [];
  let last: string | undefined;
  let index = sorted.findFirst((key) => compareUtf8(key, prefix) >= 0);
  if (after !== "") index = sorted.findFirst((key) => compareUtf8(key, after) > 0, index);
  for (;;) {
    const key = sorted.at(index);
    if (key?.startsWith(prefix) !== true || limit === 0) return { keys, commonPrefixes, next: undefined };
    const end = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length);
    const common = end < 0 ? undefined : key.slice(0, end + delimiter.length);
    if (common === undefined || common !== after) {
      if (keys.length + commonPrefixes.length === limit) return { keys, commonPrefixes, next: last };
      if (common === undefined) keys.push(key);
      else commonPrefixes.push(common);
      last = common ?? key;
    }
    index =
      common === undefined
        ? index + 1
        : sorted.findFirst((each) => !each.startsWith(common) && compareUtf8(each, common) > 0, index);
  }
}
