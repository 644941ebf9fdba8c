import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished, vi } from "vitest";

/**
 * A folder that is the user's for a test: `HOME` is its path, no variable of AWS is set but those that are given, and
 * the files are below it.
 *
 * @param files texts by path from the folder.
 * @returns the folder's path.
 */
export function useHome(
  files: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
): string {
  const home = mkdtempSync(join(tmpdir(), "shapewright-home-"));
  writeFiles(home, files);
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) vi.stubEnv(name, undefined);
  vi.stubEnv("HOME", home);
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });
  return home;
}

/** @param files texts by path from the folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
