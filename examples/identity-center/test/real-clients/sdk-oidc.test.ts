import {
  AccessDeniedException,
  AuthorizationPendingException,
  CreateTokenCommand,
  ExpiredTokenException,
  InternalServerException,
  InvalidClientException,
  InvalidClientMetadataException,
  InvalidGrantException,
  InvalidRedirectUriException,
  InvalidRequestException,
  InvalidScopeException,
  RegisterClientCommand,
  SlowDownException,
  StartDeviceAuthorizationCommand,
  UnauthorizedClientException,
  UnsupportedGrantTypeException,
  type CreateTokenCommandInput,
  type RegisterClientCommandInput,
  type SSOOIDCClient,
} from "@aws-sdk/client-sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";
import { someText } from "../matchers.ts";
import { decide, deviceCodeGrant, type ClientCredentials } from "../sign-in.ts";
import { makeSdkClient } from "./sdk-client.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter({ limits: { deviceAuthorizations: { attempts: 1, seconds: 600 } } });
});
afterAll(() => test.close());

const publicClient = { clientName: "sdk", clientType: "public", scopes: ["sso:account:access"] };
const startUrl = "https://example.com/start";

async function register(
  oidc: SSOOIDCClient,
  metadata: Partial<RegisterClientCommandInput> = {},
): Promise<ClientCredentials> {
  const { clientId = "", clientSecret = "" } = await oidc.send(
    new RegisterClientCommand({ ...publicClient, ...metadata }),
  );
  return { clientId, clientSecret };
}

/** A client with a device authorization of its own, and its poll. */
async function startDevice(oidc: SSOOIDCClient) {
  const client = await register(oidc);
  const device = await oidc.send(new StartDeviceAuthorizationCommand({ ...client, startUrl }));
  const { deviceCode, userCode = "" } = device;
  const poll = (changes: Partial<CreateTokenCommandInput> = {}) =>
    oidc.send(new CreateTokenCommand({ ...client, grantType: deviceCodeGrant, deviceCode, ...changes }));
  return { client, device, userCode, poll };
}

type Polls = Awaited<ReturnType<typeof startDevice>>;

describe("@aws-sdk/client-sso-oidc", () => {
  it("registers, starts a device authorization, and gets a token that it can refresh", async () => {
    const oidc = makeSdkClient(test);
    const registration = await oidc.send(new RegisterClientCommand(publicClient));
    const now = Date.now() / 1000;
    expect(registration).toMatchObject({ clientId: someText, clientSecret: someText });
    expect(registration.clientIdIssuedAt).toBeCloseTo(now, -2);
    expect(registration.clientSecretExpiresAt).toBeCloseTo(now + 90 * 24 * 60 * 60, -2);

    const { client, device, userCode, poll } = await startDevice(oidc);
    expect(device).toMatchObject({
      ...{ verificationUri: `${test.url}/device`, expiresIn: 600, interval: 5 },
      verificationUriComplete: `${test.url}/device?user_code=${userCode}`,
    });
    await decide(test.center, userCode, true);
    const tokens = await poll();
    expect(tokens).toMatchObject({ tokenType: "Bearer", expiresIn: 8 * 60 * 60, accessToken: someText });
    const { accessToken, refreshToken } = tokens;
    const again = await oidc.send(new CreateTokenCommand({ ...client, grantType: "refresh_token", refreshToken }));
    expect(again).toMatchObject({ accessToken: someText, refreshToken: someText });
    expect(again.accessToken).not.toBe(accessToken);
  });

  const situations: readonly {
    readonly given: string;
    readonly send: (oidc: SSOOIDCClient) => Promise<unknown>;
    readonly want: new (...options: never[]) => Error;
    readonly error: string;
    readonly status?: number;
  }[] = [
    {
      given: "a registration of nothing",
      send: (oidc) => oidc.send(new RegisterClientCommand({ clientName: undefined, clientType: undefined })),
      ...{ want: InvalidRequestException, error: "invalid_request" },
    },
    {
      given: "a type of client that is not public",
      send: (oidc) => register(oidc, { clientType: "confidential" }),
      ...{ want: InvalidClientMetadataException, error: "invalid_client_metadata" },
    },
    {
      given: "a scope that the centre does not have",
      send: (oidc) => register(oidc, { scopes: ["everything"] }),
      ...{ want: InvalidScopeException, error: "invalid_scope" },
    },
    {
      given: "a redirect URI that is neither https nor this machine's",
      send: (oidc) => register(oidc, { redirectUris: ["http://example.com/"] }),
      ...{ want: InvalidRedirectUriException, error: "invalid_redirect_uri" },
    },
    {
      given: "a grant type to register for that there is not",
      send: (oidc) => register(oidc, { grantTypes: ["password"] }),
      ...{ want: UnsupportedGrantTypeException, error: "unsupported_grant_type" },
    },
    {
      given: "a device authorization with a wrong secret",
      send: async (oidc) => {
        const client = { ...(await register(oidc)), clientSecret: "wrong" };
        return oidc.send(new StartDeviceAuthorizationCommand({ ...client, startUrl }));
      },
      ...{ want: InvalidClientException, error: "invalid_client", status: 401 },
    },
    {
      given: "a device authorization of a client that registered for another grant",
      send: async (oidc) => {
        const client = await register(oidc, { grantTypes: ["authorization_code"] });
        return oidc.send(new StartDeviceAuthorizationCommand({ ...client, startUrl }));
      },
      ...{ want: UnauthorizedClientException, error: "unauthorized_client" },
    },
    {
      given: "more device authorizations than the limit",
      send: async (oidc) => {
        const { client } = await startDevice(oidc);
        return oidc.send(new StartDeviceAuthorizationCommand({ ...client, startUrl }));
      },
      ...{ want: SlowDownException, error: "slow_down" },
    },
    onDevice("a poll before the decision", ({ poll }) => poll(), {
      ...{ want: AuthorizationPendingException, error: "authorization_pending" },
    }),
    onDevice("polls that come too fast", ({ poll }) => poll().catch(() => poll().catch(() => poll())), {
      ...{ want: SlowDownException, error: "slow_down" },
    }),
    onDevice(
      "a denial",
      async ({ poll, userCode }) => {
        await decide(test.center, userCode, false);
        return poll();
      },
      { want: AccessDeniedException, error: "access_denied" },
    ),
    onDevice(
      "a code that has expired",
      async ({ client, poll }) => {
        await test.center.database.query("update device_authorization set expires_at = now() where client_id = $1", [
          client.clientId,
        ]);
        return poll();
      },
      { want: ExpiredTokenException, error: "expired_token" },
    ),
    onDevice("a code that nobody has", ({ poll }) => poll({ deviceCode: "nobody's" }), {
      ...{ want: InvalidGrantException, error: "invalid_grant" },
    }),
    onDevice("a grant type that there is not", ({ poll }) => poll({ grantType: "password" }), {
      ...{ want: UnsupportedGrantTypeException, error: "unsupported_grant_type" },
    }),
  ];

  function onDevice(
    given: string,
    send: (polls: Polls) => Promise<unknown>,
    wanted: Pick<(typeof situations)[number], "want" | "error">,
  ): (typeof situations)[number] {
    return { given, send: async (oidc) => send(await startDevice(oidc)), ...wanted };
  }

  it.each(situations)("knows by its class what is wrong with $given", async ({ send, want, error, status = 400 }) => {
    const refusal = await send(makeSdkClient(test)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(refusal).toBeInstanceOf(want);
    expect(refusal).toMatchObject({
      ...{ error, error_description: someText, message: someText },
      ...{ $fault: "client", $metadata: { httpStatusCode: status, attempts: 1 } },
    });
  });

  it("tries three times where the centre itself is at fault", async () => {
    const broken = await startTestCenter();
    await broken.center.database.close();
    const refusal = register(makeSdkClient(broken));
    await expect(refusal).rejects.toBeInstanceOf(InternalServerException);
    await expect(refusal).rejects.toMatchObject({ error: "server_error", $metadata: { attempts: 3 } });
    await broken.close().catch(() => undefined);
  });
});
