import type { Place } from "../../generator-error.ts";
import { IdlReader } from "./idl-reader.ts";
import type { NameResolver } from "./name-resolver.ts";
import type { ParsedIdl } from "./parsed-idl.ts";
import { readKey, readNode } from "./read-node.ts";
import type { MemberStatement, NameReference, ShapeStatement, TraitStatement } from "./syntax-tree.ts";

const tokenAt = /[A-Za-z0-9_.#$]+|"(?:[^"\\\r\n]|\\.)*"?/y;

/** Where the text has what a JSON pointer of the file's AST leads to. */
export function locateInIdl(parsed: ParsedIdl, resolver: NameResolver, segments: readonly string[]): Place {
  const { source, tree } = parsed;
  const at = findOffset(parsed, resolver, segments);
  if (at === undefined) return { file: tree.file };
  tokenAt.lastIndex = at;
  return source.placeOf(at, tokenAt.exec(tree.text)?.[0].length ?? 1);
}

function findOffset(
  { tree, shapes }: ParsedIdl,
  resolver: NameResolver,
  [root, key = "", ...path]: readonly string[],
): number | undefined {
  if (root === "metadata") {
    const statement = tree.metadata.find((each) => each.key === key);
    return statement && (path.length === 0 ? statement.at : findInValue(tree.text, statement.valueAt, path));
  }
  if (root !== "shapes") return undefined;
  // Goes through the whole file: only where the shape itself does not have what is looked for.
  const findApplied = () =>
    tree.statements.flatMap((statement) =>
      statement.kind === "apply" && resolver.resolve(statement.target.name) === key ? [statement] : [],
    );
  const isAt = (id: string) => (statement: { readonly name: string }) => resolver.resolve(statement.name) === id;
  const findTrait = (traits: readonly TraitStatement[], [id = "", ...rest]: readonly string[]): number | undefined => {
    const trait =
      traits.find(isAt(id)) ??
      findApplied()
        .flatMap((statement) => statement.traits)
        .find(isAt(id));
    return trait && (rest.length === 0 ? trait.at : findInValue(tree.text, trait.valueAt, rest));
  };
  const shape = shapes.get(key);
  if (shape === undefined) return findTrait([], path.slice(1)) ?? findApplied()[0]?.target.at;
  return findInShape(shape, path, { findTrait, text: tree.text }) ?? shape.at;
}

interface Finders {
  readonly findTrait: (traits: readonly TraitStatement[], path: readonly string[]) => number | undefined;
  readonly text: string;
}

function findInShape(
  shape: ShapeStatement,
  [part, ...path]: readonly string[],
  { findTrait, text }: Finders,
): number | undefined {
  const ofList = (list: readonly NameReference[]): number | undefined => list[Number(path[0])]?.at;
  switch (part) {
    case "traits":
      return findTrait(shape.traits, path);
    case "mixins":
      return ofList(shape.mixins);
    case "members":
      return findInMember(shape, path, findTrait);
    case "member":
    case "key":
    case "value":
      return findInMember(shape, [part, ...path], findTrait);
    case "input":
    case "output":
      return shape.operation?.[part]?.at;
    default:
      if (part === "errors" && shape.operation !== undefined) return ofList(shape.operation.errors);
      return part === undefined || shape.properties === undefined
        ? undefined
        : findInValue(text, shape.properties.at, [part, ...path]);
  }
}

function findInMember(
  { members }: ShapeStatement,
  [name, part, ...path]: readonly string[],
  findTrait: Finders["findTrait"],
): number | undefined {
  const member: MemberStatement | undefined = members.find((each) => each.name === name);
  if (member === undefined) return undefined;
  if (part === "target") return member.target?.at ?? member.at;
  if (part !== "traits") return member.at;
  const isAssigned = path[0] === "smithy.api#default" || path[0] === "smithy.api#enumValue";
  return findTrait(member.traits, path) ?? (isAssigned ? member.assigned?.at : undefined) ?? member.at;
}

/** Reads a value again to find a part of it: nothing is kept for faults that do not come. */
function findInValue(text: string, at: number, path: readonly string[]): number {
  const reader = new IdlReader(text);
  reader.at = at;
  const [segment, ...rest] = path;
  if (segment === undefined || reader.isAt('"')) return at;
  const holder = {};
  if (reader.isAt("[")) {
    reader.at += 1;
    reader.skipWhitespace();
    for (let index = 0; index < Number(segment) && !reader.isAt("]"); index++) {
      readNode(reader, { holder, key: index });
      reader.skipWhitespace();
    }
    return findInValue(text, reader.at, rest);
  }
  // The entries of a trait are in its parentheses without braces.
  if (reader.isAt("{")) reader.at += 1;
  while (reader.hasMore("}") && !reader.isAt(")")) {
    const keyAt = reader.at;
    const key = readKey(reader, "a key");
    reader.skipWhitespace();
    // A name in place of entries has no parts.
    if (!reader.isAt(":")) return at;
    reader.at += 1;
    reader.skipWhitespace();
    if (key === segment) return rest.length === 0 ? keyAt : findInValue(text, reader.at, rest);
    readNode(reader, { holder, key });
  }
  return at;
}
