import { isSet, type Members, readMember, setOwn } from "../codec/members.ts";
import { expectList, expectString, withinMember } from "../codec/misfit.ts";
import { lenientText, type TextReader, type TextRules, type TextWriter } from "../codec/text-form.ts";
import { SerializationError } from "../exception/exceptions.ts";
import type { Headers } from "../http/http-message.ts";
import type { MemberSchema } from "../schema/schema.ts";
import {
  type Bindings,
  type BindingsSorter,
  createMemberReader,
  createMemberWriter,
  listItemOf,
  sortBindings,
  timestampFormatOf,
} from "./bindings.ts";

/** Sets the headers for members of `input`. */
export type HeaderWriter = (input: object, headers: Headers) => void;
/** Sets the members of `output` from headers. */
type HeaderReader = (headers: Headers, output: Members) => void;

/** Creates writers and readers for `httpHeader`, `httpPrefixHeaders` and `httpResponseCode`. */
export interface HeaderBinding extends BindingsSorter {
  readonly part: "headerBinding";

  createWriter(bindings: Bindings): HeaderWriter;
  /** @returns the lenient reader of a client, which also sets the `httpResponseCode` member. */
  createReader(
    bindings: Bindings,
  ): (response: { readonly status: number; readonly headers: Headers }, output: Members) => void;
}

/** A member's own header takes precedence over the map; an empty prefix matches every header. */
export const headerBinding: HeaderBinding = {
  part: "headerBinding",
  sortBindings,

  createWriter({ headers: bound, prefixHeaders }) {
    const writers = bound.map(([name, member]) => [name, headerOf(member), createHeaderTextWriter(member)] as const);
    return (input, headers) => {
      if (prefixHeaders !== undefined) writePrefixHeaders(prefixHeaders, input, headers);
      for (const [name, header, write] of writers) {
        const value = readMember(input, name);
        if (value !== undefined) headers[header] = withinMember(name, () => expectHeaderText(write(value)));
      }
    };
  },

  createReader(bindings) {
    const readHeaders = createHeaderReader(bindings, lenientText);
    const [statusCode] = bindings.statusCode ?? [];
    return ({ status, headers }, output) => {
      readHeaders(headers, output);
      if (statusCode !== undefined) setOwn(output, statusCode, status);
    };
  },
};

/** Creates a reader of the headers for a structure's members. */
export function createHeaderReader({ headers: bound, prefixHeaders }: Bindings, rules: TextRules): HeaderReader {
  const readers = bound.map(
    ([name, member]) => [name, headerOf(member), createHeaderTextReader(member, rules)] as const,
  );
  return (headers, output) => {
    for (const [name, header, read] of readers) {
      const text = readMember(headers, header);
      if (typeof text === "string")
        setOwn(
          output,
          name,
          withinMember(name, () => read(text)),
        );
    }
    if (prefixHeaders === undefined) return;
    const [name] = prefixHeaders;
    const map = readPrefixHeaders(prefixHeaders, headers);
    // Clients get an empty map if there are none, as in AWS SDK v3.
    if (map !== undefined || rules.strictness === "lenient") setOwn(output, name, map ?? {});
  };
}

function headerOf({ httpHeader = "" }: MemberSchema): string {
  return httpHeader.toLowerCase();
}

function writePrefixHeaders(
  [name, { httpPrefixHeaders = "" }]: readonly [string, MemberSchema],
  input: object,
  headers: Headers,
): void {
  for (const [key, item] of Object.entries(readMember(input, name) ?? {})) {
    if (!isSet(item)) continue;
    const header = (httpPrefixHeaders + key).toLowerCase();
    setOwn(
      headers,
      header,
      withinMember(name, () => expectHeaderText(expectString(item))),
    );
  }
}

function readPrefixHeaders(
  [, { httpPrefixHeaders = "" }]: readonly [string, MemberSchema],
  headers: Headers,
): Members | undefined {
  const prefix = httpPrefixHeaders.toLowerCase();
  const found = Object.entries(headers).filter(([header]) => header.startsWith(prefix) && header !== prefix);
  if (found.length === 0) return undefined;
  return Object.fromEntries(found.map(([header, text]) => [header.slice(prefix.length), text]));
}

function createHeaderTextWriter(member: MemberSchema): TextWriter {
  const item = listItemOf(member);
  const write = createMemberWriter(item ?? member, "header");
  if (item === undefined) return write;
  return (value) => {
    const items = expectList(value, 0).filter(isSet).map(write);
    // Dates contain a comma but are not quoted: readers expect that (Smithy, "httpHeader trait").
    return item.target === "timestamp" ? items.join(", ") : joinHeaderList(items);
  };
}

function createHeaderTextReader(member: MemberSchema, rules: TextRules): TextReader {
  const item = listItemOf(member);
  const read = createMemberReader(item ?? member, "header", rules);
  if (item === undefined) return read;
  const isHttpDate = item.target === "timestamp" && timestampFormatOf(item, "header") === "http-date";
  const split = isHttpDate ? splitHttpDates : splitHeaderList;
  return (text) => split(text).map(read);
}

/** Rejects header injection and characters that HTTP does not allow. */
function expectHeaderText(text: string): string {
  if (!/[^\t\x20-\x7e\x80-\xff]/.test(text)) return text;
  throw new SerializationError("a header must not have control characters or characters beyond U+00FF");
}

/**
 * The value of a list header (RFC 9110, 5.6.1). Items that would be read back differently are quoted: those with a
 * comma or quote, with surrounding white space, and empty ones.
 */
export function joinHeaderList(items: readonly string[]): string {
  return items
    .map((item) => (/^$|[",]|^[ \t]|[ \t]$/.test(item) ? `"${item.replace(/["\\]/g, "\\$&")}"` : item))
    .join(", ");
}

/**
 * The items of a list header. Unquotes quoted strings and skips empty items.
 *
 * @throws SerializationError for an unterminated quoted string, or one followed by text.
 */
export function splitHeaderList(text: string): string[] {
  if (!text.includes('"')) return text.split(",").map(trim).filter(Boolean);
  const items: string[] = [];
  // The expression never backtracks: no two of its alternatives start alike.
  const item = /[ \t]*(?:"([^"\\]*(?:\\[^][^"\\]*)*)"[ \t]*|([^ \t",][^",]*)?)(,|$)/gy;
  for (;;) {
    const match = item.exec(text);
    if (match === null) throw new SerializationError("a quoted string in a list is unterminated or followed by text");
    if (match[1] !== undefined) items.push(match[1].replace(/\\([^])/g, "$1"));
    else if (match[2] !== undefined) items.push(trim(match[2]));
    if (match[3] === "") return items;
  }
}

/** The items of a list header of `http-date` timestamps, each of which contains a comma. */
export function splitHttpDates(text: string): string[] {
  if (text.includes('"')) return splitHeaderList(text);
  const parts = splitHeaderList(text);
  const dates: string[] = [];
  for (let index = 0; index < parts.length; index += 2) dates.push(parts.slice(index, index + 2).join(", "));
  return dates;
}

/** Trims HTTP white space only: other Unicode white space belongs to an item (RFC 9110, 5.6.3). */
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
