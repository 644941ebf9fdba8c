import { GeneratorError } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";
import type { Member, Shape } from "../service-model.ts";
import type { Traits } from "../traits.ts";
import type {
  ApiModel,
  MemberDefinition,
  ShapeDefinition,
  SimpleDefinition,
  StructureDefinition,
} from "./api.types.ts";
import { findShapeRoles, type ShapeRole } from "./find-shape-roles.ts";
import { makeEnumValues } from "./make-enum-values.ts";
import type { NameRules } from "./name-rules.ts";
import type { ModelDocs } from "./read-docs.ts";
import type { Documented } from "./traits/documentation-traits.ts";
import { readElementTraits, readMemberTraits } from "./traits/member-traits.ts";
import {
  readListTraits,
  readMapTraits,
  readSimpleTraits,
  readStructureTraits,
  type StructureContext,
} from "./traits/shape-traits.ts";

/** A shape being built: its members are added when all shapes exist. */
type OpenShape = Writable<Shape>;
type Writable<Each> = Each extends unknown ? { -readonly [Name in keyof Each]: Each[Name] } : never;

/** The context for reading shapes. */
interface ShapeSource {
  readonly file: string;
  readonly api: ApiModel;
  readonly docs: ModelDocs;
  readonly rules: NameRules;
}

const nowhere: Member = { name: "", target: { kind: "string", name: "", traits: {} }, traits: {} };

/**
 * All shapes by name, references resolved to the shapes themselves: first creates all shapes without members, then adds
 * the members, so that cycles need no special handling.
 */
export function readShapes(source: ShapeSource): Map<string, Shape> {
  const { api, file, docs, rules } = source;
  const roles = findShapeRoles(api, file);
  const definitions = new Map(Object.entries(api.shapes));
  const shapes = new Map<string, OpenShape>();
  for (const [name, definition] of definitions) {
    const context = { docs: docs.shapes.get(name), rules, role: roles.get(name) ?? {} };
    shapes.set(name, openShape(name, definition, context));
  }
  for (const [name, definition] of definitions) {
    const shape = shapes.get(name);
    const resolve = (member: string, reference: MemberDefinition, pointer: readonly string[]): Shape =>
      resolveTarget(shapes, { shape: name, member, target: reference.shape, file, pointer });
    const documented = (member: string): Documented => ({ docs: docs.members.get(name)?.get(member) });
    const readElement = (element: MemberDefinition, member: string): Member => ({
      name: member,
      target: resolve(member, element, ["shapes", name, member]),
      traits: readElementTraits(element, documented(member)),
    });
    if (shape?.kind === "list" && definition.type === "list") {
      shape.member = readElement(definition.member, "member");
    } else if (shape?.kind === "map" && definition.type === "map") {
      shape.key = readElement(definition.key, "key");
      shape.value = readElement(definition.value, "value");
    } else if ((shape?.kind === "structure" || shape?.kind === "union") && definition.type === "structure") {
      const payload = findPayload(name, definition, { role: roles.get(name), file });
      checkRequired(name, definition, file);
      const required = new Set(definition.required);
      shape.members = Object.entries(definition.members).map(([member, reference]): Member => ({
        name: member,
        target: resolve(member, reference, ["shapes", name, "members", member]),
        traits: readMemberTraits(reference, {
          ...documented(member),
          name: member,
          target: definitions.get(reference.shape) ?? definition,
          rules,
          isPayload: payload === member,
          isRequired: required.has(member),
        }),
      }));
    }
  }
  return shapes;
}

function openShape(name: string, definition: ShapeDefinition, context: StructureContext): OpenShape {
  switch (definition.type) {
    case "structure":
      return openStructure(name, definition, context);
    case "list":
      return { kind: "list", name, traits: readListTraits(definition, context), member: nowhere };
    case "map":
      return { kind: "map", name, traits: readMapTraits(definition, context), key: nowhere, value: nowhere };
    default:
      return makeSimple(name, definition, readSimpleTraits(definition, context));
  }
}

function openStructure(name: string, definition: StructureDefinition, context: StructureContext): OpenShape {
  const traits = readStructureTraits(definition, context);
  if (definition.document === true) return { kind: "document", name, traits };
  // An event stream is a union in Smithy: each event is one of its members.
  const isUnion = definition.union === true || definition.eventstream === true;
  return { kind: isUnion ? "union" : "structure", name, traits, members: [] };
}

function makeSimple(name: string, definition: SimpleDefinition, traits: Traits): OpenShape {
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
