import { GeneratorError } from "../../generator-error.ts";
import { findNearestName } from "../nearest-name.ts";
import type { FindShape } from "./flatten-shapes.ts";
import { placeOf } from "./json-location.ts";
import type { SmithySource } from "./smithy-source.ts";

/** The `apply` statements for missing shapes and members, whose traits would be lost. */
export function checkApplies(source: SmithySource, find: FindShape): readonly GeneratorError[] {
  const faults: GeneratorError[] = [];
  for (const [target, statements] of source.applies) {
    const location = statements[0]?.location;
    if (location === undefined) continue;
    const [id = target, member] = target.split("$");
    try {
      const { members } = find(id, { what: `apply "${target}"`, location });
      if (member === undefined || members.some(({ name }) => name === member)) continue;
      const names = members.map(({ name }) => name);
      faults.push(
        new GeneratorError(`apply "${target}": shape "${id}" has no member "${member}"`, {
          code: "unknown-shape",
          place: placeOf(location),
          hint: describeMembers(member, names),
        }),
      );
    } catch (error) {
      if (!(error instanceof GeneratorError)) throw error;
      faults.push(error);
    }
  }
  return faults;
}

function describeMembers(member: string, names: readonly string[]): string {
  const nearest = findNearestName(member, names);
  if (nearest !== undefined) return `did you mean "${nearest}"?`;
  return names.length === 0 ? "it has no members" : `it has ${names.map((name) => `"${name}"`).join(", ")}`;
}
