import { readFile } from "node:fs/promises";
import { z } from "zod";
import { configSchema, type Config } from "./config.ts";

/** A config file that cannot be used; the message tells the place and what is wrong. */
export class ConfigError extends Error {
  constructor(file: string, faults: readonly string[]) {
    super(faults.map((fault) => `${file}: ${fault}`).join("\n"));
    this.name = "ConfigError";
  }
}

/**
 * Reads a config file.
 *
 * @throws ConfigError Where the file is not there, is not JSON, or says what a config cannot.
 */
export async function readConfig(file: string): Promise<Config> {
  const read = configSchema.safeParse(parse(file, await readText(file)));
  if (read.success) return read.data;
  throw new ConfigError(
    file,
    read.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${z.core.toDotPath(path)}: ${message}`,
    ),
  );
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new ConfigError(file, [
      error instanceof Error && "code" in error ? `cannot be read (${String(error.code)})` : "cannot be read",
    ]);
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigError(file, [`is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}
