import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as esbuild, type Plugin } from "esbuild";

const program = fileURLToPath(new URL("../../src/identity-center.ts", import.meta.url));
/** In the repository, where the packages resolve that stay outside of the bundle. */
const folder = fileURLToPath(new URL("../../../../node_modules/.cache/identity-center", import.meta.url));

let bundled: Promise<string> | undefined;

/**
 * Makes one file of the identity centre's sources and those of the packages that are generated here, once in a process.
 * It starts in a quarter of the time that `tsx` takes to load them one by one.
 *
 * @returns the file's path.
 */
export function bundleProgram(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await esbuild({
    ...{ entryPoints: [program], bundle: true, write: false, platform: "node", format: "esm", sourcemap: "inline" },
    ...{ conditions: ["@shapewright/source"], plugins: [keepPackages, keepPlaces] },
  });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "identity-center.mjs");
  // Renamed, since another process may make and run it at the same time.
  const written = `${file}.${String(process.pid)}`;
  writeFileSync(written, outputFiles[0]?.contents ?? "");
  renameSync(written, file);
  return file;
}

/** Packages of others are not bundled. */
const keepPackages: Plugin = {
  name: "keep packages",
  setup: (build) => {
    build.onResolve({ filter: /^[^.#/]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@shapewright/") ? undefined : { path, external: true },
    );
  },
};

/** A module that reads files beside itself reads those of the sources. */
const keepPlaces: Plugin = {
  name: "keep places",
  setup: (build) => {
    build.onLoad({ filter: /identity-center[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
  },
};
