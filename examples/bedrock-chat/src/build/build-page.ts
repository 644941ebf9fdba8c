import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions } from "esbuild";
import type { PageFiles } from "../server/page-files.ts";

/** How this repository's sources are bundled. */
export const bundleOptions = {
  ...{ bundle: true, write: false, minify: true, format: "esm", target: "es2022", legalComments: "none" },
  conditions: ["@shapewright/source"],
} as const satisfies BuildOptions;

const folder = new URL("../page/", import.meta.url);

/** The page's files, its script in one. */
export async function buildPage(): Promise<PageFiles> {
  const entryPoints = [fileURLToPath(new URL("chat.ts", folder))];
  const [html, css, { outputFiles }] = await Promise.all([
    readFile(new URL("chat.html", folder), "utf8"),
    readFile(new URL("chat.css", folder), "utf8"),
    build({ ...bundleOptions, entryPoints, platform: "browser" }),
  ]);
  return {
    "/": { type: "text/html; charset=utf-8", text: html },
    "/chat.css": { type: "text/css; charset=utf-8", text: css },
    "/chat.js": { type: "text/javascript; charset=utf-8", text: outputFiles[0]?.text ?? "" },
  };
}
