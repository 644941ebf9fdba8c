import type { Traits } from "../../traits.ts";
import { expectString } from "../expect-json.ts";
import type { Spot } from "../spot.ts";

/** Where a trait stands, and how an error calls it. */
export interface TraitPlace {
  readonly what: string;
  readonly spot: Spot;
}

/** Translates a trait's value; what it returns is merged into the holder's traits. */
export type ReadTrait = (value: unknown, at: TraitPlace) => Partial<Traits>;

/** The names of the traits whose value has a type. */
type TraitsOf<Value> = {
  readonly [Name in keyof Traits]-?: Value extends Traits[Name] ? Name : never;
}[keyof Traits];

/** Rows for annotation traits: they say all by being there. */
export function annotations(names: readonly TraitsOf<true>[], namespace = "smithy.api"): [string, ReadTrait][] {
  return names.map((name) => [`${namespace}#${name}`, () => ({ [name]: true })]);
}

/** Rows for traits whose value is a string. */
export function strings(names: readonly TraitsOf<string>[], namespace = "smithy.api"): [string, ReadTrait][] {
  return names.map((name) => [
    `${namespace}#${name}`,
    (value, at) => ({ [name]: expectString(value, at.what, at.spot) }),
  ]);
}
