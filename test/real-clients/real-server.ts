import { createRequire } from "node:module";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import { type Attempt, formatEndpoint, type Interceptor, type TransmittedAttempt } from "../../src/runtime/index.ts";
import { loadCorpusPackage } from "../packages/bundled-package.ts";
import { findSignatureFault, type SignedRequest } from "./verify-signature.ts";

/** Packages without types. */
const require = createRequire(import.meta.url);

/** The export of a package that stands in for a service. */
export function requireServer(name: string): unknown {
  return require(name);
}

/** @returns the address of a server on loopback. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Sends an operation's input, of a client whose types are those of its model. */
export type Call = (operation: string, input?: object) => Promise<Record<string, unknown>>;

interface CallerOptions {
  /** From `corpus/`. */
  readonly model: string;
  readonly endpoint: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly config?: object;
}

/** Generates a model's package and makes a client of it, of which each signature is verified. */
export async function createCaller(options: CallerOptions): Promise<Call> {
  const { model, endpoint, credentials, config } = options;
  const loaded = await loadCorpusPackage(model);
  const verify: Interceptor = {
    async beforeTransmit(call) {
      expect(await findSignatureFault(describe(call), credentials)).toBeUndefined();
    },
  };
  const client = loaded.createClient({
    ...{ endpoint, region: "us-east-1", credentials, interceptors: [verify], ...config },
  });
  return async (operation, input = {}) => {
    const plan = loaded.plan.operations.find(({ shape }) => shape.name === operation);
    if (plan === undefined) throw new Error(`${model} has no ${operation}`);
    return (await client.send(loaded.createCommand(plan, input))) as Record<string, unknown>;
  };
}

/** The request as transports send it, which say the host for themselves. */
function describe({ request, endpoint }: Attempt | TransmittedAttempt): SignedRequest {
  const { method, path, query, headers } = request;
  return {
    method,
    path: endpoint.basePath + path,
    query: [...new URLSearchParams(query.replaceAll("+", "%2B"))],
    headers: { ...headers, host: new URL(formatEndpoint(endpoint)).host },
  };
}
