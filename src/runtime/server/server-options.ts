import type { ServiceException } from "../exception/service-exception.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { Awaitable, RequestContext } from "./handler.ts";
import type { ValidationFailure } from "./validation-failure.ts";

/** The options of a generated server. */
export interface ServerOptions<Context = unknown> {
  /** Makes what each handler finds in its context, once for each request. */
  readonly context?: ((request: IncomingRequest, context: RequestContext) => Awaitable<Context>) | undefined;
  /**
   * Told of everything that a handler or its streams threw and that is not an error of the service, and of bodies
   * that are not as long as their `Content-Length` says. It is not waited for, and what it throws or rejects with is
   * dropped.
   */
  readonly onError?: ((error: unknown, context: RequestContext) => unknown) | undefined;
  /** Bodies that are longer are answered with 413; bytes, 10 MiB where it is not set. Streams are not limited. */
  readonly maxBodyBytes?: number | undefined;
  /** Makes the error for an input that breaks the model's constraints, in place of the generated one. */
  readonly validationError?:
    ((failures: readonly ValidationFailure[], message: string) => ServiceException) | undefined;
}
