import type { Warn } from "../generator-error.ts";
import type { EndpointRuleSet } from "../model/endpoint-rules/endpoint-rule-set.ts";
import type { EnumShape, IntEnumShape, ServiceModel, Shape, StructureShape } from "../model/service-model.ts";
import { queryProtocol, traitFamiliesOf } from "../protocols/protocol-table.ts";
import { planErrorParts, planOperationParts } from "./client-parts.ts";
import { findConstrainedShapes } from "./constrained-shapes.ts";
import { customizeModel } from "./customize-model.ts";
import { schemePartsOfService } from "./auth-schemes.ts";
import { clientPartsOf } from "./customizations/client-parts.ts";
import { listErrorNames } from "./error-codes.ts";
import { isAggregate, orderDeclarations } from "./declaration-order.ts";
import { findReadVariables, planOperationParameters, planRuleParameters } from "./endpoint-parameters.ts";
import { toIdentifier, toMethodName, toTypeName, type Identifier } from "./identifier.ts";
import { NameScope } from "./name-scope.ts";
import type { ErrorPlan, OperationPlan, PackagePlan, TypePlan } from "./package-plan.ts";
import { findReachableShapes, findReceivedShapes } from "./reachable-shapes.ts";
import { warnOfRouteConflicts } from "./route-conflicts.ts";
import { planPaginator } from "./plan-paginator.ts";
import { simplifyEndpointRules } from "./simplify-endpoint-rules.ts";
import { planWaiters } from "./plan-waiters.ts";
import { planServiceNames } from "./service-names.ts";
import { findStreamingDirections, warnOfEventStreams } from "./streams.ts";
import { chooseProtocols, orderForServers } from "./choose-protocols.ts";
import { findValidationError } from "./validation-error.ts";

interface PlanOptions {
  /** The package's full name; by default from the scope and the service's name. */
  readonly packageName?: string | undefined;
  /** The npm scope, with or without `@`. */
  readonly scope?: string | undefined;
  readonly warn: Warn;
}

/**
 * Method names not available to the aggregated client: those of its base class, those of every object, and `then`,
 * which would make it a thenable.
 */
const takenMethods: readonly string[] = [
  ...["send", "destroy", "config", "service", "protocol"],
  ...["then", "constructor", "__proto__", "toString", "toLocaleString", "valueOf"],
  ...["hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"],
];

/** Decides a package's contents and all names in it. Deterministic. */
export function planPackage(given: ServiceModel, options: PlanOptions): PackagePlan {
  const { warn } = options;
  const model = customizeModel(given);
  const names = planServiceNames(model);
  const protocols = chooseProtocols(model);
  const [clientProtocol] = protocols;
  // A server of a service that migrated to another protocol may speak its former one, too.
  const former = model.traits.awsQueryCompatible === true ? [queryProtocol] : [];
  const traitFamilies = traitFamiliesOf([...protocols, ...former]);
  const exports = new NameScope();
  for (const name of [names.aggregatedClient, names.client, names.clientConfig, names.exception]) exports.take(name);
  exports.take(names.paginationConfiguration);

  const takeFrom = (scope: NameScope, wanted: Identifier, what: string): Identifier => {
    const name = scope.take(wanted);
    if (name !== wanted) warnOfRenaming(what, wanted, { name, warn });
    return name;
  };
  const take = (wanted: Identifier, what: string): Identifier => takeFrom(exports, wanted, what);

  const takeLocal = (wanted: Identifier): Identifier => exports.take(wanted);

  // Operations first: their commands keep AWS SDK v3's names, regardless of shape names.
  const commandNames = model.operations.map((operation) => {
    const stem = toTypeName(operation.name);
    const what = `operation "${operation.name}"`;
    return {
      command: take(toIdentifier(`${stem}Command`), what),
      commandInput: take(toIdentifier(`${stem}CommandInput`), what),
      commandOutput: take(toIdentifier(`${stem}CommandOutput`), what),
      paginator: planPaginator(operation, { take, takeLocal, warn }),
    };
  });

  const reachable = findReachableShapes(model);
  const typeNames = new Map<Shape, Identifier>();
  const types: TypePlan[] = [];
  const errors: ErrorPlan[] = [];
  const streamingOf = findStreamingDirections(model);
  for (const shape of reachable) {
    if (shape.kind !== "structure" && shape.kind !== "union" && shape.kind !== "enum" && shape.kind !== "intEnum")
      continue;
    const name = take(toTypeName(shape.name), `shape "${shape.name}"`);
    typeNames.set(shape, name);
    if (shape.kind === "structure" && shape.traits.error !== undefined)
      errors.push({ name, shape, parts: planErrorParts(shape, clientProtocol) });
    else if (shape.kind === "structure") types.push({ kind: "structure", name, shape, streaming: streamingOf(shape) });
    else if (shape.kind === "union") types.push({ kind: "union", name, shape });
    else types.push({ kind: "enum", name, shape, keys: planEnumKeys(shape, warn) });
  }
  const errorsByShape = new Map(errors.map((error) => [error.shape, error]));
  const planErrors = (shapes: readonly StructureShape[]): ErrorPlan[] =>
    shapes.flatMap((shape) => errorsByShape.get(shape) ?? []);

  const constantNames = new NameScope();
  constantNames.take(names.serviceSchema);
  const schemaNames = new Map<Shape, Identifier>();
  const schemas = orderDeclarations(reachable.filter(isAggregate)).map((shape) => {
    const stem = typeNames.get(shape) ?? toTypeName(shape.name);
    const name = constantNames.take(toIdentifier(`${stem}$`));
    schemaNames.set(shape, name);
    return { name, shape };
  });

  const endpoint = model.endpointRules && planEndpoint(model.endpointRules, model, exports);

  const methods = new NameScope();
  for (const name of takenMethods) methods.take(name as Identifier);
  const operations = model.operations.map((shape, index): OperationPlan => {
    const stem = toTypeName(shape.name);
    const schema = toIdentifier(constantNames.has(`${stem}$`) ? `${stem}Operation$` : `${stem}$`);
    const operationErrors = planErrors([...new Set([...shape.errors, ...model.errors])]);
    return {
      shape,
      ...(commandNames[index] as (typeof commandNames)[number]),
      method: takeFrom(methods, toMethodName(shape.name), `operation "${shape.name}"`),
      schema: constantNames.take(schema),
      errors: operationErrors,
      validationError: findValidationError(operationErrors),
      endpointParameters: planOperationParameters(shape, endpoint?.parameters ?? []),
      parts: planOperationParts(shape, { model, clientProtocol }),
    };
  });

  const waiters = planWaiters(operations, {
    take,
    takeLocal,
    namesOfError: (errorType) => listErrorNames(errorType, { model, protocols, errors }),
    warn,
  });

  const constraintsScope = new NameScope();
  const constraintsNames = new Map<Shape, Identifier>();
  const constraints = orderDeclarations(findConstrainedShapes(model)).map((shape) => {
    const stem = typeNames.get(shape) ?? toTypeName(shape.name);
    const name = constraintsScope.take(toIdentifier(`${stem}Constraints`));
    constraintsNames.set(shape, name);
    return { name, shape };
  });

  warnOfRouteConflicts(model, warn);
  warnOfEventStreams(model, clientProtocol, warn);

  const scope = options.scope === undefined || options.scope === "" ? "" : `@${options.scope.replace(/^@/, "")}/`;
  return {
    model,
    packageName: options.packageName ?? scope + names.slug,
    names,
    clientProtocol,
    protocols,
    serverProtocols: orderForServers(protocols),
    traitFamilies,
    serviceParts: [...clientPartsOf(model).ofService(model), ...schemePartsOfService(model)],
    endpoint,
    operations,
    waiters,
    types,
    errors,
    schemas,
    received: findReceivedShapes(model),
    constraints,
    exports,
    typeNames,
    schemaNames,
    constraintsNames,
    links: planLinks(operations, typeNames),
  };
}

function planEndpoint(rules: EndpointRuleSet, model: ServiceModel, exports: NameScope): PackagePlan["endpoint"] {
  const simplified = simplifyEndpointRules(rules.rules);
  const read = findReadVariables(simplified);
  return {
    rules: simplified,
    read,
    parameters: planRuleParameters(rules, read, model),
    parametersType: exports.take(toIdentifier("EndpointParameters")),
  };
}

/** Enum values may differ only in characters that are not allowed in names. */
function planEnumKeys({ name, values }: EnumShape | IntEnumShape, warn: Warn): readonly string[] {
  const scope = new NameScope();
  return values.map((value) => {
    const key = scope.take(value.name);
    if (key !== value.name) {
      warnOfRenaming(`enum "${name}": value ${JSON.stringify(value.value)}`, value.name, { name: key, warn });
    }
    return key;
  });
}

function warnOfRenaming(what: string, wanted: string, { name, warn }: { name: string; warn: Warn }): void {
  warn({
    code: "renamed",
    message: `${what}: the name "${wanted}" is taken, it is called "${name}" in the package`,
  });
}

function planLinks(
  operations: readonly OperationPlan[],
  typeNames: ReadonlyMap<Shape, Identifier>,
): ReadonlyMap<string, Identifier> {
  const links = new Map<string, Identifier>();
  for (const [shape, name] of typeNames) links.set(shape.name, name);
  for (const { shape, command } of operations) links.set(shape.name, command);
  return links;
}
