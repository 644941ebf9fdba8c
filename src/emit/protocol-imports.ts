import type { Member, ProtocolName, ServiceModel, StructureShape } from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { code, stringLiteral, type Code } from "./code.ts";
import { argumentsDoc, arrayDoc, entryDoc, objectDoc, type Doc } from "./layout.ts";
import type { RuntimeEntry, SourceFile } from "./source-file.ts";

/** Where the runtime keeps a protocol's two halves. */
interface ProtocolImports {
  readonly client: (plan: PackagePlan, file: SourceFile) => Doc;
  readonly server: { readonly name: string; readonly entry: RuntimeEntry };
}

const protocols: Partial<Record<ProtocolName, ProtocolImports>> = {
  restJson1: {
    client: (plan, file) => restClient("createRestJson1", "@shapewright/runtime/rest-json", plan, file),
    server: { name: "restJson1Server", entry: "@shapewright/runtime/server/rest-json" },
  },
};

/** The client half of the package's first protocol, an expression. */
export function clientProtocol(plan: PackagePlan, file: SourceFile): Doc {
  const [protocol] = importsOf(plan);
  if (protocol === undefined) throw new Error("the plan has no protocol");
  const client = protocol.client(plan, file);
  return customizations[plan.model.sdkId]?.(client, file) ?? client;
}

/** What AWS's clients do for single services although no model says it, by `sdkId`. */
const customizations: Readonly<Record<string, (client: Doc, file: SourceFile) => Doc>> = {
  "API Gateway": (client, file) => {
    const headers = objectDoc([entryDoc(code`accept`, stringLiteral("application/json"))]);
    return [customization("withRequestHeaders", file), argumentsDoc([client, headers])];
  },
  Glacier: (client, file) => [customization("withGlacierHeaders", file), argumentsDoc([client])],
};

function customization(name: string, file: SourceFile): Code {
  return file.runtime(name, "value", "@shapewright/runtime/customizations");
}

/** The server halves of all of the package's protocols, as an array. */
export function serverProtocols(plan: PackagePlan, file: SourceFile): Doc {
  return arrayDoc(importsOf(plan).map(({ server }) => file.runtime(server.name, "value", server.entry)));
}

function importsOf(plan: PackagePlan): ProtocolImports[] {
  return plan.protocols.flatMap((name) => protocols[name] ?? []);
}

/** A REST protocol made of the parts that the service's operations use: the others stay out of bundles. */
function restClient(create: string, entry: RuntimeEntry, plan: PackagePlan, file: SourceFile): Doc {
  const { model } = plan;
  const part = (name: string): Code => file.runtime(name, "value", entry);
  const traits = boundMembers(model).map((member) => member.traits);
  const parts = [
    ...(traits.some(isInTarget) ? [entryDoc(code`target`, part("targetBinding"))] : []),
    ...(traits.some(isInHeaders) ? [entryDoc(code`headers`, part("headerBinding"))] : []),
    ...(traits.some(({ httpPayload }) => httpPayload === true)
      ? [entryDoc(code`payload`, part("payloadBinding"))]
      : []),
    ...(model.operations.some((operation) => operation.traits.endpoint !== undefined) ? [part("fillHostPrefix")] : []),
  ];
  const client: Doc = [part(create), code`(`, objectDoc(parts), code`)`];
  const compressed = model.operations.some((operation) => operation.traits.requestCompression !== undefined)
    ? [part("withRequestCompression"), argumentsDoc([client])]
    : client;
  return model.operations.some((operation) => operation.traits.httpChecksumRequired === true)
    ? [part("withContentMd5"), argumentsDoc([compressed])]
    : compressed;
}

/** The members that HTTP bindings can stand on: those of inputs, outputs and errors. */
function boundMembers(model: ServiceModel): readonly Member[] {
  const structures = new Set<StructureShape | undefined>(model.errors);
  for (const { input, output, errors } of model.operations) {
    for (const structure of [input, output, ...errors]) structures.add(structure);
  }
  return [...structures].flatMap((structure) => structure?.members ?? []);
}

function isInTarget({ httpLabel, httpQuery, httpQueryParams }: Traits): boolean {
  return httpLabel === true || httpQuery !== undefined || httpQueryParams === true;
}

function isInHeaders({ httpHeader, httpPrefixHeaders }: Traits): boolean {
  return httpHeader !== undefined || httpPrefixHeaders !== undefined;
}
