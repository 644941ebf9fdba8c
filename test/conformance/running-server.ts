import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import type { Server } from "../../src/runtime/server/server.ts";
import { sendThroughFetch, sendThroughHttp, type Answer, type PlainRequest } from "./send-request.ts";

/** What each operation's handler does at the moment; runs set it, one after the other. */
export class HandlerSwitch {
  /** Called with the operation's name and the input. */
  handle: (operation: string, input: object) => unknown = () => ({});
  /** What a handler or the runtime threw that is no error of the service. */
  onError: (error: unknown) => void = () => undefined;
}

/** A generated server that answers through `fetch` and listens on the loopback address. */
export interface RunningServer {
  readonly server: Server;
  readonly http: HttpServer;
  readonly handler: HandlerSwitch;
  readonly carriers: readonly Carrier[];
}

/** A way to a server. */
export interface Carrier {
  readonly name: "fetch" | "node:http";
  /** `undefined`: the carrier cannot carry such a request. */
  readonly send: (request: PlainRequest) => Promise<Answer | undefined>;
}

export async function startServer(server: Server, handler: HandlerSwitch): Promise<RunningServer> {
  const http = createServer({ requireHostHeader: false }, toNodeListener(server));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const { port } = http.address() as AddressInfo;
  return {
    server,
    http,
    handler,
    carriers: [
      { name: "fetch", send: (request) => sendThroughFetch(server, request) },
      { name: "node:http", send: (request) => sendThroughHttp(port, request) },
    ],
  };
}
