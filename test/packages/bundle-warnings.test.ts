import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import manifest from "../../src/runtime/package.json" with { type: "json" };

/** What runs in browsers, too; the others run in Node alone. */
const entries = Object.keys(manifest.exports).filter((entry) => !/node|fastify|lambda/.test(entry));
const ofRuntime = entries.map((entry) => entry.replace(".", manifest.name));

it.each([...ofRuntime, "@shapewright/sso-oidc", "@shapewright/sso-oidc/server"])(
  "a bundler has nothing to warn of in %s as it is built",
  async (name) => {
    const { warnings, outputFiles } = await build({
      stdin: { contents: `export * from "${name}";`, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
      ...{ bundle: true, write: false, format: "esm", platform: "browser", target: "es2022", logLevel: "silent" },
    });
    expect(outputFiles[0]?.text.length).toBeGreaterThan(1_000);
    expect(warnings).toEqual([]);
  },
);
