import { GeneratorError, throwFaults, type Warn } from "./generator-error.ts";
import { printSplitLayout } from "./model/aws-json/print/print-split-layout.ts";
import { findModelFiles } from "./model/find-model-files.ts";
import { modelFormats } from "./model/model-formats.ts";
import { readModel } from "./model/read-model.ts";
import { assembleModel } from "./model/smithy-idl/assemble-model.ts";
import { parseIdl } from "./model/smithy-idl/parse-idl.ts";
import { printIdl } from "./model/smithy-idl/print/print-idl.ts";
import { astOfModel } from "./model/smithy-json/ast-of-model.ts";
import type { JsonObject } from "./model/smithy-json/json-values.ts";
import { makeAst } from "./model/smithy-json/make-ast.ts";
import { mergeFiles } from "./model/smithy-json/merge-files.ts";
import { smithyJson } from "./model/smithy-json/smithy-json-format.ts";

/** One model to convert. */
export interface ConversionJob {
  readonly models: readonly string[];
  /** `c2j`: AWS's split layout. */
  readonly to: "smithy" | "smithy-json" | "c2j";
  /** Of the shapes, for a model of a format that has no namespaces. */
  readonly namespace?: string | undefined;
  /** Which projection of a `smithy-build.json` is converted; all of its sources where none is named. */
  readonly projection?: string | undefined;
}

/** A file of the converted model. */
interface ConvertedFile {
  /** `com.example.smithy`, `model.json`, `api-2.json`. */
  readonly name: string;
  readonly text: string;
}

/**
 * Converts a model of any format into Smithy's language, a file for each namespace, into one JSON AST, which has all
 * shapes that were read, or into AWS's split layout, which has what the service reaches.
 *
 * @throws GeneratorError for faults of the model; `unsupported` for names that Smithy's language cannot write.
 */
export function convertModel({ models, to, ...options }: ConversionJob, warn: Warn): readonly ConvertedFile[] {
  if (to === "c2j") return printSplitLayout(readModel(models, { projection: options.projection, warn }), warn);
  const ast = readAst(models, { ...options, warn });
  if (to === "smithy-json") return [{ name: "model.json", text: `${JSON.stringify(ast, null, 4)}\n` }];
  return printIdl(ast).map(({ namespace: own, text }) => {
    const name = `${own === "" ? "metadata" : own}.smithy`;
    const [fault] = parseIdl(name, text).faults;
    if (fault === undefined) return { name, text };
    throw new GeneratorError(`model has a name that Smithy's language cannot write: ${fault.message}`, {
      code: "unsupported",
      place: { file: models.join(" ") },
    });
  });
}

function readAst(
  models: readonly string[],
  { namespace, projection, warn }: Omit<ConversionJob, "models" | "to"> & { readonly warn: Warn },
): JsonObject {
  const files = findModelFiles(models, warn, projection);
  const isSmithy = modelFormats.find((format) => files.some((file) => file.format === format)) === smithyJson;
  if (!isSmithy) return astOfModel(readModel(models, { warn }), { namespace, warn });
  const assembled = assembleModel(files);
  throwFaults(assembled.faults);
  return makeAst(mergeFiles(assembled.files));
}
