import { readdirSync } from "node:fs";
import { join } from "node:path";
import { GeneratorError } from "../../src/generator-error.ts";
import { emitModel, type EmittedModel } from "./emitted-model.ts";

/** A package of a model of the corpus, in memory. */
interface CorpusPackage extends EmittedModel {
  /** `c2j/backup`, `smithy/backup-2018-11-15`. */
  readonly name: string;
}

/** A model's files, and what tests call it. */
export interface CorpusModel {
  readonly name: string;
  readonly path: string;
}

/** The package of a model; undefined where the generator says that it cannot make it. */
export function emitCorpusPackage({ name, path }: CorpusModel): CorpusPackage | undefined {
  try {
    return { name, ...emitModel([path], { source: name, scope: "@corpus" }) };
  } catch (error) {
    if (error instanceof GeneratorError && error.code === "unsupported") return undefined;
    throw error;
  }
}

/** The models of both corpora, in the same order each time. */
export function listCorpusModels(corpus: string): readonly CorpusModel[] {
  const c2j = join(corpus, "c2j");
  const smithy = join(corpus, "smithy");
  return [
    ...readdirSync(c2j)
      .sort()
      .flatMap((service) =>
        readdirSync(join(c2j, service)).map((version) => ({
          name: `c2j/${service}`,
          path: join(c2j, service, version),
        })),
      ),
    ...readdirSync(smithy)
      .sort()
      .map((file) => ({ name: `smithy/${file.replace(/\.json$/, "")}`, path: join(smithy, file) })),
  ];
}
