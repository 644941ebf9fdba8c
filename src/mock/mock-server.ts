import { createServer as createHttpServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadService } from "../dynamic/load-service.ts";
import type { Warn } from "../generator-error.ts";
import type { IncomingRequest, OutgoingResponse } from "../runtime/http/http-message.ts";
import { toNodeListener } from "../runtime/server/node-listener.ts";
import type { Connection } from "../runtime/server/request-context.ts";
import { fetchFrom } from "../runtime/server/fetch-adapter.ts";
import { createGateway } from "../runtime/server/gateway.ts";
import type { Server } from "../runtime/server/server.ts";
import type { MockOptions, MockOverrides, MockRequest } from "./mock-options.ts";
import { mockService, type MockedService } from "./mock-service.ts";
import { createPage, hasOwnRoot, pagePath } from "./page/page.ts";

/** A running double of one or several services: a server that answers from their models. */
export interface MockServer extends Server {
  /** The services' names for display. */
  readonly names: readonly string[];
  /** Where browsers find a page of the operations: `/`, unless a service answers there itself. */
  readonly pagePath: string;
  /** The last 1,000 requests that were answered, oldest first. */
  readonly requests: readonly MockRequest[];
  /** Forgets what was created, and the requests. */
  readonly reset: () => void;
  /**
   * Listens on `node:http`; `close` ends that, too.
   *
   * @returns its address, such as `http://127.0.0.1:40123`.
   * @throws Error where the port is taken; TypeError where the mock listens already.
   */
  readonly listen: (options?: {
    readonly port?: number | undefined;
    readonly host?: string | undefined;
  }) => Promise<string>;
}

/** Where a service's model is: a folder or file, or the files of one model. */
export type MockModel = string | readonly string[];

/**
 * Makes a double of a service from its model, in any format that packages are generated from.
 *
 * ```ts
 * const mock = createMockServer("model/sso-oidc/2019-06-10", {
 *   overrides: { RegisterClient: { clientId: "my-client" } },
 * });
 * const client = new SSOOIDC({ endpoint: await mock.listen() });
 * ```
 *
 * @throws GeneratorError for a model that is not valid; TypeError for overrides of operations that it does not have.
 */
export function createMockServer<Overrides extends object = MockOverrides>(
  service: MockModel,
  options: MockOptions<Overrides> = {},
): MockServer {
  return createMockServers([service], options);
}

/**
 * Makes doubles of several services behind one address, as {@link createMockServer} does of one. Requests are told apart
 * by target header, signing scope, host and route.
 *
 * @param warn receives what is unusual in a model.
 */
export function createMockServers(
  models: readonly MockModel[],
  options: MockOptions<object> = {},
  warn?: Warn,
): MockServer {
  const requests: MockRequest[] = [];
  const note = (request: MockRequest): void => {
    requests.push(request);
    if (requests.length > maxRequests) requests.shift();
    try {
      options.onRequest?.(request);
    } catch {
      // Whoever is told of requests must not change their answers.
    }
  };
  const services = models.map((model) => {
    const loaded = loadService(typeof model === "string" ? [model] : model, { service: options.service, warn });
    return mockService(loaded, options, note);
  });
  return serve(services, requests);
}

const maxRequests = 1000;

function serve(services: readonly MockedService[], requests: MockRequest[]): MockServer {
  // The only service answers requests that name another one, too: tests sign with anything.
  const [first, ...others] = services.map((mocked) => mocked.server);
  const gateway =
    first !== undefined && others.length === 0 ? first : createGateway(services.map((mocked) => mocked.server));
  const { maxBodyBytes } = gateway;
  let listening: HttpServer | undefined;
  const page = createPage(services);
  const handle = async (request: IncomingRequest, connection: Connection): Promise<OutgoingResponse> =>
    (await page(request, connection)) ?? gateway.handle(request, connection);
  const server: Server = {
    handle,
    maxBodyBytes,
    pending: () => gateway.pending(),
    fetch: fetchFrom(handle, maxBodyBytes),
    async close(graceMilliseconds) {
      const stopped = listening === undefined ? undefined : stop(listening);
      await gateway.close(graceMilliseconds);
      listening?.closeAllConnections();
      await stopped;
    },
  };
  return {
    ...server,
    names: services.map(({ service }) => service.schema.sdkId),
    pagePath: hasOwnRoot(services) ? pagePath : "/",
    requests,
    reset() {
      requests.length = 0;
      for (const mocked of services) mocked.reset();
    },
    async listen({ port = 0, host = "127.0.0.1" } = {}) {
      if (listening !== undefined) throw new TypeError("the mock listens already");
      const http = createHttpServer(toNodeListener(server));
      await new Promise<void>((resolve, reject) => {
        http.once("error", reject);
        http.listen(port, host, resolve);
      });
      listening = http;
      const { port: bound } = http.address() as AddressInfo;
      return `http://${host.includes(":") ? `[${host}]` : host}:${String(bound)}`;
    },
  };
}

function stop(http: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    http.close(() => {
      resolve();
    });
    http.closeIdleConnections();
  });
}
