import type { PackagePlan } from "../plan/package-plan.ts";
import { type Protocol, protocolOf } from "../protocols/protocol-table.ts";
import { code, type Code } from "./code.ts";
import { arrayDoc, entryDoc, type Doc } from "./layout.ts";
import type { SourceFile } from "./source-file.ts";

/** The client half of the protocol that the package's client speaks unless it is given another. */
export function clientHalf(plan: PackagePlan, file: SourceFile): Code {
  const { clientHalf: symbol, clientEntry } = clientProtocol(plan).runtime;
  return file.runtime(symbol, "value", clientEntry);
}

/** The property of a schema that names parts of the runtime; none where it needs none. */
export function partsEntry(parts: readonly string[], plan: PackagePlan, file: SourceFile): Doc[] {
  if (parts.length === 0) return [];
  const { clientEntry } = clientProtocol(plan).runtime;
  return [entryDoc(code`parts`, arrayDoc(parts.map((part) => file.runtime(part, "value", clientEntry))))];
}

function clientProtocol({ protocols: [name] }: PackagePlan): Protocol {
  if (name === undefined) throw new Error("the plan has no protocol");
  return protocolOf(name);
}
