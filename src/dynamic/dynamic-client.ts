import { mapErrorCodes } from "../plan/error-codes.ts";
import type { Protocol } from "../protocols/protocol-table.ts";
import type { ClientConfig } from "../runtime/client/client-config.ts";
import { Command, type CommandSchema } from "../runtime/client/command.ts";
import { ServiceClient } from "../runtime/client/service-client.ts";
import type { SQSDigestsConfig } from "../runtime/customizations/sqs-digests.ts";
import type { ServiceSchema } from "../runtime/schema/schema.ts";
import type { DynamicOperation, DynamicService } from "./dynamic-service.ts";
import { clientHalfOf } from "./protocol-halves.ts";

/** The options of every client, and those that some services add. */
export type DynamicClientConfig = ClientConfig & SQSDigestsConfig;

/** Calls the operations of a service, by one of its protocols, as a generated client would. */
export class DynamicClient {
  readonly #service: ServiceSchema;
  readonly #client: ServiceClient;

  /** @param config requests are not signed where it has no signer. */
  constructor(service: DynamicService, protocol: Protocol, config: DynamicClientConfig) {
    this.#service = protocol.hasErrorCodes === true ? withErrorNames(service) : service.schema;
    const unsigned: DynamicClientConfig = { signer: (request) => request };
    this.#client = new ServiceClient(this.#service, clientHalfOf(protocol), { ...unsigned, ...config });
  }

  /** Calls an operation; rejects as {@link ServiceClient.send} does. */
  call({ schema }: DynamicOperation, input: object): Promise<Record<string, unknown>> {
    return this.#client.send(new DynamicCommand([this.#service, schema], input));
  }

  destroy(): void {
    this.#client.destroy();
  }
}

class DynamicCommand extends Command<object, Record<string, unknown>> {
  readonly schema: CommandSchema;

  constructor(schema: CommandSchema, input: object) {
    super(input);
    this.schema = schema;
  }
}

/** Errors of awsQuery have codes that may differ from their shapes' names. */
function withErrorNames({ schema, plan }: DynamicService): ServiceSchema {
  const named = [...mapErrorCodes(plan)].filter(([code, { name }]) => name !== code);
  return { ...schema, errorNames: Object.fromEntries(named.map(([code, { name }]) => [code, name])) };
}
