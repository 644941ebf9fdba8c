import { GeneratorError } from "../../generator-error.ts";
import { resourceLifecycles } from "../service-model.ts";
import type { FindShape } from "./flatten-shapes.ts";
import { childLocation, placeOf, type JsonLocation } from "./json-location.ts";
import { reference, references, type Subject } from "./json-values.ts";
import type { FlatShape } from "./smithy-source.ts";

/** What a service binds, in the model's order, without duplicates. */
interface ServiceBindings {
  /** Its own operations, then those of its resources (life cycle, instance operations, collection operations). */
  readonly operations: readonly FlatShape[];
  /** Its resources, each before those within it. */
  readonly resources: readonly FlatShape[];
}

/** The operations and resources of a service, and those of its resources, recursively. */
export function listBindings(service: FlatShape, find: FindShape): ServiceBindings {
  const found: FlatShape[] = [];
  const operations = new Map<string, FlatShape>();
  const seen = new Set<string>();
  const waiting: Holder[] = [{ shape: service, within: undefined }];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    const { shape: at } = holder;
    if (seen.has(at.id)) continue;
    seen.add(at.id);
    const within = holder;
    const what = `${at.type} "${at.id}"`;
    const add = (id: string, location: JsonLocation): void => {
      operations.set(id, expectType(find(id, { what, location }), "operation", { what, location }));
    };
    if (at.type === "resource") {
      found.push(at);
      for (const key of resourceLifecycles) {
        const location = childLocation(at.location, key);
        if (at.json[key] !== undefined)
          add(reference.read(at.json[key], { what: `${what}: ${key}`, location }), location);
      }
    }
    for (const key of ["operations", "collectionOperations"]) {
      const location = childLocation(at.location, key);
      references
        .read(at.json[key], { what: `${what}: ${key}`, location })
        .forEach((id, index) => add(id, childLocation(location, index)));
    }
    const location = childLocation(at.location, "resources");
    const resources = references
      .read(at.json["resources"], { what: `${what}: resources`, location })
      .map((id, index): Holder => {
        const from = { what, location: childLocation(location, index) };
        refuseCycle(id, within, from.location);
        return { shape: expectType(find(id, from), "resource", from), within };
      });
    waiting.push(...resources.reverse());
  }
  return { operations: [...operations.values()], resources: found };
}

/** A service or resource, and its parent. */
interface Holder {
  readonly shape: FlatShape;
  readonly within: Holder | undefined;
}

function refuseCycle(id: string, holder: Holder, location: JsonLocation): void {
  const way: string[] = [id];
  for (let at: Holder | undefined = holder; at !== undefined; at = at.within) {
    way.push(at.shape.id);
    if (at.shape.id !== id) continue;
    throw new GeneratorError(`resource "${id}": contains itself: ${way.reverse().join(" → ")}`, {
      code: "invalid-model",
      place: placeOf(location),
    });
  }
}

function expectType(shape: FlatShape, type: string, from: Subject): FlatShape {
  if (shape.type === type) return shape;
  throw new GeneratorError(`${from.what} targets "${shape.id}" of type "${shape.type}", expected type "${type}"`, {
    code: "invalid-model",
    place: placeOf(from.location),
  });
}
