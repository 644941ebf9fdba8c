import { SerializationError } from "../exception/serialization-error.ts";

/**
 * The value of a header that holds a list (RFC 9110, 5.6.1). Items that would be read back as
 * something else are quoted strings: those with a comma or quote, with white space at an end, and
 * empty ones.
 */
export function joinHeaderList(items: readonly string[]): string {
  return items
    .map((item) => (/^$|[",]|^[ \t]|[ \t]$/.test(item) ? `"${item.replace(/["\\]/g, "\\$&")}"` : item))
    .join(", ");
}

/**
 * The items of a header that holds a list: quoted strings are unquoted, empty items are skipped.
 *
 * @throws SerializationError for a quoted string that does not end, or that text follows.
 */
export function splitHeaderList(text: string): string[] {
  if (!text.includes('"')) return text.split(",").map(trim).filter(Boolean);
  const items: string[] = [];
  // No text makes the expression go back over what it has read: no two of its parts start alike.
  const item = /[ \t]*(?:"([^"\\]*(?:\\[^][^"\\]*)*)"[ \t]*|([^ \t",][^",]*)?)(,|$)/gy;
  for (;;) {
    const match = item.exec(text);
    if (match === null) throw new SerializationError("a quoted string in a list has no end, or text after it");
    if (match[1] !== undefined) items.push(match[1].replace(/\\([^])/g, "$1"));
    else if (match[2] !== undefined) items.push(trim(match[2]));
    if (match[3] === "") return items;
  }
}

/** The items of a header that holds a list of `http-date` timestamps, each with a comma of its own. */
export function splitHttpDates(text: string): string[] {
  if (text.includes('"')) return splitHeaderList(text);
  const parts = splitHeaderList(text);
  const dates: string[] = [];
  for (let index = 0; index < parts.length; index += 2) dates.push(parts.slice(index, index + 2).join(", "));
  return dates;
}

/** Without the white space of HTTP: what Unicode has beside it belongs to an item (RFC 9110, 5.6.3). */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
