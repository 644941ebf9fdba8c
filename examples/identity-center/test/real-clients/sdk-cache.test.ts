import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { bundleProgram } from "../../../../test/bundle-program.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { textLike, textWith } from "../matchers.ts";
import { decide } from "../sign-in.ts";
import { awsClis, clientTestTimeout, runAwsForJson, startClient, type AwsCli } from "./aws-cli.ts";
import { makeClientHome, plainProfile, sessionProfile, type ClientHome } from "./client-home.ts";
import { startDeviceLogin } from "./login.ts";
import { ageCachedToken, readCachedToken, type CachedToken } from "./token-cache.ts";

let test: TestCenter;
beforeAll(async () => {
  test = await startTestCenter({ interval: 1 });
});
afterAll(() => test.close());

const madeUpCredentials = {
  accessKeyId: textLike(/^ASIAMADEUP/u),
  secretAccessKey: textLike(/^made-up\//u),
  sessionToken: textLike(/^made-up-by-a-local-identity-center\//u),
  expiration: textLike(/Z$/u),
};

/** A home for a CLI and the SDK together, in which the CLI has signed in. */
async function signInByCli(
  cli: AwsCli,
  profile: string,
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
): Promise<ClientHome> {
  const home = await makeClientHome(test.center, cli.settings);
  onTestFinished(home.remove);
  const { ended, userCode } = await startDeviceLogin(cli, home, profile);
  await decide(test.center, userCode, true);
  expect(await ended).toMatchObject({ code: 0 });
  return home;
}

/** Runs a program that uses the SDK, which goes by the endpoints' variables whatever the CLI goes by. */
async function useSdk(home: ClientHome, profile: string): Promise<unknown> {
  const variables = { AWS_ENDPOINT_URL_SSO_OIDC: test.url, AWS_ENDPOINT_URL_SSO: test.url };
  const program = fileURLToPath(new URL("fixtures/use-cached-token.ts", import.meta.url));
  const args = [await bundleProgram(program), profile];
  const { ended } = startClient(process.execPath, args, { ...home, env: { ...home.env, ...variables } });
  const { code, stdout, stderr } = await ended;
  if (code !== 0) throw new Error(`the program ended with ${String(code)}: ${stderr}`);
  return JSON.parse(stdout);
}

async function readToken(home: ClientHome): Promise<CachedToken> {
  const token = await readCachedToken(home);
  if (token === undefined) throw new Error("no token is cached");
  return token;
}

it.skipIf(awsClis.length === 0)("has an AWS CLI to sign in with", () => {
  expect(awsClis[0]?.version).toMatch(/^2\./u);
});

describe.each(awsClis)("the SDK with the cache of AWS CLI $version", { timeout: clientTestTimeout }, (cli) => {
  it.concurrent("takes the token of an [sso-session], refreshes it, and leaves the CLI a good one", async (context) => {
    const home = await signInByCli(cli, sessionProfile, context);
    const first = await readToken(home);
    expect(await useSdk(home, sessionProfile)).toEqual({
      token: { token: first.accessToken, expiration: new Date(first.expiresAt).toISOString() },
      credentials: expect.objectContaining(madeUpCredentials) as unknown,
    });
    expect(await readToken(home)).toEqual(first);

    await ageCachedToken(home, 60);
    const refreshed = await useSdk(home, sessionProfile);
    const second = await readToken(home);
    expect(refreshed).toEqual({
      token: { token: second.accessToken, expiration: second.expiresAt },
      credentials: expect.objectContaining(madeUpCredentials) as unknown,
    });
    expect(second.accessToken).not.toBe(first.accessToken);
    expect(second.refreshToken).toMatch(/^[\w-]{43}$/u);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(Date.parse(second.expiresAt) - Date.now()).toBeGreaterThan(7.9 * 60 * 60 * 1000);

    const exportCredentials = ["configure", "export-credentials", "--profile", sessionProfile];
    await ageCachedToken(home, -60);
    expect(await runAwsForJson(cli, home, exportCredentials)).toHaveProperty("AccessKeyId");
    const third = await readToken(home);
    expect(third.accessToken).not.toBe(second.accessToken);
    expect(third.refreshToken).not.toBe(second.refreshToken);
    expect(await useSdk(home, sessionProfile)).toMatchObject({ token: { token: third.accessToken } });
  });

  it.concurrent("is refused once the session was ended, and says to sign in again", async (context) => {
    const home = await signInByCli(cli, sessionProfile, context);
    const { accessToken } = await readToken(home);
    await fetch(`${test.url}/logout`, { method: "POST", headers: { "x-amz-sso_bearer_token": accessToken } });
    await ageCachedToken(home, -60);
    expect(await useSdk(home, sessionProfile)).toMatchObject({
      token: { error: { name: "TokenProviderError", message: textWith("aws sso login") } },
      credentials: { error: { name: "CredentialsProviderError", message: textWith("aws sso login") } },
    });
  });

  it.concurrent("takes the token of a start URL for credentials", async (context) => {
    const home = await signInByCli(cli, plainProfile, context);
    expect(await useSdk(home, plainProfile)).toMatchObject({
      token: { error: { name: "TokenProviderError", message: textWith("sso_session") } },
      credentials: madeUpCredentials,
    });
  });
});
