import type { DynamicOperation, DynamicService } from "../dynamic/dynamic-service.ts";
import type { ServiceException } from "../runtime/exception/exceptions.ts";
import type { RequestContext } from "../runtime/server/request-context.ts";
import { createServer, type ServiceServer } from "../runtime/server/server.ts";
import { UnmodeledException } from "../runtime/server/server-errors.ts";
import { serverHalfOf } from "../dynamic/protocol-halves.ts";
import { type Protocol, protocolTable } from "../protocols/protocol-table.ts";
import type { ServerProtocol } from "../runtime/protocol/protocol.ts";
import { createFaults } from "./faults.ts";
import { fingerprint } from "./fingerprint.ts";
import { AnswerMaker } from "./make-answer.ts";
import type { MockCall, MockOptions, MockRequest } from "./mock-options.ts";
import { MemberOverlay } from "./overlay.ts";
import { readInputStreams } from "./read-input-streams.ts";
import { recordRequests } from "./request-log.ts";
import { settleOutput } from "./settle-output.ts";
import { StatefulAnswers } from "./state/answer-from-state.ts";
import { withoutTokens } from "./state/pages.ts";
import { withCompleteValidationErrors } from "./validation-errors.ts";
import { ResourceStore } from "./state/resource-store.ts";
import { createWords } from "../synthesize/words.ts";

/** A double of one service. */
export interface MockedService {
  readonly service: DynamicService;
  readonly server: ServiceServer;
  /** Forgets what was created. */
  reset(): void;
}

/**
 * Makes a double of a service.
 *
 * @throws TypeError for overrides of operations that the service does not have.
 */
export function mockService(
  service: DynamicService,
  options: MockOptions<object>,
  note: (request: MockRequest) => void,
): MockedService {
  const { seed = 0, stateless = false } = options;
  const overrides = bindOverrides(service, (options.overrides ?? {}) as Readonly<Record<string, unknown>>);
  const overlay = new MemberOverlay(service.plan.model);
  const answers = new AnswerMaker(service, seed, overlay);
  const startState = (): StatefulAnswers => new StatefulAnswers(new ResourceStore(service, overlay), answers, overlay);
  let state = startState();

  const handle = async (operation: DynamicOperation, received: object, context: RequestContext): Promise<object> => {
    const origin = `http://${context.headers["host"] ?? "localhost"}`;
    const input = await readInputStreams(operation, received);
    const base = (): Record<string, unknown> => {
      const output = withoutTokens(operation, answers.output(operation, input, origin));
      return answers.isValid(operation, output) ? output : answers.output(operation, input, origin);
    };
    const make = (): Record<string, unknown> =>
      (stateless ? undefined : state.answer({ operation, input, origin, base })) ?? base();
    const override = overrides.get(operation);
    if (override !== undefined) return callOverride(override, { service, operation, input, context, make });
    const wish = {
      members: "all",
      constraints: operation.outputConstraints,
      variant: fingerprint(seed, operation.schema.name, input),
      words: createWords({ origin, service: service.schema.signingName ?? "mock" }),
    } as const;
    return settleOutput(service, operation, { input, output: make(), wish });
  };

  const handlers = Object.fromEntries(
    [...service.operations].map(([name, operation]) => [
      name,
      (input: object, context: RequestContext) => handle(operation, input, context),
    ]),
  );
  const server = createServer(withCompleteValidationErrors(service), handlers, {
    protocols: queryProtocol(service),
    onError: options.onError,
    interceptors: [recordRequests(service, note), createFaults(service, answers, options)],
  });
  return {
    service,
    server,
    reset: () => {
      state = startState();
    },
  };
}

/** What older clients of a service speak that comes from awsQuery. */
function queryProtocol({ plan }: DynamicService): readonly ServerProtocol[] {
  const isFormer = ({ hasErrorCodes }: Protocol): boolean => hasErrorCodes === true;
  if (plan.model.traits.awsQueryCompatible !== true || plan.protocols.some(isFormer)) return [];
  return protocolTable.filter(isFormer).map(serverHalfOf);
}

interface OverrideCall {
  readonly service: DynamicService;
  readonly operation: DynamicOperation;
  readonly input: object;
  readonly context: RequestContext;
  readonly make: () => Record<string, unknown>;
}

async function callOverride(
  override: unknown,
  { service, operation, input, context, make }: OverrideCall,
): Promise<object> {
  if (typeof override !== "function") return override as object;
  const call: MockCall = {
    operation: operation.schema.name,
    requestId: context.requestId,
    headers: context.headers,
    output: make,
    error: (name, members = {}) => makeError(service, name, members),
  };
  try {
    return ((await Reflect.apply(override, undefined, [input, call])) as object | undefined) ?? {};
  } catch (error) {
    throw asOwnError(service, error);
  }
}

function makeError(
  service: DynamicService,
  name: string,
  members: Readonly<Record<string, unknown>>,
): ServiceException {
  const found = service.errors.get(name);
  if (found === undefined) throw new TypeError(`${service.schema.sdkId} does not have an error "${name}"`);
  const { errorClass: ErrorClass } = found.schema;
  const message = members["message"] ?? members["Message"];
  return new ErrorClass({ ...members, message: typeof message === "string" ? message : name });
}

/** An error of a generated package, as tests throw it, becomes the error of this service with the same name. */
function asOwnError(service: DynamicService, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof service.schema.exception || error instanceof UnmodeledException) {
    return error;
  }
  return service.errors.has(error.name)
    ? makeError(service, error.name, { ...Object.fromEntries(Object.entries(error)), message: error.message })
    : error;
}

function bindOverrides(
  service: DynamicService,
  overrides: Readonly<Record<string, unknown>>,
): ReadonlyMap<DynamicOperation, unknown> {
  return new Map(
    Object.entries(overrides)
      .filter(([, override]) => override !== undefined)
      .map(([name, override]) => {
        const operation =
          service.operations.get(name) ?? [...service.operations.values()].find(({ plan }) => plan.method === name);
        if (operation === undefined) {
          throw new TypeError(`overrides: ${service.schema.sdkId} does not have an operation "${name}"`);
        }
        return [operation, override];
      }),
  );
}
