import type { PackagePlan } from "../plan/package-plan.ts";
import { emitAggregatedClient } from "./aggregated-client.ts";
import { emitClient } from "./client.ts";
import { emitCommands } from "./commands.ts";
import { emitConstraints } from "./constraints.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { emitEndpoint, endpointFile } from "./endpoint-rules/endpoint-file.ts";
import { emitErrors } from "./errors.ts";
import { emitIndex } from "./index-file.ts";
import { emitModels } from "./models.ts";
import { emitPackageJson } from "./package-json.ts";
import { emitPaginators } from "./paginators.ts";
import { emitReadme } from "./readme.ts";
import { emitSchemas } from "./schemas.ts";
import { emitWaiters } from "./waiters.ts";
import { emitServer } from "./server.ts";

/** Prints one file of a package. */
interface Emitter {
  /** Relative to the package's folder, with forward slashes. */
  readonly path: string;
  /** @returns undefined if the package does not need the file. */
  readonly emit: (plan: PackagePlan, path: string) => string | undefined;
  /** Whether the package's main entry re-exports the file. */
  readonly isExported?: true;
}

const emitters: readonly Emitter[] = [
  { path: "src/models.ts", emit: emitModels, isExported: true },
  { path: "src/errors.ts", emit: emitErrors, isExported: true },
  { path: endpointFile, emit: emitEndpoint },
  { path: "src/schemas.ts", emit: emitSchemas },
  { path: "src/commands.ts", emit: emitCommands, isExported: true },
  { path: "src/client.ts", emit: emitClient, isExported: true },
  { path: "src/aggregated-client.ts", emit: emitAggregatedClient, isExported: true },
  { path: "src/paginators.ts", emit: emitPaginators, isExported: true },
  { path: "src/waiters.ts", emit: emitWaiters, isExported: true },
  { path: "src/server/index.ts", emit: emitServer },
  { path: "src/server/constraints.ts", emit: emitConstraints },
  { path: "package.json", emit: emitPackageJson },
  { path: "README.md", emit: emitReadme },
];

const mainEntry = "src/index.ts";

/** All files of a package except the user's handlers. Pure: the same plan gives the same bytes. */
export function emitPackage(plan: PackagePlan): readonly EmittedFile[] {
  const emitted = emitters.flatMap(({ path, emit, isExported }) => {
    const text = emit(plan, path);
    return text === undefined ? [] : [{ path, text, isExported }];
  });
  const exported = emitted.filter(({ isExported }) => isExported).map(({ path }) => path);
  return [
    ...emitted.map(({ path, text }) => ({ path, text })),
    { path: mainEntry, text: emitIndex(plan, mainEntry, exported) },
  ];
}
