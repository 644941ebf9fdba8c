import { findNearestName } from "../nearest-name.ts";
import type { IdlReader } from "./idl-reader.ts";
import { readEntries } from "./read-node.ts";
import { readMembers } from "./read-members.ts";
import { readAnnotations, readTraitStatement, readTraitStatements } from "./read-traits.ts";
import type { AppliedTraits, NameReference, OperationBody, ShapeStatement, TraitStatement } from "./syntax-tree.ts";

/** What follows a shape's name. */
type Body = "nothing" | "members" | "enum members" | "properties" | "operation";

const bodies: ReadonlyMap<string, Body> = new Map<string, Body>([
  ...["blob", "boolean", "string", "byte", "short", "integer", "long", "float", "double"].map(
    (type) => [type, "nothing"] as const,
  ),
  ...["bigInteger", "bigDecimal", "timestamp", "document"].map((type) => [type, "nothing"] as const),
  ...["list", "set", "map", "structure", "union"].map((type) => [type, "members"] as const),
  ...["enum", "intEnum"].map((type) => [type, "enum members"] as const),
  ...["service", "resource"].map((type) => [type, "properties"] as const),
  ["operation", "operation"],
]);

/** A shape with what comes before it, or an `apply` statement; the whitespace before is already skipped. */
export function readShapeOrApply(reader: IdlReader): ShapeStatement | AppliedTraits {
  const { documentation, traits } = readAnnotations(reader);
  const { at } = reader;
  const type = reader.readIdentifier("a shape");
  if (type === "apply" && traits.length === 0) return readApply(reader);
  const body = bodies.get(type);
  if (body === undefined) {
    const nearest = findNearestName(type, [...bodies.keys(), "apply"]);
    const hint =
      type === "use" || type === "metadata" || type === "namespace"
        ? `"${type}" statements come before all shapes${type === "namespace" ? ", one in a file" : ""}`
        : nearest && `did you mean "${nearest}"?`;
    throw reader.fault(`shape type "${type}" is not known`, { at, length: type.length, hint });
  }
  if (body === "enum members") needVersion2(reader, `shape type "${type}"`, at);
  reader.expectSpace();
  const nameAt = reader.at;
  const name = reader.readIdentifier("the name of the shape");
  const shape = readRest(reader, { type, body, name, at: nameAt, documentation, traits });
  reader.expectBreak();
  return shape;
}

type Head = Pick<ShapeStatement, "type" | "name" | "at" | "documentation" | "traits"> & { readonly body: Body };

/** What follows the name: `for`, `with` and the body. */
function readRest(reader: IdlReader, { body, ...head }: Head): ShapeStatement {
  const resource = body === "members" ? readResource(reader) : undefined;
  const mixins = readMixins(reader);
  const shape = {
    kind: "shape" as const,
    ...head,
    mixins,
    resource,
    members: [],
    properties: undefined,
    operation: undefined,
  };
  if (body === "nothing") return shape;
  reader.skipWhitespace();
  switch (body) {
    case "members":
      return { ...shape, members: readMembers(reader, "shape") };
    case "enum members":
      return { ...shape, members: readMembers(reader, "enum") };
    case "operation":
      return { ...shape, operation: readOperation(reader) };
    case "properties": {
      const { at } = reader;
      reader.expect("{");
      reader.readsTargets = true;
      const value = readEntries(reader, { entries: {}, close: "}" });
      reader.readsTargets = false;
      return { ...shape, properties: { value, at } };
    }
    default:
      return body satisfies never;
  }
}

/** `for Resource`. */
function readResource(reader: IdlReader): NameReference | undefined {
  const before = reader.at;
  reader.skipSpaces();
  if (reader.peekIdentifier() !== "for") {
    reader.at = before;
    return undefined;
  }
  needVersion2(reader, '"for"', reader.at);
  reader.at += "for".length;
  reader.expectSpace();
  return reader.readShapeId("a resource");
}

/** `with [Mixin]`; it may be on the next line. */
function readMixins(reader: IdlReader): readonly NameReference[] {
  const before = reader.at;
  reader.skipWhitespace();
  if (reader.peekIdentifier() !== "with") {
    reader.at = before;
    return [];
  }
  needVersion2(reader, "mixins", reader.at);
  reader.at += "with".length;
  reader.skipWhitespace();
  return readIds(reader, "a mixin");
}

function readIds(reader: IdlReader, what: string): readonly NameReference[] {
  reader.expect("[");
  const ids: NameReference[] = [];
  while (reader.hasMore("]")) ids.push(reader.readShapeId(`${what} or "]"`));
  reader.at += 1;
  return ids;
}

function readOperation(reader: IdlReader): OperationBody {
  reader.expect("{");
  const body: { -readonly [Key in keyof OperationBody]: OperationBody[Key] } = {
    input: undefined,
    output: undefined,
    errors: [],
  };
  const seen = new Set<string>();
  while (reader.hasMore("}")) {
    const { at } = reader;
    const key = reader.readIdentifier('"input", "output", "errors" or "}"');
    if (seen.has(key)) throw reader.fault(`duplicate property "${key}"`, { at, length: key.length });
    seen.add(key);
    reader.skipWhitespace();
    if (key === "input" || key === "output") {
      body[key] = reader.isAt(":=") ? readInline(reader) : readTarget(reader, key);
    } else if (key === "errors") {
      reader.expectColon();
      reader.skipWhitespace();
      body.errors = readIds(reader, "an error");
    } else {
      throw reader.fault(`operations have no "${key}"`, {
        at,
        length: key.length,
        hint: 'they have "input", "output" and "errors"',
      });
    }
  }
  reader.at += 1;
  return body;
}

function readTarget(reader: IdlReader, key: string): NameReference {
  reader.expectColon();
  reader.skipWhitespace();
  return reader.readShapeId(`the ${key}'s shape`);
}

/** `:= @trait for Resource with [Mixin] { … }`. */
function readInline(reader: IdlReader): ShapeStatement {
  const { at } = reader;
  needVersion2(reader, "inputs and outputs inside of operations", at, 2);
  reader.at += 2;
  reader.skipWhitespace();
  const { documentation, traits } = readAnnotations(reader);
  return readRest(reader, { type: "structure", body: "members", name: "", at, documentation, traits });
}

function readApply(reader: IdlReader): AppliedTraits {
  reader.expectSpace();
  const target = reader.readShapeId("the id of a shape or member");
  reader.skipWhitespace();
  const traits = reader.isAt("{") ? readBlock(reader) : [readTraitStatement(reader)];
  reader.expectBreak();
  return { kind: "apply", target, traits };
}

function readBlock(reader: IdlReader): readonly TraitStatement[] {
  needVersion2(reader, "blocks of traits", reader.at);
  reader.at += 1;
  reader.skipWhitespace();
  const traits = readTraitStatements(reader);
  if (!reader.isAt("}")) throw reader.expected('a trait or "}"');
  reader.at += 1;
  return traits;
}

function needVersion2(reader: IdlReader, what: string, at: number, length = 1): void {
  if (reader.version === 2) return;
  throw reader.fault(`${what} need${what.endsWith("s") ? "" : "s"} version 2 of the language`, {
    at,
    length,
    hint: 'write $version: "2" on the first line',
  });
}
