import type { OperationPlan } from "../../src/plan/package-plan.ts";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import type { Endpoint } from "../../src/runtime/client/endpoint/endpoint.ts";
import type { Transport } from "../../src/runtime/client/transport/transport.ts";
import { collectBytes } from "./collect-bytes.ts";
import { lowerCaseNames } from "./compare-message.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import type { PlainRequest } from "./send-request.ts";

/** A request as a client gave it to its transport. */
export interface RecordedRequest extends PlainRequest {
  readonly endpoint: Endpoint;
  readonly path: string;
  readonly query: string;
  readonly body: Uint8Array;
}

/** Ends a call whose request is known. Its name and properties are of no error that is retried. */
class Recorded extends Error {
  override readonly name = "Recorded";
}

/** The token that the cases expect where a client makes one up. */
const fixedToken = "00000000-0000-4000-8000-000000000000";

/** The request that a generated client makes of an input; nothing is sent. */
export async function recordRequest(
  generated: GeneratedPackage,
  operation: OperationPlan,
  { input, config }: { readonly input: object; readonly config: ClientConfig },
): Promise<RecordedRequest> {
  let recorded: RecordedRequest | undefined;
  const transport: Transport = {
    async send(endpoint, { method, path, query, headers, body }) {
      const target = path + (query === "" ? "" : `?${query}`);
      const bytes = await collectBytes(body);
      recorded = { endpoint, method, path, query, target, headers: lowerCaseNames(headers), body: bytes };
      throw new Recorded();
    },
  };
  try {
    await withFixedToken(() => generated.send(operation, input, { ...config, transport }));
  } catch (error) {
    if (!(error instanceof Recorded)) throw error;
  }
  if (recorded === undefined) throw new Error("the client has sent nothing");
  return recorded;
}

async function withFixedToken<Value>(run: () => Promise<Value>): Promise<Value> {
  Object.defineProperty(crypto, "randomUUID", { value: () => fixedToken, configurable: true });
  try {
    return await run();
  } finally {
    // The platform's own is the prototype's.
    Reflect.deleteProperty(crypto, "randomUUID");
  }
}
