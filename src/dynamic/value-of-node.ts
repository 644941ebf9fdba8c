import type { Member, Shape, StructureShape } from "../model/service-model.ts";
import { parseLenientTimestamp, timestampOfSeconds } from "../runtime/codec/timestamp.ts";

/** JSON that does not fit the shape that it is to be a value of. */
export class MisfitError extends Error {
  override readonly name = "MisfitError";
}

/** How JSON has blobs: examples in models as text, forms as base64. */
type BlobForm = "text" | "base64";

/**
 * The value of a structure from JSON, as a model's examples write it: timestamps are texts or seconds.
 *
 * @throws MisfitError for JSON that does not fit, and for members that the structure does not have.
 */
export function valueOfNode(shape: StructureShape, node: unknown, blobs: BlobForm): Record<string, unknown> {
  return membersOf(shape.members, node, blobs, shape.name);
}

function membersOf(members: readonly Member[], node: unknown, blobs: BlobForm, path: string): Record<string, unknown> {
  const given = Object.entries(objectOf(node, path)).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => {
      const member = members.find((candidate) => candidate.name === name);
      if (member === undefined) throw new MisfitError(`${path} does not have a member "${name}"`);
      return [name, convert(member.target, value, blobs, `${path}.${name}`)];
    }),
  );
}

function convert(shape: Shape, node: unknown, blobs: BlobForm, path: string): unknown {
  switch (shape.kind) {
    case "structure":
      return membersOf(shape.members, node, blobs, path);
    case "union": {
      const value = membersOf(shape.members, node, blobs, path);
      if (Object.keys(value).length !== 1) throw new MisfitError(`${path} is a union: expected exactly one member`);
      return value;
    }
    case "list":
      if (!Array.isArray(node)) throw misfit("list", path);
      return node.map((item, index) =>
        orNull(shape, item, () => convert(shape.member.target, item, blobs, `${path}[${String(index)}]`)),
      );
    case "map":
      return Object.fromEntries(
        Object.entries(objectOf(node, path)).map(([key, item]) => [
          key,
          orNull(shape, item, () => convert(shape.value.target, item, blobs, `${path}.${key}`)),
        ]),
      );
    case "string":
    case "enum":
      if (typeof node !== "string") throw misfit("string", path);
      return node;
    case "boolean":
      if (typeof node !== "boolean") throw misfit("boolean", path);
      return node;
    case "byte":
    case "short":
    case "integer":
    case "intEnum":
    case "long":
      if (typeof node !== "number" || !Number.isInteger(node)) throw misfit("whole number", path);
      return node;
    case "float":
    case "double":
      if (node === "NaN" || node === "Infinity" || node === "-Infinity") return Number(node);
      if (typeof node !== "number") throw misfit("number", path);
      return node;
    case "bigInteger":
      if (!/^-?\d+$/.test(String(node))) throw misfit("whole number", path);
      return BigInt(String(node));
    case "bigDecimal":
      if (typeof node !== "number" && typeof node !== "string") throw misfit("number", path);
      return String(node);
    case "timestamp":
      return timestampOf(node, path);
    case "blob":
      if (typeof node !== "string") throw misfit("text", path);
      return new Uint8Array(Buffer.from(node, blobs === "text" ? "utf8" : "base64"));
    case "document":
      return node;
    default:
      return shape satisfies never;
  }
}

function orNull({ traits }: Shape, item: unknown, make: () => unknown): unknown {
  return item === null && traits.sparse === true ? null : make();
}

function objectOf(node: unknown, path: string): object {
  if (typeof node !== "object" || node === null || Array.isArray(node)) throw misfit("JSON object", path);
  return node;
}

function timestampOf(node: unknown, path: string): Date {
  if (typeof node === "number") return timestampOfSeconds(node);
  if (typeof node !== "string") throw misfit("timestamp", path);
  try {
    return parseLenientTimestamp(node, "date-time");
  } catch {
    // Examples are written by hand: `Thu May 05 22:39:09 UTC 2016`.
    const date = new Date(node);
    if (Number.isNaN(date.getTime())) throw misfit("timestamp", path);
    return date;
  }
}

function misfit(kind: string, path: string): MisfitError {
  return new MisfitError(`${path}: expected a ${kind}`);
}
