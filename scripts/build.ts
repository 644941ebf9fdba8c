import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileTypeScript } from "../src/output/compile-typescript.ts";
import { bundleGenerator } from "./bundle-generator.ts";
import { bundlePackage, type BundleOptions } from "./bundle-package.ts";

/** Builds the packages that are published: `dist/` of the generator, and of the two that generated code imports. */
const root = fileURLToPath(new URL("..", import.meta.url));

await timed("dist", () => bundleGenerator(root));
await timed("src/runtime/dist", () =>
  buildPackage(join(root, "src/runtime"), {
    loadedAsWhole: [
      ["client.js", /./],
      ["xml-clients.js", /server-(?:rest-xml|aws-query|ec2-query)\.js$/],
      ["server.js", /\/server/],
    ],
  }),
);
await timed("src/aws/dist", () => buildPackage(join(root, "src/aws"), { loadedAsWhole: [["aws.js", /./]] }));

async function timed(folder: string, build: () => Promise<number>): Promise<void> {
  const started = performance.now();
  const files = await build();
  console.log(`${folder}: ${String(files)} files, ${(performance.now() - started).toFixed(0)} ms`);
}

/** Declarations file by file, by the compiler that generated packages are built with; JavaScript in a few bundles. */
async function buildPackage(folder: string, options: BundleOptions): Promise<number> {
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.startsWith("dist/") && !path.includes("node_modules/"));
  const compiled = await compileTypeScript(
    sources.map((path) => ({ path: `src/${path}`, text: readFileSync(join(folder, path), "utf8") })),
  );
  const declarations = compiled
    .filter(({ path }) => path.endsWith(".d.ts"))
    .map(({ path, text }) => ({ path: path.replace(/^dist\//, ""), text }));
  const files = [...declarations, ...(await bundlePackage(folder, options))];
  rmSync(join(folder, "dist"), { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, "dist", path)), { recursive: true });
    writeFileSync(join(folder, "dist", path), text);
  }
  return files.length;
}
