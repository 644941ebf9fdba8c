import type { DynamicOperation, DynamicService } from "../../dynamic/dynamic-service.ts";
import {
  type Member,
  type OperationShape,
  type ResourceShape,
  resourceLifecycles,
  type StructureShape,
} from "../../model/service-model.ts";
import type { Lifecycle, Resource } from "./resource.ts";

/**
 * The resources of a model that something creates (Smithy 2.0, "Resource"). Those are left out whose creation does not
 * tell their identifiers, such as those that only group operations.
 */
export function modeledResources({ plan, operations }: DynamicService): readonly Resource[] {
  const byShape = new Map([...operations.values()].map((operation) => [operation.plan.shape, operation]));
  const built = new Map<ResourceShape, Resource>();
  const inherited = new Map<ResourceShape, ReadonlySet<string>>();
  for (const { identifiers, resources } of plan.model.resources) {
    for (const child of resources) inherited.set(child, new Set(identifiers.keys()));
  }
  // Children come after their parents, and are built before them.
  for (const shape of plan.model.resources.toReversed()) {
    const resource = buildResource(shape, inherited.get(shape) ?? new Set(), { byShape, built });
    if (resource !== undefined) built.set(shape, resource);
  }
  return [...built.values()].reverse();
}

interface Builder {
  readonly byShape: ReadonlyMap<OperationShape, DynamicOperation>;
  readonly built: ReadonlyMap<ResourceShape, Resource>;
}

function buildResource(
  shape: ResourceShape,
  inherited: ReadonlySet<string>,
  { byShape, built }: Builder,
): Resource | undefined {
  const { lifecycle } = shape;
  const creation = lifecycle.create ?? lifecycle.put;
  if (creation === undefined || shape.identifiers.size === 0) return undefined;
  const names = [...shape.identifiers.keys()];
  const identifiers = new Map<string, readonly string[]>();
  for (const name of [...names.filter((one) => !inherited.has(one)), ...inherited]) {
    const source = findSource(name, shape.identifiers.get(name), creation);
    if (source === undefined) return undefined;
    identifiers.set(name, [...new Set([name, source])]);
  }
  const bindsInstance = ({ input }: OperationShape): boolean => {
    const bound = new Set((input?.members ?? []).map(nameOf));
    return names.every((name) => bound.has(name));
  };
  const roles = new Map<DynamicOperation, Lifecycle>();
  const add = (operation: OperationShape | undefined, role: Lifecycle): void => {
    const dynamic = operation && byShape.get(operation);
    if (dynamic !== undefined && !roles.has(dynamic)) roles.set(dynamic, role);
  };
  for (const role of resourceLifecycles) {
    const operation = lifecycle[role];
    if (operation === undefined) continue;
    if (role === "create" || role === "list" || bindsInstance(operation)) add(operation, role);
  }
  for (const operation of shape.operations.filter(bindsInstance)) add(operation, "use");
  return {
    name: shape.name.replace(/(?<=.)Resource$/, ""),
    identifiers,
    operations: roles,
    children: shape.resources.flatMap((child) => built.get(child) ?? []),
  };
}

/** The name under which the creation of a resource tells one of its identifiers, in its output or its input. */
function findSource(identifier: string, target: string | undefined, creation: OperationShape): string | undefined {
  const told = membersWithin(creation.output);
  const given = (creation.input?.members ?? []).filter(({ traits }) => traits.idempotencyToken !== true);
  if ([...told, ...given].some((member) => nameOf(member) === identifier)) return identifier;
  const ofType = told.filter((member) => member.target.name === target && target !== "String").map(nameOf);
  if (new Set(ofType).size === 1) return ofType[0];
  // An "identifier" in inputs is often an "id" in outputs.
  const id = identifier.replace(/Identifier$/, "Id").replace(/^identifier$/, "id");
  if (id === identifier) return undefined;
  const candidates = [id, "id", "Id"];
  return candidates.find((name) => told.some((member) => nameOf(member) === name));
}

/** The members of a structure, and of the structures at its top. */
function membersWithin(structure: StructureShape | undefined): readonly Member[] {
  const members = structure?.members ?? [];
  return [...members, ...members.flatMap(({ target }) => (target.kind === "structure" ? target.members : []))];
}

function nameOf({ name, traits }: Member): string {
  return traits.resourceIdentifier ?? traits.property?.name ?? name;
}
