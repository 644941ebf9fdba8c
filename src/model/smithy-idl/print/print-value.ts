import { isJsonObject, type JsonObject } from "../../smithy-json/json-values.ts";

/** Columns of a line, as Smithy's own formatter has them. */
export const width = 120;

export const indentation = "    ";

const identifier = /^(?:_+[A-Za-z0-9]|[A-Za-z])[A-Za-z0-9_]*$/;

/**
 * A value of Smithy's language (Smithy 2.0, "Node values"): on one line where it fits in the columns that are left, else
 * each part on a line of its own, from the second on behind `indent`.
 */
export function printValue(
  value: unknown,
  { indent, column }: { readonly indent: string; readonly column: number },
): string {
  const line = printOnLine(value, width - column);
  if (line !== undefined) return line;
  const inner = indent + indentation;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => inner + printValue(item, { indent: inner, column: inner.length }));
    return `[\n${items.join("\n")}\n${indent}]`;
  }
  if (isJsonObject(value)) return `{\n${printEntries(value, inner).join("\n")}\n${indent}}`;
  return printScalar(value);
}

/** The entries of an object, each from a line's start. */
export function printEntries(value: JsonObject, indent: string): readonly string[] {
  return Object.entries(value).map(([key, item]) => {
    const start = `${indent}${printKey(key)}: `;
    return start + printValue(item, { indent, column: start.length });
  });
}

/** The value on one line; undefined where it takes more than `room` columns. */
export function printOnLine(value: unknown, room: number): string | undefined {
  if (room < 0) return undefined;
  if (Array.isArray(value)) return joinOnLine(value, { room, open: "[", close: "]", print: printOnLine });
  if (isJsonObject(value)) {
    const print = ([key, item]: readonly [string, unknown], left: number): string | undefined => {
      const start = `${printKey(key)}: `;
      const text = printOnLine(item, left - start.length);
      return text && start + text;
    };
    const isEmpty = Object.keys(value).length === 0;
    return joinOnLine(Object.entries(value), { room, open: isEmpty ? "{" : "{ ", close: isEmpty ? "}" : " }", print });
  }
  const text = printScalar(value);
  return text.length <= room ? text : undefined;
}

interface Join<Item> {
  readonly room: number;
  readonly open: string;
  readonly close: string;
  readonly print: (item: Item, room: number) => string | undefined;
}

function joinOnLine<Item>(items: readonly Item[], { room, open, close, print }: Join<Item>): string | undefined {
  let line = open;
  for (const [index, item] of items.entries()) {
    if (index > 0) line += ", ";
    const text = print(item, room - line.length - close.length);
    if (text === undefined) return undefined;
    line += text;
  }
  line += close;
  return line.length <= room ? line : undefined;
}

/** Whether a key needs no quotation marks. */
export function isIdentifier(key: string): boolean {
  return identifier.test(key);
}

export function printKey(key: string): string {
  return isIdentifier(key) ? key : JSON.stringify(key);
}

function printScalar(value: unknown): string {
  // Smithy's escapes are JSON's and more; `-0` is a number of its own.
  return Object.is(value, -0) ? "-0" : JSON.stringify(value);
}
