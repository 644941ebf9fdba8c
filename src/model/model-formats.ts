import { awsJson } from "./aws-json/aws-json-format.ts";
import type { FoundFile, ModelFile, ModelFormat } from "./model-format.ts";
import { smithyJson } from "./smithy-json/smithy-json-format.ts";

/** The formats of models, identified by the content of files. */
export const modelFormats: readonly ModelFormat[] = [smithyJson, awsJson];

/** One line, for hints. */
export function describeKnownFormats(): string {
  return `known are ${modelFormats
    .map(({ name }) => name)
    .toReversed()
    .join(", and ")}`;
}

/** The file with its format; `undefined` for an unknown format. */
export function findFormat(file: ModelFile): FoundFile | undefined {
  for (const format of modelFormats) {
    const part = format.findPart(file.json);
    if (part !== undefined) return { ...file, format, part };
  }
  return undefined;
}
