import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AwsClientConfig } from "../../src/aws/client/aws-client-config.ts";
import type { ErrorPlan, OperationPlan, PackagePlan } from "../../src/plan/package-plan.ts";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import type { Command } from "../../src/runtime/client/command.ts";
import type { WaiterResult } from "../../src/runtime/client/waiter.ts";
import type { ServiceClient } from "../../src/runtime/client/service-client.ts";
import type { ServiceException, ServiceExceptionOptions } from "../../src/runtime/exception/exceptions.ts";
import type { ErrorSchema, OperationSchema } from "../../src/runtime/schema/schema.ts";
import type { ServerOptions, StructureConstraints } from "../../src/runtime/server/server-definition.ts";
import type { Server } from "../../src/runtime/server/server.ts";

type Module = Readonly<Record<string, unknown>>;
type CreateServer = (handlers: object, options: ServerOptions) => Server;
type ErrorClass = new (options: ServiceExceptionOptions) => ServiceException;

/** A generated package, imported; its exports are known by the plan alone. */
export class LoadedPackage {
  readonly plan: PackagePlan;
  readonly #main: Module;
  readonly #server: Module;
  readonly #schemas: Module;
  readonly #constraints: Module;

  private constructor(plan: PackagePlan, modules: readonly [Module, Module, Module, Module]) {
    this.plan = plan;
    [this.#main, this.#server, this.#schemas, this.#constraints] = modules;
  }

  /** @param root the folder with `index.js` (or `.mjs`) or, where Vitest compiles it, `index.ts`. */
  static async load(plan: PackagePlan, root: string, extension: "js" | "mjs" | "ts"): Promise<LoadedPackage> {
    const load = async (path: string): Promise<Module> =>
      (await import(pathToFileURL(join(root, `${path}.${extension}`)).href)) as Module;
    const constraints = plan.constraints.length === 0 ? {} : await load("server/constraints");
    return new LoadedPackage(plan, [
      await load("index"),
      await load("server/index"),
      await load("schemas"),
      constraints,
    ]);
  }

  createClient(config: ClientConfig | AwsClientConfig): ServiceClient {
    const Client = take(this.#main, this.plan.names.client) as new (config: object) => ServiceClient;
    // Errors that may be retried are looked at, not retried.
    return new Client({ maxAttempts: 1, ...config });
  }

  createCommand({ command }: OperationPlan, input: object): Command<object, object> {
    const OperationCommand = take(this.#main, command) as new (input: object) => Command<object, object>;
    return new OperationCommand(input);
  }

  /** The function that waits, and throws if the wait does not succeed. */
  waitUntil(waiter: string): (params: object, input: object) => Promise<WaiterResult> {
    return take(this.#main, `waitUntil${waiter}`) as (params: object, input: object) => Promise<WaiterResult>;
  }

  createServer(handlers: object, options: ServerOptions): Server {
    const create = take(this.#server, this.plan.names.createServer) as CreateServer;
    return create(handlers, options);
  }

  schemaOf({ schema }: OperationPlan): OperationSchema {
    return take(this.#schemas, schema) as OperationSchema;
  }

  constraintsOf({ shape }: OperationPlan): StructureConstraints | undefined {
    const name = shape.input === undefined ? undefined : this.plan.constraintsNames.get(shape.input);
    return name === undefined ? undefined : (take(this.#constraints, name) as StructureConstraints);
  }

  errorSchemaOf({ shape }: ErrorPlan): ErrorSchema {
    return take(this.#schemas, this.plan.schemaNames.get(shape) ?? "") as ErrorSchema;
  }

  errorClassOf({ name }: ErrorPlan): ErrorClass {
    return take(this.#main, name) as ErrorClass;
  }
}

/** An export, of the type that the plan says: its emitter prints it. */
function take(module: Module, name: string): unknown {
  const found = module[name];
  if (found === undefined) throw new Error(`the package exports no "${name}"`);
  return found;
}
