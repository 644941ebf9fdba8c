import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder for packages that several test files of a worker import; it is removed when the run ends. */
    packages: string;
  }
}

export default function makePackagesFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-run-"));
  project.provide("packages", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
