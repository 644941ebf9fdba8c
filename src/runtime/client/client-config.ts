import type { ClientProtocol } from "../protocol/protocol.ts";
import type { CallContext } from "../schema/context.ts";
import type { Interceptor, InterceptorConfig } from "./interceptors/interceptor.ts";
import type { FetchFunction, Transport } from "./transport/transport.ts";

/** The configuration of every generated client. */
export interface ClientConfig extends InterceptorConfig {
  /** The service's address: `https://host[:port][/path]`. */
  readonly endpoint?: string | URL | undefined;
  /**
   * The transport for requests: by default keep-alive connections of `node:http` in Node, and of `node:http2` for
   * operations with event streams in both directions; otherwise `fetch`. A function like `fetch` is also accepted, such
   * as the `fetch` of a generated server.
   */
  readonly transport?: Transport | FetchFunction | undefined;
  /**
   * The timeout for opening a connection in milliseconds, not counting the wait for a free connection of the pool; 0 or
   * undefined for none. Has no effect on `fetch`.
   */
  readonly connectionTimeout?: number | undefined;
  /**
   * The timeout of an attempt in milliseconds: signing, waiting for a connection, the request and the whole response.
   * If the response's body is returned as a stream, the timeout covers the headers, and then each piece anew while the
   * reader waits for it. 0 or undefined for none.
   */
  readonly requestTimeout?: number | undefined;
  /** The maximum size of a response that is not a stream, in bytes; by default 128 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Interceptors of every call, in order. */
  readonly interceptors?: readonly Interceptor[] | undefined;
  /**
   * One of the service's protocols from `@shapewright/runtime/protocols`; by default the one that the package was
   * generated for.
   */
  readonly protocol?: ClientProtocol | undefined;
}

/** Options of one call. */
export interface RequestOptions {
  /**
   * Ends the call, whatever it waits for; it then rejects with an error named `AbortError`, as does a stream that still
   * arrives. One signal may serve any number of calls at a time.
   */
  readonly abortSignal?: AbortSignal | undefined;
  /** Milliseconds; overrides the client's. */
  readonly requestTimeout?: number | undefined;
  /** The `context` of the call's interceptors. */
  readonly context?: CallContext | undefined;
}
