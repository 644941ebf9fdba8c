import type { ProtocolName } from "../model/service-model.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { arrayDoc, type Doc } from "./layout.ts";
import type { Code } from "./code.ts";
import type { RuntimeEntry, SourceFile } from "./source-file.ts";

/** Where the runtime keeps a protocol's two halves. */
interface ProtocolImports {
  readonly client: { readonly name: string; readonly entry: RuntimeEntry };
  readonly server: { readonly name: string; readonly entry: RuntimeEntry };
}

const protocols: Partial<Record<ProtocolName, ProtocolImports>> = {
  restJson1: {
    client: { name: "restJson1", entry: "@shapewright/runtime/rest-json" },
    server: { name: "restJson1Server", entry: "@shapewright/runtime/server/rest-json" },
  },
};

/** The client half of the package's first protocol. */
export function clientProtocol(plan: PackagePlan, file: SourceFile): Code {
  const [protocol] = importsOf(plan);
  if (protocol === undefined) throw new Error("the plan has no protocol");
  return file.runtime(protocol.client.name, "value", protocol.client.entry);
}

/** The server halves of all of the package's protocols, as an array. */
export function serverProtocols(plan: PackagePlan, file: SourceFile): Doc {
  return arrayDoc(importsOf(plan).map(({ server }) => file.runtime(server.name, "value", server.entry)));
}

function importsOf(plan: PackagePlan): ProtocolImports[] {
  return plan.protocols.flatMap((name) => protocols[name] ?? []);
}
