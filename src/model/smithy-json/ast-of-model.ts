import type { Warn } from "../../generator-error.ts";
import { protocolTable } from "../../protocols/protocol-table.ts";
import {
  type EnumValue,
  type HttpTrait,
  isMemberPath,
  type Member,
  type OperationShape,
  type OutputPath,
  type PaginatedTrait,
  type ServiceModel,
  type Shape,
} from "../service-model.ts";
import type { Traits } from "../traits.ts";
import { printEndpointRuleSet } from "../endpoint-rules/print-endpoint-rule-set.ts";
import { distinguishUris } from "../operation-uris.ts";
import { annotation, type JsonObject } from "./json-values.ts";
import { type PlacedShapes, placeTraits } from "./place-traits.ts";
import { unitId } from "./prelude.ts";
import { knownTraits } from "./traits/known-traits.ts";
import { traitRows } from "./traits/trait-rows.ts";
import { waiterNode } from "./waiters-of-model.ts";

/** How a service model becomes an AST. */
interface AstOptions {
  /** The namespace of shapes, if the model's format has none. */
  readonly namespace?: string | undefined;
  readonly warn: Warn;
}

/** A service model as Smithy's JSON AST 2.0. Warns of what Smithy cannot represent (paging by several tokens). */
export function astOfModel(model: ServiceModel, { namespace: given, warn }: AstOptions): JsonObject {
  const namespace = given ?? model.namespace ?? namespaceFrom(model.sdkId);
  const service = nameService(model.name, warn);
  const placed = placeTraits(model, warn);
  const names = nameShapes(placed.shapes, { taken: [service, ...model.operations.map(({ name }) => name)], warn });
  const idOf = (name: string): string => `${namespace}#${name}`;
  const target = (shape: Shape | undefined): JsonObject => ({
    target: shape === undefined ? unitId : idOf(names.get(placed.placedOf(shape)) ?? shape.name),
  });
  const shapes: Record<string, unknown> = {
    [idOf(service)]: {
      type: "service",
      version: model.version,
      operations: model.operations.map(({ name }) => ({ target: idOf(name) })),
      ...(model.errors.length > 0 && { errors: model.errors.map(target) }),
      traits: { ...serviceTraits(model, warn), ...traitsOf(model.traits) },
    },
  };
  const https = distinguishUris(model.operations);
  for (const operation of model.operations) {
    shapes[idOf(operation.name)] = {
      type: "operation",
      input: target(operation.input),
      output: target(operation.output),
      ...(operation.errors.length > 0 && { errors: operation.errors.map(target) }),
      ...withTraits({
        ...httpTraits(https.get(operation)),
        ...operationTraits(operation, { warn, names, idOf }),
        ...traitsOf(operation.traits),
      }),
    };
  }
  for (const [shape, name] of names) shapes[idOf(name)] = buildShape(shape, { placed, target });
  return { smithy: "2.0", shapes };
}

/** `SSO OIDC` → `ssooidc`. */
function namespaceFrom(sdkId: string): string {
  const name = sdkId.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return /^[a-z]/.test(name) ? name : `service${name}`;
}

/** Some services of AWS are called by a name with dots, of which only the last part can be a shape's. */
function nameService(name: string, warn: Warn): string {
  const last = name.slice(name.lastIndexOf(".") + 1);
  if (last !== name) warn({ code: "renamed", message: `service "${name}" is called "${last}": shapes have no dots` });
  return last;
}

/**
 * A namespace has one shape of a name, whatever its case, while other formats keep operations and shapes apart.
 */
function nameShapes(
  shapes: readonly Shape[],
  options: { readonly taken: readonly string[]; readonly warn: Warn },
): ReadonlyMap<Shape, string> {
  const taken = new Set(options.taken.map((name) => name.toLowerCase()));
  const names = new Map<Shape, string>();
  for (const shape of shapes) {
    let name = shape.name;
    while (taken.has(name.toLowerCase())) name += "Shape";
    if (name !== shape.name) {
      options.warn({ code: "renamed", message: `shape "${shape.name}" is called "${name}": the other name is taken` });
    }
    taken.add(name.toLowerCase());
    names.set(shape, name);
  }
  return names;
}

interface ShapeOptions {
  readonly placed: PlacedShapes;
  readonly target: (shape: Shape) => JsonObject;
}

function buildShape(shape: Shape, { placed, target }: ShapeOptions): JsonObject {
  const traits = withTraits(traitsOf(shape.traits));
  const memberOf = (member: Member): JsonObject => ({
    ...target(placed.targetOf(member)),
    ...withTraits(traitsOf(placed.traitsOf(member, shape))),
  });
  switch (shape.kind) {
    case "structure":
    case "union": {
      const members = shape.members.map((member) => [member.name, memberOf(member)] as const);
      return { type: shape.kind, members: Object.fromEntries(members), ...traits };
    }
    case "list":
      return { type: "list", member: memberOf(shape.member), ...traits };
    case "map":
      return { type: "map", key: memberOf(shape.key), value: memberOf(shape.value), ...traits };
    case "enum":
    case "intEnum":
      return { type: shape.kind, members: buildValues(shape.values), ...traits };
    default:
      return { type: shape.kind, ...traits };
  }
}

function buildValues(values: readonly EnumValue<string | number>[]): JsonObject {
  const members = new Map<string, JsonObject>();
  for (const { name, value, traits } of values) {
    let free = name;
    for (let count = 2; members.has(free); count += 1) free = `${name}_${count}`;
    members.set(free, { target: unitId, traits: { "smithy.api#enumValue": value, ...traitsOf(traits) } });
  }
  return Object.fromEntries(members);
}

function withTraits(traits: JsonObject): { readonly traits?: JsonObject } {
  return Object.keys(traits).length === 0 ? {} : { traits };
}

const idsOfTraits: ReadonlyMap<string, { readonly id: string; readonly isAnnotation: boolean }> = new Map(
  [...traitRows].map(([id, { name, value }]) => [name, { id, isAnnotation: value === annotation }]),
);

/** The traits of a service model by their shape ids; traits without a row are converted to several traits. */
function traitsOf(traits: Traits): JsonObject {
  return Object.fromEntries(
    Object.entries(traits).flatMap(([name, value]: [string, unknown]) => {
      const row = name === "optionalAuth" ? optionalAuth : idsOfTraits.get(name);
      if (row === undefined) return [];
      return [[row.id, row.isAnnotation ? {} : name === "operationContextParams" ? pathsOf(traits) : value]];
    }),
  );
}

function pathsOf({ operationContextParams = {} }: Traits): JsonObject {
  return Object.fromEntries(
    Object.entries(operationContextParams).map(([name, { path }]) => [name, { path: path.text }]),
  );
}

const optionalAuth = { id: "smithy.api#optionalAuth", isAnnotation: true };

function serviceTraits(model: ServiceModel, warn: Warn): JsonObject {
  const { sdkId, name, endpointPrefix, title, signingName, auth, protocols } = model;
  const traits: Record<string, unknown> = {};
  if (sdkId !== name || endpointPrefix !== undefined) {
    traits["aws.api#service"] = { sdkId, ...(endpointPrefix !== undefined && { endpointPrefix }) };
  }
  for (const scheme of auth) {
    if (!knownTraits.has(scheme)) {
      warn({ code: "ignored", message: `service "${name}": auth scheme "${scheme}" is not one of Smithy's` });
      continue;
    }
    const signs = scheme === "aws.auth#sigv4" || scheme === "aws.auth#sigv4a";
    traits[scheme] = signs && signingName !== undefined ? { name: signingName } : {};
  }
  // Without the list the schemes have the order of their ids.
  const known = auth.filter((scheme) => knownTraits.has(scheme));
  if (known.join() !== known.toSorted().join()) traits["smithy.api#auth"] = known;
  if (title !== undefined) traits["smithy.api#title"] = title;
  if (model.endpointRules !== undefined) {
    traits["smithy.rules#endpointRuleSet"] = printEndpointRuleSet(model.endpointRules);
  }
  for (const protocol of protocols) {
    const row = protocolTable.find((each) => each.name === protocol.name);
    if (row === undefined) continue;
    const { noErrorWrapping, eventStreamHttp } = protocol;
    traits[row.smithyId] = {
      ...(noErrorWrapping === true && { noErrorWrapping }),
      ...(eventStreamHttp !== undefined && { eventStreamHttp }),
    };
  }
  return traits;
}

/** The `http` trait, and traits implied by its method (RFC 9110, "Common Method Properties"). */
function httpTraits(http: HttpTrait | undefined): JsonObject {
  if (http === undefined) return {};
  const { method } = http;
  return {
    "smithy.api#http": http,
    ...((method === "GET" || method === "HEAD") && { "smithy.api#readonly": {} }),
    ...((method === "PUT" || method === "DELETE") && { "smithy.api#idempotent": {} }),
  };
}

interface OperationOptions {
  readonly warn: Warn;
  readonly names: ReadonlyMap<Shape, string>;
  readonly idOf: (name: string) => string;
}

function operationTraits(operation: OperationShape, { warn, idOf }: OperationOptions): JsonObject {
  const { name, auth, paginated, examples } = operation;
  const traits: Record<string, unknown> = {};
  if (auth !== undefined) traits["smithy.api#auth"] = auth;
  if (paginated !== undefined) {
    const node = paginatedNode(paginated, operation.output);
    if (node !== undefined && paginated.items !== undefined && node["items"] === undefined) {
      const message = `operation "${name}": Smithy's items are a list or map of the output: "${textOf(paginated.items)}" is left out`;
      warn({ code: "ignored", message });
    }
    if (paginated.moreResults !== undefined) {
      const member = textOf(paginated.moreResults);
      warn({ code: "ignored", message: `operation "${name}": the flag "${member}" for further pages is left out` });
    }
    if (node === undefined) {
      const message = `operation "${name}": Smithy pages by one token, which is a member, not by several or an expression`;
      warn({ code: "ignored", message });
    } else traits["smithy.api#paginated"] = node;
  }
  const waiters: Record<string, unknown> = {};
  for (const waiter of operation.waiters) {
    const node = waiterNode(waiter);
    if (node !== undefined) waiters[waiter.name] = node;
    else {
      const message = `operation "${name}": waiter "${waiter.name}" compares a status or a number, which Smithy cannot say`;
      warn({ code: "ignored", message, place: waiter.place });
    }
  }
  if (Object.keys(waiters).length > 0) traits["smithy.waiters#waitable"] = waiters;
  if (examples.length > 0) {
    traits["smithy.api#examples"] = examples.map(({ title, documentation, input, output, error }) => ({
      title,
      ...(documentation !== undefined && { documentation }),
      ...(input !== undefined && { input }),
      ...(output !== undefined && { output }),
      ...(error !== undefined && {
        error: { shapeId: idOf(error.shape), ...(error.content !== undefined && { content: error.content }) },
      }),
    }));
  }
  return traits;
}

function paginatedNode(
  { inputTokens, outputTokens, items, pageSize }: PaginatedTrait,
  output: Shape | undefined,
): JsonObject | undefined {
  const [inputToken, ...others] = inputTokens;
  const [outputToken] = outputTokens;
  if (inputToken === undefined || outputToken === undefined || others.length > 0) return undefined;
  if (!isMemberPath(outputToken)) return undefined;
  return {
    inputToken,
    outputToken: outputToken.join("."),
    ...(items !== undefined && isMemberPath(items) && holdsItems(items, output) && { items: items.join(".") }),
    ...(pageSize !== undefined && { pageSize }),
  };
}

function holdsItems(path: readonly string[], output: Shape | undefined): boolean {
  let at = output;
  for (const name of path) {
    if (at?.kind !== "structure" && at?.kind !== "union") return false;
    at = at.members.find((member) => member.name === name)?.target;
  }
  return at?.kind === "list" || at?.kind === "map";
}

function textOf(path: OutputPath): string {
  return isMemberPath(path) ? path.join(".") : path.text;
}
