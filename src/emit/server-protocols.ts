import type { ProtocolName } from "../model/service-model.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { customizationOf } from "./customizations.ts";
import { arrayDoc, type Doc } from "./layout.ts";
import type { RuntimeEntry } from "./runtime-entry.ts";
import type { SourceFile } from "./source-file.ts";

const protocols: Readonly<Record<ProtocolName, { readonly name: string; readonly entry: RuntimeEntry }>> = {
  awsJson1_0: { name: "awsJson1_0Server", entry: "@shapewright/runtime/server/aws-json" },
  awsJson1_1: { name: "awsJson1_1Server", entry: "@shapewright/runtime/server/aws-json" },
  awsQuery: { name: "awsQueryServer", entry: "@shapewright/runtime/server/aws-query" },
  ec2Query: { name: "ec2QueryServer", entry: "@shapewright/runtime/server/ec2-query" },
  restJson1: { name: "restJson1Server", entry: "@shapewright/runtime/server/rest-json" },
  restXml: { name: "restXmlServer", entry: "@shapewright/runtime/server/rest-xml" },
  rpcv2Cbor: { name: "rpcv2CborServer", entry: "@shapewright/runtime/server/rpcv2-cbor" },
  rpcv2Json: { name: "rpcv2JsonServer", entry: "@shapewright/runtime/server/rpcv2-json" },
};

/** The REST protocols take every request, so a server asks the others first. */
const greedy: readonly ProtocolName[] = ["restJson1", "restXml"];

/** The server halves of all of the package's protocols, as an array. */
export function serverProtocols(plan: PackagePlan, file: SourceFile): Doc {
  const { serverProtocol } = customizationOf(plan);
  const ordered = plan.protocols.toSorted((a, b) => Number(greedy.includes(a)) - Number(greedy.includes(b)));
  return arrayDoc(
    ordered.map((protocol) => {
      const { name, entry } = protocols[protocol];
      const half = file.runtime(name, "value", entry);
      return serverProtocol === undefined ? half : serverProtocol(half, file);
    }),
  );
}
