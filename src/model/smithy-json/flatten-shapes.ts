import { GeneratorError } from "../../generator-error.ts";
import { childLocation, placeOf, type JsonLocation } from "./json-location.ts";
import { array, isJsonObject, object, reference, references, string, type Subject } from "./json-values.ts";
import { mergeFiles, type SmithyFile } from "./merge-files.ts";
import { mergeTraits } from "./merge-traits.ts";
import { prelude } from "./prelude.ts";
import { readTraitsOf } from "./read-traits-of.ts";
import type { FlatMember, FlatShape, SmithySource, SourceShape, TraitMap } from "./smithy-source.ts";

/** Finds a shape by its id, with mixins and applied traits resolved. `from` is the referring shape. */
export type FindShape = (id: string, from: Subject) => FlatShape;

const mixinTrait = "smithy.api#mixin";

/**
 * The maximum number of members inherited from mixins in a model. Chained mixins may each inherit all members of those
 * before, so a small text could exhaust the memory; the largest models of AWS have 20,000 members.
 */
const mostInherited = 500_000;

/** The files of a model as one, with mixins and applied traits resolved on demand. */
export interface ResolvedSource {
  readonly source: SmithySource;
  readonly find: FindShape;
}

/** @throws GeneratorError for files that cannot be joined. */
export function resolveFiles(files: readonly SmithyFile[]): ResolvedSource {
  const source = mergeFiles(files);
  return { source, find: flattenShapes(source) };
}

/** A shape whose mixins are resolved before it is. */
interface Waiting {
  readonly shape: SourceShape;
  readonly mixins: readonly string[];
  /** How many of the mixins are resolved. */
  resolved: number;
}

/** A {@link FindShape} over a model; resolves each shape once, on demand. An invalid shape throws on every lookup. */
export function flattenShapes(source: SmithySource): FindShape {
  const done = new Map<string, FlatShape>();
  const failed = new Map<string, GeneratorError>();
  let inherited = 0;
  let tooMany: GeneratorError | undefined;

  const find: FindShape = (id, from) => {
    const known = done.get(id);
    if (known !== undefined) return known;
    // The way is kept here, not on the stack: mixins may be nested as deep as a model likes.
    const way = [open(id, from)];
    const underway = new Set([id]);
    try {
      for (;;) {
        const at = way.at(-1);
        if (at === undefined) throw new Error("a shape is resolved with the last of its mixins");
        const mixin = at.mixins[at.resolved];
        at.resolved += 1;
        if (mixin === undefined) {
          const flat = flatten(at.shape);
          done.set(at.shape.id, flat);
          underway.delete(at.shape.id);
          way.pop();
          if (way.length === 0) return flat;
        } else if (underway.has(mixin)) {
          throw new GeneratorError(`shape "${mixin}": is a mixin of itself`, {
            code: "invalid-model",
            place: placeOf(locationOfMixin(at.shape, at.resolved - 1)),
          });
        } else if (!done.has(mixin)) {
          const what = `shape "${at.shape.id}"`;
          way.push(open(mixin, { what, location: locationOfMixin(at.shape, at.resolved - 1) }));
          underway.add(mixin);
        }
      }
    } catch (error) {
      if (error instanceof GeneratorError) for (const { shape } of way) failed.set(shape.id, error);
      throw error;
    }
  };

  const open = (id: string, from: Subject): Waiting => {
    const shape = source.shapes.get(id) ?? prelude.get(id);
    if (shape === undefined) {
      throw new GeneratorError(`${from.what} targets unknown shape "${id}"`, {
        code: "unknown-shape",
        place: placeOf(from.location),
      });
    }
    const fault = failed.get(id);
    if (fault !== undefined) throw fault;
    return { shape, mixins: readMixins(shape), resolved: 0 };
  };

  const resolved = (id: string): FlatShape => {
    const flat = done.get(id);
    if (flat === undefined) throw new Error(`mixin "${id}" is not resolved`);
    return flat;
  };

  const flatten = (shape: SourceShape): FlatShape => {
    const what = `shape "${shape.id}"`;
    const mixins = readMixins(shape).map(resolved);
    const ownTraits = applied(shape.id, readTraitsOf(shape.json["traits"], what, shape.location));
    const ownMembers = readMembers(shape, what);
    if (mixins.length === 0) {
      return { ...shape, traits: ownTraits, members: ownMembers.map((member) => applyTo(shape.id, member)) };
    }
    const members = new Map<string, FlatMember>();
    for (const mixin of mixins) for (const member of mixin.members) addMember(members, member, what);
    inherited += members.size;
    if (inherited > mostInherited) {
      throw (tooMany ??= new GeneratorError(`${what}: mixins give the model more than ${mostInherited} members`, {
        code: "unsupported",
        place: placeOf(shape.location),
      }));
    }
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

function readMixins(shape: SourceShape): readonly string[] {
  if (shape.json["mixins"] === undefined) return [];
  const location = childLocation(shape.location, "mixins");
  return references.read(shape.json["mixins"], { what: `shape "${shape.id}": mixins`, location });
}

function locationOfMixin(shape: SourceShape, index: number): JsonLocation {
  return childLocation(childLocation(shape.location, "mixins"), index);
}

/** A redefined member keeps its position and gains traits (Smithy, "Member conflicts"). */
function addMember(members: Map<string, FlatMember>, member: FlatMember, what: string): void {
  const before = members.get(member.name);
  if (before !== undefined && before.target !== member.target) {
    throw new GeneratorError(
      `${what}: member "${member.name}" targets "${member.target}", but in the mixin it targets "${before.target}"`,
      { code: "invalid-model", place: placeOf(member.location) },
    );
  }
  members.set(
    member.name,
    before === undefined ? member : { ...member, traits: new Map([...before.traits, ...member.traits]) },
  );
}

/** The traits inherited from a mixin: all except `mixin` and its local traits. */
function inheritedTraits(mixin: FlatShape): [string, { readonly value: unknown; readonly location: JsonLocation }][] {
  const trait = mixin.traits.get(mixinTrait);
  const what = `shape "${mixin.id}"`;
  if (trait === undefined) {
    throw new GeneratorError(`${what}: is used as a mixin, but does not have trait "mixin"`, {
      code: "invalid-model",
      place: placeOf(mixin.location),
      hint: "add @mixin to it",
    });
  }
  const location = childLocation(trait.location, "localTraits");
  const localTraits =
    object.read(trait.value, { what: `${what}: mixin`, location: trait.location })["localTraits"] ?? [];
  const local = new Set(
    array
      .read(localTraits, { what: `${what}: localTraits`, location })
      .map((id) => string.read(id, { what, location })),
  );
  return [...mixin.traits].filter(([id]) => id !== mixinTrait && !local.has(id));
}

const listed: readonly string[] = ["operations", "resources", "errors", "collectionOperations"];
const mapped: readonly string[] = ["identifiers", "properties", "rename"];

/** The properties of services, resources and operations: a mixin's lists and maps come first, a shape's own values win. */
function mergeProperties(mixin: FlatShape, own: SourceShape["json"]): SourceShape["json"] {
  const merged = new Map(Object.entries(mixin.json));
  for (const [key, value] of Object.entries(own)) {
    const before = merged.get(key);
    const join = listed.includes(key) && Array.isArray(before) && Array.isArray(value);
    if (join) merged.set(key, [...(before as readonly unknown[]), ...(value as readonly unknown[])]);
    else if (mapped.includes(key) && isJsonObject(before) && isJsonObject(value))
      merged.set(key, { ...before, ...value });
    else merged.set(key, value);
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
    return own.map((name) =>
      readMember(name, shape.json[name], { what, location: childLocation(shape.location, name) }),
    );
  }
  if (shape.json["members"] === undefined) return [];
  const location = childLocation(shape.location, "members");
  const members = Object.entries(object.read(shape.json["members"], { what: `${what}: members`, location }));
  return members.map(([name, member]) => readMember(name, member, { what, location: childLocation(location, name) }));
}

function readMember(name: string, json: unknown, of: Subject): FlatMember {
  const what = `${of.what}: member "${name}"`;
  const target = reference.read(json, { what, location: of.location });
  const traits = readTraitsOf(object.read(json, { what, location: of.location })["traits"], what, of.location);
  return { name, target, traits, location: of.location };
}
