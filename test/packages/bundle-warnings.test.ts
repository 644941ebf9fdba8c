import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

it.each(["@shapewright/sso-oidc", "@shapewright/sso-oidc/server", "@shapewright/parcel-tracking"])(
  "a bundler has nothing to warn of in %s as it is built",
  async (name) => {
    const { warnings, outputFiles } = await build({
      stdin: { contents: `export * from "${name}";`, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
      ...{ bundle: true, write: false, format: "esm", platform: "browser", target: "es2022", logLevel: "silent" },
    });
    expect(outputFiles[0]?.text.length).toBeGreaterThan(10_000);
    expect(warnings).toEqual([]);
  },
);
