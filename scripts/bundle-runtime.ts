import { readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { build } from "esbuild";

/** A file of the runtime's `dist/`. */
export interface BundledFile {
  /** From `dist/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Bundles the runtime's JavaScript: the entries that the manifest gives one file become that file.
 *
 * Node opens, links and evaluates a module in about half a millisecond, so that a client of sixty
 * small ones takes three times as long to import as one of a few. Bundlers still drop, statement by
 * statement, what a program does not use.
 *
 * @param folder of the runtime's package, with the sources.
 */
export async function bundleRuntime(folder: string): Promise<BundledFile[]> {
  const entries = listEntries(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const files = [...new Set(entries.map(({ built }) => built))];
  const { outputFiles } = await build({
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    platform: "neutral",
    // What stands in the sources: nothing is made older.
    target: "esnext",
    external: ["node:*", "#*"],
    write: false,
    outdir: "dist",
    logLevel: "warning",
    splitting: true,
    chunkNames: "bundles/shared-[hash]",
    entryPoints: files.map((file) => ({ in: `entries-of:${file}`, out: relative("dist", file).replace(/\.js$/, "") })),
    plugins: [
      {
        name: "entries of one file",
        setup(plugin) {
          plugin.onResolve({ filter: /^entries-of:/ }, ({ path }) => ({ path, namespace: "entries" }));
          plugin.onLoad({ filter: /./, namespace: "entries" }, ({ path }) => ({
            contents: entries
              .filter(({ built }) => path === `entries-of:${built}` || loadsAllOf(path, built))
              .map(({ source }) => source)
              .concat(onNode)
              .map((source) => `export * from ${JSON.stringify(source)};\n`)
              .join(""),
            resolveDir: folder,
          }));
        },
      },
    ],
  });
  return moveRelayedChunks(
    outputFiles.map(({ path, text }) => ({
      path: relative(join(folder, "dist"), path).replaceAll("\\", "/"),
      text: text.replace(bareImport, ""),
    })),
  );
}

/**
 * An import of nothing, by which esbuild keeps the order of effects. The package has none, and whoever bundles it would
 * be warned of each.
 */
const bareImport = /^import "[^"]+";\n/gm;

/** Whether a file loads all that another one has: every client, or every server, does. */
function loadsAllOf(path: string, core: string): boolean {
  return core === "./dist/bundles/client.js" || (core === "./dist/bundles/server.js" && path.includes("server"));
}

/** What clients and servers on Node share. It goes with the rest that all have: a chunk of its own costs more. */
const onNode = ["./http/byte-pieces.ts", "./http/node-text-body.ts"];

/** What a file looks like that gives on what is in another one. */
const relay = /^import \{(?<imported>[^}]*)\} from "\.\/(?<chunk>[^"]+)";\nexport \{(?<exported>[^}]*)\};\n$/;

/** Puts each chunk that an entry only gives on into the entry's own place: one file less to open. */
function moveRelayedChunks(files: readonly BundledFile[]): BundledFile[] {
  const places = new Map<string, string>();
  for (const { path, text } of files) {
    const { imported, chunk = "", exported } = relay.exec(text)?.groups ?? {};
    if (imported !== undefined && imported === exported && !places.has(chunk)) places.set(chunk, posix.basename(path));
  }
  const entries = new Set(places.values());
  return files
    .filter(({ path }) => !entries.has(posix.basename(path)))
    .map(({ path, text }) => ({
      path: posix.join(posix.dirname(path), places.get(posix.basename(path)) ?? posix.basename(path)),
      text: text.replaceAll(/(?<= from "\.\/)[^"]+(?=";$)/gm, (chunk) => places.get(chunk) ?? chunk),
    }));
}

interface Entry {
  /** The TypeScript file. */
  readonly source: string;
  /** The JavaScript file that it is bundled into. */
  readonly built: string;
}

/** All `exports` and `imports` of a manifest. */
function listEntries(manifest: unknown): Entry[] {
  if (typeof manifest !== "object" || manifest === null) return [];
  if ("@shapewright/source" in manifest && "default" in manifest) {
    return [{ source: String(manifest["@shapewright/source"]), built: String(manifest.default) }];
  }
  return Object.values(manifest).flatMap(listEntries);
}
