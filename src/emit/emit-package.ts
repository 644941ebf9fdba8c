import type { PackagePlan } from "../plan/package-plan.ts";
import { emitAggregatedClient } from "./aggregated-client.ts";
import { emitClient } from "./client.ts";
import { emitCommands } from "./commands.ts";
import { emitConstraints } from "./constraints.ts";
import type { EmittedFile } from "./emitted-file.ts";
import { emitErrors } from "./errors.ts";
import { emitIndex } from "./index-file.ts";
import { emitModels } from "./models.ts";
import { emitPackageJson } from "./package-json.ts";
import { emitPaginators } from "./paginators.ts";
import { emitReadme } from "./readme.ts";
import { emitSchemas } from "./schemas.ts";
import { emitServer } from "./server.ts";

/** All files of a package but the person's handlers. Pure: same plan, same bytes. */
export function emitPackage(plan: PackagePlan): readonly EmittedFile[] {
  const sources = [
    emitModels(plan),
    emitErrors(plan),
    emitSchemas(plan),
    emitCommands(plan),
    emitClient(plan),
    emitAggregatedClient(plan),
    ...emitPaginators(plan),
    emitServer(plan),
    ...emitConstraints(plan),
  ];
  return [...sources, emitIndex(plan, sources), emitPackageJson(plan), emitReadme(plan)];
}
