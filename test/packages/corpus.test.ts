import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundleModules } from "../../src/output/bundle-modules.ts";
import { compileTypeScript } from "../../src/output/compile-typescript.ts";
import { sharedFolder } from "../shared-folder.ts";
import { type CorpusModel, emitCorpusPackage, listCorpusModels } from "./corpus-packages.ts";
import { listUnclean } from "./list-unclean.ts";
import { checkTypes } from "./type-check.ts";

const shared = sharedFolder();
const models = shared === undefined ? [] : listCorpusModels(join(shared, "corpus"));

/** The whole corpus takes minutes: `SHAPEWRIGHT_CORPUS=all` checks it, else each nth model stands for it. */
const takesAll = process.env["SHAPEWRIGHT_CORPUS"] === "all";
/** Packages of one TypeScript program: what it takes grows with its files, and is given back after it. */
const batchSize = 15;

function everyNth(step: number): readonly CorpusModel[] {
  return takesAll ? models : models.filter((_, index) => index % step === 0);
}

describe.skipIf(shared === undefined)("packages of the corpus' models", () => {
  const compiled = everyNth(5);
  const batches = Array.from({ length: Math.ceil(compiled.length / batchSize) }, (_, index) => {
    const batch = compiled.slice(index * batchSize, (index + 1) * batchSize);
    return { batch, from: batch[0]?.name, to: batch.at(-1)?.name };
  });

  it.each(batches)(
    "compile under the strictest options, sources, handlers and declarations: each fifth from $from to $to",
    async ({ batch }) => {
      const files = new Map<string, string>();
      for (const model of batch) {
        const emitted = emitCorpusPackage(model)?.files ?? [];
        const built = bundleModules(await compileTypeScript(emitted));
        const declarations = built.filter(({ path }) => path.endsWith(".d.ts"));
        for (const { path, text } of [...emitted, ...declarations]) {
          files.set(`${model.name}/${path}`, text);
        }
      }
      expect(files.size).toBeGreaterThan(10 * batch.length);
      expect(await checkTypes(files)).toEqual([]);
    },
  );

  it("are clean under prettier: each fifteenth", async () => {
    const unclean: string[] = [];
    for (const model of everyNth(15)) {
      const files = emitCorpusPackage(model)?.files ?? [];
      unclean.push(...(await listUnclean(files)).map((path) => `${model.name}/${path}`));
    }
    expect(unclean).toEqual([]);
  });
});
