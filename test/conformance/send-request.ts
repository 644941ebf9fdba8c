import { Agent, request as httpRequest } from "node:http";
import type { Server } from "../../src/runtime/server/server.ts";

/** A request as a case gives it. */
export interface PlainRequest {
  readonly method: string;
  /** Percent-encoded, with the query. */
  readonly target: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

/** A response as it came. */
export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** `undefined` where the `fetch` standard would change the request's target: it resolves `..`, for one. */
export async function sendThroughFetch(server: Server, request: PlainRequest): Promise<Answer | undefined> {
  const { method, target, headers, body } = request;
  const host = headers["host"] ?? "127.0.0.1";
  const url = new URL(`http://${host}${target}`);
  if (url.pathname + url.search !== target.replace(/\?$/, "")) return undefined;
  const response = await server.fetch(
    new Request(url, { method, headers, body: body === undefined ? null : Buffer.from(body) }),
  );
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

const agent = new Agent({ keepAlive: true });
/** Milliseconds after which a server that does not answer counts as broken. */
const patience = 120_000;

export function sendThroughHttp(port: number, request: PlainRequest): Promise<Answer> {
  const { method, target, headers, body } = request;
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      {
        host: "127.0.0.1",
        port,
        path: target,
        method,
        headers: { ...headers },
        setHost: false,
        agent,
        timeout: patience,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const received = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(received),
            body: Buffer.concat(chunks),
          });
        });
      },
    );
    // The case's headers are all that arrives: some ask which ones do.
    outgoing.removeHeader("connection");
    outgoing.on("timeout", () => outgoing.destroy(new Error("no response came")));
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
