import { InvalidScopeException } from "@shapewright/sso-oidc";
import { isCodeChallenge } from "../authorization/code-challenge.ts";
import type { IdentityCenter } from "../center.ts";
import { findClient, type Client } from "../clients/clients.ts";
import { matchesRedirectUri } from "../clients/redirect-uri.ts";
import { checkScopes } from "../oidc/scopes.ts";

/** Where an answer goes, and what it says to be known again. */
export interface AuthorizationReturn {
  readonly redirectUri: string;
  readonly state: string | undefined;
}

/** What a client asks for at the authorization endpoint: RFC 6749, section 4.1.1; RFC 7636, section 4.3. */
export interface AuthorizationRequest extends AuthorizationReturn {
  readonly client: Client;
  readonly scopes: readonly string[];
  readonly codeChallenge: string;
}

/** RFC 6749, section 4.1.2.1, as far as this server has a use for it. */
type AuthorizationErrorCode =
  "access_denied" | "invalid_request" | "invalid_scope" | "unauthorized_client" | "unsupported_response_type";

export interface AuthorizationError extends AuthorizationReturn {
  readonly error: AuthorizationErrorCode;
  readonly description: string;
}

type AuthorizationReading =
  | { readonly kind: "valid"; readonly request: AuthorizationRequest }
  /** For the client to learn. */
  | { readonly kind: "wrong"; readonly error: AuthorizationError }
  /** For the person alone, since nobody knows where the client is. */
  | { readonly kind: "unanswerable"; readonly text: string };

/** The parameters that are read. The AWS CLI names the scopes `scopes`. */
const names = [
  ...["client_id", "redirect_uri", "response_type", "scope", "scopes", "state"],
  ...["code_challenge", "code_challenge_method"],
];

/** Reads and checks a request. Where client and address are right, all that is wrong is for the client to learn. */
export async function readAuthorizationRequest(
  center: IdentityCenter,
  parameters: URLSearchParams,
): Promise<AuthorizationReading> {
  const only = (name: string): string | undefined => {
    const values = parameters.getAll(name);
    return values.length === 1 ? values[0] : undefined;
  };
  const client = await findClient(center, only("client_id") ?? "");
  if (client === undefined)
    return {
      kind: "unanswerable",
      text: "The program that sent you here is not known here, or has to register again.",
    };
  const redirectUri = only("redirect_uri");
  if (redirectUri === undefined || !matchesRedirectUri(client.redirectUris, redirectUri))
    return {
      kind: "unanswerable",
      text: "The program that sent you here wants the answer at an address that it has not registered.",
    };
  const back = { redirectUri, state: only("state") };
  const wrong = (error: AuthorizationErrorCode, description: string): AuthorizationReading => {
    return { kind: "wrong", error: { ...back, error, description } };
  };
  const repeated = names.find((name) => parameters.getAll(name).length > 1);
  if (repeated !== undefined) return wrong("invalid_request", `The parameter ${repeated} is there more than once.`);
  const responseType = only("response_type") ?? "";
  if (responseType === "") return wrong("invalid_request", "The parameter response_type is missing.");
  if (responseType !== "code") return wrong("unsupported_response_type", "The only response_type is code.");
  if (!client.grantTypes.includes("authorization_code"))
    return wrong("unauthorized_client", "The client has not registered for the grant type authorization_code.");
  if (only("code_challenge_method") !== "S256")
    return wrong("invalid_request", "The parameter code_challenge_method has to be S256.");
  const codeChallenge = only("code_challenge") ?? "";
  if (!isCodeChallenge(codeChallenge))
    return wrong("invalid_request", "The parameter code_challenge is the SHA-256 of a verifier in base64url.");
  const scopes = readScopes(only("scope") ?? only("scopes"), client);
  if (scopes instanceof InvalidScopeException) return wrong("invalid_scope", scopes.message);
  return { kind: "valid", request: { ...back, client, scopes, codeChallenge } };
}

/** The scopes asked for; without any, those that the client has registered: RFC 6749, section 3.3. */
function readScopes(text: string | undefined, client: Client): readonly string[] | InvalidScopeException {
  const asked = (text ?? "").split(" ").filter((scope) => scope !== "");
  try {
    return checkScopes(asked.length === 0 ? client.scopes : asked, client.scopes);
  } catch (error) {
    if (error instanceof InvalidScopeException) return error;
    throw error;
  }
}
