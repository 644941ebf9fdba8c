/**
 * The size of a single call, bundled for the browser: ours and the AWS SDK's, from the same lines.
 *
 *     node --import tsx bench/bundle-size.ts [--json]
 */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { constant, type Figure } from "./figures.ts";
import { root } from "./machine.ts";
import { report } from "./report.ts";

const ours = await bundleCall("@shapewright/sso-oidc");
const theirs = await bundleCall("@aws-sdk/client-sso-oidc");

report({
  title: "Size of a call in the browser",
  method: "`new SSOOIDCClient(config).send(new RegisterClientCommand(input))`, bundled by esbuild and minified.",
  figures: [
    {
      ...compare("bundle, `gzip -9`", { ours: ours.compressed, theirs: theirs.compressed }),
      target: { kind: "share-at-most", limit: 1 / 6, words: "at most a sixth" },
    },
    compare("bundle, not compressed", { ours: ours.plain, theirs: theirs.plain }),
  ],
});

function compare(what: string, bytes: { readonly ours: number; readonly theirs: number }): Figure {
  return {
    what,
    unit: "kB",
    ours: constant(bytes.ours / 1000),
    peer: { name: "AWS SDK", spread: constant(bytes.theirs / 1000) },
  };
}

/** Bytes of the bundle. */
async function bundleCall(name: string): Promise<{ readonly plain: number; readonly compressed: number }> {
  const contents = `import { RegisterClientCommand, SSOOIDCClient } from ${JSON.stringify(name)};
    export const register = (config, input) => new SSOOIDCClient(config).send(new RegisterClientCommand(input));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  const bundle = outputFiles[0]?.contents ?? new Uint8Array();
  return { plain: bundle.length, compressed: gzipSync(bundle, { level: 9 }).length };
}
