import { DiagnosticSeverity, type Diagnostic } from "vscode-languageserver";
import type { GeneratorError } from "../generator-error.ts";
import { assembleModel } from "../model/smithy-idl/assemble-model.ts";
import type { SmithyFile } from "../model/smithy-json/merge-files.ts";
import { eventOf, validateSmithy } from "../model/smithy-validate/validate-smithy.ts";
import type { Severity } from "../model/smithy-validate/validation-event.ts";
import { rangeOfPlace } from "./positions.ts";

const severities: Readonly<Record<Exclude<Severity, "SUPPRESSED">, DiagnosticSeverity>> = {
  ERROR: DiagnosticSeverity.Error,
  DANGER: DiagnosticSeverity.Error,
  WARNING: DiagnosticSeverity.Warning,
  NOTE: DiagnosticSeverity.Information,
};

/** What is wrong with a model, by the path of the file; each file has an entry. */
export function findDiagnostics(
  files: readonly SmithyFile[],
  faults: readonly GeneratorError[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const assembled = assembleModel(files);
  const found = assembled.faults.length > 0 ? assembled.faults.map(eventOf) : validateSmithy(assembled.files);
  const byFile = new Map<string, Diagnostic[]>(files.map(({ file }) => [file, []]));
  for (const { id, severity, message, place, hint } of [...faults.map(eventOf), ...found]) {
    if (severity === "SUPPRESSED" || place === undefined) continue;
    const diagnostics = byFile.get(place.file) ?? [];
    byFile.set(place.file, diagnostics);
    diagnostics.push({
      range: rangeOfPlace(place),
      severity: severities[severity],
      code: id,
      source: "shapewright",
      message: hint === undefined ? message : `${message}\n${hint}`,
    });
  }
  return byFile;
}
