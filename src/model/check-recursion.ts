import { GeneratorError } from "../generator-error.ts";
import type { ModelPlaces } from "./model-places.ts";
import type { ServiceModel, Shape } from "./service-model.ts";

/**
 * Refuses lists and maps that come back to themselves with no structure or union between (Smithy
 * 2.0, "Recursive shape definitions"): such a type has no values that end.
 */
export function checkRecursion(model: ServiceModel, places: ModelPlaces): void {
  const checked = new Set<Shape>();
  for (const shape of model.shapes.values()) {
    // A list or map leads to one shape at most, so that what it leads to is a chain.
    const chain: Shape[] = [];
    let next: Shape | undefined = shape;
    while (next !== undefined && !checked.has(next)) {
      checked.add(next);
      chain.push(next);
      next = findElement(next);
    }
    const start = next === undefined ? -1 : chain.indexOf(next);
    const first = chain[start];
    if (first === undefined) continue;
    const path = [...chain.slice(start), first].map((link) => link.name).join(" → ");
    throw new GeneratorError(`shape "${first.name}": recursion has no structure between: ${path}`, {
      code: "invalid-model",
      place: places.locateShape(first.name, first.kind === "map" ? "value" : "member"),
      hint: "put a structure or a union between, so that a value can end",
    });
  }
}

function findElement(shape: Shape): Shape | undefined {
  if (shape.kind === "list") return shape.member.target;
  return shape.kind === "map" ? shape.value.target : undefined;
}
