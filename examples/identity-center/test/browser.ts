import type { Browser, Page } from "playwright-core";

/** Opens a page that waits as long as a busy machine needs; by itself it gives up after 30 seconds. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(240_000);
  return page;
}

/** What a person does on the pages. */
interface PersonsDecision {
  readonly username: string;
  readonly password: string;
  readonly decision: "allow" | "deny";
}

/** Ana, who allows. */
export const anaAllows: PersonsDecision = { username: "ana", password: "ana-only-here", decision: "allow" };
/** Ana, who denies. */
export const anaDenies: PersonsDecision = { ...anaAllows, decision: "deny" };

/** Opens the address that a client shows with the code in it, and says that the code is the same. */
export async function openWithCode(page: Page, verificationUriComplete: string): Promise<void> {
  await page.goto(verificationUriComplete);
  await page.getByRole("button", { name: "The code matches" }).click();
}

/** Opens the address that a client shows, and types the code. */
export async function typeCode(page: Page, verificationUri: string, userCode: string): Promise<void> {
  await page.goto(verificationUri);
  await page.getByLabel("Code").fill(userCode);
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Signs in, and allows or denies what is asked for. */
export async function approve(page: Page, { username, password, decision }: PersonsDecision): Promise<void> {
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: decision === "allow" ? "Allow" : "Deny" }).click();
}
