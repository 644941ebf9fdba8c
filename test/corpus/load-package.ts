import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import type { Command } from "../../src/runtime/client/command.ts";
import type { ServiceClient } from "../../src/runtime/client/service-client.ts";
import type { OperationSchema } from "../../src/runtime/schema/schema.ts";
import type { ServerOptions, StructureConstraints } from "../../src/runtime/server/server-definition.ts";
import type { Server } from "../../src/runtime/server/server.ts";
import type { PackageNames } from "./generate-model.ts";

type AnyCommand = Command<object, object>;
type CreateServer = (handlers: object, options: ServerOptions) => Server;

/** A generated package, imported. */
export interface LoadedPackage {
  readonly Client: new (config: ClientConfig) => ServiceClient;
  readonly createServer: CreateServer;
  /** That the client speaks. */
  readonly protocol: string;
  readonly operations: readonly LoadedOperation[];
}

export interface LoadedOperation {
  readonly method: string;
  readonly schema: OperationSchema;
  readonly Command: new (input: object) => AnyCommand;
  readonly isAmbiguous: boolean;
  readonly constraints: StructureConstraints | undefined;
}

type Module = Readonly<Record<string, unknown>>;

/**
 * Imports the JavaScript of a package, through what its `package.json` says of its entries.
 *
 * @throws Error where a module cannot be imported, or lacks what the package's plan says of it.
 */
export async function loadPackage(folder: string, names: PackageNames): Promise<LoadedPackage> {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PackageJson;
  const load = async (path: string): Promise<Module> =>
    (await import(pathToFileURL(join(folder, path)).href)) as Module;
  const main = await load(exports["."].default);
  const server = await load(exports["./server"].default);
  const schemas = await load("dist/schemas.js");
  const constraints = existsSync(join(folder, "dist/server/constraints.js"))
    ? await load("dist/server/constraints.js")
    : {};
  // The plan says what its emitters export under a name.
  return {
    Client: take(main, names.client) as LoadedPackage["Client"],
    createServer: take(server, names.createServer) as CreateServer,
    protocol: names.protocol,
    operations: names.operations.map(({ command, method, schema, isAmbiguous, constraints: input }) => ({
      method,
      isAmbiguous,
      schema: take(schemas, schema) as OperationSchema,
      Command: take(main, command) as LoadedOperation["Command"],
      constraints: input === undefined ? undefined : (take(constraints, input) as StructureConstraints),
    })),
  };
}

interface PackageJson {
  readonly exports: Readonly<Record<"." | "./server", { readonly default: string }>>;
}

function take(module: Module, name: string): unknown {
  const found = module[name];
  if (found === undefined) throw new Error(`the package exports no "${name}"`);
  return found;
}
