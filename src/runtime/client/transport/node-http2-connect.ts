import type { ClientHttp2Session } from "node:http2";
import type { ConnectionOptions } from "node:tls";
import { builtin } from "../../http/node-builtin.ts";

/** A connection that is being opened. */
export interface Connecting {
  /**
   * Resolves when requests can be sent, with undefined if the peer does not support HTTP/2. Rejects with the platform's
   * error if the connection fails.
   */
  readonly session: Promise<ClientHttp2Session | undefined>;
  /** Gives it up. */
  readonly abandon: () => void;
}

/** Neither peer pushes: no one would read it. */
const sessionOptions = { settings: { enablePush: false } };

/** Options of TLS connections, or what loads them. */
export type TlsOptions = ConnectionOptions | (() => Promise<ConnectionOptions>);

/**
 * Opens an HTTP/2 connection: over TLS negotiated by ALPN (RFC 7301), in the clear with prior knowledge (RFC 9113,
 * 3.3).
 *
 * @param origin `https://host[:port]`
 */
export function connectHttp2(origin: string, tls: TlsOptions = {}): Connecting {
  return origin.startsWith("https:") ? connectTls(origin, tls) : connectClear(origin);
}

function connectTls(origin: string, tls: TlsOptions): Connecting {
  const { hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, "");
  const abandoned = new AbortController();
  const open = async (): Promise<ClientHttp2Session | undefined> => {
    const options = typeof tls === "function" ? await tls() : tls;
    abandoned.signal.throwIfAborted();
    const socket = builtin.tls.connect({
      host,
      port: Number(port || 443),
      // An address is not a name that could be asked for (RFC 6066, 3).
      ...(!/^[\d.]+$|:/.test(host) && { servername: host }),
      ...options,
      ALPNProtocols: ["h2", "http/1.1"],
    });
    abandoned.signal.addEventListener("abort", () => socket.destroy());
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.once("close", () => reject(closedEarly()));
      socket.once("secureConnect", resolve);
    });
    if (socket.alpnProtocol === "h2") {
      return ignoreErrors(builtin.http2.connect(origin, { ...sessionOptions, createConnection: () => socket }));
    }
    socket.destroy();
    return undefined;
  };
  return { session: open(), abandon: () => abandoned.abort(closedEarly()) };
}

/** A server must send its settings first: anything else means that it speaks another protocol. */
function connectClear(origin: string): Connecting {
  const opened = ignoreErrors(builtin.http2.connect(origin, sessionOptions));
  const session = new Promise<ClientHttp2Session | undefined>((resolve, reject) => {
    let isConnected = false;
    opened.once("connect", () => (isConnected = true));
    opened.once("remoteSettings", () => resolve(opened));
    opened.once("error", (error: Error) => {
      if (isConnected) resolve(undefined);
      else reject(error);
    });
    opened.once("close", () => {
      if (isConnected) resolve(undefined);
      else reject(closedEarly());
    });
  });
  return { session, abandon: () => opened.destroy() };
}

/** The streams of a session tell of its errors. */
function ignoreErrors(session: ClientHttp2Session): ClientHttp2Session {
  return session.on("error", () => {});
}

function closedEarly(): Error {
  return Object.assign(new Error("the connection closed before it stood"), { code: "ECONNRESET" });
}
