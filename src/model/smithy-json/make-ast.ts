import { addDefaultOfVersion1 } from "./add-default-of-version-1.ts";
import { flattenShapes, type FindShape } from "./flatten-shapes.ts";
import { isJsonObject, type JsonObject } from "./json-values.ts";
import { mergeTraits } from "./merge-traits.ts";
import { prelude } from "./prelude.ts";
import { readTraitsOf } from "./read-traits-of.ts";
import { namespaceOf } from "./shape-id.ts";
import type { SmithySource, SmithyVersion, SourceShape, TraitMap } from "./smithy-source.ts";

/**
 * All files of a model as one JSON AST, without the prelude. If the files have both versions, in version 2.0 with 1.0's
 * implicit traits made explicit.
 */
export function makeAst(source: SmithySource): JsonObject {
  const own = [...source.shapes.values()].filter(({ id }) => namespaceOf(id) !== "smithy.api");
  const version: SmithyVersion = own.some((shape) => shape.version === 2) || own.length === 0 ? 2 : 1;
  const find = flattenShapes(source);
  const shapes: Record<string, unknown> = {};
  for (const shape of own) {
    const json = version === 2 && shape.version === 1 ? upgrade(shape, source, find) : shape.json;
    shapes[shape.id] = withTraits(json, applied(source, shape.id, tracedTraits(shape)));
  }
  for (const id of source.applies.keys()) {
    if (!source.shapes.has(id)) shapes[id] = withTraits({ type: "apply" }, applied(source, id, new Map()));
  }
  const metadata = source.metadata.size === 0 ? {} : { metadata: Object.fromEntries(source.metadata) };
  return { smithy: `${version}.0`, ...metadata, shapes };
}

function tracedTraits({ id, json, location }: SourceShape): TraitMap {
  return readTraitsOf(json["traits"], `shape "${id}"`, location);
}

function applied(source: SmithySource, id: string, traits: TraitMap): TraitMap {
  return (source.applies.get(id) ?? []).reduce((before, { traits: added }) => mergeTraits(before, added, id), traits);
}

function withTraits(json: JsonObject, traits: TraitMap): JsonObject {
  if (traits.size === 0) return json;
  return { ...json, traits: Object.fromEntries([...traits].map(([id, { value }]) => [id, value])) };
}

/** A shape of version 1.0 in the terms of 2.0 (Smithy, "Migrating from Smithy 1.0 to 2.0"). */
function upgrade(shape: SourceShape, source: SmithySource, find: FindShape): JsonObject {
  const { json } = shape;
  if (shape.type === "set") {
    const traits = isJsonObject(json["traits"]) ? json["traits"] : {};
    return { ...json, type: "list", traits: { ...traits, "smithy.api#uniqueItems": {} } };
  }
  if (shape.type !== "structure" || !isJsonObject(json["members"])) return json;
  const what = `shape "${shape.id}"`;
  const flat = find(shape.id, { what, location: shape.location });
  const members = Object.entries(json["members"]).map(([name, member]): [string, unknown] => {
    const own = flat.members.find((each) => each.name === name);
    if (own === undefined || !(source.shapes.has(own.target) || prelude.has(own.target))) return [name, member];
    const traits = addDefaultOfVersion1(own, flat, find(own.target, { what, location: own.location }));
    return [name, withTraits({ target: own.target }, traits)];
  });
  return { ...json, members: Object.fromEntries(members) };
}
