import { emitPackage } from "../../src/emit/emit-package.ts";
import type { PackagePlan } from "../../src/plan/package-plan.ts";

/** The text of one file of a package. */
export function emitFile(path: string, plan: PackagePlan): string {
  const file = emitPackage(plan).find((emitted) => emitted.path === path);
  if (file === undefined) throw new Error(`the package has no ${path}`);
  return file.text;
}
