import { sigV4Auth } from "@shapewright/aws";
import { DynamicClient, type DynamicClientConfig } from "../dynamic/dynamic-client.ts";
import type { DynamicOperation, DynamicService } from "../dynamic/dynamic-service.ts";
import type { Protocol } from "../protocols/protocol-table.ts";
import { ServiceException } from "../runtime/exception/exceptions.ts";
import { createServer } from "../runtime/server/server.ts";
import { TransportError } from "../runtime/http/transport-error.ts";
import { NoValue } from "../synthesize/no-value.ts";
import { createWords, type Words } from "../synthesize/words.ts";
import { type Answer, judgeInvalid, judgeValid } from "./judge.ts";
import { makeInput, withStreams } from "./probe-inputs.ts";
import type { ProbeCase, ProbedOperation, ProbedProtocol, ProbeReport } from "./probe-report.ts";
import { readOutput } from "./read-output.ts";
import { listViolations, type Violation } from "./violations.ts";

/** How a server is probed. */
export interface ProbeOptions {
  readonly endpoint: string;
  /** Requests are signed where they are given. */
  readonly credentials?:
    | { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string | undefined }
    | undefined;
  /** Of signatures; `us-east-1` by default. */
  readonly region?: string | undefined;
  /** Milliseconds for each request; 10 seconds by default. */
  readonly timeout?: number | undefined;
  /** Only operations of these names. */
  readonly operations?: readonly string[] | undefined;
  /** Told of each operation before it is probed. */
  readonly onOperation?: ((operation: string, protocol: string) => void) | undefined;
}

/**
 * Sends a server valid requests to each operation, and one that breaks each constraint, in every protocol of the service,
 * and judges the answers by the model.
 *
 * @throws TransportError where nothing answers at the endpoint; TypeError for an endpoint that is not a URL.
 */
export async function probe(service: DynamicService, options: ProbeOptions): Promise<ProbeReport> {
  const protocols: ProbedProtocol[] = [];
  for (const protocol of service.plan.protocols) {
    const run = new ProbeRun(service, protocol, options);
    try {
      protocols.push({ protocol: protocol.name, operations: await run.probeAll() });
    } finally {
      run.destroy();
    }
  }
  return { service: service.schema.sdkId, endpoint: options.endpoint, protocols };
}

/** What creates things comes first, and what deletes them last. */
function rankOf(operation: string): number {
  if (/^(?:create|register|put|allocate|upload|start)/i.test(operation)) return 0;
  return /^(?:delete|remove|deregister|terminate|release|cancel)/i.test(operation) ? 2 : 1;
}

class ProbeRun {
  readonly #service: DynamicService;
  readonly #protocol: Protocol;
  readonly #options: ProbeOptions;
  readonly #client: DynamicClient;
  /** A server of the model itself: what it does not refuse, the protocol cannot say. */
  readonly #reference: DynamicClient;
  readonly #isForm: boolean;
  readonly #words: Words;
  #hasAnswered = false;

  constructor(service: DynamicService, protocol: Protocol, options: ProbeOptions) {
    this.#service = service;
    this.#protocol = protocol;
    this.#options = options;
    this.#isForm = protocol.runtime.clientParts.includes("formUnions");
    const { endpoint, timeout = 10_000 } = options;
    this.#words = createWords({ origin: new URL(endpoint).origin, service: service.schema.signingName ?? "service" });
    this.#client = new DynamicClient(service, protocol, {
      ...{
        endpoint,
        maxAttempts: 1,
        requestTimeout: timeout,
        connectionTimeout: timeout,
        hostPrefixes: false,
        md5: false,
      },
      ...signing(options),
    });
    this.#reference = createReference(service, protocol);
  }

  async probeAll(): Promise<readonly ProbedOperation[]> {
    const probed: ProbedOperation[] = [];
    const wanted = [...this.#service.operations.values()].filter(
      ({ schema }) => this.#options.operations?.includes(schema.name) ?? true,
    );
    for (const operation of wanted.toSorted((one, other) => rankOf(one.schema.name) - rankOf(other.schema.name))) {
      this.#options.onOperation?.(operation.schema.name, this.#protocol.name);
      probed.push({ operation: operation.schema.name, cases: await this.#probe(operation) });
    }
    return probed;
  }

  destroy(): void {
    this.#client.destroy();
    this.#reference.destroy();
  }

  async #probe(operation: DynamicOperation): Promise<readonly ProbeCase[]> {
    const cases: ProbeCase[] = [];
    for (const members of ["required", "all"] as const) {
      cases.push(await this.#probeValid(operation, members));
    }
    // A server that does not know the operation refuses everything.
    if (cases.every(({ outcome }) => outcome === "missing")) return cases;
    for (const violation of this.#violationsOf(operation)) cases.push(await this.#probeInvalid(operation, violation));
    return cases;
  }

  async #probeValid(operation: DynamicOperation, members: "required" | "all"): Promise<ProbeCase> {
    const name = `${members} members`;
    const input = this.#makeInput(operation, members);
    if (input instanceof NoValue) return { name, outcome: "skipped", detail: input.message, milliseconds: 0 };
    const started = performance.now();
    const answer = await this.#call(operation, input);
    const milliseconds = performance.now() - started;
    const unsent = "error" in answer ? describeUnsent(answer.error) : undefined;
    if (unsent !== undefined) return { name, outcome: "skipped", detail: unsent, milliseconds };
    return { name, ...judgeValid(this.#service, operation, answer), milliseconds };
  }

  async #probeInvalid(operation: DynamicOperation, { name, input }: Violation): Promise<ProbeCase> {
    const started = performance.now();
    if (!(await this.#canBeSaid(operation, input))) {
      return { name, outcome: "skipped", detail: "the protocol cannot send it", milliseconds: 0 };
    }
    const answer = await this.#call(operation, input);
    const unsent = "error" in answer ? describeUnsent(answer.error) : undefined;
    if (unsent !== undefined) return { name, outcome: "skipped", detail: unsent, milliseconds: 0 };
    return { name, ...judgeInvalid(this.#service, operation, answer), milliseconds: performance.now() - started };
  }

  #violationsOf(operation: DynamicOperation): readonly Violation[] {
    const { schema, inputConstraints } = operation;
    if (schema.input === undefined || inputConstraints === undefined) return [];
    const input = this.#makeInput(operation, "all");
    return input instanceof NoValue ? [] : listViolations(schema.input, inputConstraints, input);
  }

  #makeInput(operation: DynamicOperation, members: "required" | "all"): Record<string, unknown> | NoValue {
    try {
      return makeInput(operation, members, { words: this.#words, isForm: this.#isForm });
    } catch (error) {
      if (error instanceof NoValue) return error;
      throw error;
    }
  }

  async #canBeSaid({ schema, ...operation }: DynamicOperation, input: Record<string, unknown>): Promise<boolean> {
    try {
      await this.#reference.call({ schema, ...operation }, withStreams(schema.input, input));
      return false;
    } catch (error) {
      return error instanceof ServiceException && (error.$metadata.httpStatusCode ?? 0) === 400;
    }
  }

  async #call(operation: DynamicOperation, input: Record<string, unknown>): Promise<Answer> {
    try {
      const output = await this.#client.call(operation, withStreams(operation.schema.input, input));
      this.#hasAnswered = true;
      return { output: await readOutput(operation, output, this.#options.timeout ?? 10_000) };
    } catch (error) {
      if (error instanceof TransportError && !this.#hasAnswered && error.name !== "TimeoutError") throw error;
      if (error instanceof ServiceException) this.#hasAnswered = true;
      return { error };
    }
  }
}

/** What kept a request from being sent at all. */
function describeUnsent(error: unknown): string | undefined {
  return error instanceof TypeError ? error.message : undefined;
}

function signing({ credentials, region = "us-east-1" }: ProbeOptions): DynamicClientConfig {
  if (credentials === undefined) return {};
  // The signer asks for both at each call.
  const identity = { credentials: () => Promise.resolve(credentials), region: () => Promise.resolve(region) };
  return { signer: undefined, authSchemes: [sigV4Auth], ...identity };
}

/** A client of a server that refuses what the model does not allow, and has no handlers for the rest. */
function createReference(service: DynamicService, protocol: Protocol): DynamicClient {
  const server = createServer(service.definition, {});
  return new DynamicClient(service, protocol, {
    ...{ endpoint: "http://in.process", maxAttempts: 1, hostPrefixes: false, transport: server.fetch },
  });
}
