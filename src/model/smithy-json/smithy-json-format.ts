import { throwFaults } from "../../generator-error.ts";
import type { ModelFormat } from "../model-format.ts";
import { assembleModel } from "../smithy-idl/assemble-model.ts";
import { ParsedIdl } from "../smithy-idl/parsed-idl.ts";
import { resolveFiles } from "./flatten-shapes.ts";
import { isJsonObject } from "./json-values.ts";
import { findErrors } from "../smithy-validate/validate-smithy.ts";
import { readSmithyModel } from "./read-smithy-model.ts";

/** Smithy 1.0 and 2.0, in its own language and as JSON AST; a model may have files of both. */
export const smithyJson: ModelFormat = {
  name: "Smithy's language or its JSON AST",
  findPart: (json) =>
    // A package.json may have an object of that name, which says where its model is.
    json instanceof ParsedIdl || (isJsonObject(json) && Object.hasOwn(json, "smithy") && !isJsonObject(json["smithy"]))
      ? "model"
      : undefined,
  read: (files, options) => {
    const assembled = assembleModel(files);
    throwFaults(assembled.faults);
    // What is JSON was written by Smithy, which has validated it.
    const resolved = resolveFiles(assembled.files);
    if (files.some(({ json }) => json instanceof ParsedIdl)) throwFaults(findErrors(assembled.files, resolved));
    return readSmithyModel(assembled.files, options, resolved);
  },
};
