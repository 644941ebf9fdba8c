import { GeneratorError } from "../../generator-error.ts";
import type { Member, Shape, SimpleShape, StructureShape } from "../service-model.ts";
import { addDefaultOfVersion1 } from "./add-default-of-version-1.ts";
import { buildEnum, buildEnumOfTrait, buildIntEnum, enumTrait } from "./build-enum.ts";
import type { FindShape } from "./flatten-shapes.ts";
import { placeOf } from "./json-location.ts";
import type { FlatMember, FlatShape } from "./smithy-source.ts";
import { readTraits } from "./traits/read-traits.ts";

/** Further options of {@link buildShapes}. */
interface BuildOptions {
  readonly names: ReadonlyMap<string, string>;
  readonly find: FindShape;
}

const simpleKinds: ReadonlySet<string> = new Set([
  "blob",
  "boolean",
  "byte",
  "short",
  "integer",
  "long",
  "float",
  "double",
  "bigInteger",
  "bigDecimal",
  "timestamp",
  "document",
] satisfies SimpleShape["kind"][]);

/** Maximum nesting of lists, so that a malicious model cannot overflow the stack. */
const deepestNesting = 200;

/** The shapes of a closure by shape id, every member's target resolved. */
export function buildShapes(closure: readonly FlatShape[], options: BuildOptions): ReadonlyMap<string, Shape> {
  const built = new Map<string, Shape>();
  const underway = new Set<string>();
  const unfilled: { readonly shape: FlatShape; readonly members: Member[] }[] = [];

  const resolve = (shape: FlatShape): Shape => {
    const known = built.get(shape.id);
    if (known !== undefined) return known;
    if (underway.has(shape.id)) {
      return refuseShape(shape, "contains itself with no structure or union between");
    }
    if (underway.size > deepestNesting) return refuseShape(shape, `is nested more than ${deepestNesting} deep`);
    underway.add(shape.id);
    const made = make(shape);
    underway.delete(shape.id);
    built.set(shape.id, made);
    return made;
  };

  const make = (shape: FlatShape): Shape => {
    const what = `shape "${shape.id}"`;
    const name = options.names.get(shape.id) ?? shape.id;
    const type = shape.type;
    if (isSimpleKind(type)) return { kind: type, name, traits: readTraits(shape.traits, what) };
    switch (type) {
      case "string":
        return shape.traits.has(enumTrait)
          ? buildEnumOfTrait(shape, name)
          : { kind: "string", name, traits: readTraits(shape.traits, what) };
      case "enum":
        return buildEnum(shape, name);
      case "intEnum":
        return buildIntEnum(shape, name);
      case "list":
      case "set": {
        const traits = readTraits(shape.traits, what);
        // A set of 1.0 is 2.0's list of unique items.
        const unique = type === "set" ? { ...traits, uniqueItems: true as const } : traits;
        return { kind: "list", name, traits: unique, member: part(shape, "member") };
      }
      case "map":
        return {
          kind: "map",
          name,
          traits: readTraits(shape.traits, what),
          key: mapKey(shape),
          value: part(shape, "value"),
        };
      case "structure":
      case "union": {
        // Members are resolved later, once all shapes exist, which ends cycles.
        const members: Member[] = [];
        unfilled.push({ shape, members });
        return { kind: type, name, traits: readTraits(shape.traits, what), members };
      }
      default:
        return refuseShape(shape, `is of type "${type}", which no member can target`);
    }
  };

  const buildMember = (member: FlatMember, holder: FlatShape): Member => {
    const what = `shape "${holder.id}": member "${member.name}"`;
    const target = options.find(member.target, { what, location: member.location });
    const traits = holder.version === 1 ? addDefaultOfVersion1(member, holder, target) : member.traits;
    return { name: member.name, target: resolve(target), traits: readTraits(traits, what) };
  };

  const part = (shape: FlatShape, name: string): Member => {
    const member = shape.members.find((candidate) => candidate.name === name);
    return member === undefined ? refuseShape(shape, `has no ${name}`) : buildMember(member, shape);
  };

  const mapKey = (shape: FlatShape): Member => {
    const key = part(shape, "key");
    const { kind } = key.target;
    return kind === "string" || kind === "enum" ? key : refuseShape(shape, `has a key of type "${kind}", not string`);
  };

  for (const shape of closure) resolve(shape);
  for (const { shape, members } of unfilled) {
    for (const member of shape.members) members.push(buildMember(member, shape));
  }
  return built;
}

/** The structure behind a reference of an operation or service. */
export function expectStructure(shape: Shape | undefined, what: string, at: FlatShape): StructureShape {
  if (shape?.kind === "structure") return shape;
  throw new GeneratorError(`${what}: expected a structure, got a ${shape?.kind ?? at.type}`, {
    code: "invalid-model",
    place: placeOf(at.location),
  });
}

function refuseShape(shape: FlatShape, why: string): never {
  throw new GeneratorError(`shape "${shape.id}": ${why}`, { code: "invalid-model", place: placeOf(shape.location) });
}

function isSimpleKind(type: string): type is SimpleShape["kind"] {
  return simpleKinds.has(type);
}
