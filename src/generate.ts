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

/** Intermediate results of generating a package, reused by later runs in the same process. */
export interface GenerationMemory {
  readonly compiled: Map<string, CompiledFile>;
}

/**
 * Generates one package: reads the model, plans, emits, and writes changed files; only compares if the job is a check.
 *
 * @param memory results of an earlier run of the same job; updated by this one.
 * @throws GeneratorError for errors in the model or in folders; nothing is written then.
 */
export async function generatePackage(job: GenerationJob, memory?: GenerationMemory): Promise<GenerationReport> {
  const started = performance.now();
  const warnings: Warning[] = [];
  const warn = (warning: Warning): void => void warnings.push(warning);
  const { source, service, projection } = job;
  const model = readModel(job.models, { source, service, projection, warn });
  const plan = planPackage(model, { packageName: job.packageName, scope: job.scope, warn });
  const outDir = job.outDir ?? join(job.outRoot, plan.names.slug);
  // Completes an interrupted write before reading the user's files.
  if (!job.check) await recoverInterruptedWrite(outDir);
  const emitted = emitPackage(plan);
  const sources = job.format === "prettier" ? await formatWithPrettier(emitted, outDir) : emitted;
  const handlersPath = job.handlers ?? join(outDir, "handlers.ts");
  const handlers =
    handlersPath === false
      ? undefined
      : await mergeUserHandlers(handlersPath, { plan, outDir, sources, format: job.format });
  // Compiled files are not committed, so a check of a fresh clone cannot compare them.
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
    // Warnings about the user's code come first, since only some are shown.
    warnings: [...(handlers?.warnings ?? []), ...warnings],
    milliseconds: Math.round(performance.now() - started),
  };
}

/**
 * Re-enters the working directory by its path, if it is the replaced folder or inside it: the process, like its shell,
 * would remain in the deleted one.
 */
function reenterFolder(standing: string, { outDir, warn }: { outDir: string; warn: (warning: Warning) => void }): void {
  const inner = relative(realpathSync(resolve(standing, outDir)), standing);
  if (isAbsolute(inner) || inner.split(sep)[0] === "..") return;
  process.chdir(standing);
  warn({
    code: "replaced-folder",
    message: "the current folder of your shell was replaced by a new one of the same name",
    hint: 'change to the new one: cd "$PWD"',
  });
}

interface HandlersOptions {
  readonly plan: PackagePlan;
  readonly outDir: string;
  readonly sources: readonly EmittedFile[];
  readonly format: OutputFormat;
}

/** The merged handlers file, with warnings about handlers that no longer match the package. */
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

/** The text of a new handlers file, formatted like the user's files. */
async function printHandlers(plan: PackagePlan, path: string, format: OutputFormat): Promise<EmittedHandlers> {
  const emitted = emitHandlers(plan);
  if (format !== "prettier") return emitted;
  const file = { path: basename(path), text: emitted.text };
  const [formatted = file] = await formatWithPrettier([file], dirname(path));
  return { ...emitted, text: formatted.text };
}
