import {
  encodePercent,
  type Endpoint,
  formatEndpoint,
  type IncomingResponse,
  type OutgoingRequest,
  type Signer,
  type SigningContext,
} from "@shapewright/runtime";
import type { QueryParameters } from "../signature-v4/canonical-query.ts";
import type { HttpRequest } from "../signature-v4/http-request.ts";
import type { SignedMessage } from "../signature-v4/signature-v4.ts";
import { correctClock, readClock } from "./clock.ts";
import type { HttpRequestSigner, SignerFunction } from "./http-request-signer.ts";
import { parseQuery } from "./request-handler.ts";
import type { ResolvedAwsConfig } from "./resolve-aws-config.ts";
import type { EventAuthSchemePart } from "./sigv4-event-auth.ts";
import { resolveSigning, type SigningProperties } from "./signing-scope.ts";

/**
 * A signer in the runtime's form. What is given, or what a given function returns, is of AWS SDK v3's form if it has a
 * method `sign`.
 *
 * @param config gives the configuration that the signer is an option of.
 * @throws TypeError for what is neither a function nor an object with `sign`.
 */
export function adaptSigner(given: SignerFunction | HttpRequestSigner, config: () => ResolvedAwsConfig): Signer {
  const ask = typeof given === "function" ? given : () => given;
  const { onFailure, signEvents }: Partial<SignerFunction> = typeof given === "function" ? given : {};
  if (typeof given !== "function" && !isHttpRequestSigner(given)) {
    throw new TypeError("signer is not valid: expected a function or an object with a method sign");
  }
  let isTimed = false;
  const sign = async (request: OutgoingRequest, context: SigningContext): Promise<OutgoingRequest> => {
    const found = await ask(request, context);
    if (!isHttpRequestSigner(found)) return found;
    isTimed = true;
    return signRequest(found, request, { ...context, config: config() });
  };
  return Object.assign(sign, {
    onFailure: (error: Error, response: IncomingResponse | undefined) =>
      onFailure?.(error, response) === true || (isTimed && correctClock({ config: config(), response })),
    signEvents,
  });
}

function isHttpRequestSigner(given: unknown): given is HttpRequestSigner {
  return typeof (given as { readonly sign?: unknown } | null | undefined)?.sign === "function";
}

interface AttemptContext extends SigningContext {
  readonly config: ResolvedAwsConfig;
}

async function signRequest(
  signer: HttpRequestSigner,
  request: OutgoingRequest,
  { service, operation, endpoint, config }: AttemptContext,
): Promise<OutgoingRequest> {
  const { authSchemes = [] } = endpoint;
  const properties: SigningProperties = authSchemes.find(({ name }) => name === "sigv4") ?? authSchemes[0] ?? {};
  const { region: signingRegion, service: signingService, isS3 } = await resolveSigning(service, config, properties);
  const signed = { ...request, headers: { ...request.headers } };
  if (operation.unsignedPayload) signed.headers["x-amz-content-sha256"] ??= "UNSIGNED-PAYLOAD";
  // Signers do not make the hash of other bodies than texts and bytes.
  if (signed.body instanceof Blob && !isS3) signed.body = new Uint8Array(await signed.body.arrayBuffer());
  const sign = async (): Promise<void> => {
    const signingDate = new Date(readClock(config));
    const options = { signingDate, signingRegion, signingService };
    readSigned(await signer.sign(toHttpRequest(endpoint, signed), options), endpoint, signed);
  };
  const eventAuth = operation.parts?.find((part): part is EventAuthSchemePart => "signEventsOf" in part);
  if (eventAuth === undefined) {
    await sign();
    return signed;
  }
  await eventAuth.signEventsOf(signed, config, async () => {
    await sign();
    const [, signature = ""] = /Signature=(\w+)/.exec(signed.headers["authorization"] ?? "") ?? [];
    return {
      signature,
      async signEvent({ headers, body, date, priorSignature }) {
        const message = { message: { headers, body }, priorSignature };
        const options = { signingDate: date, signingRegion, signingService };
        const event: unknown = await signer.sign(message as never, options);
        const { signature } = (event ?? {}) as Partial<SignedMessage>;
        if (typeof signature !== "string") throw new TypeError("the signer does not sign events");
        return signature;
      },
    };
  });
  return signed;
}

function toHttpRequest(endpoint: Endpoint, { method, path, query, headers, body }: OutgoingRequest): HttpRequest {
  const { protocol, hostname, port, basePath } = endpoint;
  // As the transport will say it: without the port that its protocol has by itself (RFC 9110, 7.2).
  const { host } = new URL(formatEndpoint(endpoint));
  const request = { method, protocol, hostname, path: basePath + path, query: readQuery(query), body };
  return { ...request, ...(port !== undefined && { port }), headers: { ...headers, host } };
}

/** Takes over what a signer has returned. */
function readSigned(result: Partial<HttpRequest> | undefined, { basePath }: Endpoint, signed: OutgoingRequest): void {
  if (!result?.headers || !result.path?.startsWith(basePath)) throw new TypeError("the signer returned no request");
  signed.path = result.path.slice(basePath.length);
  const query = formatQuery(result.query ?? {});
  // What is signed is the decoded query: its text stays as the protocol has written it.
  if (query !== formatQuery(readQuery(signed.query))) signed.query = query;
  signed.body = result.body as OutgoingRequest["body"];
  const headers = Object.entries(result.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  // The transport says the host for itself.
  signed.headers = Object.fromEntries(headers.filter(([name]) => name !== "host"));
}

/** A query by name, decoded. Signers of AWS SDK v3 would leave out a name with null, which services sign as an empty one. */
function readQuery(text: string): QueryParameters {
  const query: QueryParameters = parseQuery(text);
  for (const name in query) query[name] ??= "";
  return query;
}

function formatQuery(query: QueryParameters): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => encodePercent(name) + (one === null ? "" : `=${encodePercent(one)}`)),
  );
  return pairs.join("&");
}
