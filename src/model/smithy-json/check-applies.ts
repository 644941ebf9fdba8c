import { GeneratorError } from "../../generator-error.ts";
import type { FindShape } from "./flatten-shapes.ts";
import { placeOf } from "./json-location.ts";
import type { SmithySource } from "./smithy-source.ts";

/** Rejects `apply` statements for missing shapes and members: their traits would be lost. */
export function checkApplies(source: SmithySource, find: FindShape): void {
  for (const [target, statements] of source.applies) {
    const location = statements[0]?.location;
    if (location === undefined) continue;
    const [id = target, member] = target.split("$");
    const shape = find(id, { what: `apply "${target}"`, location });
    if (member === undefined || shape.members.some((candidate) => candidate.name === member)) continue;
    throw new GeneratorError(`apply "${target}": shape "${id}" has no member "${member}"`, {
      code: "unknown-shape",
      place: placeOf(location),
    });
  }
}
