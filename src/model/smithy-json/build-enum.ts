import { GeneratorError } from "../../generator-error.ts";
import type { EnumShape, EnumValue, IntEnumShape } from "../service-model.ts";
import { childLocation, placeOf, type JsonLocation } from "./json-location.ts";
import { array, integer, object, string, isJsonObject } from "./json-values.ts";
import type { FlatShape, SourceTrait } from "./smithy-source.ts";
import { readTraits } from "./traits/read-traits.ts";

/** Version 1.0's way to write an enum: a trait on a string. */
export const enumTrait = "smithy.api#enum";

const valueTrait = "smithy.api#enumValue";

/** An `enum` shape; a member without a value has its name as value. */
export function buildEnum(shape: FlatShape, name: string): EnumShape {
  const values = shape.members.map((member) => {
    const what = `shape "${shape.id}": member "${member.name}"`;
    const trait = member.traits.get(valueTrait);
    const value =
      trait === undefined
        ? member.name
        : string.read(trait.value, { what: `${what}: enumValue`, location: trait.location });
    return { name: member.name, value, traits: readTraits(member.traits, what) };
  });
  return { kind: "enum", name, traits: readTraits(shape.traits, `shape "${shape.id}"`), values };
}

/** An `intEnum` shape. */
export function buildIntEnum(shape: FlatShape, name: string): IntEnumShape {
  const values = shape.members.map((member) => {
    const what = `shape "${shape.id}": member "${member.name}"`;
    const trait = member.traits.get(valueTrait);
    const value = integer.read(trait?.value, {
      what: `${what}: enumValue`,
      location: trait?.location ?? member.location,
    });
    return { name: member.name, value, traits: readTraits(member.traits, what) };
  });
  return { kind: "intEnum", name, traits: readTraits(shape.traits, `shape "${shape.id}"`), values };
}

/** A string with the `enum` trait: `[{"value": "t2.nano", "name": "T2_NANO"}]`. */
export function buildEnumOfTrait(shape: FlatShape, name: string): EnumShape {
  const what = `shape "${shape.id}": enum`;
  const trait = shape.traits.get(enumTrait);
  const location = trait?.location ?? shape.location;
  const taken = new Set<string>();
  const values = array.read(trait?.value, { what, location }).map((definition, index): EnumValue<string> => {
    const at = childLocation(location, index);
    const json = object.read(definition, { what, location: at });
    const value = string.read(json["value"], { what: `${what}: value`, location: childLocation(at, "value") });
    const given = json["name"];
    const named =
      given === undefined
        ? nameOfValue(value, taken)
        : string.read(given, { what, location: childLocation(at, "name") });
    if (taken.has(named)) {
      throw new GeneratorError(`${what}: name "${named}" is used twice`, { code: "invalid-model", place: placeOf(at) });
    }
    taken.add(named);
    return { name: named, value, traits: readTraits(traitsOfDefinition(json, at), what) };
  });
  return { kind: "enum", name, traits: readTraits(shape.traits, `shape "${shape.id}"`), values };
}

/** As Smithy names a value without a name: characters that identifiers cannot have become underscores. */
function nameOfValue(value: string, taken: ReadonlySet<string>): string {
  const text = value.replaceAll(/[^A-Za-z0-9_]+/g, "_");
  const name = /^[A-Za-z_]/.test(text) ? text : `_${text}`;
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}_${count}`;
  return free;
}

/** The other properties of a definition are traits of a member in 2.0. */
function traitsOfDefinition(json: unknown, at: JsonLocation): ReadonlyMap<string, SourceTrait> {
  const traits = new Map<string, SourceTrait>();
  if (!isJsonObject(json)) return traits;
  const add = (key: string, value: unknown): void => {
    traits.set(`smithy.api#${key}`, { value, location: childLocation(at, key) });
  };
  if (json["documentation"] !== undefined) add("documentation", json["documentation"]);
  const tags = json["tags"];
  // The conversion of 1.0 to 2.0 makes the trait of the tag.
  if (Array.isArray(tags) && tags.includes("internal")) add("internal", {});
  if (json["deprecated"] === true) add("deprecated", {});
  return traits;
}
