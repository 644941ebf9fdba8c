import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasBrowser, launchBrowser } from "../../../../test/chromium.ts";
import { makeSecret } from "../../src/secrets/secret.ts";
import { anaAllows, approve } from "../browser.ts";
import { startTestCenter, type TestCenter } from "../center.ts";
import { oidcClient, register, startDevice, type DeviceSignIn } from "../sign-in.ts";

const phone = { width: 360, height: 740 };
/** Its code is another in each run: it is written where it is missing or asked for, so that runs change nothing. */
const picture = fileURLToPath(new URL("../../README-consent.png", import.meta.url));
const isPictureWanted = process.env["IDENTITY_CENTER_SCREENSHOT"] === "1" || !existsSync(picture);

describe.skipIf(!hasBrowser)("in Chromium", () => {
  let test: TestCenter;
  let browser: Browser;
  beforeAll(async () => {
    [test, browser] = await Promise.all([startTestCenter(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await test.close();
  });

  /** A new browser's page, and what of it the content security policy did not let pass. */
  async function openPage(options: BrowserContextOptions): Promise<{ page: Page; violations: string[] }> {
    const context = await browser.newContext({ viewport: phone, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(240_000);
    const violations: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) violations.push(message.text());
    });
    return { page, violations };
  }

  async function startSignIn(clientName = "botocore-client-local"): Promise<DeviceSignIn> {
    const oidc = oidcClient(test);
    return startDevice(oidc, await register(oidc, { clientName, scopes: ["sso:account:access"] }));
  }

  /** Registers a client, and returns the path that it opens in a browser. */
  async function startAuthorization(redirectUri: string): Promise<string> {
    const { clientId } = await register(oidcClient(test), {
      ...{ clientName: "a new CLI", grantTypes: ["authorization_code"], redirectUris: [redirectUri] },
    });
    const parameters = new URLSearchParams({
      ...{ response_type: "code", client_id: clientId, redirect_uri: redirectUri, state: "s-1" },
      code_challenge: createHash("sha256").update(makeSecret()).digest("base64url"),
      code_challenge_method: "S256",
    });
    return `/authorize?${parameters.toString()}`;
  }

  async function fillSignIn(page: Page, password = anaAllows.password): Promise<void> {
    await page.getByLabel("Username").fill("ana");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
  }

  it("a user on a phone without JavaScript arrives with a code, signs in and allows", async () => {
    const { userCode, poll } = await startSignIn();
    const { page, violations } = await openPage({ javaScriptEnabled: false, deviceScaleFactor: 2 });
    await page.goto(`${test.url}/device?user_code=${userCode}`);
    expect(await page.getByLabel("Code").inputValue()).toBe(userCode);
    await page.getByRole("button", { name: "The code matches" }).click();
    await fillSignIn(page, "not-hers");
    expect(await page.getByRole("alert").textContent()).toContain("wrong");
    await fillSignIn(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Allow access?");
    expect(await page.getByRole("main").textContent()).toContain(userCode);
    if (isPictureWanted) await page.screenshot({ path: picture, fullPage: true });
    await page.getByRole("button", { name: "Allow" }).click();
    await page.waitForURL(`${test.url}/device/allowed`);
    expect(await page.getByRole("main").textContent()).toContain("You can close this window");
    expect((await poll()).accessToken).toBeDefined();
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it.each(["127.0.0.1", "localhost"])("an answer reaches the program that listens on %s", async (host) => {
    const arrived: string[] = [];
    const program = createServer((request, response) => {
      arrived.push(request.url ?? "");
      response.end("done");
    });
    await new Promise<void>((resolve) => program.listen(0, host, resolve));
    const { port } = program.address() as AddressInfo;
    const { page, violations } = await openPage({ javaScriptEnabled: false });
    await page.goto(test.url + (await startAuthorization(`http://${host}:${String(port)}/oauth/callback`)));
    await approve(page, anaAllows);
    await page.waitForURL(`http://${host}:${String(port)}/**`);
    expect(violations).toEqual([]);
    expect(arrived[0]).toMatch(/^\/oauth\/callback\?code=[\w-]{43}&iss=[^&]+&state=s-1$/u);
    await page.context().close();
    program.closeAllConnections();
    program.close();
  });

  it("everything can be done by keyboard, and one sees where one is", async () => {
    const { userCode } = await startSignIn();
    const { page } = await openPage({ bypassCSP: true });
    await page.goto(`${test.url}/device/decision?user_code=${userCode}`);
    // The first stop is the link to the start page.
    for (const text of ["", "ana", "ana-only-here"]) {
      await page.keyboard.press("Tab");
      await page.keyboard.type(text);
    }
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Deny" }).waitFor();
    for (let stops = 0; stops < 3; stops += 1) await page.keyboard.press("Tab");
    const focused = "document.activeElement";
    expect(await page.evaluate(`${focused}.textContent`)).toBe("Deny");
    expect(await page.evaluate(`getComputedStyle(${focused}).outlineStyle`)).toBe("solid");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${test.url}/device/denied`);
    await page.context().close();
  });

  it("axe finds nothing, in the light and in the dark, and nothing is cut off", async () => {
    const { userCode } = await startSignIn("a-name-without-any-place-to-break-it-".repeat(6).slice(0, 200));
    const { page } = await openPage({ bypassCSP: true });
    await page.addInitScript({ content: axe.source });
    const runAxe = async (options: RunOptions): Promise<number> => {
      const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      return passes.length;
    };
    const check = async (heading: string): Promise<void> => {
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(heading);
      await page.emulateMedia({ colorScheme: "light" });
      expect(await runAxe({})).toBeGreaterThan(10);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await runAxe({ runOnly: ["color-contrast"] })).toBe(1);
      const width = "document.documentElement.scrollWidth";
      expect(await page.evaluate(width)).toBe(phone.width);
    };
    const visit = async (path: string, heading: string): Promise<void> => {
      await page.goto(`${test.url}${path}`);
      await check(heading);
    };
    await visit("/", "Identity centre");
    await visit("/device", "Enter the code");
    await visit("/device?user_code=AEIO", "Enter the code");
    await visit(`/device?user_code=${userCode}`, "Check the code");
    await visit("/authorize", "This link does not work");
    await visit("/nowhere", "Not found");
    await visit(`/device/decision?user_code=${userCode}`, "Sign in");
    await fillSignIn(page, "not-hers");
    await check("Sign in");
    await fillSignIn(page);
    await check("Allow access?");
    await page.getByRole("button", { name: "Allow" }).click();
    await check("Allowed");
    await visit(await startAuthorization("http://127.0.0.1:50321/oauth/callback"), "Allow access?");
    await visit("/", "Identity centre");
    await visit("/device/denied", "Denied");
    await visit(`/device/decision?user_code=${userCode}`, "Nothing waits for this code");
    await page.context().close();
  });
});
