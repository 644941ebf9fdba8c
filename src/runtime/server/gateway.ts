import { encodePercent } from "../codec/text-encoding.ts";
import { ProtocolError } from "../exception/exceptions.ts";
import type { IncomingRequest, OutgoingResponse } from "../http/http-message.ts";
import { gunzipRequest, isFormBody } from "../protocol/request-content.ts";
import type { ServerProtocol } from "../protocol/protocol.ts";
import { fetchFrom } from "./fetch-adapter.ts";
import { createReadBody } from "./hashed-body.ts";
import { createBufferedBody, limitBody } from "./request-body.ts";
import { type Connection, createRequestId } from "./request-context.ts";
import { type Candidate, findReadable, hasName, readServiceName, sortCandidates } from "./service-lookup.ts";
import { internalFailure, unknownOperation } from "./server-errors.ts";
import type { Server, ServiceServer } from "./server.ts";

/**
 * One server for several services at one port, distinguished as AWS's front doors and emulators do. A request that names
 * its service goes there, whatever its path looks like: by the target header of AWS JSON, else by the path of Smithy
 * RPC v2, else by the scope of its signature (SigV4, in the header or the query). Where several services have that
 * name, or none is given, the operation decides: by the host, the form's `Action` and `Version`, and the path, the
 * most specific first.
 *
 * A request of a service or operation that is not there is answered with `UnknownOperationException`, or `InvalidAction`
 * for forms, in the protocol of the request.
 *
 * @throws TypeError without a service.
 */
export function createGateway(services: readonly ServiceServer[]): Server {
  if (services.length === 0) throw new TypeError("a gateway needs at least one service");
  const maxBodyBytes = Math.max(...services.map((service) => service.maxBodyBytes));
  const handle = async (received: IncomingRequest, connection: Connection): Promise<OutgoingResponse> => {
    try {
      const name = readServiceName(received);
      const named = name === undefined ? services : services.filter(({ service }) => hasName(service, name));
      const request = named.length < 2 ? received : await bufferForm(received, maxBodyBytes);
      const service = named.length < 2 ? named[0] : await chooseByOperation(named, request);
      if (service === undefined) return refuse(named.length === 0 ? services : named, request);
      const isLower = service.maxBodyBytes < maxBodyBytes;
      const limited = isLower ? { ...request, body: limitBody(request.body, service.maxBodyBytes) } : request;
      return await service.handle(limited, connection);
    } catch (error) {
      return refuse(services, received, error instanceof ProtocolError ? error : internalFailure());
    }
  };
  return {
    fetch: fetchFrom(handle, maxBodyBytes),
    handle,
    async close(graceMilliseconds) {
      await Promise.all(services.map((service) => service.close(graceMilliseconds)));
    },
    pending: () => services.reduce((sum, service) => sum + service.pending(), 0),
    maxBodyBytes,
  };
}

/** Forms name their operation, so several services may have to read them. */
async function bufferForm(request: IncomingRequest, maxBytes: number): Promise<IncomingRequest> {
  if (!isFormBody(request)) return request;
  return { ...request, body: createBufferedBody(await request.body.bytes(), maxBytes) };
}

/** The service that has the request's operation. */
async function chooseByOperation(
  services: readonly ServiceServer[],
  request: IncomingRequest,
): Promise<ServiceServer | undefined> {
  const candidates: Candidate[] = [];
  const form = isFormBody(request) ? await readForm(request) : undefined;
  const asked = form === undefined ? asPreflighted(request) : form.request;
  for (const server of services) {
    const match = await server.match(asked);
    if (match?.operation !== undefined) candidates.push({ server, ...match, operation: match.operation });
  }
  // A preflight does not say which operation of an RPC protocol follows.
  if (candidates.length === 0 && asked.method !== request.method) return services.find(hasRpcProtocol);
  if (candidates.length < 2) return candidates[0]?.server;
  return sortCandidates(candidates, {
    host: request.headers["host"] ?? request.host ?? "",
    fields: `${request.query}&${form?.fields ?? ""}`,
  })[0]?.server;
}

interface ReadForm {
  /** `Action` and `Version`, as far as the form has them. */
  readonly fields: string;
  /** The request with nothing else in its form. */
  readonly request: IncomingRequest;
}

/**
 * What services choose by of a form, which is decompressed and searched once for all of them. One that cannot be read
 * names nothing.
 */
async function readForm(received: IncomingRequest): Promise<ReadForm> {
  const request = gunzipRequest(received);
  const text = await request.body.text().catch(() => "");
  const fields = ["Action", "Version"]
    .map((name) => [name, findReadable(text, name)] as const)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodePercent(value)}`]))
    .join("&");
  return { fields, request: { ...request, body: createReadBody(new TextEncoder().encode(fields)) } };
}

function hasRpcProtocol({ protocols }: ServiceServer): boolean {
  return protocols.some(({ mediaType }) => mediaType === undefined);
}

/** A cross-origin preflight asks for the route of the request that follows it. */
function asPreflighted(request: IncomingRequest): IncomingRequest {
  const method = request.method === "OPTIONS" ? request.headers["access-control-request-method"] : undefined;
  return method === undefined ? request : { ...request, method };
}

/** Answers in the protocol that the request seems to be of. */
function refuse(
  services: readonly ServiceServer[],
  request: IncomingRequest,
  error: ProtocolError = unknownOperation(),
): OutgoingResponse {
  const spoken = services.flatMap(({ service, protocols }) => protocols.map((protocol) => ({ service, protocol })));
  const claiming = spoken.filter(({ protocol }) => protocol.claims(request));
  const { service, protocol } =
    claiming.find(({ protocol }) => protocol.mediaType === undefined) ??
    claiming.find(({ protocol }) => hasFormatOf(request, protocol)) ??
    claiming[0] ??
    {};
  const requestId = createRequestId();
  const response: OutgoingResponse =
    service === undefined || protocol === undefined
      ? { status: error.status, headers: {}, body: undefined }
      : protocol.serializeError(service, undefined, error, requestId);
  response.headers["x-amzn-requestid"] = requestId;
  return response;
}

/** Whether a request's documents are of a protocol's format. */
function hasFormatOf({ headers }: IncomingRequest, { mediaType = "" }: ServerProtocol): boolean {
  const type = headers["content-type"] ?? headers["accept"] ?? "";
  return mediaType.includes("json") === type.includes("json");
}
