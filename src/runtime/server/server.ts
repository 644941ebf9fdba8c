import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import { ServerCall } from "./server-call.ts";
import { fetchFrom } from "./fetch-adapter.ts";
import type { Connection } from "./request-context.ts";
import type { Handlers, ServerDefinition, ServerOptions } from "./server-definition.ts";
import { RunningRequests } from "./running-requests.ts";
import { prepareService } from "./service-plan.ts";

/** A service that answers requests; generated packages make one from handlers. */
export interface Server {
  /** Answers a request of the `fetch` standard: for Workers, Deno, Bun, Hono, and for clients in process. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Answers a request without the `fetch` standard's objects. Never rejects. */
  readonly handle: (request: IncomingRequest, connection: Connection) => Promise<OutgoingResponse>;
  /**
   * Stops taking requests (they get 503) and waits for those that run. Response bodies that are
   * streams are not waited for: they belong to what carries them.
   *
   * @param graceMilliseconds after that long, the signals of the handlers that still run abort, and a `context` that
   *   is still made is waited for no longer.
   */
  readonly close: (graceMilliseconds?: number) => Promise<void>;
  /** The limit for bodies that are not streams, which whoever makes an `IncomingBody` enforces. */
  readonly maxBodyBytes: number;
}

/**
 * A server for a service. Generated packages call this with their definition; an operation that
 * has no handler answers 501.
 */
export function createServer<Context, Implementation extends Handlers<keyof Implementation>>(
  definition: ServerDefinition,
  handlers: Implementation,
  options: ServerOptions<Context> = {},
): Server {
  const plan = prepareService(definition, handlers, options);
  const running = new RunningRequests();
  const { maxBodyBytes } = plan;
  const handle = (request: IncomingRequest, connection: Connection): Promise<OutgoingResponse> =>
    new ServerCall(plan, running, request, connection).answer();
  return {
    fetch: fetchFrom(handle, maxBodyBytes),
    handle,
    close: (graceMilliseconds) => running.close(graceMilliseconds),
    maxBodyBytes,
  };
}
