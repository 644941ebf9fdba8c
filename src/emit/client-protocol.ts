import type { OperationShape, ProtocolName } from "../model/service-model.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { code, joinCode, type Code } from "./code.ts";
import {
  argumentsDoc,
  arrayDoc,
  beside,
  callAssignmentDoc,
  entryDoc,
  objectDoc,
  printDoc,
  type Doc,
} from "./layout.ts";
import { describeUse } from "./operation-use.ts";
import {
  bindingParts,
  cborTypes,
  hostPrefixPart,
  jsonTypes,
  plainNamesPart,
  queryCompatibilityPart,
  queryParts,
  tokensPart,
  wrappersOf,
  xmlParts,
  type Part,
  type PartsOf,
  type Wrapper,
} from "./protocol-parts.ts";
import type { RuntimeEntry } from "./runtime-entry.ts";
import type { SourceFile } from "./source-file.ts";

/** How the runtime makes a protocol's client half, and of which parts. */
interface ClientProtocolImports {
  readonly entry: RuntimeEntry;
  readonly create: string;
  readonly bindsToHttp?: true;
  readonly parts: readonly PartsOf[];
}

const awsJson = {
  entry: "@shapewright/runtime/aws-json",
  parts: [hostPrefixPart, tokensPart, queryCompatibilityPart, plainNamesPart, jsonTypes],
} as const;

const protocols: Readonly<Record<ProtocolName, ClientProtocolImports>> = {
  awsJson1_0: { ...awsJson, create: "createAwsJson1_0" },
  awsJson1_1: { ...awsJson, create: "createAwsJson1_1" },
  awsQuery: { entry: "@shapewright/runtime/aws-query", create: "createAwsQuery", parts: [hostPrefixPart, queryParts] },
  ec2Query: { entry: "@shapewright/runtime/ec2-query", create: "createEc2Query", parts: [hostPrefixPart, queryParts] },
  restJson1: {
    entry: "@shapewright/runtime/rest-json",
    create: "createRestJson1",
    bindsToHttp: true,
    parts: [bindingParts, hostPrefixPart, tokensPart, jsonTypes],
  },
  restXml: {
    entry: "@shapewright/runtime/rest-xml",
    create: "createRestXml",
    bindsToHttp: true,
    parts: [bindingParts, hostPrefixPart, tokensPart, xmlParts],
  },
  rpcv2Cbor: {
    entry: "@shapewright/runtime/rpcv2-cbor",
    create: "createRpcv2Cbor",
    parts: [hostPrefixPart, tokensPart, queryCompatibilityPart, cborTypes],
  },
  rpcv2Json: {
    entry: "@shapewright/runtime/rpcv2-json",
    create: "createRpcv2Json",
    parts: [hostPrefixPart, tokensPart, queryCompatibilityPart, jsonTypes],
  },
};

/** The client halves of a package's first protocol, as constants of one file. */
export interface ClientProtocols {
  /** The name of the one that carries an operation. */
  nameOf(operation: OperationShape): Code;
  readonly declarations: Code;
}

/**
 * The client half of the package's first protocol, once for each set of the parts that an operation
 * uses: a bundle carries those of the operations that it calls.
 */
export function clientProtocols(plan: PackagePlan, file: SourceFile): ClientProtocols {
  const [name] = plan.protocols;
  if (name === undefined) throw new Error("the plan has no protocol");
  const names = new Map<OperationShape, Code>();
  const declarations = new Map<Code, Code>();
  for (const { shape } of plan.operations) {
    const { bindsToHttp = false, parts: kinds } = protocols[name];
    const use = describeUse(shape, plan.model, bindsToHttp);
    const parts = kinds.flatMap((partsOf) => partsOf(use, plan));
    const wrappers = wrappersOf(shape);
    const words = [...parts, ...wrappers].map(({ word }) => word as Code);
    const constant = words.length === 0 ? code`protocol` : code`protocolWith${joinCode(words, "")}`;
    names.set(shape, constant);
    if (!declarations.has(constant)) {
      declarations.set(constant, printProtocol({ constant, protocol: protocols[name], parts, wrappers }, file));
    }
  }
  return {
    nameOf(operation) {
      const constant = names.get(operation);
      if (constant === undefined) throw new Error(`operation "${operation.name}" is not in the plan`);
      return constant;
    },
    declarations: joinCode(
      [...declarations].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, declaration]) => declaration),
      "\n",
    ),
  };
}

interface PlannedProtocol {
  readonly constant: Code;
  readonly protocol: ClientProtocolImports;
  readonly parts: readonly Part[];
  readonly wrappers: readonly Wrapper[];
}

function printProtocol(
  { constant, protocol: { entry, create }, parts, wrappers }: PlannedProtocol,
  file: SourceFile,
): Code {
  const symbol = (name: string): Code => file.runtime(name, "value", entry);
  const types = parts.filter(({ option }) => option === "types").map((part) => symbol(part.symbol));
  const options = parts
    .filter(({ option }) => option !== "types")
    .map(({ option, symbol: name }) => (option === name ? symbol(name) : entryDoc(option as Code, symbol(name))));
  const given = objectDoc([...options, ...(types.length === 0 ? [] : [entryDoc(code`types`, arrayDoc(types))])]);
  const head = code`const ${constant}: ${file.runtime("ClientProtocol", "type")}`;
  // Bundlers drop a call that nobody uses only where it is marked.
  const call = (name: string): Code => code`/* @__PURE__ */ ${symbol(name)}`;
  if (wrappers.length === 0) return printDoc(callAssignmentDoc(head, call(create), given));
  const calls = wrappers.reduce<Doc>(
    (wrapped, wrapper) => [call(wrapper.symbol), argumentsDoc([wrapped])],
    [call(create), code`(`, given, code`)`],
  );
  return printDoc([head, code` =`, beside(calls), code`;`]);
}
