import type { PackagePlan } from "../plan/package-plan.ts";
import { protocolOf } from "../protocols/protocol-table.ts";
import { arrayDoc, type Doc } from "./layout.ts";
import type { SourceFile } from "./source-file.ts";

/** The server halves of all of the package's protocols, as an array; those that bind to HTTP are asked last. */
export function serverProtocols(plan: PackagePlan, file: SourceFile): Doc {
  const ordered = plan.protocols
    .map(protocolOf)
    .toSorted((a, b) => Number(a.bindsToHttp === true) - Number(b.bindsToHttp === true));
  return arrayDoc(
    ordered.map(({ runtime: { serverEntry, serverHalf } }) => file.runtime(serverHalf, "value", serverEntry)),
  );
}
