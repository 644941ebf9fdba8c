import type { IdlReader } from "./idl-reader.ts";
import { readString } from "./read-string.ts";

/** Values in values deeper than this are refused, so that hostile text cannot fill the stack. */
const deepestNesting = 200;

const keywords: ReadonlyMap<string, unknown> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

const numberAt = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
/** What looks like a number and may lack digits. */
const numberLikeAt = /-?[0-9]*(?:\.[0-9]*)?(?:[eE][+-]?[0-9]*)?/y;

/** What a value is a part of: the object or array and the key in it. */
interface Holder {
  readonly holder: object;
  readonly key: string | number;
}

/** A value: an object, array, number, string, keyword, or a name (Smithy 2.0, "Node values"). */
export function readNode(reader: IdlReader, of: Holder): unknown {
  const code = reader.text.charCodeAt(reader.at);
  switch (code) {
    case 0x22:
      return readString(reader);
    case 0x7b:
      return nested(reader, () => {
        reader.at += 1;
        return readEntries(reader, { entries: {}, close: "}" });
      });
    case 0x5b:
      return nested(reader, () => readArray(reader));
    default:
      if (code === 0x2d || (code >= 0x30 && code <= 0x39)) return readNumber(reader);
      return readName(reader, of);
  }
}

/** Adds the keys and values up to a closing mark, which is skipped. */
export function readEntries(
  reader: IdlReader,
  { entries, close }: { readonly entries: Record<string, unknown>; readonly close: "}" | ")" },
): Record<string, unknown> {
  while (reader.hasMore(close)) {
    const at = reader.at;
    const key = readKey(reader, `a key or "${close}"`);
    reader.skipWhitespace();
    readEntry(reader, { entries, key, at });
  }
  reader.at += 1;
  return entries;
}

/** The rest of an entry, from its colon. */
export function readEntry(
  reader: IdlReader,
  { entries, key, at }: { readonly entries: Record<string, unknown>; readonly key: string; readonly at: number },
): void {
  reader.expectColon();
  reader.skipWhitespace();
  if (Object.hasOwn(entries, key))
    throw reader.fault(`duplicate key ${JSON.stringify(key)}`, { at, length: key.length });
  const value = readNode(reader, { holder: entries, key });
  if (key === "__proto__")
    Object.defineProperty(entries, key, { value, enumerable: true, configurable: true, writable: true });
  else entries[key] = value;
}

/** A key of an object, a control or a metadata statement. */
export function readKey(reader: IdlReader, what: string): string {
  return reader.isAt('"') ? readString(reader) : reader.readIdentifier(what);
}

function readArray(reader: IdlReader): readonly unknown[] {
  reader.at += 1;
  const items: unknown[] = [];
  while (reader.hasMore("]")) {
    items.push(readNode(reader, { holder: items, key: items.length }));
  }
  reader.at += 1;
  return items;
}

function readNumber(reader: IdlReader): number {
  numberLikeAt.lastIndex = numberAt.lastIndex = reader.at;
  const whole = numberLikeAt.exec(reader.text)?.[0] ?? "";
  const number = numberAt.exec(reader.text)?.[0];
  if (number === whole) {
    reader.at += whole.length;
    return Number(whole);
  }
  const { at } = reader;
  throw reader.fault(`"${whole.slice(0, 60)}" is not a valid number`, {
    at,
    length: whole.length,
  });
}

function readName(reader: IdlReader, { holder, key }: Holder): unknown {
  const { name, at } = reader.readShapeId("a value");
  if (keywords.has(name)) return keywords.get(name);
  reader.valueNames.push({ name, at, holder, key, isTarget: reader.readsTargets });
  return name;
}

function nested<Value>(reader: IdlReader, read: () => Value): Value {
  if (reader.depth >= deepestNesting) {
    throw reader.fault(`value is nested more than ${deepestNesting} deep`, { at: reader.at });
  }
  reader.depth += 1;
  const value = read();
  reader.depth -= 1;
  return value;
}
