import type { Server as HttpServer } from "node:http";
import type { StructureShape } from "../../src/model/service-model.ts";
import type { ErrorPlan, OperationPlan, PackagePlan } from "../../src/plan/package-plan.ts";
import type { ClientConfig, RequestOptions } from "../../src/runtime/client/client-config.ts";
import type { Command } from "../../src/runtime/client/command.ts";
import type { ServiceClient } from "../../src/runtime/client/service-client.ts";
import type { ServiceException, ServiceExceptionOptions } from "../../src/runtime/exception/exceptions.ts";
import type { ServerOptions } from "../../src/runtime/server/server-definition.ts";
import type { Server } from "../../src/runtime/server/server.ts";
import { HandlerSwitch, type RunningServer, startServer } from "./running-server.ts";

/** The modules of a generated package, whose exports are known by the plan alone. */
export interface PackageModules {
  readonly main: Readonly<Record<string, unknown>>;
  readonly server: Readonly<Record<string, unknown>>;
}

type AnyCommand = Command<object, object>;
type CreateServer = (handlers: object, options: ServerOptions) => Server;
/** An error class as a handler uses it. */
export type ErrorClass = new (options: ServiceExceptionOptions) => ServiceException;

/** A generated package, imported, and what is made of it for the runs. */
export class GeneratedPackage {
  readonly plan: PackagePlan;
  readonly #modules: PackageModules;
  #running: Promise<RunningServer> | undefined;

  constructor(plan: PackagePlan, modules: PackageModules) {
    this.plan = plan;
    this.#modules = modules;
  }

  /** The same modules, with a server of their own. */
  renew(): GeneratedPackage {
    return new GeneratedPackage(this.plan, this.#modules);
  }

  findOperation(name: string): OperationPlan | undefined {
    return this.plan.operations.find(({ shape }) => shape.name === name);
  }

  findError(name: string): ErrorPlan | undefined {
    return this.plan.errors.find(({ shape }) => shape.name === name);
  }

  /** An operation that has the error. */
  findOperationWith(error: StructureShape): OperationPlan {
    const found = this.plan.operations.find(({ errors }) => errors.some(({ shape }) => shape === error));
    if (found === undefined) throw new Error(`no operation has the error "${error.name}"`);
    return found;
  }

  async send(
    operation: OperationPlan,
    input: object,
    config: ClientConfig,
    options: RequestOptions = {},
  ): Promise<object> {
    const Client = this.#take("main", this.plan.names.client) as new (config: ClientConfig) => ServiceClient;
    const OperationCommand = this.#take("main", operation.command) as new (input: object) => AnyCommand;
    // The cases say nothing of signatures, but services name their schemes.
    const client = new Client({ signer: (request) => request, maxAttempts: 1, ...config });
    return client.send(new OperationCommand(input), options);
  }

  errorClass(error: ErrorPlan): ErrorClass {
    return this.#take("main", error.name) as ErrorClass;
  }

  /** The generated server, running; every operation's handler does what the switch is set to. */
  server(): Promise<RunningServer> {
    this.#running ??= this.#start();
    return this.#running;
  }

  async close(): Promise<void> {
    const running = await this.#running?.catch(() => undefined);
    if (running === undefined) return;
    await closeHttpServer(running.http);
    await running.server.close(0);
  }

  #start(): Promise<RunningServer> {
    const createServer = this.#take("server", this.plan.names.createServer) as CreateServer;
    const handler = new HandlerSwitch();
    const handlers = Object.fromEntries(
      this.plan.operations.map(({ method, shape }) => [method, (input: object) => handler.handle(shape.name, input)]),
    );
    return startServer(createServer(handlers, { onError: (error) => handler.onError(error) }), handler);
  }

  /** What the plan says that its emitter exports under the name: callers know its type by that. */
  #take(module: keyof PackageModules, name: string): unknown {
    const found = this.#modules[module][name];
    if (typeof found !== "function") throw new Error(`the package exports no "${name}"`);
    return found;
  }
}

function closeHttpServer(http: HttpServer): Promise<void> {
  http.closeAllConnections();
  return new Promise((resolve) => http.close(() => resolve()));
}
