import type { OperationShape, StructureShape } from "../model/service-model.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { type ClientPartKind, protocolOf, type ProtocolRuntime } from "../protocols/protocol-table.ts";
import { code, joinCode, type Code } from "./code.ts";
import { customizationOf } from "./customizations.ts";
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
import { describeErrorUse, describeUse } from "./operation-use.ts";
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
import type { SourceFile } from "./source-file.ts";

const partsOfKind: Readonly<Record<ClientPartKind, PartsOf>> = {
  httpBindings: bindingParts,
  hostPrefix: hostPrefixPart,
  idempotencyToken: tokensPart,
  queryCompatibility: queryCompatibilityPart,
  withoutJsonNames: plainNamesPart,
  jsonTypes,
  cborTypes,
  xmlBodies: xmlParts,
  formUnions: queryParts,
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
  const { bindsToHttp = false, runtime } = protocolOf(name);
  const names = new Map<OperationShape, Code>();
  const declarations = new Map<Code, Code>();
  for (const { shape } of plan.operations) {
    const use = describeUse(shape, plan.model, bindsToHttp);
    const parts = runtime.clientParts.flatMap((kind) => partsOfKind[kind](use, plan));
    const wrappers = [...wrappersOf(shape, bindsToHttp), ...(customizationOf(plan).wrappersOf?.(shape) ?? [])];
    const words = [...parts, ...wrappers].map(({ word }) => word as Code);
    const constant = words.length === 0 ? code`protocol` : code`protocolWith${joinCode(words, "")}`;
    names.set(shape, constant);
    if (!declarations.has(constant)) {
      declarations.set(constant, printProtocol({ constant, runtime, parts, wrappers }, file));
    }
  }
  return {
    nameOf(operation) {
      const constant = names.get(operation);
      if (constant === undefined) throw new Error(`operation "${operation.name}" is not in the plan`);
      return constant;
    },
    declarations: printDeclarations(declarations),
  };
}

/** The client halves that read errors for operations that do not list them. */
export interface ErrorProtocols {
  /** @returns undefined for an error that every client half of the package can read. */
  nameOf(error: StructureShape): Code | undefined;
  readonly declarations: Code;
}

/**
 * The client half of the package's first protocol, once for each set of the parts that an error uses: an operation
 * has the parts of the errors that it lists, and an error brings its own where another operation gets it.
 */
export function errorProtocols(plan: PackagePlan, file: SourceFile): ErrorProtocols {
  const [name] = plan.protocols;
  if (name === undefined) throw new Error("the plan has no protocol");
  const { bindsToHttp = false, runtime } = protocolOf(name);
  const names = new Map<StructureShape, Code>();
  const declarations = new Map<Code, Code>();
  for (const { shape } of plan.errors) {
    const use = describeErrorUse(shape, plan.model, bindsToHttp);
    const parts = runtime.clientParts.flatMap((kind) => partsOfKind[kind](use, plan));
    if (parts.length === 0) continue;
    // In one file with those of the operations, once modules are put together.
    const constant = code`errorProtocolWith${joinCode(
      parts.map(({ word }) => word as Code),
      "",
    )}`;
    names.set(shape, constant);
    declarations.set(constant, printProtocol({ constant, runtime, parts, wrappers: [] }, file));
  }
  return { nameOf: (error) => names.get(error), declarations: printDeclarations(declarations) };
}

function printDeclarations(declarations: ReadonlyMap<Code, Code>): Code {
  const sorted = [...declarations].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return joinCode(
    sorted.map(([, declaration]) => declaration),
    "\n",
  );
}

interface PlannedProtocol {
  readonly constant: Code;
  readonly runtime: ProtocolRuntime;
  readonly parts: readonly Part[];
  readonly wrappers: readonly Wrapper[];
}

function printProtocol(
  { constant, runtime: { clientEntry, clientFactory }, parts, wrappers }: PlannedProtocol,
  file: SourceFile,
): Code {
  const symbol = (name: string): Code => file.runtime(name, "value", clientEntry);
  const types = parts.filter(({ option }) => option === "types").map((part) => symbol(part.symbol));
  const options = parts
    .filter(({ option }) => option !== "types")
    .map(({ option, symbol: name }) => (option === name ? symbol(name) : entryDoc(option as Code, symbol(name))));
  const given = objectDoc([...options, ...(types.length === 0 ? [] : [entryDoc(code`types`, arrayDoc(types))])]);
  const head = code`const ${constant}: ${file.runtime("ClientProtocol", "type")}`;
  // Bundlers drop a call that nobody uses only where it is marked.
  const call = (name: string): Code => code`/* @__PURE__ */ ${symbol(name)}`;
  if (wrappers.length === 0) return printDoc(callAssignmentDoc(head, call(clientFactory), given));
  const calls = wrappers.reduce<Doc>(
    (wrapped, wrapper) => {
      const own = wrapper.given === undefined ? [] : [objectDoc(wrapper.given.map(symbol))];
      return [call(wrapper.symbol), argumentsDoc([wrapped, ...own])];
    },
    [call(clientFactory), code`(`, given, code`)`],
  );
  return printDoc([head, code` =`, beside(calls), code`;`]);
}
