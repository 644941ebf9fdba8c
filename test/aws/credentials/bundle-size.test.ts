import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { describe, expect, it } from "vitest";

interface BuiltFile {
  /** As the metafile has it. */
  readonly path: string;
  readonly contents: Uint8Array;
}

async function bundle(contents: string, options: BuildOptions): Promise<{ files: BuiltFile[]; metafile: Metafile }> {
  const folder = fileURLToPath(new URL("../../..", import.meta.url));
  const { outputFiles = [], metafile } = await build({
    absWorkingDir: folder,
    stdin: { contents, resolveDir: folder, sourcefile: "entry.ts" },
    conditions: ["@shapewright/source"],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    format: "esm",
    target: "es2022",
    outdir: "out",
    ...options,
  });
  if (metafile === undefined) throw new Error("no metafile");
  const files = outputFiles.map(({ path, contents: bytes }) => ({
    path: path.slice(folder.length).replaceAll("\\", "/"),
    contents: bytes,
  }));
  return { files, metafile };
}

/** Bytes after `gzip -9`, the files one after the other. */
function sizeOf(files: readonly BuiltFile[]): number {
  return gzipSync(Buffer.concat(files.map(({ contents }) => contents)), { level: 9 }).length;
}

/** The files that a program loads before it asks for credentials. */
function listLoadedFirst({ outputs }: Metafile): Set<string> {
  const loaded = new Set<string>();
  const pending = Object.keys(outputs).filter((path) => outputs[path]?.entryPoint === "entry.ts");
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (loaded.has(path)) continue;
    loaded.add(path);
    const imports = outputs[path]?.imports ?? [];
    pending.push(...imports.filter(({ kind }) => kind === "import-statement").map((each) => each.path));
  }
  return loaded;
}

describe("the size of the standard chain in Node, minified, gzip -9", () => {
  const entry = 'export { fromNodeProviderChain } from "@shapewright/aws/credential-providers";';
  // From its own module: with splitting, esbuild keeps what the entry's other providers would load.
  const chain = 'export { fromNodeProviderChain } from "./src/aws/credentials/from-node-provider-chain.ts";';
  const node = { platform: "node", splitting: true } as const;

  it("is small before it is asked", async () => {
    const { files, metafile } = await bundle(entry, node);
    const first = listLoadedFirst(metafile);
    expect(sizeOf(files.filter(({ path }) => first.has(path)))).toBeLessThan(2800);
  });

  it("stays small with all that it may load", async () => {
    expect(sizeOf((await bundle(chain, node)).files)).toBeLessThan(34_900);
  });

  it("is less than half of it without the runtime, which a client that uses the credentials has loaded", async () => {
    const runtime = ["@shapewright/runtime", "@shapewright/runtime/*"];
    expect(sizeOf((await bundle(chain, { ...node, external: runtime })).files)).toBeLessThan(15_200);
  });
});

describe("the size of a provider in browsers, minified, gzip -9", () => {
  it("is that of a client for one service", async () => {
    const entry = 'export { fromCognitoIdentityPool } from "@shapewright/aws/credential-providers";';
    const { files } = await bundle(entry, { platform: "browser" });
    expect(sizeOf(files)).toBeLessThan(15_000);
    expect(Buffer.concat(files.map(({ contents }) => contents)).toString()).not.toMatch(/(from|import)\s*\(?"node:/);
  });
});
