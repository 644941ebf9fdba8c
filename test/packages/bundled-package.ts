import { join } from "node:path";
import { build } from "esbuild";
import { inject } from "vitest";
import { sharedFolder } from "../shared-folder.ts";
import { emitModel } from "./emitted-model.ts";
import { LoadedPackage } from "./loaded-package.ts";
import { PackageFolder } from "./package-folder.ts";

/** The test files of a worker share its modules, and so these packages: by the model's path below `corpus/`. */
const ofCorpus = new Map<string, Promise<LoadedPackage>>();

/** The package of a model of the corpus, as {@link loadBundled} makes it, once for all test files of a worker. */
export function loadCorpusPackage(model: string): Promise<LoadedPackage> {
  const found = ofCorpus.get(model);
  if (found !== undefined) return found;
  const name = model.replaceAll(/\W+/g, "-");
  const folder = new PackageFolder(inject("packages"));
  const made = loadBundled(folder, name, join(sharedFolder() ?? "", "corpus", model));
  ofCorpus.set(model, made);
  return made;
}

/**
 * The package of a model, generated into a folder, bundled with the runtime's sources and imported. With packages of
 * long files this is faster by far than Vitest's own way through them.
 */
export async function loadBundled(folder: PackageFolder, name: string, model: string): Promise<LoadedPackage> {
  const { plan, files } = emitModel([model]);
  folder.write(files.map(({ path, text }) => ({ path: `${name}/${path}`, text })));
  const root = join(folder.path, name, "src");
  const constraints = plan.constraints.length === 0 ? [] : ["server/constraints"];
  await build({
    entryPoints: ["index", "server/index", "schemas", ...constraints].map((path) => join(root, `${path}.ts`)),
    outdir: root,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    conditions: ["@shapewright/source"],
    outExtension: { ".js": ".mjs" },
  });
  return LoadedPackage.load(plan, root, "mjs");
}
