import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser } from "../../../../test/chromium.ts";
import { anaAllows, anaDenies, approve, openPage, openWithCode, typeCode } from "../browser.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { textLike, textWith } from "../matchers.ts";
import { awsClis, clientTestTimeout, runAws, runAwsForJson, type AwsCli } from "./aws-cli.ts";
import { makeClientHome, plainProfile, sessionProfile, type ClientHome } from "./client-home.ts";
import { startDeviceLogin, startPkceLogin } from "./login.ts";
import { readCachedToken } from "./token-cache.ts";

let test: TestCenter;
let hasty: TestCenter;
let browser: Browser;
beforeAll(async () => {
  [test, hasty] = await Promise.all([
    startTestCenter({ interval: 1 }),
    startTestCenter({ interval: 1, lifetimes: { deviceCode: 2 } }),
  ]);
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
  await Promise.all([test.close(), hasty.close()]);
});

/** Takes credentials for the token of a login. */
async function exportCredentials(cli: AwsCli, home: ClientHome, profile: string): Promise<void> {
  const credentials = await runAwsForJson(cli, home, ["configure", "export-credentials", "--profile", profile]);
  expect(credentials).toMatchObject({
    AccessKeyId: textLike(/^ASIAMADEUP[A-Z2-7]{10}$/u),
    SecretAccessKey: textLike(/^made-up\//u),
    SessionToken: textLike(/^made-up-by-a-local-identity-center\//u),
  });
  const { Expiration } = credentials as { readonly Expiration: string };
  const secondsLeft = (Date.parse(Expiration) - Date.now()) / 1000;
  expect(secondsLeft).toBeGreaterThan(59 * 60);
  expect(secondsLeft).toBeLessThanOrEqual(60 * 60);
}

/** Lists what the token of a login is good for, then gives it back. */
async function listAndLogOut(cli: AwsCli, home: ClientHome, profile: string): Promise<void> {
  const { accessToken = "" } = (await readCachedToken(home)) ?? {};
  // In one argument: a token may begin with a hyphen, and would pass for an option.
  const portal = ["--profile", profile, `--access-token=${accessToken}`];
  const [accounts, roles] = await Promise.all([
    runAwsForJson(cli, home, ["sso", "list-accounts", ...portal]),
    runAwsForJson(cli, home, ["sso", "list-account-roles", "--account-id", "111122223333", ...portal]),
  ]);
  expect(accounts).toMatchObject({
    accountList: [
      { accountId: "111122223333", accountName: "workshop", emailAddress: "workshop@example.com" },
      { accountId: "444455556666", accountName: "shop-window", emailAddress: "shop-window@example.com" },
    ],
  });
  expect(roles).toMatchObject({ roleList: [{ roleName: "Administrator" }, { roleName: "ReadOnly" }] });

  expect(await runAws(cli, home, ["sso", "logout"])).toMatchObject({ code: 0 });
  expect(await readCachedToken(home)).toBeUndefined();
  const refused = await fetch(`${test.url}/assignment/accounts`, {
    headers: { "x-amz-sso_bearer_token": accessToken },
  });
  expect(refused.status).toBe(401);
  expect(refused.headers.get("x-amzn-errortype")).toBe("UnauthorizedException");
}

it.skipIf(awsClis.length === 0)("has an AWS CLI to run", () => {
  expect(awsClis[0]?.version).toMatch(/^2\./u);
});

describe.skipIf(!hasBrowser).each(awsClis)("AWS CLI $version", { timeout: clientTestTimeout }, (cli) => {
  it.concurrent("signs in with a start URL in the profile, at the address with the code in it", async (context) => {
    const home = await makeClientHome(test.center, cli.settings);
    context.onTestFinished(home.remove);
    const { ended, verificationUriComplete } = await startDeviceLogin(cli, home, plainProfile);
    const page = await openPage(browser);
    await openWithCode(page, verificationUriComplete);
    await approve(page, anaAllows);
    await page.getByRole("heading", { name: "Allowed" }).waitFor();
    expect(await ended).toMatchObject({ code: 0, stdout: textWith("Successfully logged into") });
    expect(await readCachedToken(home)).not.toHaveProperty("refreshToken");
    await exportCredentials(cli, home, plainProfile);
  });

  it.concurrent("signs in with an [sso-session], with the code typed", async (context) => {
    const home = await makeClientHome(test.center, cli.settings);
    context.onTestFinished(home.remove);
    const { ended, userCode, verificationUri } = await startDeviceLogin(cli, home, sessionProfile);
    const page = await openPage(browser);
    await typeCode(page, verificationUri, userCode.toLowerCase().replace("-", " "));
    await approve(page, anaAllows);
    await page.getByRole("heading", { name: "Allowed" }).waitFor();
    expect(await ended).toMatchObject({ code: 0, stdout: textWith("Successfully logged into") });
    expect(await readCachedToken(home)).toHaveProperty("refreshToken");
    await exportCredentials(cli, home, sessionProfile);
    await listAndLogOut(cli, home, sessionProfile);
  });

  it.concurrent("is told that the user denied it", async (context) => {
    const home = await makeClientHome(test.center, cli.settings);
    context.onTestFinished(home.remove);
    const { ended, verificationUriComplete } = await startDeviceLogin(cli, home, sessionProfile);
    const page = await openPage(browser);
    await openWithCode(page, verificationUriComplete);
    await approve(page, anaDenies);
    await page.getByRole("heading", { name: "Denied" }).waitFor();
    const { code, stderr } = await ended;
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(/\(AccessDeniedException\).*CreateToken.*denied/u);
    expect(await readCachedToken(home)).toBeUndefined();
  });

  it.concurrent("stops waiting for a code that has expired", async (context) => {
    const home = await makeClientHome(hasty.center, cli.settings);
    context.onTestFinished(home.remove);
    const { ended } = await startDeviceLogin(cli, home, sessionProfile);
    const { code, stderr } = await ended;
    expect(code).toBeGreaterThan(0);
    expect(stderr).toContain("pending authorization to retrieve an SSO token has expired");
  });
});

const pkceClis = awsClis.filter(({ hasPkce }) => hasPkce);
if (pkceClis.length === 0) console.warn("AWS_CLI_NEWER names no AWS CLI of 2.22 or later: its login is skipped.");

describe.skipIf(!hasBrowser).each(pkceClis)(
  "AWS CLI $version, with an authorization code",
  { timeout: clientTestTimeout },
  (cli) => {
    it.concurrent("signs in", async (context) => {
      const home = await makeClientHome(test.center, cli.settings);
      context.onTestFinished(home.remove);
      const { authorizeUri, ended } = await startPkceLogin(cli, home, sessionProfile);
      const page = await openPage(browser);
      await page.goto(authorizeUri);
      await approve(page, anaAllows);
      expect(await ended).toMatchObject({ code: 0, stdout: textWith("Successfully logged into") });
      await exportCredentials(cli, home, sessionProfile);
    });

    it.concurrent("ends without a token where a person denies it", async (context) => {
      const home = await makeClientHome(test.center, cli.settings);
      context.onTestFinished(home.remove);
      const { authorizeUri, ended } = await startPkceLogin(cli, home, sessionProfile);
      const page = await openPage(browser);
      await page.goto(authorizeUri);
      await approve(page, anaDenies);
      expect((await ended).code).toBeGreaterThan(0);
      expect(await readCachedToken(home)).toBeUndefined();
    });
  },
);
