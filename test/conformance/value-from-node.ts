import type { Member, Shape, StructureShape } from "../../src/model/service-model.ts";
import { ExactNumber, type JsonNode } from "./exact-json.ts";
import { isObject } from "./smithy-cases.ts";

/** What becomes of a structure's members that a case gives as `null`, which means that they are not set. */
type NullMembers = "kept" | "dropped";

/** The typed structure that a case's `params` stand for; where the case has none, one with no members. */
export function structureFromNode(
  shape: StructureShape,
  node: JsonNode | undefined,
  nullMembers: NullMembers,
): Record<string, unknown> {
  return membersFromNode(shape.members, node ?? {}, nullMembers);
}

/**
 * The typed value that a case's JSON stands for: timestamps are seconds, blobs the text of their
 * bytes, and `"NaN"` and kin stand for floats.
 *
 * @throws Error for a node that does not fit the shape: the case is at fault.
 */
function valueFromNode(shape: Shape, node: JsonNode, nullMembers: NullMembers): unknown {
  switch (shape.kind) {
    case "structure":
    case "union":
      return membersFromNode(shape.members, node, nullMembers);
    case "list":
      if (!Array.isArray(node)) throw unfit(shape, node);
      return node.map((item: JsonNode) => nullOr(shape.member.target, item, nullMembers));
    case "map":
      if (!isObject(node)) throw unfit(shape, node);
      return Object.fromEntries(
        Object.entries(node).map(([key, value]) => [key, nullOr(shape.value.target, value, nullMembers)]),
      );
    case "blob":
      return new TextEncoder().encode(textOf(shape, node));
    case "timestamp":
      return new Date(Math.round(numberOf(shape, node) * 1000));
    case "string":
    case "enum":
      return textOf(shape, node);
    case "boolean":
      if (typeof node !== "boolean") throw unfit(shape, node);
      return node;
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "float":
    case "double":
      return numberOf(shape, node);
    case "long":
      return node instanceof ExactNumber ? BigInt(node.text) : numberOf(shape, node);
    case "bigInteger":
      return BigInt(digitsOf(shape, node));
    case "bigDecimal":
      return digitsOf(shape, node);
    case "document":
      return documentFromNode(node);
    default:
      return shape satisfies never;
  }
}

function membersFromNode(
  members: readonly Member[],
  node: JsonNode,
  nullMembers: NullMembers,
): Record<string, unknown> {
  if (!isObject(node)) throw new Error(`the case gives ${JSON.stringify(node)} for a structure`);
  const structure: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(node)) {
    const member = members.find((candidate) => candidate.name === name);
    if (member === undefined) throw new Error(`the case names a member "${name}" that the model does not have`);
    if (value === null && nullMembers === "dropped" && member.target.kind !== "document") continue;
    structure[name] = nullOr(member.target, value, nullMembers);
  }
  return structure;
}

function nullOr(target: Shape, node: JsonNode, nullMembers: NullMembers): unknown {
  return node === null ? null : valueFromNode(target, node, nullMembers);
}

function documentFromNode(node: JsonNode): unknown {
  if (node instanceof ExactNumber) return Number(node.text);
  if (Array.isArray(node)) return node.map(documentFromNode);
  if (!isObject(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, documentFromNode(value)]));
}

function textOf(shape: Shape, node: JsonNode): string {
  if (typeof node !== "string") throw unfit(shape, node);
  return node;
}

function numberOf(shape: Shape, node: JsonNode): number {
  if (typeof node === "number") return node;
  if (node instanceof ExactNumber) return Number(node.text);
  if (node === "NaN" || node === "Infinity" || node === "-Infinity") return Number(node);
  throw unfit(shape, node);
}

function digitsOf(shape: Shape, node: JsonNode): string {
  if (node instanceof ExactNumber) return node.text;
  if (typeof node === "number" || typeof node === "string") return String(node);
  throw unfit(shape, node);
}

function unfit(shape: Shape, node: JsonNode): Error {
  return new Error(`the case gives ${JSON.stringify(node)} for a ${shape.kind} ("${shape.name}")`);
}
