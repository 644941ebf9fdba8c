import { isDeepStrictEqual } from "node:util";
import { formatPlace, GeneratorError } from "../../generator-error.ts";
import { expectObject, expectString, type JsonObject } from "./expect-json.ts";
import { readTraitsOf } from "./read-traits-of.ts";
import type { ApplyStatement, SmithySource, SmithyVersion, SourceShape } from "./smithy-source.ts";
import { childSpot, placeOf, rootSpot, type Spot } from "./spot.ts";

/** One file of a model in Smithy's JSON AST. */
export interface SmithyFile {
  /** As the person named it; errors do the same. */
  readonly file: string;
  /** What `JSON.parse` returned. */
  readonly json: unknown;
}

/**
 * Joins files as Smithy's "Merging models" says: the same shape may stand in two files where both say
 * the same of it, and metadata must not differ, but for lists, which are joined.
 *
 * @throws {@link GeneratorError} for a file of another kind, and for two shapes of one id that differ
 */
export function mergeFiles(files: readonly SmithyFile[]): SmithySource {
  const shapes = new Map<string, SourceShape>();
  const applies = new Map<string, ApplyStatement[]>();
  const metadata = new Map<string, unknown>();
  for (const { file, json } of files) {
    const root = rootSpot(file);
    const model = expectObject(json, "model", root);
    const version = readVersion(model["smithy"], childSpot(root, "smithy"));
    checkMetadata(metadata, model["metadata"], childSpot(root, "metadata"));
    const spot = childSpot(root, "shapes");
    for (const [id, shape] of Object.entries(expectObject(model["shapes"] ?? {}, "shapes", spot))) {
      const at = childSpot(spot, id);
      const what = `shape "${id}"`;
      const source = expectObject(shape, what, at);
      const type = expectString(source["type"], `${what}: type`, childSpot(at, "type"));
      if (type === "apply") {
        const statement = { traits: readTraitsOf(source["traits"], what, at), spot: at };
        const before = applies.get(id);
        if (before === undefined) applies.set(id, [statement]);
        else before.push(statement);
      } else {
        addShape(shapes, { id, type, json: source, spot: at, version });
      }
    }
  }
  return { shapes, applies };
}

function addShape(shapes: Map<string, SourceShape>, shape: SourceShape): void {
  const before = shapes.get(shape.id);
  if (before === undefined) {
    shapes.set(shape.id, shape);
  } else if (!isDeepStrictEqual(before.json, shape.json)) {
    throw new GeneratorError(`shape "${shape.id}": stands in two files that say different things of it`, {
      code: "invalid-model",
      place: placeOf(shape.spot),
      hint: `the other one is at ${formatPlace(placeOf(before.spot))}`,
    });
  }
}

function readVersion(value: unknown, spot: Spot): SmithyVersion {
  const version = expectString(value, "smithy", spot);
  if (/^2(\.0)?$/.test(version)) return 2;
  if (/^1(\.0)?$/.test(version)) return 1;
  throw new GeneratorError(`smithy: version "${version}" is not known`, {
    code: "unknown-format",
    place: placeOf(spot),
    hint: "versions 1.0 and 2.0 are",
  });
}

function checkMetadata(seen: Map<string, unknown>, value: unknown, spot: Spot): void {
  if (value === undefined) return;
  const metadata: JsonObject = expectObject(value, "metadata", spot);
  for (const [key, added] of Object.entries(metadata)) {
    const before = seen.get(key);
    seen.set(key, added);
    const areLists = Array.isArray(before) && Array.isArray(added);
    if (before !== undefined && !areLists && !isDeepStrictEqual(before, added)) {
      throw new GeneratorError(`metadata "${key}": two files give it different values`, {
        code: "invalid-model",
        place: placeOf(childSpot(spot, key)),
      });
    }
  }
}
