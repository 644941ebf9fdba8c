import { awsJson } from "./aws-json/aws-json-format.ts";
import type { FoundFile, ModelFile, ModelFormat } from "./model-format.ts";
import { smithyJson } from "./smithy-json/smithy-json-format.ts";

/** The formats that models are read from, told apart by what stands in their files. */
export const modelFormats: readonly ModelFormat[] = [smithyJson, awsJson];

/** One line, for hints. */
export function describeKnownFormats(): string {
  return `known are ${modelFormats
    .map(({ name }) => name)
    .toReversed()
    .join(", and ")}`;
}

/** The file with its format; `undefined` where it is of none. */
export function findFormat(file: ModelFile): FoundFile | undefined {
  for (const format of modelFormats) {
    const part = format.findPart(file.json);
    if (part !== undefined) return { ...file, format, part };
  }
  return undefined;
}
