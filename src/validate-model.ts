import { findModelFiles } from "./model/find-model-files.ts";
import { GeneratorError, type Warn } from "./generator-error.ts";
import { assembleModel } from "./model/smithy-idl/assemble-model.ts";
import { smithyJson } from "./model/smithy-json/smithy-json-format.ts";
import { eventOf, validateSmithy, type ValidationEvent } from "./model/smithy-validate/validate-smithy.ts";

/**
 * Validates a model of Smithy.
 *
 * @returns every event, also those that are suppressed.
 * @throws GeneratorError for files that cannot be read, and for models of other formats, which have no events.
 */
export function validateModel(models: readonly string[], warn: Warn): readonly ValidationEvent[] {
  const files = findModelFiles(models, warn);
  const other = files.find(({ format }) => format !== smithyJson);
  if (other !== undefined) {
    throw new GeneratorError(`"${other.file}" is a model of ${other.format.name}, which has no validation events`, {
      code: "unsupported",
      place: { file: other.file },
      hint: "convert it first: shapewright convert --to smithy",
    });
  }
  const { files: asts, faults } = assembleModel(files);
  return faults.length > 0 ? faults.map(eventOf) : validateSmithy(asts);
}
