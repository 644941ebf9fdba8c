import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createMockServer, type MockServer } from "../../src/mock/mock-server.ts";
import { hasBrowser, launchBrowser } from "../chromium.ts";
import { ownPackages } from "../packages/own-packages.ts";

const parcels = ownPackages.find(({ name }) => name === "parcel-tracking")?.model ?? "";
const asBrowser = { headers: { accept: "text/html,*/*" } };

/** A service that answers at `/` itself, and whose texts try to be markup. */
const hostile = `$version: "2"
namespace example.evil
use aws.protocols#restJson1

/// <script>alert("documentation")</script> \`code\`
@title("</title><script>alert('title')</script>")
@restJson1
service Evil {
    version: "2026-01-01"
    operations: [Root]
}

/// <img src=x onerror=alert(1)> "quoted"
@readonly
@http(method: "GET", uri: "/")
operation Root {
    output := { text: String }
}
`;

let mock: MockServer | undefined;
afterEach(async () => {
  await mock?.close(0);
  mock = undefined;
});

async function startHostile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-page-"));
  writeFileSync(join(folder, "evil.smithy"), hostile);
  mock = createMockServer(folder);
  rmSync(folder, { recursive: true });
  return mock.listen();
}

describe("the page", () => {
  it("is at the root, only for browsers", async () => {
    mock = createMockServer(parcels);
    const url = await mock.listen();
    const page = await fetch(`${url}/`, asBrowser);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("CreateParcel");
    expect((await fetch(`${url}/`)).status).toBe(404);
  });

  it("leaves the root to a service that answers there", async () => {
    const url = await startHostile();
    expect(mock?.pagePath).toBe("/_mock/");
    expect((await fetch(`${url}/`, asBrowser)).headers.get("content-type")).toBe("application/json");
    expect((await fetch(`${url}/_mock/`)).headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("has no markup of the model", async () => {
    const url = await startHostile();
    const text = await (await fetch(`${url}/_mock/`)).text();
    expect(text).not.toContain("<script>alert");
    expect(text).not.toContain("<img");
  });

  it("takes only its own requests", async () => {
    mock = createMockServer(parcels);
    const call = `${await mock.listen()}/_mock/0/ListParcels`;
    const json = { "content-type": "application/json" };
    const ask = async (headers: Readonly<Record<string, string>>, body: string): Promise<number> =>
      (await fetch(call, { method: "POST", headers, body })).status;
    expect(await ask({ ...json, origin: "https://evil.example" }, "{}")).toBe(403);
    expect(await ask({ "content-type": "text/plain" }, "{}")).toBe(403);
    expect(await ask(json, "{")).toBe(400);
    expect(await ask(json, '{"input":{"maxResults":"many"}}')).toBe(400);
    expect(await ask(json, '{"input":{}}')).toBe(200);
    expect((await fetch(`${call}s`)).status).toBe(404);
  });
});

describe.skipIf(!hasBrowser)("the page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  async function openPage(colorScheme: "light" | "dark"): Promise<{ page: Page; faults: string[] }> {
    mock = createMockServer(parcels);
    const page = await browser.newPage({ colorScheme });
    page.setDefaultTimeout(240_000);
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`${await mock.listen()}/`);
    return { page, faults };
  }

  it("sends a request by keyboard, and shows the answer", async () => {
    const { page, faults } = await openPage("light");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the operation");
    await page.keyboard.press("Tab");
    await page.keyboard.type("createp");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "CreateParcel" }).waitFor();
    expect(await page.locator("#documentation").textContent()).toContain("Creates a parcel");
    await page.getByLabel("Input").focus();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: "201 OK" }).waitFor();
    expect(await page.locator("#value").textContent()).toContain('"parcelId": "NL20261104PT"');
    expect(await page.locator("#request").textContent()).toContain("POST /parcels HTTP/1.1");
    await page.getByLabel("Answer with").selectOption("ThrottledException");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("heading", { name: "ThrottledException" }).waitFor();
    await page.getByLabel("Input").fill("{");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("heading", { name: "The input is not valid JSON" }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is light or dark as the browser is", async () => {
    const colours: unknown[] = [];
    for (const scheme of ["light", "dark"] as const) {
      const { page } = await openPage(scheme);
      colours.push(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
      await page.close();
      await mock?.close(0);
    }
    expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(20, 23, 27)"]);
  });
});
