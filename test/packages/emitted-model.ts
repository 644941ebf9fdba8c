import { emitHandlers } from "../../src/emit/handlers.ts";
import { emitPackage } from "../../src/emit/emit-package.ts";
import type { EmittedFile } from "../../src/emit/emitted-file.ts";
import type { Warning } from "../../src/generator-error.ts";
import { readModel } from "../../src/model/read-model.ts";
import type { PackagePlan } from "../../src/plan/package-plan.ts";
import { planPackage } from "../../src/plan/plan-package.ts";

/** A package as it is generated, in memory. */
export interface EmittedModel {
  readonly plan: PackagePlan;
  readonly warnings: readonly Warning[];
  /** All files that are the generator's own, and the handlers skeleton that it writes once. */
  readonly files: readonly EmittedFile[];
}

interface EmitOptions {
  /** What the first line of each file names; the folder's own name where it is not given. */
  readonly source?: string;
  readonly scope?: string;
}

/** Reads a model, plans and emits its package: what `gen` does, but for writing it. */
export function emitModel(models: readonly string[], options: EmitOptions = {}): EmittedModel {
  const warnings: Warning[] = [];
  const warn = (warning: Warning): void => void warnings.push(warning);
  const model = readModel([...models], { source: options.source ?? "model", warn });
  const plan = planPackage(model, { scope: options.scope, warn });
  const handlers: EmittedFile = { path: "handlers.ts", text: emitHandlers(plan).text };
  return { plan, warnings, files: [...emitPackage(plan), handlers] };
}
