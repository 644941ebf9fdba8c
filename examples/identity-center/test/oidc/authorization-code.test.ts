import { InvalidGrantException, InvalidRequestException } from "@shapewright/sso-oidc";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSession } from "../../src/sessions/sessions.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { issueCode, oidcClient, register, type ClientCredentials } from "../sign-in.ts";

let test: TestCenter;
let client: ClientCredentials;
beforeAll(async () => {
  test = await startTestCenter();
  client = await register(oidcClient(test), {
    scopes: ["sso:account:access"],
    grantTypes: ["authorization_code", "refresh_token"],
    redirectUris: ["http://127.0.0.1/oauth/callback"],
  });
});
afterAll(() => test.close());

const redirectUri = "http://127.0.0.1:50321/oauth/callback";

const redeem = (parameters: { code?: string; codeVerifier?: string; redirectUri?: string }, as = client) =>
  oidcClient(test).createToken({ ...as, grantType: "authorization_code", redirectUri, ...parameters });

describe("CreateToken with an authorization code", () => {
  it("gives tokens to who holds the verifier", async () => {
    const { accessToken = "", refreshToken } = await redeem(await issueCode(test.center, client.clientId, redirectUri));
    expect(await findSession(test.center, accessToken)).toMatchObject({ username: "ana" });
    expect(refreshToken).toMatch(/^[\w-]{43}$/u);
  });

  it("works once, and ends the session of a code that comes again", async () => {
    const issued = await issueCode(test.center, client.clientId, redirectUri);
    const { accessToken = "" } = await redeem(issued);
    await expect(redeem(issued)).rejects.toBeInstanceOf(InvalidGrantException);
    expect(await findSession(test.center, accessToken)).toBeUndefined();
  });

  it("gives one of many that come together its tokens", async () => {
    const issued = await issueCode(test.center, client.clientId, redirectUri);
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => redeem(issued)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("refuses a wrong verifier, and the right one after it", async () => {
    const issued = await issueCode(test.center, client.clientId, redirectUri);
    const { codeVerifier } = await issueCode(test.center, client.clientId, redirectUri);
    await expect(redeem({ ...issued, codeVerifier })).rejects.toBeInstanceOf(InvalidGrantException);
    await expect(redeem(issued)).rejects.toBeInstanceOf(InvalidGrantException);
  });

  it("refuses another redirect URI, another client, an expired code, and an unknown one", async () => {
    const elsewhere = await issueCode(test.center, client.clientId, redirectUri);
    const port = "http://127.0.0.1:50322/oauth/callback";
    await expect(redeem({ ...elsewhere, redirectUri: port })).rejects.toBeInstanceOf(InvalidGrantException);
    const other = await register(oidcClient(test), { grantTypes: ["authorization_code"] });
    const others = await issueCode(test.center, client.clientId, redirectUri);
    await expect(redeem(others, other)).rejects.toBeInstanceOf(InvalidGrantException);
    const expired = await issueCode(test.center, client.clientId, redirectUri);
    await test.center.database.query("update authorization_code set expires_at = now()");
    await expect(redeem(expired)).rejects.toBeInstanceOf(InvalidGrantException);
    await expect(redeem({ ...expired, code: "nobody's" })).rejects.toBeInstanceOf(InvalidGrantException);
  });

  it("refuses a request without the verifier", async () => {
    const { code } = await issueCode(test.center, client.clientId, redirectUri);
    await expect(redeem({ code })).rejects.toBeInstanceOf(InvalidRequestException);
  });
});
