import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { hasBrowser, launchBrowser } from "../../../test/chromium.ts";
import { type RunningChat, startChat } from "../src/server/start-chat.ts";
import { hosts } from "./hosts.ts";

/** Written where it is missing or asked for, so that runs change nothing. */
const picture = fileURLToPath(new URL("../README-chat.png", import.meta.url));
const isPictureWanted = process.env["BEDROCK_CHAT_SCREENSHOT"] === "1" || !existsSync(picture);

let browser: Browser;
beforeAll(async () => {
  if (hasBrowser) browser = await launchBrowser();
});
afterAll(async () => {
  if (hasBrowser) await browser.close();
});

async function openPage({ url }: RunningChat): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 720, height: 760 } });
  page.setDefaultTimeout(240_000);
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(url);
  return { page, faults };
}

const answers = ".message.assistant";
const finished = ".message.assistant:not([aria-busy])";

describe.skipIf(!hasBrowser).each(hosts)("the page in Chromium, served by $name", ({ start }) => {
  let chat: RunningChat;
  beforeAll(async () => {
    chat = await start();
  });
  afterAll(() => chat.close());

  it("shows an answer as it arrives, and the conversation goes on", async () => {
    const { page, faults } = await openPage(chat);
    await page.evaluate(`
      window.lengths = [];
      new MutationObserver(() => {
        const length = document.querySelector("${answers}")?.textContent.length ?? 0;
        if (length !== lengths.at(-1)) lengths.push(length);
      }).observe(document.getElementById("messages"), { subtree: true, childList: true, characterData: true });
    `);
    // The prompt has the focus.
    await page.keyboard.type("Write a haiku");
    await page.keyboard.press("Enter");
    await page.locator(finished).waitFor();
    expect(await page.locator(answers).textContent()).toContain("the page fills with words.");
    expect(await page.getByRole("status").textContent()).toBe("3 tokens in, 16 out");
    expect((await page.evaluate<number[]>("lengths")).length).toBeGreaterThan(4);
    // Both messages before it are sent along.
    await page.getByRole("button", { name: "How was my request signed?" }).click();
    await page.locator(finished).nth(1).waitFor();
    expect(await page.getByRole("status").textContent()).toMatch(/^24 tokens in, /);
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each([
    { way: "the button", stop: (page: Page) => page.getByRole("button", { name: "Stop" }).click() },
    { way: "Escape", stop: (page: Page) => page.keyboard.press("Escape") },
  ])("stops an answer by $way, and takes the next question", async ({ stop }) => {
    const { page, faults } = await openPage(chat);
    const ended = page.waitForEvent("requestfailed");
    await page.getByRole("button", { name: "Tell me a long story" }).click();
    await page.locator(answers).getByText("Chapter 1").waitFor();
    await stop(page);
    await page.locator(finished).waitFor();
    expect((await ended).url()).toContain("/converse-stream");
    expect(await page.getByRole("status").textContent()).toBe("Stopped");
    expect(await page.locator(answers).textContent()).not.toContain("Chapter 12");
    await page.keyboard.type("Write a haiku");
    await page.keyboard.press("Enter");
    await page.locator(answers).nth(1).getByText("the page fills with words.").waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it("shows an exception of the stream, keeps what came before it, and tries again", async () => {
    const { page, faults } = await openPage(chat);
    await page.getByRole("button", { name: "Fail half-way" }).click();
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toContain("ThrottlingException");
    expect(await alert.textContent()).toContain("Too many requests");
    expect(await page.locator(answers).textContent()).toMatch(/^This answer will not/);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(answers).nth(1).waitFor();
    await alert.waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });
});

// How it looks does not depend on what serves it.
describe.skipIf(!hasBrowser)("the page in Chromium", () => {
  it("has no faults that axe finds, in the light and in the dark", async () => {
    const chat = await startChat({ port: 0 });
    onTestFinished(chat.close);
    const { page } = await openPage(chat);
    await page.evaluate(axe.source);
    await page.getByRole("button", { name: "How do streams of events work?" }).click();
    await page.locator(finished).waitFor();
    await page.getByRole("button", { name: "Fail half-way" }).click();
    await page.getByRole("alert").waitFor();
    const backgrounds = new Set<unknown>();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations, passes } = await page.evaluate<AxeResults>("axe.run()");
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
      backgrounds.add(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }
    expect(backgrounds.size).toBe(2);
    await page.emulateMedia({ colorScheme: "light" });
    if (isPictureWanted) await page.screenshot({ path: picture });
    await page.setViewportSize({ width: 320, height: 560 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    await page.close();
  });
});
