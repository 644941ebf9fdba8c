import type { Bounds } from "../../traits.ts";
import { expectInteger, expectNumber, expectObject } from "../expect-json.ts";
import { childSpot, type Spot } from "../spot.ts";
import { annotations, type ReadTrait, strings, type TraitPlace } from "./trait-reader.ts";

/** Presence and constraints (Smithy, "Type refinement traits", "Constraint traits"). */
export const constraintTraits: readonly [string, ReadTrait][] = [
  ...annotations(["required", "addedDefault", "clientOptional", "input", "output", "sparse", "uniqueItems"]),
  ...strings(["pattern"]),
  ["smithy.api#default", (value) => ({ default: value })],
  ["smithy.api#length", (value, at) => ({ length: readBounds(value, at, expectInteger) })],
  ["smithy.api#range", (value, at) => ({ range: readBounds(value, at, expectNumber) })],
];

type ReadNumber = (value: unknown, what: string, spot: Spot) => number;

function readBounds(value: unknown, at: TraitPlace, read: ReadNumber): Bounds {
  const { min, max } = expectObject(value, at.what, at.spot);
  return {
    ...(min === undefined ? {} : { min: read(min, at.what, childSpot(at.spot, "min")) }),
    ...(max === undefined ? {} : { max: read(max, at.what, childSpot(at.spot, "max")) }),
  };
}
