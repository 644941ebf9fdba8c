import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileTypeScript } from "../src/output/compile-typescript.ts";

/**
 * Builds the two packages that are published: `dist/` of the generator and `src/runtime/dist/`, with
 * the compiler that generated packages are built with.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const runtime = join(root, "src/runtime");

await build(join(root, "src"), join(root, "dist"), (path) => !path.startsWith("runtime/"));
await build(runtime, join(runtime, "dist"), (path) => !path.startsWith("dist/"));

async function build(from: string, to: string, isPart: (path: string) => boolean): Promise<void> {
  const started = performance.now();
  const paths = readdirSync(from, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => isPart(path) && !path.includes("node_modules/"));
  const sources = paths.filter((path) => path.endsWith(".ts"));
  const compiled = await compileTypeScript(
    sources.map((path) => ({ path: `src/${path}`, text: readFileSync(join(from, path), "utf8") })),
  );
  if (existsSync(to)) rmSync(to, { recursive: true });
  for (const { path, text } of compiled) write(join(to, path.replace(/^dist\//, "")), text);
  for (const path of paths.filter((candidate) => candidate.endsWith(".schema.json"))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
  console.log(`${to.slice(root.length)}: ${String(sources.length)} files, ${(performance.now() - started).toFixed(0)} ms`);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
