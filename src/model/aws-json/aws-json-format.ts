import { GeneratorError } from "../../generator-error.ts";
import { readEndpointRuleSet } from "../endpoint-rules/read-endpoint-rule-set.ts";
import type { FoundFile, ModelFormat, ReadOptions } from "../model-format.ts";
import { rootLocation } from "../smithy-json/json-location.ts";
import type { ServiceModel } from "../service-model.ts";
import { checkPart } from "./check-part.ts";
import { findPart } from "./find-part.ts";
import type { CheckedFile, PartName } from "./part-types.ts";
import { readAwsJson } from "./read-aws-json.ts";
import { warnOfMisspeltKeys } from "./warn-of-misspelt-keys.ts";

/** The layouts of AWS's own models: split into files by content (operations, documentation, …), or merged into one. */
export const awsJson: ModelFormat = {
  name: "api-2.json with docs-2.json and its kin, service-2.json, the PHP array text of these",
  findPart,
  read: readAwsFiles,
};

function readAwsFiles(files: readonly FoundFile[], options: ReadOptions): ServiceModel {
  const take = <Name extends PartName>(name: Name): CheckedFile<Name> | undefined => {
    const found = takeOne(files, name);
    if (found === undefined) return undefined;
    const checked = checkPart(name, found);
    warnOfMisspeltKeys(name, checked, options.warn);
    return checked;
  };
  const api = take("api");
  if (api === undefined) throw makeNoApi(files, options.source);
  const rules = takeOne(files, "endpointRuleSet");
  const parts = {
    api,
    docs: take("docs"),
    paginators: take("paginators"),
    examples: take("examples"),
    waiters: take("waiters"),
    endpointRules:
      rules && readEndpointRuleSet(rules.json, { what: "endpoint rules", location: rootLocation(rules.file) }),
  };
  return readAwsJson(parts, options);
}

function takeOne(files: readonly FoundFile[], name: PartName | "endpointRuleSet"): FoundFile | undefined {
  const [first, second] = files.filter(({ part }) => part === name);
  if (first === undefined || second === undefined) return first;
  throw new GeneratorError(`"${second.file}" and "${first.file}" are both ${name} files of one model`, {
    code: "invalid-model",
    place: { file: second.file },
    hint: "name one of them, or the files of one version of one service",
  });
}

function makeNoApi(files: readonly FoundFile[], source: string): GeneratorError {
  const found = files.map(({ file, part }) => `"${file}" (${part})`).join(", ");
  return new GeneratorError(`model "${source}" has no operations and shapes: found ${found}`, {
    code: "unknown-format",
    place: { file: source },
    hint: "the api file is missing, which is called api-2.json or service-2.json",
  });
}
