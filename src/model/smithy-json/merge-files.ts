import { isDeepStrictEqual } from "node:util";
import { formatPlace, GeneratorError } from "../../generator-error.ts";
import { childLocation, placeOf, rootLocation, type JsonLocation, type LocateNode } from "./json-location.ts";
import { object, string, type JsonObject } from "./json-values.ts";
import { readTraitsOf } from "./read-traits-of.ts";
import type { ApplyStatement, SmithySource, SmithyVersion, SourceShape } from "./smithy-source.ts";

/** One file of a model in Smithy's JSON AST. */
export interface SmithyFile {
  /** As the user named it; errors do the same. */
  readonly file: string;
  /** The result of `JSON.parse`. */
  readonly json: unknown;
  /** Set if the file's text is not this JSON. */
  readonly locate?: LocateNode | undefined;
}

/**
 * Joins files as Smithy's "Merging models" says: two files may both have a shape if both say
 * the same of it, and metadata must not differ, but for lists, which are joined.
 *
 * @throws {@link GeneratorError} for a file of another kind, and for two shapes of one id that differ
 */
export function mergeFiles(files: readonly SmithyFile[]): SmithySource {
  const shapes = new Map<string, SourceShape>();
  const applies = new Map<string, ApplyStatement[]>();
  const metadata = new Map<string, unknown>();
  for (const { file, json, locate } of files) {
    const root = rootLocation(file, locate);
    const model = object.read(json, { what: "model", location: root });
    const version = readVersion(model["smithy"], childLocation(root, "smithy"));
    mergeMetadata(metadata, model["metadata"], childLocation(root, "metadata"));
    const location = childLocation(root, "shapes");
    for (const [id, shape] of Object.entries(object.read(model["shapes"] ?? {}, { what: "shapes", location }))) {
      const at = childLocation(location, id);
      const what = `shape "${id}"`;
      const source = object.read(shape, { what, location: at });
      const type = string.read(source["type"], { what: `${what}: type`, location: childLocation(at, "type") });
      if (type === "apply") {
        const statement = { traits: readTraitsOf(source["traits"], what, at), location: at };
        const before = applies.get(id);
        if (before === undefined) applies.set(id, [statement]);
        else before.push(statement);
      } else {
        addShape(shapes, { id, type, json: source, location: at, version });
      }
    }
  }
  return { shapes, applies, metadata };
}

function addShape(shapes: Map<string, SourceShape>, shape: SourceShape): void {
  const before = shapes.get(shape.id);
  if (before === undefined) {
    shapes.set(shape.id, shape);
  } else if (!isDeepStrictEqual(before.json, shape.json)) {
    throw new GeneratorError(`shape "${shape.id}": two files define it differently`, {
      code: "invalid-model",
      place: placeOf(shape.location),
      hint: `the other one is at ${formatPlace(placeOf(before.location))}`,
    });
  }
}

function readVersion(value: unknown, location: JsonLocation): SmithyVersion {
  const version = string.read(value, { what: "smithy", location });
  if (/^2(\.0)?$/.test(version)) return 2;
  if (/^1(\.0)?$/.test(version)) return 1;
  throw new GeneratorError(`smithy: version "${version}" is not known`, {
    code: "unknown-format",
    place: placeOf(location),
    hint: "known versions: 1.0 and 2.0",
  });
}

function mergeMetadata(merged: Map<string, unknown>, value: unknown, location: JsonLocation): void {
  if (value === undefined) return;
  const metadata: JsonObject = object.read(value, { what: "metadata", location });
  for (const [key, added] of Object.entries(metadata)) {
    const before = merged.get(key);
    if (Array.isArray(before) && Array.isArray(added)) {
      merged.set(key, [...(before as readonly unknown[]), ...(added as readonly unknown[])]);
      continue;
    }
    merged.set(key, added);
    if (before !== undefined && !isDeepStrictEqual(before, added)) {
      throw new GeneratorError(`metadata "${key}": two files give it different values`, {
        code: "invalid-model",
        place: placeOf(childLocation(location, key)),
      });
    }
  }
}
