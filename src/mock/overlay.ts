import type { Member, ServiceModel } from "../model/service-model.ts";
import type { MemberSchema, StructureSchema, Target } from "../runtime/schema/schema.ts";
import { memberSchemasOf } from "../synthesize/member-schemas.ts";

/** A named value of a type. */
export interface Given {
  readonly name: string;
  readonly target: Target;
  readonly value: unknown;
}

/**
 * Puts values into structures by the names of their members: the identifier or property of a resource that a member is
 * (`resourceIdentifier`, `property`), else the member's own name.
 */
export class MemberOverlay {
  readonly #shapes: ServiceModel["shapes"];
  readonly #traits = new Map<StructureSchema, ReadonlyMap<string, Member["traits"]>>();
  /** Names of identifiers and properties of resources. */
  readonly #declared: ReadonlySet<string>;

  constructor({ shapes, resources }: Pick<ServiceModel, "shapes" | "resources">) {
    this.#shapes = shapes;
    this.#declared = new Set(resources.flatMap((one) => [...one.identifiers.keys(), ...one.properties.keys()]));
  }

  /** The name under which values of a member are known. */
  nameOf(structure: StructureSchema, member: string): string {
    const traits = this.#traitsOf(structure, member);
    return traits.resourceIdentifier ?? traits.property?.name ?? member;
  }

  /** The members of a value that may be echoed. Tokens and options of a request are not. */
  listGiven(structure: StructureSchema | undefined, value: object): readonly Given[] {
    if (structure === undefined) return [];
    return Object.entries(memberSchemasOf(structure)).flatMap(([member, schema]): Given[] => {
      const own: unknown = (value as Readonly<Record<string, unknown>>)[member];
      if (own === undefined || this.#isNotEchoed(structure, member, schema)) return [];
      return [{ name: this.nameOf(structure, member), target: schema.target, value: own }];
    });
  }

  /** The members of the structures at the top of a value; where one has the resource's properties, only of that one. */
  listInner(structure: StructureSchema | undefined, value: object): readonly Given[] {
    if (structure === undefined) return [];
    const inner = structuresIn(structure);
    const nested = inner.filter(([member]) => this.#traitsOf(structure, member).nestedProperties === true);
    return (nested.length > 0 ? nested : inner).flatMap(([member, target]) => {
      const own: unknown = (value as Readonly<Record<string, unknown>>)[member];
      return isRecord(own) ? this.listGiven(target, own) : [];
    });
  }

  /** The members of the structure that has the resource's properties. */
  listNested(structure: StructureSchema | undefined, value: object): readonly Given[] {
    const nested = structure && this.#nestedIn(structure);
    const own: unknown = nested && (value as Readonly<Record<string, unknown>>)[nested[0]];
    return nested !== undefined && isRecord(own) ? this.listGiven(nested[1], own) : [];
  }

  /**
   * A value with others in the place of its own, where a member has the same name and type, the first of a name: at its
   * top and in the structure that it is about.
   *
   * @param depth of structures below.
   */
  put(
    structure: StructureSchema,
    base: Readonly<Record<string, unknown>>,
    source: readonly Given[],
    depth = 1,
  ): Record<string, unknown> {
    const result: Record<string, unknown> = { ...base };
    for (const [member, schema] of Object.entries(memberSchemasOf(structure))) {
      if (this.#isNotEchoed(structure, member, schema)) continue;
      const name = this.nameOf(structure, member);
      const found = source.find((given) => given.name === name && given.target === schema.target);
      if (found !== undefined) result[member] = found.value;
    }
    const inner = depth === 0 ? undefined : (this.#nestedIn(structure) ?? onlyOne(structuresIn(structure)));
    if (inner === undefined) return result;
    const [member, target] = inner;
    const value = result[member];
    if (isRecord(value)) result[member] = this.put(target, value, source, depth - 1);
    return result;
  }

  #nestedIn(structure: StructureSchema): readonly [string, StructureSchema] | undefined {
    return structuresIn(structure).find(([member]) => this.#traitsOf(structure, member).nestedProperties === true);
  }

  #isNotEchoed(structure: StructureSchema, member: string, { idempotencyToken }: MemberSchema): boolean {
    const traits = this.#traitsOf(structure, member);
    if (idempotencyToken === true || traits.notProperty === true) return true;
    if (this.#declared.has(this.nameOf(structure, member))) return false;
    return /token$|marker$|^next|maxresults$|maxitems$|checksum|md5/i.test(member);
  }

  #traitsOf(structure: StructureSchema, member: string): Member["traits"] {
    let traits = this.#traits.get(structure);
    if (traits === undefined) {
      const shape = this.#shapes.get(structure.name);
      const members = shape?.kind === "structure" ? shape.members : [];
      traits = new Map(members.map((one) => [one.name, one.traits]));
      this.#traits.set(structure, traits);
    }
    return traits.get(member) ?? {};
  }
}

function structuresIn(structure: StructureSchema): readonly (readonly [string, StructureSchema])[] {
  return Object.entries(memberSchemasOf(structure)).flatMap(([member, { target }]) =>
    typeof target === "object" && target.type === "structure" ? [[member, target] as const] : [],
  );
}

/** Several structures may each have their own name; only a single one is what the output is about. */
function onlyOne<Item>([first, ...others]: readonly Item[]): Item | undefined {
  return others.length === 0 ? first : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
