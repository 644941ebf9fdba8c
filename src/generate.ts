import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { emitHandlers, type EmittedHandlers } from "./emit/handlers.ts";
import { emitPackage } from "./emit/emit-package.ts";
import type { EmittedFile } from "./emit/emitted-file.ts";
import type { GenerationJob, OutputFormat } from "./generation-job.ts";
import type { GenerationReport } from "./generation-report.ts";
import type { Warning } from "./generator-error.ts";
import { readModel } from "./model/read-model.ts";
import { bundleModules } from "./output/bundle-modules.ts";
import { compileTypeScript, type CompiledFile } from "./output/compile-typescript.ts";
import { formatWithPrettier } from "./output/format-prettier.ts";
import { compareTypes, reviewHandlers } from "./output/review-handlers.ts";
import { updateHandlers, type UpdatedHandlers } from "./output/update-handlers.ts";
import { isBuilt, recoverInterruptedWrite, writePackage } from "./output/write-package.ts";
import type { PackagePlan } from "./plan/package-plan.ts";
import { planPackage } from "./plan/plan-package.ts";

/** What generating a package leaves for the next time in the same process, which then takes less time. */
export interface GenerationMemory {
  readonly compiled: Map<string, CompiledFile>;
}

/**
 * Generates one package: reads the model, plans, emits, and writes what changed; or compares, where
 * the job says so.
 *
 * @param memory what an earlier run of the same job has left; this one leaves its own there.
 * @throws GeneratorError for faults of the model or of the folders; nothing is written then.
 */
export async function generatePackage(job: GenerationJob, memory?: GenerationMemory): Promise<GenerationReport> {
  const started = performance.now();
  const warnings: Warning[] = [];
  const warn = (warning: Warning): void => void warnings.push(warning);
  const { source, service, projection } = job;
  const model = readModel(job.models, { source, service, projection, warn });
  const plan = planPackage(model, { packageName: job.packageName, scope: job.scope, warn });
  const outDir = job.outDir ?? join(job.outRoot, plan.names.slug);
  // What an interrupted run left is completed before the user's files are read.
  if (!job.check) await recoverInterruptedWrite(outDir);
  const emitted = emitPackage(plan);
  const sources = job.format === "prettier" ? await formatWithPrettier(emitted, outDir) : emitted;
  const handlersPath = job.handlers ?? join(outDir, "handlers.ts");
  const handlers =
    handlersPath === false
      ? undefined
      : await mergeUserHandlers(handlersPath, { plan, outDir, sources, format: job.format });
  // Compiled files are not committed: a check of a fresh clone has none to compare.
  const compiled =
    job.check && !isBuilt(outDir) ? [] : bundleModules(await compileTypeScript(sources, memory?.compiled));
  const standing = process.cwd();
  const { isNewFolder, ...result } = await writePackage(outDir, [...sources, ...compiled], {
    check: job.check,
    userFile: handlers?.updated.file,
  });
  if (isNewFolder) reenterFolder(standing, { outDir, warn });
  return {
    packageName: plan.packageName,
    outDir,
    ...result,
    handlersAdded: handlers?.updated.added ?? [],
    // First what is about the user's own code: of many warnings only the first are shown.
    warnings: [...(handlers?.warnings ?? []), ...warnings],
    milliseconds: Math.round(performance.now() - started),
  };
}

/** For a run that was started in the folder, or below: the process would stay in the one that is gone, as its shell does. */
function reenterFolder(standing: string, { outDir, warn }: { outDir: string; warn: (warning: Warning) => void }): void {
  const inner = relative(realpathSync(resolve(standing, outDir)), standing);
  if (isAbsolute(inner) || inner.split(sep)[0] === "..") return;
  process.chdir(standing);
  warn({
    code: "replaced-folder",
    message: "the current folder of your shell was replaced by a new one of the same name",
    hint: 'enter the new one: cd "$PWD"',
  });
}

interface HandlersOptions {
  readonly plan: PackagePlan;
  readonly outDir: string;
  readonly sources: readonly EmittedFile[];
  readonly format: OutputFormat;
}

/** The user's handlers file as it should be, and what in it no longer fits the package. */
async function mergeUserHandlers(
  path: string,
  { plan, outDir, sources, format }: HandlersOptions,
): Promise<{ readonly updated: UpdatedHandlers; readonly warnings: readonly Warning[] }> {
  const { packageName } = plan;
  const printed = await printHandlers(plan, path, format);
  const { skeleton } = printed;
  const types = await compareTypes(outDir, { files: sources, handlersInterface: skeleton.handlersInterface });
  const updated = await updateHandlers(path, printed, new Set(types?.before.handlers.keys()));
  return { updated, warnings: await reviewHandlers(updated, { outDir, packageName, skeleton, types }) };
}

/** The handlers file as it is where there is none yet: the user's from the start, so formatted as theirs are. */
async function printHandlers(plan: PackagePlan, path: string, format: OutputFormat): Promise<EmittedHandlers> {
  const emitted = emitHandlers(plan);
  if (format !== "prettier") return emitted;
  const file = { path: basename(path), text: emitted.text };
  const [formatted = file] = await formatWithPrettier([file], dirname(path));
  return { ...emitted, text: formatted.text };
}
