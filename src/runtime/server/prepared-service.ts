import type { ServiceException } from "../exception/exceptions.ts";
import type { Headers, IncomingRequest } from "../http/http-message.ts";
import { essenceOf } from "../protocol/request-content.ts";
import type { RoutedOperation, Router, ServerProtocol } from "../protocol/protocol.ts";
import type { ErrorSchema, OperationSchema, ServiceSchema } from "../schema/schema.ts";
import { hasBodyChecksum } from "./request-body.ts";
import type { ServedOperation, ServerDefinition, ServerOptions, StructureConstraints } from "./server-definition.ts";
import type { CorsSettings } from "./cors-settings.ts";
import { type InterceptorSteps, sortSteps } from "./interceptor.ts";
import type { Awaitable, RequestContext } from "./request-context.ts";
import {
  chooseValidationError,
  NotImplementedException,
  ValidationException$,
  type ValidationFailure,
} from "./server-errors.ts";
import { createEventChecks, type EventChecks } from "./event-checks.ts";
import { compileValidator, type Validator } from "./validate.ts";
import { createConstraintFilter } from "./constraint-filter.ts";

/** Everything needed to answer requests, created once per server. */
export interface PreparedService {
  /** The service with the errors of all its operations and those that the runtime adds. */
  readonly service: ServiceSchema;
  readonly protocols: readonly RoutedProtocol[];
  readonly cors: CorsSettings | undefined;
  readonly operations: ReadonlyMap<OperationSchema, PreparedOperation>;
  readonly makeContext: ((request: IncomingRequest, context: RequestContext) => Awaitable<unknown>) | undefined;
  readonly steps: InterceptorSteps;
  /** Maximum length of a buffered body in bytes. */
  readonly maxBodyBytes: number;
  readonly onError: ((error: unknown, context: RequestContext) => unknown) | undefined;
}

export interface RoutedProtocol {
  readonly protocol: ServerProtocol;
  readonly route: Router;
  readonly unsaid: UnsaidMembers;
}

export interface PreparedOperation {
  /**
   * Runs the operation's handler.
   *
   * @throws NotImplementedException if there is no handler.
   */
  readonly run: (input: object, context: object) => unknown;
  readonly validate: Validator | undefined;
  readonly events: EventChecks | undefined;
  readonly hasBodyChecksum: boolean;
  readonly makeValidationError: (failures: readonly ValidationFailure[], message: string) => ServiceException;
}

const defaultMaxBodyBytes = 10 * 1024 * 1024;

/** Prepares everything in a definition that does not depend on a request. */
export function prepareService<Context>(
  definition: ServerDefinition,
  handlers: object,
  options: ServerOptions<Context>,
): PreparedService {
  const service = withAllErrors(definition);
  const served = Object.entries(definition.operations);
  const routed = served.map(([, { schema, constraints }]): RoutedOperation => {
    return { operation: schema, required: requiredMembers(constraints) };
  });
  const filterConstraints = createConstraintFilter(options.validation ?? {});
  const operations = new Map<OperationSchema, PreparedOperation>();
  for (const [name, { schema, constraints: modeled, validationError }] of served) {
    const constraints = modeled && filterConstraints(modeled);
    const errorSchemas = [...(schema.errors ?? []), ...(service.errors ?? [])];
    const makeValidationError = options.validationError ?? chooseValidationError(validationError, errorSchemas);
    operations.set(schema, {
      run: createRun(handlers, name),
      validate: constraints === undefined ? undefined : compileValidator(constraints),
      events: createEventChecks(schema, { constraints, makeValidationError }),
      hasBodyChecksum: hasBodyChecksum(schema),
      makeValidationError,
    });
  }
  return {
    service,
    protocols: [...(options.protocols ?? []), ...definition.protocols].map((protocol) => ({
      protocol,
      route: protocol.createRouter(service, routed),
      unsaid: mapUnsaid(Object.values(definition.operations), (operation) =>
        protocol.usualHeaders?.(service, operation),
      ),
    })),
    operations,
    cors: definition.cors && { origin: "*", ...definition.cors },
    makeContext: options.context,
    steps: sortSteps(options.interceptors ?? []),
    maxBodyBytes: options.maxBodyBytes ?? defaultMaxBodyBytes,
    onError: options.onError,
  };
}

/** A handler may throw any modeled error, whether or not its operation lists it. */
function withAllErrors({ service, operations }: ServerDefinition): ServiceSchema {
  const errors: readonly ErrorSchema[] = service.errors ?? [];
  const hasValidation = errors.some((error) => error.name === ValidationException$.name);
  const ofOperations = Object.values(operations).flatMap(({ schema }) => schema.errors ?? []);
  return {
    ...service,
    errors: [...errors, ...(hasValidation ? [] : [ValidationException$]), ...new Set(ofOperations)],
  };
}

function requiredMembers(constraints: StructureConstraints | undefined): ReadonlySet<string> {
  if (constraints === undefined) return new Set();
  const members = Object.entries(constraints.members());
  return new Set(members.filter(([, member]) => member.required === true).map(([name]) => name));
}

/** Looks up the handler per request so that tests can replace it. */
function createRun(handlers: object, name: string): PreparedOperation["run"] {
  // An operation may be named `toString`: inherited properties are not handlers.
  const inherited: unknown = Reflect.get(Object.prototype, name);
  return (input, context): unknown => {
    const handler = (handlers as Readonly<Record<string, unknown>>)[name];
    if (typeof handler !== "function" || handler === inherited) throw new NotImplementedException();
    return Reflect.apply(handler, handlers, [input, context]);
  };
}

/** By operation: member names, and the values that HTTP clients send for them in headers by default. */
type UnsaidMembers = ReadonlyMap<OperationSchema, readonly (readonly [name: string, value: string])[]>;

/**
 * Members bound to headers that clients set by themselves, such as `content-type`, whose constraints reject the
 * automatic value. Such a value does not make the input invalid.
 *
 * @param usualHeadersOf see {@link ServerProtocol.usualHeaders}.
 */
function mapUnsaid(
  served: readonly ServedOperation[],
  usualHeadersOf: (operation: OperationSchema) => Readonly<Headers> | undefined,
): UnsaidMembers {
  const unsaid = new Map<OperationSchema, (readonly [name: string, value: string])[]>();
  for (const { schema, constraints } of served) {
    const usual = constraints === undefined ? undefined : usualHeadersOf(schema);
    if (constraints === undefined || usual === undefined) continue;
    const refused = Object.entries(schema.input?.members() ?? {}).flatMap(([name, { httpHeader = "", target }]) => {
      const value = usual[httpHeader.toLowerCase()];
      const constraint = constraints.members()[name];
      if (value === undefined || constraint === undefined || target !== "string") return [];
      const validate = compileValidator({ type: "structure", members: () => ({ [name]: constraint }) });
      return validate({ [name]: value }) === undefined ? [] : [[name, essenceOf(value)] as const];
    });
    if (refused.length > 0) unsaid.set(schema, refused);
  }
  return unsaid;
}

/** Removes values from an operation's input that the caller did not set. */
export function leaveOutUnsaid(unsaid: UnsaidMembers, operation: OperationSchema, input: object): void {
  for (const [name, value] of unsaid.get(operation) ?? []) {
    const given: unknown = Reflect.get(input, name);
    if (typeof given === "string" && essenceOf(given) === value) Reflect.deleteProperty(input, name);
  }
}
