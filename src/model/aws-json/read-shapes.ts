import { GeneratorError } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";
import type { EnumValue, Member, Shape, SimpleShape } from "../service-model.ts";
import type { Traits } from "../traits.ts";
import type { ApiModel, MemberDefinition, SimpleDefinition, StructureDefinition } from "./api.types.ts";
import { findShapeRoles, type ShapeRole } from "./find-shape-roles.ts";
import { makeEnumValues } from "./make-enum-values.ts";
import type { NameRules } from "./name-rules.ts";
import { readElementTraits, readMemberTraits } from "./read-member-traits.ts";
import { readListTraits, readMapTraits, readSimpleTraits, readStructureTraits } from "./read-shape-traits.ts";
import type { ShapeDocs } from "./read-shape-docs.ts";
import type { TraitsBuilder } from "./traits-builder.ts";

interface OpenList {
  readonly kind: "list";
  readonly name: string;
  readonly traits: Traits;
  member: Member;
}

interface OpenMap {
  readonly kind: "map";
  readonly name: string;
  readonly traits: Traits;
  key: Member;
  value: Member;
}

type SimpleOpen =
  | SimpleShape
  | { readonly kind: "string"; readonly name: string; readonly traits: Traits }
  | {
      readonly kind: "enum";
      readonly name: string;
      readonly traits: Traits;
      readonly values: readonly EnumValue<string>[];
    };

type OpenShape =
  | { readonly kind: "structure"; readonly name: string; traits: TraitsBuilder; members: readonly Member[] }
  | { readonly kind: "union"; readonly name: string; traits: TraitsBuilder; members: readonly Member[] }
  | OpenList
  | OpenMap
  | SimpleOpen;

/** What shapes are read from. */
interface ShapeSource {
  readonly file: string;
  readonly api: ApiModel;
  readonly docs: ShapeDocs;
  readonly rules: NameRules;
}

const nowhere: Member = { name: "", target: { kind: "string", name: "", traits: {} }, traits: {} };

/**
 * All shapes by name, references resolved to the shapes themselves: first every shape is made
 * without its members, then the members are put in, so that cycles are no matter.
 */
export function readShapes(source: ShapeSource): Map<string, Shape> {
  const roles = findShapeRoles(source.api, source.file);
  const definitions = new Map(Object.entries(source.api.shapes));
  const shapes = new Map<string, OpenShape>();
  for (const [name, definition] of definitions) {
    const docs = source.docs.shapes.get(name);
    switch (definition.type) {
      case "structure":
        shapes.set(name, openStructure(name, definition, { source, role: roles.get(name) }));
        break;
      case "list":
        shapes.set(name, { kind: "list", name, traits: readListTraits(definition, docs), member: nowhere });
        break;
      case "map":
        shapes.set(name, { kind: "map", name, traits: readMapTraits(definition, docs), key: nowhere, value: nowhere });
        break;
      default:
        shapes.set(name, makeSimple(name, definition, docs));
    }
  }
  const resolve = (name: string, member: string, pointer: readonly string[]) => (reference: MemberDefinition) =>
    resolveTarget(shapes, { shape: name, member, target: reference.shape, file: source.file, pointer });
  for (const [name, definition] of definitions) {
    const shape = shapes.get(name);
    const docs = source.docs.members.get(name);
    const readElement = (element: MemberDefinition, member: string): Member => ({
      name: member,
      target: resolve(name, member, ["shapes", name, member])(element),
      traits: readElementTraits(element, docs?.get(member)),
    });
    if (shape?.kind === "list" && definition.type === "list") {
      shape.member = readElement(definition.member, "member");
    } else if (shape?.kind === "map" && definition.type === "map") {
      shape.key = readElement(definition.key, "key");
      shape.value = readElement(definition.value, "value");
    } else if ((shape?.kind === "structure" || shape?.kind === "union") && definition.type === "structure") {
      const payload = findPayload(name, definition, { role: roles.get(name), file: source.file });
      checkRequired(name, definition, source.file);
      const required = new Set(definition.required);
      shape.members = Object.entries(definition.members).map(([member, reference]): Member => {
        const target = resolve(name, member, ["shapes", name, "members", member])(reference);
        const targetDefinition = definitions.get(reference.shape) ?? definition;
        const isPayload = payload === member;
        const context = { name: member, rules: source.rules, docs: docs?.get(member), isPayload };
        const isRequired = required.has(member);
        return {
          name: member,
          target,
          traits: readMemberTraits(reference, { ...context, isRequired, target: targetDefinition }),
        };
      });
    }
  }
  return shapes;
}

function openStructure(
  name: string,
  definition: StructureDefinition,
  options: { readonly source: ShapeSource; readonly role: ShapeRole | undefined },
): OpenShape {
  const { docs, rules } = options.source;
  const traits = readStructureTraits(definition, { docs: docs.shapes.get(name), rules, role: options.role });
  if (definition.document === true) return { kind: "document", name, traits };
  // A stream of events is a union in Smithy's terms: each event is one of the members.
  const isUnion = definition.union === true || definition.eventstream === true;
  return { kind: isUnion ? "union" : "structure", name, traits, members: [] };
}

function makeSimple(name: string, definition: SimpleDefinition, docs: string | undefined): SimpleOpen {
  const traits = readSimpleTraits(definition, docs);
  const { type } = definition;
  switch (type) {
    case "string":
      return definition.enum === undefined || definition.enum.length === 0
        ? { kind: "string", name, traits }
        : { kind: "enum", name, traits, values: makeEnumValues(definition.enum) };
    case "character":
      return { kind: "string", name, traits };
    case "biginteger":
      return { kind: "bigInteger", name, traits };
    case "bigdecimal":
      return { kind: "bigDecimal", name, traits };
    default:
      return { kind: type, name, traits };
  }
}

function resolveTarget(
  shapes: ReadonlyMap<string, Shape>,
  reference: { shape: string; member: string; target: string; file: string; pointer: readonly string[] },
): Shape {
  const target = shapes.get(reference.target);
  if (target !== undefined) return target;
  throw new GeneratorError(
    `shape "${reference.shape}": member "${reference.member}" targets unknown shape "${reference.target}"`,
    { code: "unknown-shape", place: { file: reference.file, pointer: formatPointer(reference.pointer) } },
  );
}

/** The member that is the body: a reference to the structure may name it. */
function findPayload(
  name: string,
  { payload: own, members }: StructureDefinition,
  options: { readonly role: ShapeRole | undefined; readonly file: string },
): string | undefined {
  const { payload = own, pointer = ["shapes", name, "payload"] } = options.role?.body ?? {};
  if (payload === undefined) return undefined;
  const fail = (message: string, at: readonly string[]): GeneratorError =>
    new GeneratorError(`shape "${name}": ${message}`, {
      code: "invalid-model",
      place: { file: options.file, pointer: formatPointer(at) },
    });
  const reference = Object.hasOwn(members, payload) ? members[payload] : undefined;
  if (reference === undefined) throw fail(`payload "${payload}" is not a member`, pointer);
  const { location } = reference;
  if (location === undefined) return payload;
  throw fail(`payload "${payload}" is bound to location "${location}" as well`, ["shapes", name, "members", payload]);
}

function checkRequired(name: string, { required = [], members }: StructureDefinition, file: string): void {
  const missing = required.findIndex((member) => !Object.hasOwn(members, member));
  if (missing === -1) return;
  throw new GeneratorError(`shape "${name}": required member "${required[missing] ?? ""}" is not a member`, {
    code: "invalid-model",
    place: { file, pointer: formatPointer(["shapes", name, "required", String(missing)]) },
  });
}
