import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import { type Connection, RunningRequests } from "./request-context.ts";
import { ServerCall } from "./server-call.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import type { ServiceSchema } from "../schema/schema.ts";
import type { Handlers, ServerDefinition, ServerOptions } from "./server-definition.ts";
import { fetchFrom } from "./fetch-adapter.ts";
import { matchRequest, type RequestMatch } from "./match-request.ts";
import { prepareService } from "./prepared-service.ts";

/** A service that answers requests; generated packages create one from handlers. */
export interface Server {
  /** Answers a request of the `fetch` standard: for Workers, Deno, Bun, Hono, and for clients in process. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers a request without the `fetch` standard's objects. Never rejects. */
  readonly handle: (request: IncomingRequest, connection: Connection) => Promise<OutgoingResponse>;
  /**
   * Stops accepting requests (answers 503) and waits for those in progress. Does not wait for streaming response
   * bodies, which belong to the host.
   *
   * @param graceMilliseconds after which the signals of running handlers abort and requests whose handler has not
   *   started are abandoned: a pending `context`, or a body still arriving, whose connection is closed. Without it,
   *   handlers may run indefinitely, and bodies have 30 seconds.
   */
  readonly close: (graceMilliseconds?: number) => Promise<void>;
  /** Returns the number of requests in progress: those that {@link Server.close} waits for. */
  readonly pending: () => number;
  /** The limit for bodies that are not streams, in bytes; enforced by the creator of an `IncomingBody`. */
  readonly maxBodyBytes: number;
}

/** The server of one service. Several of them answer at one port behind a gateway. */
export interface ServiceServer extends Server {
  readonly service: ServiceSchema;
  /** In the order in which they are tried. */
  readonly protocols: readonly ServerProtocol[];
  /**
   * Finds the operation of a request without answering it. The body is read only where a protocol names the operation
   * in it: such a body must be readable again.
   *
   * @returns undefined if no protocol of the service claims the request.
   */
  readonly match: (request: IncomingRequest) => Promise<RequestMatch | undefined>;
}

/**
 * Creates a server for a service. Generated packages call this with their definition; an operation without a handler
 * answers 501.
 */
export function createServer<Context, Implementation extends Handlers<keyof Implementation>>(
  definition: ServerDefinition,
  handlers: Implementation,
  options: ServerOptions<Context> = {},
): ServiceServer {
  const prepared = prepareService(definition, handlers, options);
  const running = new RunningRequests();
  const { maxBodyBytes } = prepared;
  const handle = (request: IncomingRequest, connection: Connection): Promise<OutgoingResponse> =>
    new ServerCall(prepared, running, request, connection).answer();
  return {
    fetch: fetchFrom(handle, maxBodyBytes),
    handle,
    close: (graceMilliseconds) => running.close(graceMilliseconds),
    pending: () => running.size,
    maxBodyBytes,
    service: prepared.service,
    protocols: prepared.protocols.map(({ protocol }) => protocol),
    match: (request) => matchRequest(prepared, request),
  };
}
