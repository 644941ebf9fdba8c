import { type Attempt, type Command, type Endpoint, type OutgoingRequest, ServiceClient } from "@shapewright/runtime";

/** A request before signing, with its endpoint. */
interface PreparedRequest {
  readonly endpoint: Endpoint;
  readonly request: OutgoingRequest;
}

/**
 * Runs all steps of a command's call before signing, without sending. For interceptors, the call succeeds.
 *
 * The body may be omitted even if its length is set. Unless the client is configured otherwise, the request only has a
 * checksum if the service requires one or the input selects one: the sender may send another body.
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

/** Clients reject a body whose length differs from the header. */
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
