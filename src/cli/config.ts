import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { OutputFormat } from "../generation-job.ts";
import { GeneratorError } from "../generator-error.ts";
import { checkConfig } from "./check-config.ts";

/** `shapewright.config.json`, checked; paths are relative to the file. */
export interface Config {
  readonly scope?: string;
  /** The folder of the packages' folders. Default `generated`. */
  readonly out?: string;
  readonly format?: OutputFormat;
  readonly packages: readonly PackageConfig[];
}

export interface PackageConfig {
  readonly model: string | readonly string[];
  /** The package's own folder. */
  readonly out?: string;
  readonly name?: string;
  readonly handlers?: string | false;
  readonly service?: string;
  /** Of the `smithy-build.json` that is the model. */
  readonly projection?: string;
}

export const CONFIG_NAME = "shapewright.config.json";

/** The nearest file of a name, from a folder upwards. */
export async function findAbove(name: string, folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, name);
    if ((await stat(file).catch(() => undefined))?.isFile() === true) return file;
    if (dirname(at) === at) return undefined;
  }
}

/**
 * Reads and checks a config file.
 *
 * @param file where it is.
 * @param shown how messages name it.
 * @throws GeneratorError `unreadable-file`, `invalid-syntax` or `invalid-config`, with the place.
 */
export async function readConfig(file: string, shown: string): Promise<Config> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message.replace(/, .*/, "") : String(cause);
    throw new GeneratorError(`config file "${shown}" cannot be read: ${reason}`, {
      code: "unreadable-file",
      place: { file: shown },
      hint: `name a file that exists, or leave --config out to have the nearest ${CONFIG_NAME} read`,
      cause,
    });
  });
  return checkConfig(await parseConfig(text, shown), shown);
}

async function parseConfig(text: string, shown: string): Promise<unknown> {
  const { parseJson } = await import("../model/json-text/parse-json.ts");
  try {
    return parseJson(text.replace(/^\uFEFF/, ""), shown);
  } catch (error) {
    if (!(error instanceof GeneratorError)) throw error;
    const { message, code, place } = error;
    throw new GeneratorError(message, { code, place, hint: "a config is JSON, without comments or trailing commas" });
  }
}
