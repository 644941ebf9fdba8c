import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { objectTrait, operationsOf, sideOf } from "./shape-queries.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

const pagedTrait = "smithy.api#paginated";

type Settings = Readonly<Record<string, unknown>>;

/** What a key of `paginated` has to lead to. */
interface PagingKey {
  readonly key: "inputToken" | "outputToken" | "items" | "pageSize";
  readonly side: "input" | "output";
  readonly types: readonly string[];
  readonly isToken: boolean;
}

const pagingKeys: readonly PagingKey[] = [
  { key: "inputToken", side: "input", types: ["string", "enum"], isToken: true },
  { key: "pageSize", side: "input", types: ["integer"], isToken: false },
  { key: "outputToken", side: "output", types: ["string", "enum"], isToken: true },
  { key: "items", side: "output", types: ["list", "set", "map"], isToken: false },
];

interface PagingFault {
  /** What follows `PaginatedTrait` in the event's id. */
  readonly id?: string;
  readonly severity?: Severity;
  readonly message: string;
}

/**
 * Checks the members that `paginated` names, as Smithy's `PaginatedTraitValidator` does. Tokens that are required, and tokens
 * and sizes of other types, are in AWS's own models and can be paged by: they are dangers, not errors as in Smithy.
 */
export function* checkPaging(graph: ModelGraph): Iterable<FoundEvent> {
  const services = findServices(graph);
  for (const operation of graph.ofType("operation")) {
    const own = objectTrait(operation, pagedTrait);
    if (own === undefined) continue;
    const location = operation.traits.get(pagedTrait)?.location ?? operation.location;
    for (const { id = "", severity = "ERROR", message } of checkOperation(operation, own, { services, graph })) {
      yield {
        id: `PaginatedTrait${id}`,
        severity,
        shapeId: operation.id,
        location,
        message: `operation "${shapeNameOf(operation.id)}": trait "paginated": ${message}`,
      };
    }
  }
}

/** The services that have an operation, with what their own traits say for all operations. */
function findServices(graph: ModelGraph): ReadonlyMap<string, readonly Settings[]> {
  const services = new Map<string, Settings[]>();
  for (const service of graph.ofType("service")) {
    const settings = objectTrait(service, pagedTrait) ?? {};
    for (const { id } of operationsOf(service, graph)) {
      const known = services.get(id);
      if (known === undefined) services.set(id, [settings]);
      else known.push(settings);
    }
  }
  return services;
}

/** An operation by itself, and if that has no fault, with the settings of each of its services. */
function checkOperation(
  operation: GraphShape,
  own: Settings,
  { services, graph }: { readonly services: ReadonlyMap<string, readonly Settings[]>; readonly graph: ModelGraph },
): readonly PagingFault[] {
  const faults = checkSettings(operation, own, graph);
  if (faults.length > 0) return faults;
  return (services.get(operation.id) ?? []).flatMap((settings) => {
    const merged = { ...settings, ...own };
    const missing = pagingKeys.filter(({ key, isToken }) => isToken && merged[key] === undefined);
    return [
      ...missing.map(({ key }) => ({ message: `${key} is missing, in the operation and in its service` })),
      ...checkSettings(operation, merged, graph),
    ];
  });
}

function checkSettings(operation: GraphShape, settings: Settings, graph: ModelGraph): readonly PagingFault[] {
  return pagingKeys.flatMap((key) => {
    const path = settings[key.key];
    return typeof path === "string" ? [...checkMember(key, path, { operation, graph })] : [];
  });
}

function* checkMember(
  { key, side, types, isToken }: PagingKey,
  path: string,
  { operation, graph }: { readonly operation: GraphShape; readonly graph: ModelGraph },
): Iterable<PagingFault> {
  if (side === "input" && path.includes(".")) {
    yield { message: `${key} "${path}" is a path; expected the name of a member` };
    return;
  }
  const member = findMember(path, sideOf(operation, side, graph), graph);
  if (member === undefined) {
    yield { message: `${key} "${path}" is not a member of the ${side}` };
    return;
  }
  if (member.traits.has("smithy.api#required")) {
    if (isToken) yield { severity: "DANGER", message: `${key} "${path}" must not be required` };
    else if (key === "pageSize")
      yield {
        id: `.ShouldNotBeRequired.${key}`,
        severity: "WARNING",
        message: `${key} "${path}" should not be required`,
      };
  }
  const type = graph.targetOf(member)?.type ?? "";
  const wanted = types.filter((each) => each !== "enum" && each !== "set").join(" or ");
  const message = `${key} "${path}" targets a shape of type ${type}, expected ${wanted}`;
  if (!types.includes(type)) {
    yield key === "items" ? { message } : { id: `.WrongShapeType.${key}`, severity: "DANGER", message };
  }
  if (path.split(".").length > 2) {
    const deep = `${key} "${path}" has more than two parts`;
    yield { id: `.DeeplyNested.${key}`, severity: "WARNING", message: deep };
  }
}

function findMember(path: string, holder: GraphShape | undefined, graph: ModelGraph): GraphShape | undefined {
  let at = holder;
  let member: GraphShape | undefined;
  for (const name of path.split(".")) {
    member = at?.members.find((each) => each.name === name);
    at = member && graph.targetOf(member);
  }
  return member;
}
