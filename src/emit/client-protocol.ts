import type { Member, ProtocolName, ServiceModel, Shape, StructureShape } from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { membersOf } from "../plan/reachable-shapes.ts";
import { code, type Code } from "./code.ts";
import { argumentsDoc, arrayDoc, entryDoc, objectDoc, type Doc } from "./layout.ts";
import type { RuntimeEntry, SourceFile } from "./source-file.ts";

/** How the runtime makes a protocol's client half, and of which parts. */
interface ClientProtocolImports {
  readonly entry: RuntimeEntry;
  readonly create: string;
  readonly parts: readonly PartsOf[];
}

/** The parts of one kind that a service uses, as entries of an object; `part` names one of the runtime's. */
type PartsOf = (plan: PackagePlan, part: (name: string) => Code) => readonly Doc[];

const jsonTypes: PartsOf = typesPart({
  blob: "jsonBlob",
  document: "jsonDocument",
  timestamp: "jsonTimestamp",
  union: "jsonUnion",
});
const cborTypes: PartsOf = typesPart({
  bigDecimal: "cborBigDecimal",
  bigInteger: "cborBigInteger",
  blob: "cborBlob",
  timestamp: "cborTimestamp",
});

const protocols: Readonly<Record<ProtocolName, ClientProtocolImports>> = {
  awsJson1_0: {
    entry: "@shapewright/runtime/aws-json",
    create: "createAwsJson1_0",
    parts: [hostPrefixPart, queryCompatibilityPart, jsonNamesPart, jsonTypes],
  },
  awsJson1_1: {
    entry: "@shapewright/runtime/aws-json",
    create: "createAwsJson1_1",
    parts: [hostPrefixPart, queryCompatibilityPart, jsonNamesPart, jsonTypes],
  },
  awsQuery: { entry: "@shapewright/runtime/aws-query", create: "createAwsQuery", parts: [hostPrefixPart] },
  ec2Query: { entry: "@shapewright/runtime/ec2-query", create: "createEc2Query", parts: [hostPrefixPart] },
  restJson1: {
    entry: "@shapewright/runtime/rest-json",
    create: "createRestJson1",
    parts: [bindingParts, hostPrefixPart, jsonTypes],
  },
  restXml: {
    entry: "@shapewright/runtime/rest-xml",
    create: "createRestXml",
    parts: [bindingParts, hostPrefixPart],
  },
  rpcv2Cbor: {
    entry: "@shapewright/runtime/rpcv2-cbor",
    create: "createRpcv2Cbor",
    parts: [hostPrefixPart, queryCompatibilityPart, cborTypes],
  },
  rpcv2Json: {
    entry: "@shapewright/runtime/rpcv2-json",
    create: "createRpcv2Json",
    parts: [hostPrefixPart, queryCompatibilityPart, jsonTypes],
  },
};

/**
 * The client half of the package's first protocol, made of the parts that the service's operations
 * use: the others stay out of bundles.
 */
export function clientProtocol(plan: PackagePlan, file: SourceFile): Doc {
  const [name] = plan.protocols;
  if (name === undefined) throw new Error("the plan has no protocol");
  const { entry, create, parts } = protocols[name];
  const part = (symbol: string): Code => file.runtime(symbol, "value", entry);
  const given = objectDoc(parts.flatMap((partsOf) => partsOf(plan, part)));
  const client: Doc = [part(create), code`(`, given, code`)`];
  const { operations } = plan.model;
  const compressed = operations.some(({ traits }) => traits.requestCompression !== undefined)
    ? [part("withRequestCompression"), argumentsDoc([client])]
    : client;
  return operations.some(({ traits }) => traits.httpChecksumRequired === true)
    ? [part("withContentMd5"), argumentsDoc([compressed])]
    : compressed;
}

function bindingParts({ model }: PackagePlan, part: (name: string) => Code): readonly Doc[] {
  const traits = boundMembers(model).map((member) => member.traits);
  return [
    ...(traits.some(isInTarget) ? [entryDoc(code`target`, part("targetBinding"))] : []),
    ...(traits.some(isInHeaders) ? [entryDoc(code`headers`, part("headerBinding"))] : []),
    ...(traits.some(({ httpPayload }) => httpPayload === true)
      ? [entryDoc(code`payload`, part("payloadBinding"))]
      : []),
  ];
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

function hostPrefixPart({ model }: PackagePlan, part: (name: string) => Code): readonly Doc[] {
  return model.operations.some(({ traits }) => traits.endpoint !== undefined) ? [part("fillHostPrefix")] : [];
}

function queryCompatibilityPart({ model }: PackagePlan, part: (name: string) => Code): readonly Doc[] {
  return model.traits.awsQueryCompatible === true ? [part("queryCompatibility")] : [];
}

/** awsJson knows no `jsonName`; another protocol of the package may. */
function jsonNamesPart(plan: PackagePlan, part: (name: string) => Code): readonly Doc[] {
  const isNamed = plan.protocols.includes("restJson1") && reachedMembers(plan).some(({ traits }) => traits.jsonName);
  return isNamed ? [part("ignoreJsonNames")] : [];
}

/** The types that a codec must be given where the service has them, since they have code of their own. */
function typesPart(types: Readonly<Partial<Record<Shape["kind"], string>>>): PartsOf {
  return (plan, part) => {
    const kinds = new Set(reachedMembers(plan).map(({ target }) => target.kind));
    const names = Object.entries(types).filter(([kind]) => kinds.has(kind as Shape["kind"]));
    if (names.length === 0) return [];
    return [entryDoc(code`types`, arrayDoc(names.map(([, name]) => part(name))))];
  };
}

function reachedMembers({ schemas }: PackagePlan): readonly Member[] {
  return schemas.flatMap(({ shape }) => membersOf(shape));
}
