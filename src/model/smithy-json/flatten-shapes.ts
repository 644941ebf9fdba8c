import { GeneratorError } from "../../generator-error.ts";
import { expectArray, expectObject, expectReference, expectReferences, expectString } from "./expect-json.ts";
import { mergeTraits } from "./merge-traits.ts";
import { prelude } from "./prelude.ts";
import { readTraitsOf } from "./read-traits-of.ts";
import type { FlatMember, FlatShape, SmithySource, SourceShape, TraitMap } from "./smithy-source.ts";
import { childSpot, placeOf, type Spot } from "./spot.ts";

/** Finds a shape by its id, with its mixins and applied traits worked in. `from` is who asks. */
export type FindShape = (id: string, from: { readonly what: string; readonly spot: Spot }) => FlatShape;

const mixinTrait = "smithy.api#mixin";

/** So that a hostile model ends in an error that says so, not in a full stack. */
const deepestMixins = 200;

/** A {@link FindShape} over a model; each shape is worked out once, when it is first asked for. */
export function flattenShapes(source: SmithySource): FindShape {
  const done = new Map<string, FlatShape>();
  const underway = new Set<string>();

  const find: FindShape = (id, from) => {
    const known = done.get(id);
    if (known !== undefined) return known;
    const shape = source.shapes.get(id) ?? prelude.get(id);
    if (shape === undefined) {
      throw new GeneratorError(`${from.what} targets unknown shape "${id}"`, {
        code: "unknown-shape",
        place: placeOf(from.spot),
      });
    }
    if (underway.has(id)) {
      throw new GeneratorError(`shape "${id}": is a mixin of itself`, {
        code: "invalid-model",
        place: placeOf(shape.spot),
      });
    }
    if (underway.size > deepestMixins) {
      throw new GeneratorError(`shape "${id}": mixins are nested more than ${deepestMixins} deep`, {
        code: "unsupported",
        place: placeOf(shape.spot),
      });
    }
    underway.add(id);
    const flat = flatten(shape);
    underway.delete(id);
    done.set(id, flat);
    return flat;
  };

  const flatten = (shape: SourceShape): FlatShape => {
    const what = `shape "${shape.id}"`;
    const spot = childSpot(shape.spot, "mixins");
    const mixins = expectReferences(shape.json["mixins"], `${what}: mixins`, spot).map((id, index) =>
      find(id, { what, spot: childSpot(spot, index) }),
    );
    const ownTraits = applied(shape.id, readTraitsOf(shape.json["traits"], what, shape.spot));
    const ownMembers = readMembers(shape, what);
    if (mixins.length === 0) {
      return { ...shape, traits: ownTraits, members: ownMembers.map((member) => applyTo(shape.id, member)) };
    }
    const members = new Map<string, FlatMember>();
    for (const mixin of mixins) for (const member of mixin.members) addMember(members, member, what);
    for (const member of ownMembers) addMember(members, member, what);
    return {
      ...shape,
      json: mixins.reduceRight((json, mixin) => mergeProperties(mixin, json), shape.json),
      traits: new Map([...mixins.flatMap(inheritedTraits), ...ownTraits]),
      members: [...members.values()].map((member) => applyTo(shape.id, member)),
    };
  };

  const applied = (target: string, traits: TraitMap): TraitMap =>
    (source.applies.get(target) ?? []).reduce(
      (before, { traits: added }) => mergeTraits(before, added, target),
      traits,
    );

  const applyTo = (id: string, member: FlatMember): FlatMember =>
    source.applies.size === 0 ? member : { ...member, traits: applied(`${id}$${member.name}`, member.traits) };

  return find;
}

/** A member that a shape redefines keeps its place and gains traits (Smithy, "Member conflicts"). */
function addMember(members: Map<string, FlatMember>, member: FlatMember, what: string): void {
  const before = members.get(member.name);
  if (before !== undefined && before.target !== member.target) {
    throw new GeneratorError(
      `${what}: member "${member.name}" targets "${member.target}", the mixin's targets "${before.target}"`,
      { code: "invalid-model", place: placeOf(member.spot) },
    );
  }
  members.set(
    member.name,
    before === undefined ? member : { ...member, traits: new Map([...before.traits, ...member.traits]) },
  );
}

/** What a mixin hands on: all its traits but `mixin` and those that it calls local. */
function inheritedTraits(mixin: FlatShape): [string, { readonly value: unknown; readonly spot: Spot }][] {
  const trait = mixin.traits.get(mixinTrait);
  const what = `shape "${mixin.id}"`;
  if (trait === undefined) {
    throw new GeneratorError(`${what}: is used as a mixin and is none`, {
      code: "invalid-model",
      place: placeOf(mixin.spot),
      hint: `give it the trait "${mixinTrait}"`,
    });
  }
  const spot = childSpot(trait.spot, "localTraits");
  const localTraits = expectObject(trait.value, `${what}: mixin`, trait.spot)["localTraits"] ?? [];
  const local = new Set(
    expectArray(localTraits, `${what}: localTraits`, spot).map((id) => expectString(id, what, spot)),
  );
  return [...mixin.traits].filter(([id]) => id !== mixinTrait && !local.has(id));
}

const listed: readonly string[] = ["operations", "resources", "errors", "collectionOperations"];

/** The properties of services, resources and operations: a mixin's lists come first, a shape's own values win. */
function mergeProperties(mixin: FlatShape, own: SourceShape["json"]): SourceShape["json"] {
  const merged = new Map(Object.entries(mixin.json));
  for (const [key, value] of Object.entries(own)) {
    const before = merged.get(key);
    const join = listed.includes(key) && Array.isArray(before) && Array.isArray(value);
    merged.set(key, join ? [...(before as readonly unknown[]), ...(value as readonly unknown[])] : value);
  }
  return Object.fromEntries(merged);
}

const partsOf: Readonly<Record<string, readonly string[]>> = {
  list: ["member"],
  set: ["member"],
  map: ["key", "value"],
};

function readMembers(shape: SourceShape, what: string): readonly FlatMember[] {
  const parts = Object.hasOwn(partsOf, shape.type) ? partsOf[shape.type] : undefined;
  if (parts !== undefined) {
    // A list with mixins may leave its member to them.
    const own = shape.json["mixins"] === undefined ? parts : parts.filter((part) => shape.json[part] !== undefined);
    return own.map((name) => readMember(name, shape.json[name], { what, spot: childSpot(shape.spot, name) }));
  }
  if (shape.json["members"] === undefined) return [];
  const spot = childSpot(shape.spot, "members");
  const members = Object.entries(expectObject(shape.json["members"], `${what}: members`, spot));
  return members.map(([name, member]) => readMember(name, member, { what, spot: childSpot(spot, name) }));
}

function readMember(name: string, json: unknown, of: { readonly what: string; readonly spot: Spot }): FlatMember {
  const what = `${of.what}: member "${name}"`;
  const target = expectReference(json, what, of.spot);
  const traits = readTraitsOf(expectObject(json, what, of.spot)["traits"], what, of.spot);
  return { name, target, traits, spot: of.spot };
}
