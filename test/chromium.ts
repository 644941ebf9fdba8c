import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

/**
 * The browser that the environment names, or Debian's: the headless shell first. It is the same engine without the
 * windows of a desktop, which a page opens in a quarter of the CPU time.
 */
const executablePath = [process.env["CHROMIUM"] ?? "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(
  (path) => existsSync(path),
);

/** Whether there is a browser to test pages with. */
export const hasBrowser: boolean = executablePath !== undefined;
if (!hasBrowser) console.warn("There is no Chromium here (CHROMIUM names one): pages are not tested in it.");

/**
 * Starts Chromium without a window. It finds no host but this machine: what a browser asks its makers of by itself
 * (updates, lists of bad sites) stays unasked.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost"],
  });
}
