import type { HttpResponse, IncomingBody, IncomingResponse, OutgoingRequest } from "../../http/http-message.ts";
import type { Part } from "../../schema/schema.ts";
import type { Endpoint } from "../endpoint/endpoint.ts";

/** Limits of one attempt. */
export interface TransportOptions {
  /** The attempt's own: it aborts when the caller does, and when the attempt's time has passed. */
  readonly abortSignal: AbortSignal | undefined;
  /** Milliseconds until the connection must be established; undefined: no limit. */
  readonly connectionTimeout: number | undefined;
  /** Bytes of a body that is read whole; undefined: no limit. Longer ones reject with a `TransportError`. */
  readonly maxResponseBytes?: number | undefined;
}

/** A response's body as a transport hands it on. */
export interface TransportBody extends IncomingBody {
  /**
   * Frees the connection of an unread body: reads a short rest away, and gives the
   * connection up for a long one. It does nothing where one of the other methods was called before.
   */
  discard?(): void;
}

/** A response as a transport hands it on: the headers have arrived, the body may still arrive. */
export type TransportResponse = HttpResponse<TransportBody> & Pick<IncomingResponse, "isDecoded" | "limits">;

/**
 * Carries a request to an endpoint.
 *
 * `send` rejects with a `TransportError` where no response came, and with the signal's reason where
 * that aborts, which also ends a response's body that still arrives. It never changes the request,
 * which may be sent again. The caller's own stream as a body: what it fails with is what `send`
 * rejects with; with a `content-length`, that many bytes of it are sent or the connection ends.
 */
export interface Transport {
  send(endpoint: Endpoint, request: OutgoingRequest, options: TransportOptions): Promise<TransportResponse>;
  /** Closes kept connections and ends streams that are not read to their end. */
  destroy?(): void;
  /**
   * `true`: the body of a request with the header `expect: 100-continue` is held back until the service asks for it, or has
   * not answered for six seconds; a final response in place of it ends the request (RFC 9110, 10.1.1).
   */
  readonly awaitsContinue?: true | undefined;
  /**
   * Where a transport over HTTP/1.1 has it, operations that need HTTP/2 take another one, which connects with these
   * options of `tls.connect`.
   */
  readonly loadTlsOptions?: (() => Promise<object>) | undefined;
}

/** `fetch`, or anything of its form: a generated server's `fetch` calls it without a socket. */
export type FetchFunction = (request: Request) => Promise<Response>;

/** The transport of operations that need another one than the platform's default. */
export interface TransportPart extends Part {
  readonly part: "transport";
  /** @param given the client's own. @returns what carries the operation's calls: the client's own where it is to. */
  readonly chooseTransport: (given: ClientTransport) => ClientTransport;
}

/** As a client is given it; undefined for the platform's default. */
type ClientTransport = Transport | FetchFunction | undefined;
