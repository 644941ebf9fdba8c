import type { IdlReader } from "./idl-reader.ts";
import { readEntries, readEntry, readNode } from "./read-node.ts";
import { readString } from "./read-string.ts";
import type { Documentation, TraitStatement } from "./syntax-tree.ts";

interface Annotations {
  readonly documentation: Documentation | undefined;
  readonly traits: readonly TraitStatement[];
}

/** The documentation comments and traits before a shape or member; the whitespace before them is skipped already. */
export function readAnnotations(reader: IdlReader): Annotations {
  const documentation = reader.takeDocumentation();
  return { documentation, traits: readTraitStatements(reader) };
}

export function readTraitStatements(reader: IdlReader): readonly TraitStatement[] {
  if (!reader.isAt("@")) return noTraits;
  const traits: TraitStatement[] = [];
  while (reader.isAt("@")) {
    traits.push(readTraitStatement(reader));
    reader.skipWhitespace();
  }
  return traits;
}

const noTraits: readonly TraitStatement[] = [];

/** `@name`, `@name(value)` or `@name(key: value)`. */
export function readTraitStatement(reader: IdlReader): TraitStatement {
  reader.expect("@");
  const { name, at } = reader.readShapeId("the name of a trait");
  if (!reader.isAt("(")) return { name, at, value: undefined, valueAt: at };
  reader.at += 1;
  reader.skipWhitespace();
  const valueAt = reader.at;
  // The holder that names in the value are resolved in is the statement itself.
  const statement = { name, at, value: undefined as unknown, valueAt };
  if (reader.isAt(")")) {
    reader.at += 1;
    return statement;
  }
  statement.value = readBody(reader, statement);
  return statement;
}

/** The content of the parentheses, and the closing one: the entries of an object without its braces, or a value. */
function readBody(reader: IdlReader, statement: TraitStatement): unknown {
  const start = reader.at;
  if (reader.isAt('"')) {
    const text = readString(reader);
    reader.skipWhitespace();
    if (reader.isAt(":")) return readObject(reader, text, start);
    reader.expect(")");
    return text;
  }
  const key = reader.peekIdentifier();
  if (key !== undefined) {
    reader.at += key.length;
    reader.skipWhitespace();
    if (reader.isAt(":")) return readObject(reader, key, start);
    reader.at = start;
  }
  const value = readNode(reader, { holder: statement, key: "value" });
  reader.skipWhitespace();
  reader.expect(")");
  return value;
}

function readObject(reader: IdlReader, key: string, at: number): unknown {
  const entries: Record<string, unknown> = {};
  readEntry(reader, { entries, key, at });
  return readEntries(reader, { entries, close: ")" });
}
