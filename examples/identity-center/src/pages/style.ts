import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The style of all pages. It stands in each page: a second request would take longer than these few kilobytes. */
export const style: string = readFileSync(new URL("style.css", import.meta.url), "utf8");

/** How a content security policy names the style. */
export const styleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
