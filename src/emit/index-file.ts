import { posix } from "node:path";
import type { PackagePlan } from "../plan/package-plan.ts";
import { code, joinCode, stringLiteral } from "./code.ts";
import { SourceFile } from "./source-file.ts";

/** The main entry, which re-exports the given files. */
export function emitIndex(plan: PackagePlan, path: string, exported: readonly string[]): string {
  const file = new SourceFile(path, plan);
  const exports = exported
    .map((other) => posix.relative(posix.dirname(path), other))
    .toSorted()
    .map((other) => code`export * from ${stringLiteral(`./${other}`)};`);
  file.add(joinCode(exports, "\n"));
  return file.print();
}
