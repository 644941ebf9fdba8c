import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A service model of the corpus. */
export interface CorpusModel {
  /** What people call it: its path below the folder of models, `c2j/sqs/2012-11-05`. */
  readonly id: string;
  /** A file, or the folder of a split model. */
  readonly path: string;
  readonly bytes: number;
}

/** The parts by which a split or merged model's folder is known. */
const apiFile = /^(?:api-2|service-2)\.(?:min\.)?json$/;

/**
 * The models below a folder: each JSON file is one, but for those of a folder with an API file,
 * which are one together. The biggest come first, so that none of them is what all wait for.
 */
export function listModels(folder: string): readonly CorpusModel[] {
  return listFolder(folder, "").toSorted((one, other) => other.bytes - one.bytes || (one.id < other.id ? -1 : 1));
}

function listFolder(folder: string, prefix: string): CorpusModel[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.json(?:\.php)?$/.test(entry.name));
  const sizeOf = (name: string): number => statSync(join(folder, name)).size;
  if (files.some(({ name }) => apiFile.test(name.replace(/\.php$/, "")))) {
    const bytes = files.reduce((sum, { name }) => sum + sizeOf(name), 0);
    return [{ id: prefix.replace(/\/$/, "") || folder, path: folder, bytes }];
  }
  return [
    ...files.map(({ name }) => ({
      id: prefix + name.replace(/\.json(?:\.php)?$/, ""),
      path: join(folder, name),
      bytes: sizeOf(name),
    })),
    ...entries
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => listFolder(join(folder, name), `${prefix}${name}/`)),
  ];
}

/** The folders of the corpus below the shared folder; models of other forms lie beside them. */
export function listCorpus(shared: string): readonly CorpusModel[] {
  const models = ["smithy", "c2j"].flatMap((name) => {
    const folder = join(shared, "corpus", name);
    return existsSync(folder) ? listModels(folder).map((model) => ({ ...model, id: `${name}/${model.id}` })) : [];
  });
  return models.toSorted((one, other) => other.bytes - one.bytes);
}
