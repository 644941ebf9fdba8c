import { stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import type { GenerationJob } from "../generation-job.ts";
import { GeneratorError } from "../generator-error.ts";
import { CONFIG_NAME, findAbove, readConfig, type Config, type PackageConfig } from "./config.ts";
import type { GenArguments } from "./parse-arguments.ts";
import { UsageError } from "./usage-error.ts";

const DEFAULT_OUT = "generated";

/**
 * Converts a command line to jobs, one per package: for the models that it names, or for the config file's packages.
 *
 * @throws UsageError for incompatible options, GeneratorError for an invalid config.
 */
export async function planJobs(gen: GenArguments, folder: string): Promise<GenerationJob[]> {
  if (gen.models.length > 0) {
    if (gen.config !== undefined) throw new UsageError('"--config" cannot be combined with a model');
    return Promise.all((await groupModels(gen, folder)).map((models) => planNamed(gen, { models, folder })));
  }
  for (const option of ["name", "service", "projection", "handlers"] as const) {
    if (gen[option] === undefined) continue;
    throw new UsageError(`"--${option}" needs a model`, `name a model, or set it for a package in ${CONFIG_NAME}`);
  }
  const file = await findConfigFile(gen, folder);
  if (file === undefined) {
    throw new UsageError(`no model is given, and there is no ${CONFIG_NAME} here or above`);
  }
  const config = await readConfig(file, gen.config ?? showPath(file, folder));
  const jobs = await Promise.all(config.packages.map((each) => planConfigured(each, { gen, config, file, folder })));
  assertApart(jobs, showPath(file, folder));
  return jobs;
}

/** The path of the config file; undefined if the command line names models or if there is none. */
export async function findConfigFile({ models, config }: GenArguments, folder: string): Promise<string | undefined> {
  if (models.length > 0) return undefined;
  return config === undefined ? findAbove(CONFIG_NAME, folder) : resolve(folder, config);
}

/** Folders are separate models, each for a package; files are parts of one model. */
async function groupModels(gen: GenArguments, folder: string): Promise<readonly (readonly string[])[]> {
  const { models } = gen;
  const areFolders = await Promise.all(models.map((model) => isFolder(resolve(folder, model))));
  if (models.length === 1 || !areFolders.every(Boolean)) return [models];
  for (const option of ["name", "service", "projection", "handlers"] as const) {
    if (gen[option] === undefined || gen[option] === false) continue;
    throw new UsageError(`"--${option}" needs a single model`, `set it for a package in ${CONFIG_NAME}`);
  }
  return models.map((model) => [model]);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Reading the model reports the error.
    return false;
  }
}

async function planNamed(
  gen: GenArguments,
  { models, folder }: { models: readonly string[]; folder: string },
): Promise<GenerationJob> {
  const isAlone = models.length === gen.models.length;
  return {
    models,
    source: await describePortably(models, folder),
    service: gen.service,
    projection: gen.projection,
    outRoot: isAlone ? DEFAULT_OUT : (gen.out ?? DEFAULT_OUT),
    outDir: isAlone ? gen.out : undefined,
    packageName: gen.name,
    scope: gen.scope,
    handlers: gen.handlers,
    format: gen.format ?? "none",
    check: gen.check,
  };
}

async function planConfigured(
  each: PackageConfig,
  { gen, config, file, folder }: { gen: GenArguments; config: Config; file: string; folder: string },
): Promise<GenerationJob> {
  const base = dirname(file);
  const place = (path: string): string => showPath(resolve(base, path), folder);
  const models = typeof each.model === "string" ? [each.model] : each.model;
  return {
    models: models.map(place),
    source: await describePortably(models, base, base),
    service: each.service,
    projection: each.projection,
    outRoot: gen.out ?? place(config.out ?? DEFAULT_OUT),
    outDir: each.out === undefined ? undefined : place(each.out),
    packageName: each.name,
    scope: gen.scope ?? config.scope,
    handlers: typeof each.handlers === "string" ? place(each.handlers) : each.handlers,
    format: gen.format ?? config.format ?? "none",
    check: gen.check,
  };
}

/** The path relative to a folder, as a user would write it. */
export function showPath(path: string, folder: string): string {
  const inner = relative(folder, path);
  const isBelow = inner !== "" && !isAbsolute(inner) && inner.split(sep)[0] !== "..";
  return isBelow ? inner : path;
}

/**
 * The models' source in the first line of generated files: independent of the working directory, and without absolute
 * paths.
 *
 * @param folder the base of relative paths.
 * @param project the folder that the source is relative to, if known.
 */
async function describePortably(models: readonly string[], folder: string, project?: string): Promise<string> {
  const { describeSource } = await import("../model/find-model-files.ts");
  return describeSource(await Promise.all(models.map((model) => describeModel(resolve(folder, model), project))));
}

/** The path relative to its project's folder; outside of a project, its last two segments. */
async function describeModel(path: string, project: string | undefined): Promise<string> {
  const known = project === undefined ? path : showPath(path, project);
  const found = isAbsolute(known) ? await findProject(dirname(path)) : undefined;
  const inner = found === undefined ? known : showPath(path, found);
  const parts = inner.split(sep).filter((part) => part !== "");
  return (isAbsolute(inner) ? parts.slice(-2) : parts).join("/");
}

/** The nearest parent folder of a model with a config; if there is none, the nearest with a `package.json`. */
async function findProject(folder: string): Promise<string | undefined> {
  for (const name of [CONFIG_NAME, "package.json"]) {
    const file = await findAbove(name, folder);
    if (file !== undefined) return dirname(file);
  }
  return undefined;
}

function assertApart(jobs: readonly GenerationJob[], file: string): void {
  const taken = new Map<string, number>();
  for (const [index, job] of jobs.entries()) {
    if (job.outDir === undefined) continue;
    const key = resolve(job.outDir);
    const first = taken.get(key);
    if (first !== undefined) {
      throw new GeneratorError(`packages ${first + 1} and ${index + 1} have the same folder "${job.outDir}"`, {
        code: "invalid-config",
        place: { file, pointer: `/packages/${index}/out` },
        hint: "give each package a different folder",
      });
    }
    taken.set(key, index);
  }
}
