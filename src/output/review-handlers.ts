import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EmittedFile } from "../emit/emitted-file.ts";
import type { HandlersSkeleton } from "../emit/handlers-skeleton.ts";
import type { Warning } from "../generator-error.ts";
import { mayBreak, readPackageTypes, TYPE_FILES, type PackageTypes } from "./package-types.ts";
import type { UpdatedHandlers } from "./update-handlers.ts";

/** The types of the existing package, and of the new one. */
interface ChangedTypes {
  readonly before: PackageTypes;
  readonly after: PackageTypes;
}

/** Compares the types that handlers depend on; `undefined` if there is no package yet, or no change. */
export async function compareTypes(
  outDir: string,
  { files, handlersInterface }: { files: readonly EmittedFile[]; handlersInterface: string },
): Promise<ChangedTypes | undefined> {
  const former = await Promise.all(TYPE_FILES.map((path) => readFile(join(outDir, path), "utf8").catch(() => "")));
  const texts = TYPE_FILES.map((path) => files.find((file) => file.path === path)?.text ?? "");
  if (former.every((text, index) => text === texts[index])) return undefined;
  const before = readPackageTypes(former, handlersInterface);
  return before.handlers.size === 0 ? undefined : { before, after: readPackageTypes(texts, handlersInterface) };
}

/** Reports user handlers that no longer fit the package: the operation was removed, or its types changed. */
export async function reviewHandlers(
  { file, orphans }: UpdatedHandlers,
  {
    outDir,
    packageName,
    skeleton: { handlersInterface },
    types,
  }: {
    readonly outDir: string;
    readonly packageName: string;
    readonly skeleton: HandlersSkeleton;
    readonly types: ChangedTypes | undefined;
  },
): Promise<Warning[]> {
  const warnings: Warning[] = [];
  if (orphans.length > 0) {
    warnings.push({
      code: "orphan-handler",
      message: `the model has no operation for ${orphans.map((name) => `handler "${name}"`).join(", ")}`,
      place: { file: file.path },
      hint: "remove it or, if the operation was renamed, rename it",
    });
  }
  if (types === undefined || file.was === undefined || !mayBreak(file.text, types)) return warnings;
  // Loading the compiler takes longer than the rest of a run: loaded only for changed types.
  const { findBrokenHandlers } = await import("./check-handlers.ts");
  const question = { outDir, packageName, handlersInterface, ...types };
  for (const broken of findBrokenHandlers({ ...question, path: file.path, text: file.text })) {
    const { method, reason, file: at, line, column } = broken;
    if (method !== undefined && orphans.includes(method)) continue;
    warnings.push({
      code: "broken-handler",
      message: `${method === undefined ? "code" : `handler "${method}"`} does not fit the changed types: ${reason}`,
      place: { file: at, line, column },
    });
  }
  return warnings;
}
