import { ProtocolError } from "../exception/exceptions.ts";
import type { IncomingRequest } from "../http/http-message.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import type { OperationSchema } from "../schema/schema.ts";
import type { PreparedService } from "./prepared-service.ts";

/** How a service sees a request. */
export interface RequestMatch {
  /** The protocol that claims the request. */
  readonly protocol: ServerProtocol;
  /** Undefined if the request is of a protocol of the service and of none of its operations. */
  readonly operation: OperationSchema | undefined;
}

/** Finds the protocol and operation of a request. @returns undefined if no protocol claims it. */
export async function matchRequest(
  { protocols }: PreparedService,
  request: IncomingRequest,
): Promise<RequestMatch | undefined> {
  const routed = protocols.find(({ protocol }) => protocol.claims(request));
  if (routed === undefined) return undefined;
  const { protocol, route } = routed;
  try {
    return { protocol, operation: route((await protocol.prepareRequest?.(request)) ?? request).operation };
  } catch (error) {
    if (error instanceof ProtocolError) return { protocol, operation: undefined };
    throw error;
  }
}
