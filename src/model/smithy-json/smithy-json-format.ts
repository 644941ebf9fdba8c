import type { ModelFormat } from "../model-format.ts";
import { isJsonObject } from "./json-values.ts";
import { readSmithyModel } from "./read-smithy-model.ts";

/** The JSON AST of Smithy 1.0 and 2.0. */
export const smithyJson: ModelFormat = {
  name: "Smithy's JSON AST",
  findPart: (json) => (isJsonObject(json) && Object.hasOwn(json, "smithy") ? "model" : undefined),
  read: readSmithyModel,
};
