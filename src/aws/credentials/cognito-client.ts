import { awsJson1_1 } from "@shapewright/runtime/aws-json";
import type { ServiceClient } from "@shapewright/runtime";
import { callService, findRegion, type CredentialRequest } from "./credential-client.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import type { CognitoOptions } from "./provider-options.ts";
import { CognitoIdentity$ } from "./services/cognito-identity/schemas.ts";

/** The current tokens. */
export async function resolveLogins({ logins }: CognitoOptions): Promise<Record<string, string> | undefined> {
  if (logins === undefined) return undefined;
  const tokens = Object.entries(logins).map(
    async ([name, token]) => [name, typeof token === "function" ? await token() : token] as const,
  );
  return Object.fromEntries(await Promise.all(tokens));
}

/**
 * Calls Cognito, unsigned.
 *
 * @param id of an identity or a pool; starts with the region, used if no option sets it.
 */
export async function callCognito<Output>(
  id: string,
  request: CredentialRequest,
  call: (client: ServiceClient) => Promise<Output>,
): Promise<Output> {
  const { clientConfig, parentClientConfig } = request.options;
  const named = /^([a-z0-9-]+):/.exec(id)?.[1];
  const region =
    (clientConfig?.region ?? parentClientConfig?.region)
      ? await findRegion(request)
      : (named ?? (await findRegion(request)));
  if (region === undefined) throw new CredentialsProviderError("Cognito needs a region: pass { clientConfig }", false);
  return callService(
    { schema: CognitoIdentity$, protocol: awsJson1_1, host: "cognito-identity" },
    { ...request, region },
    call,
  );
}
