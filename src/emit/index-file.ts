import type { PackagePlan } from "../plan/package-plan.ts";
import { code, joinCode, stringLiteral } from "./code.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { SourceFile } from "./source-file.ts";

/** `src/index.ts`: everything but the schemas and the server. */
export function emitIndex(plan: PackagePlan, files: readonly EmittedFile[]): EmittedFile {
  const file = new SourceFile("src/index.ts", plan);
  const exported = ["aggregated-client", "client", "commands", "errors", "models", "paginators"].filter((name) =>
    files.some(({ path }) => path === `src/${name}.ts`),
  );
  const exports = exported.map((name) => code`export * from ${stringLiteral(`./${name}.ts`)};`);
  file.add(joinCode(exports, "\n"));
  return file.toFile();
}
