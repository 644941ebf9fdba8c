import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as inNode from "../../../src/aws/verify-sigv4/verify-sigv4.ts";

/** The verifier as a platform has it. */
export type Verifier = Pick<typeof inNode, "verifySigV4" | "sigV4Caller">;

/** The verifier as bundlers put it together for Workers, Deno and browsers, where digests are WebCrypto's. */
async function bundleForWeb(): Promise<Verifier> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../../src/aws/verify-sigv4/verify-sigv4.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    conditions: ["@shapewright/source"],
  });
  const text = outputFiles[0]?.text ?? "";
  if (text.includes("node:crypto")) throw new Error("the verifier for the web imports node:crypto");
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as Verifier;
}

/** By what a test's title names them. */
export const verifierPlatforms: readonly (readonly [name: string, verifier: Verifier])[] = [
  ["node:crypto", inNode],
  ["WebCrypto", await bundleForWeb()],
];
