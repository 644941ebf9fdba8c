import { createDefaultTransport } from "#default-transport";
import type { IncomingResponse, OutgoingRequest } from "../http/http-message.ts";
import { isStreamingBody } from "../http/outgoing-body.ts";
import { readResponseMetadata } from "../http/response-metadata-headers.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import { memoize } from "../codec/memoize.ts";
import type { OperationSchema, ServiceSchema } from "../schema/schema.ts";
import { createAbortError } from "./abort-signal.ts";
import { runLimited, sleep } from "./call-limits.ts";
import type { ClientConfig, RequestOptions } from "./client-config.ts";
import type { Command } from "./command.ts";
import { parseEndpoint, prefixHost } from "./endpoint/endpoint.ts";
import { createFetchTransport } from "./transport/fetch-transport.ts";
import type { ResponseMetadata } from "./response-metadata.ts";
import { computeRetryDelay, RetryQuota } from "./retry.ts";
import { findRetryReason } from "./retryable-error.ts";
import { TransportError } from "./transport/transport-error.ts";
import type { Endpoint, Transport } from "./transport/transport.ts";

/** Smithy's scheme of operations that may be called without a signature, too. */
const noAuth = "smithy.api#noAuth";

/** What generated clients extend: sends commands to one service, and tries again where that may help. */
export class ServiceClient {
  readonly config: ClientConfig;
  readonly #service: ServiceSchema;
  readonly #protocolOf: AdaptProtocol;
  readonly #endpoint: Endpoint | undefined;
  readonly #quota: RetryQuota = new RetryQuota();
  #transport: Transport | undefined;

  /**
   * @param adaptProtocol makes of a command's protocol the one that this client uses.
   * @throws TypeError for an `endpoint` that is not an http or https URL without a query.
   */
  constructor(service: ServiceSchema, config: ClientConfig, adaptProtocol: AdaptProtocol = (protocol) => protocol) {
    this.config = config;
    this.#service = service;
    this.#protocolOf = memoize((protocol) =>
      adaptProtocol((config.sendDefaults && protocol.sendingDefaults) || protocol),
    );
    this.#endpoint = config.endpoint === undefined ? undefined : parseEndpoint(config.endpoint);
  }

  /**
   * Calls an operation.
   *
   * @returns the output, with `$metadata` saying how it came.
   * @throws ServiceException for an error of the service: the modeled class where there is one.
   * @throws TransportError where no response came; its name is `TimeoutError` where a limit of time has passed.
   * @throws SerializationError for a response that is not what the protocol says.
   * @throws TypeError for an input that cannot be sent, and for what is not a command of a generated package.
   * @throws Error named `AbortError` where `abortSignal` has ended the call.
   */
  async send<Input extends object, Output extends object>(
    command: Command<Input, Output>,
    options: RequestOptions = {},
  ): Promise<Output> {
    // Types do not tell a command of another generated package, or of the AWS SDK, from one of this client's.
    const given = command as Partial<typeof command> | null | undefined;
    if (given?.service?.sdkId !== this.#service.sdkId) {
      throw new TypeError(`${given?.constructor.name} is not a command of ${this.#service.sdkId} (of @aws-sdk?)`);
    }
    const { operation } = command;
    const { abortSignal } = options;
    const { connectionTimeout, maxAttempts = 3, maxResponseBytes = 2 ** 27, signer } = this.config;
    const limits = { abortSignal, requestTimeout: readLimit(options.requestTimeout ?? this.config.requestTimeout) };
    const protocol = this.#protocolOf(command.protocol);
    const transport = (this.#transport ??= createTransport(this.config.transport));
    let request: OutgoingRequest | undefined;
    let sign: Sign | undefined;
    let totalRetryDelay = 0;
    let cost = 0;
    for (let attempts = 1; ; attempts++) {
      if (abortSignal?.aborted) throw createAbortError(abortSignal);
      let sent = false as boolean;
      let response = undefined as IncomingResponse | undefined;
      try {
        const output = await runLimited(limits, async (signal) => {
          request ??= await protocol.serializeRequest(this.#service, operation, command.input);
          const endpoint = this.#chooseEndpoint(operation, command.input, request);
          sign = this.#chooseSigner(operation, endpoint);
          const signed = sign ? await sign(request) : request;
          // A signer in JavaScript may return anything, that of aws4fetch a Request.
          if (!(signed as OutgoingRequest | null)?.path) throw new TypeError("the signer returned no request");
          signal?.throwIfAborted();
          sent = true;
          const received = await transport.send(endpoint, signed, {
            abortSignal: signal,
            connectionTimeout: readLimit(connectionTimeout),
            maxResponseBytes,
          });
          try {
            signal?.throwIfAborted();
            response = signal ? { ...received, limits } : received;
            // Neither 101 nor a status that HTTP does not have is a success. Browsers say 0 of a redirect.
            if (response.status < 200) {
              throw new TransportError(`the service answered with status ${response.status}`, { retryable: false });
            }
            return await protocol.deserializeResponse(this.#service, operation, response);
          } finally {
            received.body.discard?.();
          }
        });
        this.#quota.refund(cost);
        return Object.assign(output, {
          $metadata: { ...(response && readResponseMetadata(response)), attempts, totalRetryDelay },
        }) as Output;
      } catch (caught) {
        if (abortSignal?.aborted) throw createAbortError(abortSignal);
        const [error] = request?.streamFailure ?? [caught];
        if (!sent || !(error instanceof Error)) throw error;
        attachMetadata(error, response, { attempts, totalRetryDelay });
        const reason =
          sign && signer?.onFailure?.(error, response) ? "transient" : findRetryReason(error, response?.status);
        // What of a stream an attempt has read cannot be sent again.
        if (reason === undefined || !(attempts < maxAttempts) || isStreamingBody(request?.body)) throw error;
        cost = this.#quota.take(reason);
        if (cost === 0) throw error;
        const delay = computeRetryDelay(reason, attempts, response?.headers);
        totalRetryDelay += delay;
        // After an abort it returns early, and the next round ends the call.
        await sleep(delay, abortSignal);
      }
    }
  }

  /** Closes kept connections. */
  destroy(): void {
    this.#transport?.destroy?.();
  }

  #chooseEndpoint(operation: OperationSchema, input: object, { hostPrefix }: OutgoingRequest): Endpoint {
    const named: unknown = operation.endpointMember && Reflect.get(input, operation.endpointMember);
    const endpoint = typeof named === "string" ? parseEndpoint(named) : this.#endpoint;
    if (endpoint === undefined) {
      throw new Error(`${operation.name} has nowhere to go: pass { endpoint: "https://…" } to the client`);
    }
    return hostPrefix && this.config.hostPrefixes !== false ? prefixHost(endpoint, hostPrefix) : endpoint;
  }

  /** What signs an operation's requests, if anything does. */
  #chooseSigner(operation: OperationSchema, endpoint: Endpoint): Sign | undefined {
    const auth = operation.auth ?? this.#service.auth;
    const { region, signer } = this.config;
    const [preferred = noAuth] = auth;
    if (preferred === noAuth || (!signer && auth.includes(noAuth))) return undefined;
    if (!signer) {
      throw new Error(
        `${operation.name} needs a signature or a token (${auth.join(", ")}): pass { signer } to the client`,
      );
    }
    const context = { service: this.#service, operation, endpoint, region, auth };
    // A signer may change what it is given, and the next attempt must begin from the same request.
    return (request) => signer({ ...request, headers: { ...request.headers } }, context);
  }
}

type AdaptProtocol = (protocol: ClientProtocol) => ClientProtocol;
type Sign = (request: OutgoingRequest) => OutgoingRequest | Promise<OutgoingRequest>;

function createTransport(transport: ClientConfig["transport"]): Transport {
  return typeof transport === "function" ? createFetchTransport(transport) : (transport ?? createDefaultTransport());
}

/** Timers cannot hold more than 31 bits, and would fire at once. */
function readLimit(milliseconds: number | undefined): number | undefined {
  return milliseconds && milliseconds > 0 && milliseconds < 2 ** 31 ? milliseconds : undefined;
}

/** Adds to an error how the response came, and the response itself where the protocol has not kept it. */
function attachMetadata(
  error: Error & { $metadata?: ResponseMetadata; $response?: unknown },
  response: IncomingResponse | undefined,
  call: { readonly attempts: number; readonly totalRetryDelay: number },
): void {
  error.$metadata = { ...error.$metadata, ...(response && readResponseMetadata(response)), ...call };
  // Not enumerable: logs should not hold headers and bodies.
  if (!error.$response)
    Object.defineProperty(error, "$response", { value: response, writable: true, configurable: true });
}
