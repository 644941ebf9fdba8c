import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { OutputFormat } from "../generation-job.ts";
import { GeneratorError } from "../generator-error.ts";
import { checkConfig } from "./check-config.ts";

/** `shapewright.config.json`, checked; paths are relative to the file. */
export interface Config {
  readonly scope?: string;
  /** The folder that contains the packages' folders. Default `generated`. */
  readonly out?: string;
  readonly format?: OutputFormat;
  readonly packages: readonly PackageConfig[];
}

export interface PackageConfig {
  readonly model: string | readonly string[];
  /** The package's folder. */
  readonly out?: string;
  readonly name?: string;
  readonly handlers?: string | false;
  readonly service?: string;
  /** A projection, if the model is a `smithy-build.json`. */
  readonly projection?: string;
}

export const CONFIG_NAME = "shapewright.config.json";

/** Finds the nearest file with a name in a folder or its parents. */
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
 * @param file its path.
 * @param shown its path in messages.
 * @throws GeneratorError `unreadable-file`, `invalid-syntax` or `invalid-config`, with the place.
 */
export async function readConfig(file: string, shown: string): Promise<Config> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message.replace(/, .*/, "") : String(cause);
    throw new GeneratorError(`config file "${shown}" cannot be read: ${reason}`, {
      code: "unreadable-file",
      place: { file: shown },
      hint: `name an existing file, or omit --config to use the nearest ${CONFIG_NAME}`,
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
