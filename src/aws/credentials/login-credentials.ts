import type { Interceptor } from "@shapewright/runtime";
import { restJson1 } from "@shapewright/runtime/rest-json";
import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty } from "../config-files/profile.ts";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import { callService, findRegion, type CredentialRequest } from "./credential-client.ts";
import { createDpopProof } from "./dpop-proof.ts";
import { readLoginCredentials, readLoginToken, writeLoginToken, type LoginToken } from "./login-token.ts";
import { CredentialsProviderError } from "./provider-error.ts";
import type { ClientProviderOptions } from "./provider-options.ts";
import { CreateOAuth2TokenCommand } from "./services/signin/commands.ts";
import { Signin$ } from "./services/signin/schemas.ts";

const signInAgain = "run `aws login` with the profile";

/** How long before the expiry a sign-in is renewed, in milliseconds. */
const earlyRenewal = 300_000;

/** The implementation of `fromLoginCredentials`, loaded at first use. */
export function createLoginProvider(options: ClientProviderOptions): AwsCredentialIdentityProvider {
  return async (properties) => {
    const { profiles } = await loadSharedConfig(options);
    const name = profileName({ profile: options.profile ?? properties?.callerClientConfig?.profile });
    const session = readProperty(profiles[name], "login_session");
    if (session === undefined) throw new CredentialsProviderError(`profile ${name} has no login_session`);
    const token = await readLoginToken(session).catch((cause: unknown) => {
      throw new CredentialsProviderError(`there is no sign-in for profile ${name}: ${signInAgain}`, {
        tryNextLink: false,
        cause,
      });
    });
    const left = Date.parse(token.accessToken.expiresAt) - Date.now();
    if (left > earlyRenewal) return readLoginCredentials(token);
    try {
      const request = { options, properties };
      const profileRegion = token.signInRegion ?? readProperty(profiles[name], "region");
      return await renew(session, { token, request, profileRegion });
    } catch (cause) {
      // A sign-in that the service has revoked is unusable even before it expires.
      if (left > 0 && (cause as Error).name !== "AccessDeniedException") return readLoginCredentials(token);
      throw new CredentialsProviderError(`the sign-in of profile ${name} has ended: ${signInAgain}`, {
        tryNextLink: false,
        cause,
      });
    }
  };
}

interface Renewal {
  readonly token: LoginToken;
  readonly request: CredentialRequest;
  readonly profileRegion: string | undefined;
}

async function renew(session: string, { token, request, profileRegion }: Renewal): Promise<AwsCredentialIdentity> {
  const region = await findRegion(request, profileRegion);
  if (region === undefined) throw new Error("a region is needed to renew a sign-in");
  const { clientId, refreshToken, dpopKey } = token;
  const { clientConfig } = request.options;
  const options = {
    ...request.options,
    clientConfig: {
      ...clientConfig,
      interceptors: [...(clientConfig?.interceptors ?? []), createDpopInterceptor(dpopKey)],
    },
  };
  const { tokenOutput } = await callService(
    { schema: Signin$, protocol: restJson1, host: "signin" },
    { ...request, options, region },
    (client) =>
      client.send(new CreateOAuth2TokenCommand({ tokenInput: { clientId, refreshToken, grantType: "refresh_token" } })),
  );
  const { accessKeyId, secretAccessKey, sessionToken } = tokenOutput.accessToken;
  const expiresAt = new Date(Date.now() + tokenOutput.expiresIn * 1000).toISOString();
  const renewed: LoginToken = {
    ...token,
    accessToken: { ...token.accessToken, accessKeyId, secretAccessKey, sessionToken, expiresAt },
    refreshToken: tokenOutput.refreshToken,
  };
  await writeLoginToken(session, renewed);
  return readLoginCredentials(renewed);
}

/** Each attempt needs a new proof. */
function createDpopInterceptor(dpopKey: string): Interceptor {
  return {
    beforeAttempt({ endpoint, request }) {
      const { protocol, hostname, port, basePath } = endpoint;
      const host = port === undefined ? hostname : `${hostname}:${port}`;
      request.headers["dpop"] = createDpopProof(dpopKey, {
        method: request.method,
        url: `${protocol}//${host}${basePath}${request.path}`,
      });
    },
  };
}
