import { GeneratorError } from "../../generator-error.ts";
import type { FindShape } from "./flatten-shapes.ts";
import type { SmithySource } from "./smithy-source.ts";
import { placeOf } from "./spot.ts";

/** Refuses `apply` statements for shapes and members that are not there: their traits would be lost. */
export function checkApplies(source: SmithySource, find: FindShape): void {
  for (const [target, statements] of source.applies) {
    const spot = statements[0]?.spot;
    if (spot === undefined) continue;
    const [id = target, member] = target.split("$");
    const shape = find(id, { what: `apply "${target}"`, spot });
    if (member === undefined || shape.members.some((candidate) => candidate.name === member)) continue;
    throw new GeneratorError(`apply "${target}": shape "${id}" has no member "${member}"`, {
      code: "unknown-shape",
      place: placeOf(spot),
    });
  }
}
