import type { ClientProtocol } from "../protocol/protocol.ts";
import type { CallContext } from "../schema/context.ts";
import type { Interceptor, InterceptorConfig } from "./interceptors/interceptor.ts";
import type { FetchFunction, Transport } from "./transport/transport.ts";

/** What every generated client takes. */
export interface ClientConfig extends InterceptorConfig {
  /** The service's address: `https://host[:port][/path]`. */
  readonly endpoint?: string | URL | undefined;
  /**
   * What carries requests: kept-alive `node:http` connections in Node, and those of `node:http2` for operations with
   * event streams in both directions; else `fetch`. A function of the form of `fetch` is called with each request, such
   * as the `fetch` of a generated server.
   */
  readonly transport?: Transport | FetchFunction | undefined;
  /**
   * Milliseconds until a connection must stand, not counting the wait for a free one of the pool; no limit where it
   * is 0 or not set. `fetch` cannot tell, and ignores it.
   */
  readonly connectionTimeout?: number | undefined;
  /**
   * Milliseconds for one attempt: its signature, the wait for a connection, the request and the whole response. Where
   * the response's body is handed out as a stream, they end with its headers, and then count anew for each of its
   * pieces, but not while the reader has pieces to take. No limit where it is 0 or not set.
   */
  readonly requestTimeout?: number | undefined;
  /** Bytes of a response that is not a stream, beyond which a call rejects; 128 MiB where it is not set. */
  readonly maxResponseBytes?: number | undefined;
  /** What stands around every call, in this order. */
  readonly interceptors?: readonly Interceptor[] | undefined;
  /**
   * One of the service's protocols, of `@shapewright/runtime/protocols`, in place of the one that the package was
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
  /** What the call's interceptors find in their `context`. */
  readonly context?: CallContext | undefined;
}
