import type { OutgoingRequest } from "../../http/http-message.ts";
import { listParts } from "../../schema/parts.ts";
import type { EndpointAuthScheme } from "../endpoint/endpoint.ts";
import type { Attempt, AuthScheme, AuthSchemePart, Call, InterceptorPart } from "./interceptor.ts";

/** Smithy's scheme of operations that may be called without a signature, too. */
const noAuth = "smithy.api#noAuth";

/** The schemes that attempts were signed by. */
const used = /* @__PURE__ */ new WeakMap<Call, AuthScheme>();

/**
 * Signs the attempts of an operation that requires it, after all other changes of the request: with the client's
 * `signer`, or with the first scheme that the client has an identity for. An error of the signer ends the call; if the
 * service rejects a signature, the signer or scheme decides whether another one may succeed.
 */
export const requestSigning: InterceptorPart = {
  part: "interceptor",
  async beforeAttempt(call) {
    if (call.config.signer === undefined) {
      const chosen = await chooseScheme(call);
      if (chosen === undefined) return;
      used.set(call, chosen.scheme);
      return chosen.scheme.sign(call, chosen.properties);
    }
    const { service, operation, endpoint, config } = call;
    const { signer, region } = config;
    const auth = operation.auth ?? service.auth;
    const signed: unknown = await signer?.(call.request, { service, operation, endpoint, region, auth });
    // A signer in JavaScript may return anything, that of aws4fetch a Request.
    if (!(signed as OutgoingRequest | null)?.path) throw new TypeError("the signer returned no request");
    call.request = signed as OutgoingRequest;
  },
  afterAttempt(call) {
    const { error } = call.outcome;
    if (!call.sent || !(error instanceof Error)) return;
    const { signer } = call.config;
    const mayRepeat = signer ? signer.onFailure?.(error, call.response) : used.get(call)?.onFailure?.(call);
    if (mayRepeat) call.retryReason = "transient";
  },
};

interface ChosenScheme {
  readonly scheme: AuthScheme;
  readonly properties: EndpointAuthScheme | undefined;
}

/**
 * The first scheme that the client has and is configured for, among those of the endpoint, else those of the operation
 * or service, in order of preference.
 *
 * @returns undefined if no scheme precedes optional authentication.
 */
async function chooseScheme(call: Attempt): Promise<ChosenScheme | undefined> {
  const { service, operation, endpoint, config } = call;
  const { authSchemes = [], authSchemePreference = [] } = config;
  const preferred = typeof authSchemePreference === "function" ? await authSchemePreference() : authSchemePreference;
  const rankOf = (name: string): number => preferred.indexOf(name) + 1 || Infinity;
  // An operation may need more of a scheme than the others of its service.
  const parts = [...(operation.parts ?? []), ...(service.parts ?? [])];
  const known = [...authSchemes, ...listParts<AuthSchemePart>(parts, "authScheme")];
  const modeled = operation.auth ?? service.auth;
  const asked: readonly EndpointAuthScheme[] = endpoint.authSchemes ?? modeled.map((id) => ({ name: shortName(id) }));
  for (const properties of asked.toSorted((one, other) => rankOf(one.name) - rankOf(other.name) || 0)) {
    if (properties.name === shortName(noAuth)) return undefined;
    const scheme = known.find(({ id }) => shortName(id) === properties.name);
    if (scheme !== undefined && scheme.isConfigured?.(call) !== false) {
      return { scheme, properties: endpoint.authSchemes === undefined ? undefined : properties };
    }
  }
  if (modeled.includes(noAuth)) return undefined;
  const names = asked.map(({ name }) => modeled.find((id) => shortName(id) === name) ?? name);
  throw new Error(
    `${operation.name} needs a signature or a token (${names.join(", ")}): pass { signer }, { authSchemes } or the identity of one of these to the client`,
  );
}

/** `sigv4` of `aws.auth#sigv4`: endpoints and preferences name schemes so. */
function shortName(id: string): string {
  return id.slice(id.indexOf("#") + 1);
}
