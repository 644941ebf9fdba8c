import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions } from "esbuild";
import { expect, it } from "vitest";
import { bundleOptions } from "../src/build/build-page.ts";

/** Bytes after `gzip -9`. */
async function measure(input: BuildOptions): Promise<number> {
  const { outputFiles } = await build({ ...bundleOptions, platform: "browser", ...input });
  return gzipSync(outputFiles?.[0]?.contents ?? "", { level: 9 }).length;
}

/** The call of the page with a client of the package. */
function callOf(packageName: string): BuildOptions {
  const contents = `import { BedrockRuntimeClient, ConverseStreamCommand } from "${packageName}";
    export const call = (config, input) => new BedrockRuntimeClient(config).send(new ConverseStreamCommand(input));`;
  return { stdin: { contents, resolveDir: fileURLToPath(new URL(".", import.meta.url)) } };
}

it("the client with its signatures is within its budget, and far below that of AWS SDK v3", async () => {
  const ours = await measure(callOf("@shapewright/bedrock-runtime"));
  const theirs = await measure(callOf("@aws-sdk/client-bedrock-runtime"));
  const page = await measure({ entryPoints: [fileURLToPath(new URL("../src/page/chat.ts", import.meta.url))] });
  console.log(`ConverseStream: ${ours} bytes, AWS SDK v3: ${theirs} bytes; the page's script: ${page} bytes`);
  expect(ours).toBeLessThan(22_150);
  expect(theirs / ours).toBeGreaterThan(2.5);
  expect(page).toBeLessThan(ours + 1500);
});
