import type { ClientHttp2Session } from "node:http2";
import { waitFor } from "../../http/call-limits.ts";
import { timeoutError } from "../../http/transport-error.ts";
import { connectHttp2, type Connecting, type TlsOptions } from "./node-http2-connect.ts";
import type { TransportOptions } from "./transport.ts";

interface Http2SessionsOptions {
  /** Of TLS: own authorities, client certificates. */
  readonly tls?: TlsOptions | undefined;
  /** Milliseconds that a connection without requests is kept. */
  readonly sessionTimeout: number;
}

/** A connection to an origin, from its opening on. */
interface KeptSession {
  readonly connecting: Connecting;
  /** Set when it is open. */
  session?: ClientHttp2Session;
  /** Requests that wait for the connection or are open on it. */
  users: number;
  idleTimer?: ReturnType<typeof setTimeout> | undefined;
  /** Has no other request use it. */
  readonly drop: () => void;
}

/** A connection that a request may use until it releases it. */
export interface SessionLease {
  readonly session: ClientHttp2Session;
  readonly release: () => void;
}

/**
 * Connections of HTTP/2 by origin. All requests to an origin share one; another one is opened while it has as many as the
 * peer allows. A connection that the peer will close takes no more.
 */
export class Http2Sessions {
  readonly #options: Http2SessionsOptions;
  readonly #kept = new Map<string, Set<KeptSession>>();

  constructor(options: Http2SessionsOptions) {
    this.#options = options;
  }

  /**
   * @param origin `https://host[:port]`
   * @returns undefined if the peer does not support HTTP/2. Rejects with the platform's error if the connection fails,
   *   with a TransportError after `connectionTimeout`, and with the reason of an abort.
   */
  async lease(origin: string, limits: TransportOptions): Promise<SessionLease | undefined> {
    for (;;) {
      limits.abortSignal?.throwIfAborted();
      const kept = this.#find(origin) ?? this.#open(origin);
      kept.users++;
      clearTimeout(kept.idleTimer);
      const release = (): void => {
        kept.users--;
        if (kept.users === 0) this.#rest(kept);
      };
      let session = kept.session;
      if (session === undefined) {
        try {
          session = await orLimit(kept.connecting.session, limits);
        } catch (error) {
          release();
          throw error;
        }
      }
      if (session === undefined) return undefined;
      // The peer may have closed it meanwhile.
      if (isOpen(session)) {
        session.ref();
        return { session, release };
      }
      kept.drop();
    }
  }

  /** Closes all connections, and ends what is open on them. */
  destroy(): void {
    for (const { session, connecting } of [...this.#kept.values()].flatMap((each) => [...each])) {
      if (session) session.destroy();
      else connecting.abandon();
    }
  }

  #find(origin: string): KeptSession | undefined {
    for (const kept of this.#kept.get(origin) ?? []) {
      const { session, users } = kept;
      if (session === undefined || (isOpen(session) && users < mostRequests(session))) return kept;
    }
    return undefined;
  }

  #open(origin: string): KeptSession {
    const siblings = this.#kept.get(origin) ?? new Set();
    const kept: KeptSession = {
      connecting: connectHttp2(origin, this.#options.tls),
      users: 0,
      drop: () => {
        clearTimeout(kept.idleTimer);
        siblings.delete(kept);
        if (siblings.size === 0 && this.#kept.get(origin) === siblings) this.#kept.delete(origin);
      },
    };
    this.#kept.set(origin, siblings.add(kept));
    kept.connecting.session.then((session) => {
      if (session === undefined) {
        kept.drop();
        return;
      }
      kept.session = session;
      session.once("goaway", kept.drop);
      session.once("close", kept.drop);
    }, kept.drop);
    return kept;
  }

  /** Nobody uses the connection: it neither keeps the process alive nor stays for long. */
  #rest(kept: KeptSession): void {
    const { session, connecting } = kept;
    if (session === undefined) {
      kept.drop();
      connecting.abandon();
      return;
    }
    session.unref();
    kept.idleTimer = setTimeout(() => session.close(), this.#options.sessionTimeout);
    kept.idleTimer.unref();
  }
}

function isOpen(session: ClientHttp2Session): boolean {
  return !session.closed && !session.destroyed;
}

/** How many requests the peer takes at a time. */
function mostRequests({ remoteSettings }: ClientHttp2Session): number {
  return remoteSettings.maxConcurrentStreams ?? Infinity;
}

/** Waits for a connection that others may wait for, too. */
function orLimit<Value>(
  connection: Promise<Value>,
  { abortSignal, connectionTimeout }: TransportOptions,
): Promise<Value> {
  if (!abortSignal && connectionTimeout === undefined) return connection;
  return new Promise((resolve, reject) => {
    const stop = waitFor(connectionTimeout, abortSignal, () => {
      reject(
        abortSignal?.aborted ? (abortSignal.reason as Error) : timeoutError("no connection stood", connectionTimeout),
      );
    });
    connection.finally(stop).then(resolve, reject);
  });
}
