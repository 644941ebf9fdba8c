import { type Attempt, type Command, type Endpoint, type OutgoingRequest, ServiceClient } from "@shapewright/runtime";

/** A request as a client would sign it, and where it would go. */
interface PreparedRequest {
  readonly endpoint: Endpoint;
  readonly request: OutgoingRequest;
}

/**
 * Takes a command through all that its call does before it is signed, and sends nothing. Interceptors see a call that
 * has succeeded.
 *
 * The body may be left out, and its length stated all the same. The request has a checksum only where the service needs
 * one or the input asks for it, unless the client says so itself: whoever sends it may send another body.
 */
export async function prepareRequest<Input extends object, Output extends object>(
  client: ServiceClient,
  command: Command<Input, Output>,
): Promise<PreparedRequest> {
  const { service, protocol, config } = client;
  const stated: { "content-length"?: string } = {};
  let prepared: PreparedRequest | undefined;
  const recording = new ServiceClient(
    service,
    {
      id: protocol.id,
      serializeRequest: (...call) => protocol.serializeRequest(...call),
      deserializeResponse: () => Promise.resolve({ output: {} }),
    },
    {
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      ...config,
      protocol: undefined,
      interceptors: [...(config.interceptors ?? []), { beforeAttempt: (call) => takeLength(call, stated) }],
      signer: (request) => request,
      transport: {
        send(endpoint, request) {
          prepared = { endpoint, request: { ...request, headers: { ...request.headers, ...stated } } };
          return Promise.resolve({ status: 200, headers: {}, body: emptyBody });
        },
      },
    },
  );
  await recording.send(command);
  if (prepared === undefined) throw new Error("an interceptor has ended the call");
  return prepared;
}

/** Clients refuse to send a body of another length than the one that is stated. */
function takeLength({ request: { headers, body } }: Attempt, stated: { "content-length"?: string }): void {
  const { "content-length": length } = headers;
  if (body !== undefined || length === undefined) return;
  stated["content-length"] = length;
  delete headers["content-length"];
}

const emptyBody = {
  text: () => Promise.resolve(""),
  bytes: () => Promise.resolve(new Uint8Array()),
  stream: () => new Blob([]).stream(),
};
