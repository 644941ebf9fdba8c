import type { ClientConfig } from "../../../src/runtime/client/client-config.ts";
import { Command, type CommandSchema } from "../../../src/runtime/client/command.ts";
import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { TransportError } from "../../../src/runtime/http/transport-error.ts";
import type { Endpoint } from "../../../src/runtime/client/endpoint/endpoint.ts";
import type { OutgoingRequest } from "../../../src/runtime/http/http-message.ts";
import type { ClientProtocol } from "../../../src/runtime/protocol/protocol.ts";
import type { OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";

/** A request as a transport gets it. */
export interface SentRequest extends OutgoingRequest {
  readonly endpoint: Endpoint;
}

/**
 * The request that a client makes of an input, with all that the interceptors of the service and the operation do to it.
 * It rejects with what the call rejects with where nothing is sent.
 */
export async function sentRequest(
  service: ServiceSchema,
  operation: OperationSchema,
  input: object,
  config: ClientConfig & { readonly protocol: ClientProtocol },
): Promise<SentRequest> {
  class TestCommand extends Command<object, object> {
    override readonly schema: CommandSchema = [service, operation];
  }
  let sent: SentRequest | undefined;
  const client = new ServiceClient(service, config.protocol, {
    endpoint: "https://example.com",
    ...config,
    maxAttempts: 1,
    transport: {
      send(endpoint, request) {
        sent = { ...request, endpoint };
        return Promise.reject(new TransportError("recorded", { retryable: false }));
      },
    },
  });
  const outcome: unknown = await client.send(new TestCommand(input)).catch((error: unknown) => error);
  if (sent === undefined) throw outcome;
  return sent;
}
