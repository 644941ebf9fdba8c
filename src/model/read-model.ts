import { GeneratorError, type Warn } from "../generator-error.ts";
import { checkFormat } from "./aws-json/check-format.ts";
import type { FormatName, CheckedFile } from "./aws-json/format-types.ts";
import { readAwsJson } from "./aws-json/read-aws-json.ts";
import { warnOfMisspeltKeys } from "./aws-json/warn-of-misspelt-keys.ts";
import { knownFormats, type ModelFormat } from "./detect-format.ts";
import { describeSource, findModelFiles, type FoundFile } from "./find-model-files.ts";
import type { ServiceModel } from "./service-model.ts";
import { readSmithyModel } from "./smithy-json/read-smithy-model.ts";

/** How a model is read. */
interface ReadModelOptions {
  /** What the generated files name as their source; else made from the paths. */
  readonly source?: string | undefined;
  readonly warn: Warn;
  /** The service to take where a model has several. */
  readonly service?: string | undefined;
}

/**
 * Reads one service's model from a folder, a file or several files, in any format that is known;
 * formats are told apart by the files' content.
 *
 * @throws GeneratorError with place and hint, at the first fault.
 */
export function readModel(paths: readonly string[], options: ReadModelOptions): ServiceModel {
  const { warn } = options;
  const source = options.source ?? describeSource(paths);
  const files = findModelFiles(paths, warn);
  const smithy = files.filter(({ format }) => format === "smithy");
  if (smithy.length > 0) {
    const other = files.find(({ format }) => format !== "smithy");
    if (other !== undefined) throw makeMixed(smithy[0] ?? other, other);
    return readSmithyModel(
      smithy.map(({ file, json }) => ({ file, json })),
      { source, service: options.service, warn },
    );
  }
  const take = <Name extends FormatName>(format: Name): CheckedFile<Name> | undefined => {
    const found = takeOne(files, format);
    if (found === undefined) return undefined;
    const checked = checkFormat(format, found);
    warnOfMisspeltKeys(format, checked, warn);
    return checked;
  };
  const api = take("api");
  if (api === undefined) throw makeNoApi(paths, files);
  const parts = { api, docs: take("docs"), paginators: take("paginators"), examples: take("examples") };
  // Nothing is made of waiters yet, but a fault in them is a fault of the model.
  take("waiters");
  return readAwsJson(parts, { source, warn });
}

function takeOne(files: readonly FoundFile[], format: ModelFormat): FoundFile | undefined {
  const [first, second] = files.filter((file) => file.format === format);
  if (first === undefined || second === undefined) return first;
  throw new GeneratorError(`"${second.file}" and "${first.file}" are both ${format} files of one model`, {
    code: "invalid-model",
    place: { file: second.file },
    hint: "name one of them, or the files of one version of one service",
  });
}

function makeMixed(smithy: FoundFile, other: FoundFile): GeneratorError {
  return new GeneratorError(`"${other.file}" is not of the format of "${smithy.file}", which is Smithy's JSON AST`, {
    code: "unknown-format",
    place: { file: other.file },
    hint: "give the files of one format",
  });
}

function makeNoApi(paths: readonly string[], files: readonly FoundFile[]): GeneratorError {
  const found = files.map(({ file, format }) => `"${file}" (${format})`).join(", ");
  return new GeneratorError(`model "${paths.join(" ")}" has no operations and shapes: found ${found}`, {
    code: "unknown-format",
    place: { file: describeSource(paths) },
    hint: `the api file is missing; ${knownFormats}`,
  });
}
