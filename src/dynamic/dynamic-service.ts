import { schemaTraitsOf } from "../emit/schema-traits.ts";
import { authOfOperation } from "../plan/auth-schemes.ts";
import { retryDefaultsOf } from "../plan/customizations/retries.ts";
import { mapErrorCodes } from "../plan/error-codes.ts";
import type { OperationPlan, PackagePlan } from "../plan/package-plan.ts";
import { inRoutingOrder } from "../plan/route-conflicts.ts";
import * as clientParts from "../runtime/client-parts.ts";
import { adaptS3Server } from "../runtime/customizations/s3-server.ts";
import type { ErrorSchema, OperationSchema, Part, ServiceSchema } from "../runtime/schema/schema.ts";
import type { ServerDefinition, StructureConstraints } from "../runtime/server/server-definition.ts";
import { ConstraintsBuilder } from "./constraints-builder.ts";
import { serverHalfOf } from "./protocol-halves.ts";
import { defined, SchemaBuilder } from "./schema-builder.ts";

/**
 * A service as its generated package would have it, made from the model while the program runs: what a double or a
 * check of any service needs. Clients and servers of the runtime take its schemas as they take generated ones.
 */
export interface DynamicService {
  readonly plan: PackagePlan;
  readonly schema: ServiceSchema;
  /** By the operation's name in the model, in its order. */
  readonly operations: ReadonlyMap<string, DynamicOperation>;
  /** The errors of the service by the names of their shapes, and by their awsQuery codes. */
  readonly errors: ReadonlyMap<string, DynamicError>;
  /** Handlers are found by the operation's name in the model. */
  readonly definition: ServerDefinition;
}

/** An operation, and what else there is to know of it. */
export interface DynamicOperation {
  readonly plan: OperationPlan;
  readonly schema: OperationSchema;
  readonly inputConstraints: StructureConstraints | undefined;
  readonly outputConstraints: StructureConstraints | undefined;
  /** The errors that it lists, and those of the service. */
  readonly errors: readonly DynamicError[];
}

/** An error of the model. */
export interface DynamicError {
  readonly schema: ErrorSchema;
  readonly constraints: StructureConstraints | undefined;
}

/**
 * Makes a service from its plan.
 *
 * @param strict its clients do not fill in what the model requires and a response lacks.
 */
export function createDynamicService(given: PackagePlan, strict = false): DynamicService {
  const plan = withQueryTraits(given);
  const schemas = new SchemaBuilder(plan, { strict });
  const constraints = new ConstraintsBuilder(plan.model);
  const errors = new Map<string, DynamicError>();
  for (const { shape } of plan.errors) {
    errors.set(shape.name, { schema: schemas.error(shape), constraints: constraints.structure(shape) });
  }
  const errorOf = (name: string): DynamicError => errors.get(name) as DynamicError;
  const operations = new Map(
    plan.operations.map((operation): [string, DynamicOperation] => [
      operation.shape.name,
      {
        plan: operation,
        schema: operationSchema(operation, plan, schemas),
        inputConstraints: constraints.structure(operation.shape.input),
        outputConstraints: constraints.structure(operation.shape.output),
        errors: operation.errors.map(({ shape }) => errorOf(shape.name)),
      },
    ]),
  );
  for (const [code, shape] of mapErrorCodes(plan)) if (!errors.has(code)) errors.set(code, errorOf(shape.name));
  const schema = serviceSchema(plan, schemas);
  return { plan, schema, operations, errors, definition: defineServer(plan, schema, operations) };
}

/** A service that comes from awsQuery may still be asked in that protocol, which has its own names in XML. */
function withQueryTraits(plan: PackagePlan): PackagePlan {
  if (plan.model.traits.awsQueryCompatible !== true) return plan;
  return { ...plan, traitFamilies: new Set([...plan.traitFamilies, "xml"] as const) };
}

function operationSchema(operation: OperationPlan, plan: PackagePlan, schemas: SchemaBuilder): OperationSchema {
  const { shape } = operation;
  const own = operation.errors.filter((error) => !plan.model.errors.includes(error.shape));
  return {
    name: shape.name,
    ...defined({
      http: plan.traitFamilies.has("http") ? shape.http : undefined,
      input: schemas.structure(shape.input),
      output: schemas.structure(shape.output),
      auth: authOfOperation(shape, plan.model),
      ...schemaTraitsOf("operation", shape, plan),
    }),
    errors: own.map((error) => schemas.error(error.shape)),
    parts: partsOf(operation.parts),
  };
}

function serviceSchema(plan: PackagePlan, schemas: SchemaBuilder): ServiceSchema {
  const { name, namespace, sdkId, version, endpointPrefix, signingName, auth, errors, protocols } = plan.model;
  return {
    ...{ name, sdkId, version, auth, exception: schemas.exception },
    ...defined({
      namespace: plan.traitFamilies.has("rpc") ? namespace : undefined,
      endpointPrefix,
      signingName,
      ...schemaTraitsOf("service", plan.model, plan),
      noErrorWrapping: protocols.some(({ noErrorWrapping }) => noErrorWrapping === true) ? true : undefined,
      retryDefaults: retryDefaultsOf(plan.model),
    }),
    protocols: plan.protocols.map(({ smithyId }) => smithyId),
    errors: errors.map((shape) => schemas.error(shape)),
    parts: partsOf(plan.serviceParts),
  };
}

/** The parts around calls: a whole protocol has its own parts, and a given endpoint needs no rules. */
function partsOf(names: readonly string[]): readonly Part[] {
  const all = clientParts as unknown as Readonly<Record<string, Part | undefined>>;
  return names
    .filter((name) => Object.hasOwn(all, name) && !ofEndpointRules.includes(name))
    .flatMap((name) => all[name] ?? []);
}

/** They take buckets out of paths, for endpoints that have them in the host. */
const ofEndpointRules: readonly string[] = ["bucketInEndpoint", "bucketHosts"];

function defineServer(
  plan: PackagePlan,
  service: ServiceSchema,
  operations: ReadonlyMap<string, DynamicOperation>,
): ServerDefinition {
  const ordered = inRoutingOrder([...operations.values()], (operation) => operation.plan.shape);
  const definition: ServerDefinition = {
    service,
    protocols: plan.serverProtocols.map(serverHalfOf),
    operations: Object.fromEntries(
      ordered.map(({ plan: { validationError }, schema, inputConstraints, errors }) => [
        schema.name,
        {
          schema,
          constraints: inputConstraints,
          validationError: errors.find((error) => error.schema.name === validationError?.shape.name)?.schema.errorClass,
        },
      ]),
    ),
  };
  return plan.model.sdkId === "S3" ? adaptS3Server(definition, {}) : definition;
}
