import { GeneratorError } from "../../generator-error.ts";
import { expectReference, expectReferences } from "./expect-json.ts";
import type { FindShape } from "./flatten-shapes.ts";
import type { FlatShape } from "./smithy-source.ts";
import { childSpot, placeOf, type Spot } from "./spot.ts";

const lifecycle: readonly string[] = ["put", "create", "read", "update", "delete", "list"];

/**
 * The operations of a service in the order of the model: its own, then those of its resources (life
 * cycle, instance operations, collection operations) and of the resources below them. Each stands once.
 */
export function listOperations(service: FlatShape, find: FindShape): readonly FlatShape[] {
  const operations = new Map<string, FlatShape>();
  const seen = new Set<string>();
  const waiting: Holder[] = [{ shape: service, within: undefined }];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    const { shape: at } = holder;
    if (seen.has(at.id)) continue;
    seen.add(at.id);
    const within = holder;
    const what = `${at.type} "${at.id}"`;
    const add = (id: string, spot: Spot): void => {
      operations.set(id, expectType(find(id, { what, spot }), "operation", { what, spot }));
    };
    if (at.type === "resource") {
      for (const key of lifecycle) {
        const spot = childSpot(at.spot, key);
        if (at.json[key] !== undefined) add(expectReference(at.json[key], `${what}: ${key}`, spot), spot);
      }
    }
    for (const key of ["operations", "collectionOperations"]) {
      const spot = childSpot(at.spot, key);
      expectReferences(at.json[key], `${what}: ${key}`, spot).forEach((id, index) => add(id, childSpot(spot, index)));
    }
    const spot = childSpot(at.spot, "resources");
    const resources = expectReferences(at.json["resources"], `${what}: resources`, spot).map((id, index): Holder => {
      const from = { what, spot: childSpot(spot, index) };
      refuseCycle(id, within, from.spot);
      return { shape: expectType(find(id, from), "resource", from), within };
    });
    waiting.push(...resources.reverse());
  }
  return [...operations.values()];
}

/** A service or resource, and the one that it stands in. */
interface Holder {
  readonly shape: FlatShape;
  readonly within: Holder | undefined;
}

function refuseCycle(id: string, holder: Holder, spot: Spot): void {
  const way: string[] = [id];
  for (let at: Holder | undefined = holder; at !== undefined; at = at.within) {
    way.push(at.shape.id);
    if (at.shape.id !== id) continue;
    throw new GeneratorError(`resource "${id}": contains itself: ${way.reverse().join(" → ")}`, {
      code: "invalid-model",
      place: placeOf(spot),
    });
  }
}

function expectType(shape: FlatShape, type: string, from: { readonly what: string; readonly spot: Spot }): FlatShape {
  if (shape.type === type) return shape;
  throw new GeneratorError(`${from.what} targets "${shape.id}" of type "${shape.type}", expected type "${type}"`, {
    code: "invalid-model",
    place: placeOf(from.spot),
  });
}
