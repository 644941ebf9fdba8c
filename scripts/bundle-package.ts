import { readFileSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { build } from "esbuild";

/** A file of a package's `dist/`. */
interface BundledFile {
  /** From `dist/`. */
  readonly path: string;
  readonly text: string;
}

export interface BundleOptions {
  /**
   * Files that others load as a whole, whatever they use of them: the first's name, and the others' paths. So esbuild
   * sees one set of modules that goes everywhere, and makes one chunk of it, not one for each set of files that happen
   * to share something.
   */
  readonly loadedAsWhole: readonly (readonly [core: string, by: RegExp])[];
}

/** Where a program runs, by the condition that Node and bundlers know it by, and the folder of its bundles. */
const platforms = [
  { condition: "node", folder: "bundles/node" },
  { condition: "default", folder: "bundles" },
] as const;

type Platform = (typeof platforms)[number];

/**
 * Bundles the JavaScript of a package that generated code imports: the entries that the manifest gives one file become
 * that file.
 *
 * Node opens, links and evaluates a module in more than half a millisecond, so that a client of sixty
 * small ones takes three times as long to import as one of a few. For the same reason Node has bundles
 * of its own, in which the transport over `node:http` stands beside the client that uses it. Bundlers
 * still drop, statement by statement, what a program does not use.
 *
 * Other packages are imported, not bundled.
 *
 * @param folder of the package, with the sources.
 */
export async function bundlePackage(folder: string, options: BundleOptions): Promise<BundledFile[]> {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const bundled = await Promise.all(platforms.map((platform) => bundleFor(platform, manifest, { ...options, folder })));
  return bundled.flat();
}

async function bundleFor(
  platform: Platform,
  manifest: unknown,
  { folder, loadedAsWhole }: BundleOptions & { readonly folder: string },
): Promise<BundledFile[]> {
  const entries = listEntries(manifest, platform);
  const [core] = loadedAsWhole;
  const coreSources = entries.filter(({ built }) => posix.basename(built) === core?.[0]).map(({ source }) => source);
  // Bundlers put all that a dynamic import could use into a program: what they read imports no more than it needs.
  const coreNames = platform.condition === "node" ? await listNames(folder, coreSources) : [];
  const files = [...new Set(entries.map(({ built }) => built))];
  const { outputFiles } = await build({
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: [platform.condition],
    // What stands in the sources: nothing is made older.
    target: "esnext",
    external: ["node:*", "@shapewright/*", "@opentelemetry/api"],
    write: false,
    outdir: "dist",
    logLevel: "warning",
    splitting: true,
    chunkNames: `${platform.folder}/shared-[hash]`,
    entryPoints: files.map((file) => ({ in: `entries-of:${file}`, out: relative("dist", file).replace(/\.js$/, "") })),
    plugins: [
      {
        name: "entries of one file",
        setup(plugin) {
          plugin.onResolve({ filter: /^entries-of:/ }, ({ path }) => ({ path, namespace: "entries" }));
          plugin.onLoad({ filter: /./, namespace: "entries" }, ({ path }) => ({
            contents: entries
              .filter(
                ({ built }) =>
                  path === `entries-of:${built}` ||
                  loadedAsWhole.some(([core, by]) => core === posix.basename(built) && by.test(path)),
              )
              .map(({ source }) => `export * from ${JSON.stringify(source)};\n`)
              .join(""),
            resolveDir: folder,
          }));
        },
      },
      {
        name: "dynamic imports beside the core",
        setup(plugin) {
          plugin.onResolve({ filter: /./ }, ({ path, kind, resolveDir }) =>
            kind === "dynamic-import" && coreNames.length > 0
              ? { path: join(resolveDir, path), namespace: "dynamic" }
              : undefined,
          );
          plugin.onLoad({ filter: /./, namespace: "dynamic" }, ({ path }) => ({
            contents: [
              `export * from ${JSON.stringify(path)};`,
              ...coreNames.map(({ name, source }) => `export { ${name} as ${coreMark}${name} } from "${source}";`),
            ].join("\n"),
            resolveDir: folder,
          }));
        },
      },
    ],
  });
  return moveRelayedChunks(
    outputFiles.map(({ path, text }) => ({
      path: relative(join(folder, "dist"), path).replaceAll("\\", "/"),
      text: text.replace(bareImport, "").replace(markedExport, ""),
    })),
    loadedAsWhole,
  );
}

/**
 * Begins the names by which a module that is imported dynamically exports the core while esbuild makes chunks: so it finds
 * what it shares with the core in the core's own file, not in one more file for each set of modules.
 */
const coreMark = "$core_";
const markedExport = /^ {2}(?:[\w$]+ as )?\$core_[\w$]+,?\n/gm;

/** What sources export, with the source. */
async function listNames(folder: string, sources: readonly string[]): Promise<{ name: string; source: string }[]> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [...sources],
    bundle: true,
    format: "esm",
    packages: "external",
    external: ["#*"],
    write: false,
    outdir: "dist",
    metafile: true,
    logLevel: "warning",
  });
  return Object.values(metafile.outputs).flatMap(({ entryPoint, exports }) =>
    exports.map((name) => ({ name, source: `./${entryPoint ?? ""}` })),
  );
}

/**
 * An import of nothing, by which esbuild keeps the order of effects. The package has none, and whoever bundles it would
 * be warned of each.
 */
const bareImport = /^import "[^"]+";\n/gm;

const importStatement = /^import \{([^}]*)\} from "\.\/([^"]+)";\n/gm;
const exportsAlone = /^export \{[^}]*\};\n$/;

/**
 * Puts the longest chunk that such a file only gives on into the file's own place: one file less to open. What it gives
 * on besides, it gives on still.
 */
function moveRelayedChunks(
  files: readonly BundledFile[],
  loadedAsWhole: BundleOptions["loadedAsWhole"],
): BundledFile[] {
  const texts = new Map(files.map(({ path, text }) => [posix.basename(path), text]));
  const places = new Map<string, string>();
  const relays = new Map<string, string>();
  for (const [name] of loadedAsWhole) {
    const text = texts.get(name) ?? "";
    if (!exportsAlone.test(text.replace(importStatement, ""))) continue;
    const imports = [...text.matchAll(importStatement)].map(([, names = "", from = ""]) => ({ names, from }));
    const lengthOf = (chunk: string): number => (places.has(chunk) ? 0 : (texts.get(chunk)?.length ?? 0));
    const [longest, ...others] = imports.toSorted((one, other) => lengthOf(other.from) - lengthOf(one.from));
    if (longest === undefined || places.has(longest.from)) continue;
    places.set(longest.from, name);
    relays.set(name, others.map(({ names, from }) => `export {${names}} from "./${from}";\n`).join(""));
  }
  const moved = (chunk: string): string => places.get(chunk) ?? chunk;
  return files
    .filter(({ path }) => !relays.has(posix.basename(path)))
    .map(({ path, text }) => {
      const name = moved(posix.basename(path));
      return {
        path: posix.join(posix.dirname(path), name),
        text: `${text}${relays.get(name) ?? ""}`.replaceAll(/(?<= from "\.\/)[^"]+(?=";$)/gm, moved),
      };
    });
}

interface Entry {
  /** The TypeScript file. */
  readonly source: string;
  /** The JavaScript file that it is bundled into. */
  readonly built: string;
}

/** All `exports` of a manifest, as a platform has them. */
function listEntries(manifest: unknown, platform: Platform): Entry[] {
  if (typeof manifest !== "object" || manifest === null) return [];
  if ("@shapewright/source" in manifest && platform.condition in manifest) {
    const { "@shapewright/source": source, [platform.condition]: built } = manifest as Record<string, unknown>;
    return [{ source: String(source), built: String(built) }];
  }
  return Object.values(manifest).flatMap((value) => listEntries(value, platform));
}
