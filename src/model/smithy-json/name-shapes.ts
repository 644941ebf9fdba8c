import { formatPlace, GeneratorError } from "../../generator-error.ts";
import { childLocation, placeOf } from "./json-location.ts";
import { object, string } from "./json-values.ts";
import { prelude } from "./prelude.ts";
import { namespaceOf, shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";

/**
 * A name for each shape of a closure: the service's `rename`, else the shape's own.
 *
 * Shapes that are types of their own must not share a name (Smithy, "Shape name uniqueness"). Simple
 * shapes and lists may, and so may a shape of the prelude and one of the model: the second then
 * gets its namespace in front (`SmithyApiUnit`), since nothing on the wire depends on it.
 */
export function nameShapes(closure: readonly FlatShape[], service: FlatShape): ReadonlyMap<string, string> {
  const renames = readRenames(service);
  const holders = new Map<string, FlatShape>();
  const names = new Map<string, string>();
  const home = namespaceOf(service.id);
  const [own, foreign] = [
    closure.filter((shape) => namespaceOf(shape.id) === home || renames.has(shape.id)),
    closure.filter((shape) => namespaceOf(shape.id) !== home && !renames.has(shape.id)),
  ];
  for (const shape of [...own, ...foreign]) {
    let name = renames.get(shape.id) ?? shapeNameOf(shape.id);
    const holder = holders.get(name);
    if (holder !== undefined) {
      if (isOwnType(shape) && isOwnType(holder) && !prelude.has(shape.id)) refuseClash(shape, holder, name);
      name = prefixed(shape.id, holders);
    }
    holders.set(name, shape);
    names.set(shape.id, name);
  }
  return names;
}

function readRenames(service: FlatShape): ReadonlyMap<string, string> {
  const what = `service "${service.id}": rename`;
  const location = childLocation(service.location, "rename");
  const renames = Object.entries(object.read(service.json["rename"] ?? {}, { what, location }));
  return new Map(renames.map(([id, name]) => [id, string.read(name, { what, location: childLocation(location, id) })]));
}

function isOwnType(shape: FlatShape): boolean {
  return ["structure", "union", "enum", "intEnum"].includes(shape.type);
}

function refuseClash(shape: FlatShape, holder: FlatShape, name: string): never {
  throw new GeneratorError(`shape "${shape.id}": its name "${name}" is also that of "${holder.id}"`, {
    code: "invalid-model",
    place: placeOf(shape.location),
    hint: `add a rename to the service; the other shape is at ${formatPlace(placeOf(holder.location))}`,
  });
}

function prefixed(id: string, taken: ReadonlyMap<string, unknown>): string {
  const words = namespaceOf(id)
    .split(".")
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  const name = words.join("") + shapeNameOf(id);
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}${count}`;
  return free;
}
