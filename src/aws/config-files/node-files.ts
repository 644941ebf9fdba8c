import type * as fs from "node:fs/promises";
import type * as os from "node:os";
import type * as path from "node:path";
import { readVariable } from "./environment.ts";

/** Node's modules for files, loaded at first use, so that browser bundles do not reference them. */
export const fileModules: FileModules = {
  get fs() {
    return process.getBuiltinModule("node:fs/promises");
  },
  get os() {
    return process.getBuiltinModule("node:os");
  },
  get path() {
    return process.getBuiltinModule("node:path");
  },
};

interface FileModules {
  readonly fs: typeof fs;
  readonly os: typeof os;
  readonly path: typeof path;
}

/** The user's home folder: `HOME`, `USERPROFILE`, `HOMEDRIVE` with `HOMEPATH`, else the system's. */
export function homeFolder(): string {
  const drive = readVariable("HOMEDRIVE") ?? "C:";
  const path = readVariable("HOMEPATH");
  return readVariable("HOME") ?? readVariable("USERPROFILE") ?? (path && `${drive}${path}`) ?? fileModules.os.homedir();
}

/** A path with a leading `~` replaced by the home folder. */
export function expandHome(path: string): string {
  return /^~(?=$|[/\\])/.test(path) ? homeFolder() + path.slice(1) : path;
}

/** A path below `~/.aws`. */
export function awsFolderPath(...segments: readonly string[]): string {
  return fileModules.path.join(homeFolder(), ".aws", ...segments);
}

/** Whether an error of `node:fs` means that the file does not exist. */
export function isMissingFile(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === "ENOENT" || code === "ENOTDIR";
}
