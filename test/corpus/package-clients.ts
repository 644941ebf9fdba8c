import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import type { SQSDigestsConfig } from "../../src/runtime/customizations/sqs-digests.ts";
import type { ServiceClient } from "../../src/runtime/client/service-client.ts";
import type { FetchFunction } from "../../src/runtime/client/transport/transport.ts";
import type { OperationSchema } from "../../src/runtime/schema/schema.ts";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import type { Server } from "../../src/runtime/server/server.ts";
import type { LoadedPackage } from "./load-package.ts";
import { locateMember } from "../../src/synthesize/locate-member.ts";

// Digests of messages are made up, as all values are.
const config: ClientConfig & SQSDigestsConfig = { signer: (request) => request, maxAttempts: 1, md5: false };

/** The clients of one server: in process, and over a socket for what `fetch` cannot carry. */
export class PackageClients {
  readonly #Client: LoadedPackage["Client"];
  readonly #server: Server;
  readonly #inProcess: ServiceClient;
  #overHttp: Promise<ServiceClient> | undefined;
  #http: HttpServer | undefined;

  /** @param onRequest told of the requests in process, before the server reads them. */
  constructor(Client: LoadedPackage["Client"], server: Server, onRequest: (request: Request) => void) {
    this.#Client = Client;
    this.#server = server;
    const transport: FetchFunction = (request) => {
      onRequest(request);
      return server.fetch(request);
    };
    this.#inProcess = new Client({ ...config, endpoint: "http://in.process", transport });
  }

  /** The client that can carry an operation. */
  async clientFor(operation: OperationSchema): Promise<ServiceClient> {
    if (!hasBodyThatFetchRefuses(operation)) return this.#inProcess;
    this.#overHttp ??= this.#connect();
    return this.#overHttp;
  }

  async close(): Promise<void> {
    (await this.#overHttp)?.destroy();
    this.#http?.close();
  }

  async #connect(): Promise<ServiceClient> {
    const http = createServer(toNodeListener(this.#server));
    this.#http = http;
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const { port } = http.address() as AddressInfo;
    return new this.#Client({ ...config, endpoint: `http://127.0.0.1:${String(port)}`, hostPrefixes: false });
  }
}

/** A `Request` with GET or HEAD has no body, but models have such operations, and HTTP allows them. */
function hasBodyThatFetchRefuses(operation: OperationSchema): boolean {
  const { http, input } = operation;
  if (http?.method !== "GET" && http?.method !== "HEAD") return false;
  const members = Object.entries(input?.members() ?? {});
  return members.some(([name, member]) => locateMember(name, member, operation) === "body");
}
