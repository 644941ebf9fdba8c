import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { emitHandlers } from "./emit/handlers.ts";
import { emitPackage } from "./emit/emit-package.ts";
import type { GenerationJob } from "./generation-job.ts";
import type { GenerationReport } from "./generation-report.ts";
import type { Warning } from "./generator-error.ts";
import { readModel } from "./model/read-model.ts";
import { compileTypeScript } from "./output/compile-typescript.ts";
import { formatWithPrettier } from "./output/format-prettier.ts";
import { mergeHandlers } from "./output/merge-handlers.ts";
import { writePackage, type PersonFile } from "./output/write-package.ts";
import type { PackagePlan } from "./plan/package-plan.ts";
import { planPackage } from "./plan/plan-package.ts";

/**
 * Generates one package: reads the model, plans, emits, and writes what changed; or compares, where
 * the job says so.
 *
 * @throws GeneratorError for faults of the model or of the folders; nothing is written then.
 */
export async function generatePackage(job: GenerationJob): Promise<GenerationReport> {
  const started = performance.now();
  const warnings: Warning[] = [];
  const warn = (warning: Warning): void => void warnings.push(warning);
  const model = readModel(job.models, { source: job.source, service: job.service, warn });
  const plan = planPackage(model, { packageName: job.packageName, scope: job.scope, warn });
  const outDir = job.outDir ?? join(job.outRoot, plan.names.slug);
  const emitted = emitPackage(plan);
  const sources = job.format === "prettier" ? await formatWithPrettier(emitted, outDir) : emitted;
  // Compiled files are not committed, so a check has no use for them.
  const compiled = job.check ? [] : await compileTypeScript(sources);
  const handlers = job.handlers === false ? undefined : await updateHandlers(plan, job, outDir);
  const result = await writePackage(outDir, [...sources, ...compiled], {
    check: job.check,
    personFile: handlers?.file,
  });
  return {
    packageName: plan.packageName,
    outDir,
    ...result,
    handlersAdded: handlers?.added ?? [],
    warnings,
    milliseconds: performance.now() - started,
  };
}

/** The person's handlers file with stubs for what it lacks; a new one where there is none. */
async function updateHandlers(
  plan: PackagePlan,
  job: GenerationJob,
  outDir: string,
): Promise<{ readonly file: PersonFile; readonly added: readonly string[] }> {
  const path = typeof job.handlers === "string" ? job.handlers : join(outDir, "handlers.ts");
  const { text, skeleton } = emitHandlers(plan);
  if (!existsSync(path)) return { file: { path, text, was: undefined }, added: [] };
  const was = readFileSync(path, "utf8");
  const merged = await mergeHandlers(was, skeleton, path);
  return { file: { path, text: merged.text, was }, added: merged.added };
}
