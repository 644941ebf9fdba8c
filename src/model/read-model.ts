import { GeneratorError } from "../generator-error.ts";
import { describeSource, findModelFiles } from "./find-model-files.ts";
import type { FoundFile, ModelFormat, ReadOptions } from "./model-format.ts";
import { modelFormats } from "./model-formats.ts";
import type { ServiceModel } from "./service-model.ts";

/** Options for reading a model; by default, its source is derived from the paths. */
interface ReadModelOptions extends Omit<ReadOptions, "source"> {
  readonly source?: string | undefined;
  /** The projection of a `smithy-build.json`; by default all of its sources. */
  readonly projection?: string | undefined;
}

/**
 * Reads one service's model from a folder, a file or several files, in any known format; formats are identified by the
 * files' content.
 *
 * @throws GeneratorError with place and hint, for the first error.
 */
export function readModel(paths: readonly string[], options: ReadModelOptions): ServiceModel {
  const files = findModelFiles(paths, options.warn, options.projection);
  const format = modelFormats.find((each) => files.some((file) => file.format === each));
  if (format === undefined) throw new Error("a folder without a model was read");
  refuseOthers(files, format);
  return format.read(files, { ...options, source: options.source ?? describeSource(paths) });
}

function refuseOthers(files: readonly FoundFile[], format: ModelFormat): void {
  const first = files.find((file) => file.format === format);
  const other = files.find((file) => file.format !== format);
  if (first === undefined || other === undefined) return;
  throw new GeneratorError(`"${other.file}" is not of the format of "${first.file}", which is ${format.name}`, {
    code: "unknown-format",
    place: { file: other.file },
    hint: "give the files of one format",
  });
}
