import { findModelFiles } from "./model/find-model-files.ts";
import { GeneratorError, type Warn } from "./generator-error.ts";
import { assembleModel } from "./model/smithy-idl/assemble-model.ts";
import { smithyJson } from "./model/smithy-json/smithy-json-format.ts";
import { eventOf, validateSmithy, type ValidationEvent } from "./model/smithy-validate/validate-smithy.ts";

/**
 * Validates a model of Smithy.
 *
 * @param projection which projection of a `smithy-build.json` is validated; all of its sources where none is named.
 * @returns every event, also those that are suppressed.
 * @throws GeneratorError for files that cannot be read, and for models of other formats, which have no events.
 */
export function validateModel(
  models: readonly string[],
  { projection, warn }: { readonly projection?: string | undefined; readonly warn: Warn },
): readonly ValidationEvent[] {
  const files = findModelFiles(models, warn, projection);
  const other = files.find(({ format }) => format !== smithyJson);
  if (other !== undefined) {
    throw new GeneratorError(`"${other.file}" is not a model of Smithy: only those are validated`, {
      code: "unsupported",
      place: { file: other.file },
      hint: 'convert it first, with "shapewright convert <model> --to smithy --out model.smithy"',
    });
  }
  const { files: asts, faults } = assembleModel(files);
  return faults.length > 0 ? faults.map(eventOf) : validateSmithy(asts);
}
