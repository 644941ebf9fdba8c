import { createHash, randomBytes, randomUUID } from "node:crypto";
import { CreateTokenCommand, InvalidGrantException, RegisterClientCommand } from "@aws-sdk/client-sso-oidc";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser, launchBrowser } from "../../../../test/chromium.ts";
import { anaAllows, anaDenies, approve, openPage } from "../browser.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { listenOnLoopback } from "./loopback-listener.ts";
import { makeSdkClient } from "./sdk-client.ts";

let test: TestCenter;
let browser: Browser;
beforeAll(async () => {
  test = await startTestCenter();
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
  await test.close();
});

/** What the AWS CLI does since 2.22 up to the point where a person decides: request for request. */
async function startLogin() {
  const oidc = makeSdkClient(test);
  const listener = await listenOnLoopback();
  onTestFinished(listener.close);
  const { redirectUri } = listener;
  const { clientId, clientSecret } = await oidc.send(
    new RegisterClientCommand({
      ...{ clientName: "botocore-client", clientType: "public", scopes: ["sso:account:access"] },
      ...{ grantTypes: ["authorization_code", "refresh_token"], issuerUrl: `${test.url}/start` },
      redirectUris: ["http://127.0.0.1/oauth/callback"],
    }),
  );
  const codeVerifier = randomBytes(48).toString("base64url");
  const state = randomUUID();
  const query = new URLSearchParams({
    ...{ response_type: "code", client_id: clientId ?? "", redirect_uri: redirectUri, state },
    ...{ code_challenge_method: "S256", scopes: "sso:account:access" },
    code_challenge: createHash("sha256").update(codeVerifier).digest("base64url"),
  });
  const page = await openPage(browser);
  await page.goto(`${test.url}/authorize?${query.toString()}`);
  const createToken = (code: string, verifier = codeVerifier) =>
    oidc.send(
      new CreateTokenCommand({
        ...{ clientId, clientSecret, grantType: "authorization_code" },
        ...{ redirectUri, code, codeVerifier: verifier },
      }),
    );
  const refresh = (refreshToken: string | undefined) =>
    oidc.send(new CreateTokenCommand({ clientId, clientSecret, grantType: "refresh_token", refreshToken }));
  return { page, state, answer: listener.answer, createToken, refresh };
}

describe.skipIf(!hasBrowser)("a login with an authorization code, as newer AWS CLIs do it", () => {
  it("brings the code to the program, whatever its port, for a token that can be refreshed", async () => {
    const { page, state, answer, createToken, refresh } = await startLogin();
    await approve(page, anaAllows);
    await page.getByRole("heading", { name: "Back in the program" }).waitFor();
    const parameters = await answer;
    expect(parameters.get("state")).toBe(state);
    const { refreshToken } = await createToken(parameters.get("code") ?? "");
    const { accessToken = "" } = await refresh(refreshToken);
    const accounts = await fetch(`${test.url}/assignment/accounts`, {
      headers: { "x-amz-sso_bearer_token": accessToken },
    });
    expect(await accounts.json()).toMatchObject({ accountList: [{ accountName: "workshop" }, {}] });
  });

  it("gives nothing to who has the code without the verifier", async () => {
    const { page, answer, createToken } = await startLogin();
    await approve(page, anaAllows);
    const code = (await answer).get("code") ?? "";
    await expect(createToken(code, randomBytes(48).toString("base64url"))).rejects.toBeInstanceOf(
      InvalidGrantException,
    );
  });

  it("tells the program of a denial", async () => {
    const { page, state, answer } = await startLogin();
    await approve(page, anaDenies);
    const parameters = await answer;
    expect(Object.fromEntries(parameters)).toMatchObject({ error: "access_denied", state });
    expect(parameters.has("code")).toBe(false);
  });
});
