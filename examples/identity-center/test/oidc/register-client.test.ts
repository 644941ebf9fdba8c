import {
  InvalidClientMetadataException,
  InvalidRedirectUriException,
  InvalidRequestException,
  InvalidScopeException,
  UnsupportedGrantTypeException,
  type RegisterClientRequest,
} from "@shapewright/sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestCenter, type TestCenter } from "../center.ts";
import { textLike, textWith } from "../matchers.ts";
import { oidcClient } from "../sign-in.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter();
});
afterAll(() => test.close());

const base: RegisterClientRequest = { clientName: "test-cli", clientType: "public" };

describe("RegisterClient", () => {
  it("gives a client its credentials, the times in epoch seconds, and where to go on", async () => {
    const before = Math.floor(Date.now() / 1000);
    const registration = await oidcClient(test).registerClient(base);
    const after = Date.now() / 1000;
    expect(registration).toMatchObject({
      clientId: textLike(/^[\da-f-]{36}$/u),
      clientSecret: textLike(/^[\w-]{43}$/u),
      authorizationEndpoint: `${test.url}/authorize`,
      tokenEndpoint: `${test.url}/token`,
    });
    const { clientIdIssuedAt = 0, clientSecretExpiresAt = 0 } = registration;
    expect(clientIdIssuedAt).toBeGreaterThanOrEqual(before);
    expect(clientIdIssuedAt).toBeLessThanOrEqual(after);
    expect(clientSecretExpiresAt - clientIdIssuedAt).toBe(90 * 24 * 60 * 60);
  });

  it("keeps no secret in the database", async () => {
    const { clientId, clientSecret } = await oidcClient(test).registerClient(base);
    const rows = await test.center.database.query("select * from client where client_id = $1", [clientId]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(clientSecret);
  });

  it.each<{ what: string; given: Partial<RegisterClientRequest>; want: new (options: never) => Error; error: string }>([
    {
      what: "a type other than public",
      given: { clientType: "confidential" },
      want: InvalidClientMetadataException,
      error: "invalid_client_metadata",
    },
    {
      what: "a blank name",
      given: { clientName: " " },
      want: InvalidClientMetadataException,
      error: "invalid_client_metadata",
    },
    {
      what: "a name with a NUL",
      given: { clientName: "test\0cli" },
      want: InvalidClientMetadataException,
      error: "invalid_client_metadata",
    },
    {
      what: "a redirect with a NUL",
      given: { redirectUris: ["https://example.com/\0"] },
      want: InvalidRedirectUriException,
      error: "invalid_redirect_uri",
    },
    {
      what: "a name of 257 characters",
      given: { clientName: "n".repeat(257) },
      want: InvalidClientMetadataException,
      error: "invalid_client_metadata",
    },
    {
      what: "a scope that nobody knows",
      given: { scopes: ["sso:account:access", "everything"] },
      want: InvalidScopeException,
      error: "invalid_scope",
    },
    {
      what: "an unknown grant type",
      given: { grantTypes: ["authorization_code", "password"] },
      want: UnsupportedGrantTypeException,
      error: "unsupported_grant_type",
    },
    {
      what: "a redirect over http to elsewhere",
      given: { redirectUris: ["http://example.com/callback"] },
      want: InvalidRedirectUriException,
      error: "invalid_redirect_uri",
    },
  ])("refuses $what", async ({ given, want, error }) => {
    const refusal = oidcClient(test).registerClient({ ...base, ...given });
    await expect(refusal).rejects.toBeInstanceOf(want);
    await expect(refusal).rejects.toMatchObject({ error, $metadata: { httpStatusCode: 400 } });
  });

  it("names a parameter that is missing, with everything that any client reads", async () => {
    const response = await fetch(`${test.url}/client/register`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ clientType: "public" }),
    });
    expect(response.status).toBe(400);
    expect(response.headers.get("x-amzn-errortype")).toBe("InvalidRequestException");
    const body = (await response.json()) as Record<string, unknown>;
    expect(body).toEqual({
      error: "invalid_request",
      error_description: textWith("/clientName"),
      message: body["error_description"],
    });
    await expect(oidcClient(test).registerClient({ clientType: "public" } as never)).rejects.toBeInstanceOf(
      InvalidRequestException,
    );
  });
});
