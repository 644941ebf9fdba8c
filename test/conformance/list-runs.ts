import type { ErrorPlan, OperationPlan } from "../../src/plan/package-plan.ts";
import { runClientError, runClientResponse } from "./client-response.ts";
import { runClientRequest } from "./client-request.ts";
import type { GeneratedPackage } from "./generated-package.ts";
import type { PackageFolder } from "./generate-packages.ts";
import { describeFault } from "./mismatch.ts";
import { runMalformed } from "./malformed.ts";
import { runServerRequest } from "./server-request.ts";
import { runServerError, runServerResponse } from "./server-response.ts";
import type { CaseFile, CaseGroup, LoadedCase } from "./smithy-cases.ts";

/** The kinds of runs, in the order of the table's columns. */
export const runKinds = [
  "client request",
  "client response",
  "server request",
  "server response",
  "malformed",
] as const;
export type RunKind = (typeof runKinds)[number];

/** One case on one half of one package. */
interface Run {
  readonly kind: RunKind;
  readonly id: string;
  /** `client request RestJsonX`: what {@link knownFailures} calls it. */
  readonly name: string;
  /** Rejects where the package does not do what the case says. */
  readonly run: () => Promise<void>;
}

/** The runs of one service and one protocol. */
export interface RunGroup {
  readonly file: string;
  readonly protocol: string;
  /** Why there is no package to run the cases against; every run rejects with it. */
  readonly unavailable: string | undefined;
  readonly runs: readonly Run[];
  /** Ends the package's server. */
  readonly close: () => Promise<void>;
}

/** Generates the package of a case group, and lists what to run against it. */
export async function prepareRuns(file: CaseFile, group: CaseGroup, folder: PackageFolder): Promise<RunGroup> {
  const { protocol } = group;
  try {
    const generated = await folder.generate(file.path, group);
    const runs = listRuns(group, generated);
    return { file: file.path, protocol, unavailable: undefined, runs, close: () => generated.close() };
  } catch (error) {
    const unavailable = describeFault(error).replaceAll(/\s*\n\s*/g, "; ");
    const close = (): Promise<void> => Promise.resolve();
    return { file: file.path, protocol, unavailable, runs: listRuns(group, new Error(unavailable)), close };
  }
}

/** The runs of a group's cases; with an error in place of a package, runs that reject with it. */
export function listRuns(group: CaseGroup, generated: GeneratedPackage | Error): readonly Run[] {
  return group.cases.flatMap((loaded) =>
    kindsOf(loaded).map((kind) => {
      const { id } = loaded.given;
      const run = (): Promise<void> =>
        generated instanceof Error ? Promise.reject(generated) : runCase(kind, loaded, generated);
      return { kind, id, name: `${kind} ${id}`, run };
    }),
  );
}

function kindsOf({ kind, given }: LoadedCase): readonly RunKind[] {
  if (kind === "malformed") return ["malformed"];
  return (["client", "server"] as const)
    .filter((half) => given.appliesTo === undefined || given.appliesTo === half)
    .map((half) => `${half} ${kind}` as const);
}

async function runCase(kind: RunKind, loaded: LoadedCase, generated: GeneratedPackage): Promise<void> {
  const operation = generated.findOperation(loaded.shape);
  if (operation !== undefined) return runOperationCase(kind, loaded, { generated, operation });
  const error = generated.findError(loaded.shape);
  if (error === undefined || loaded.kind !== "response") {
    throw new Error(`the package has no operation or error "${loaded.shape}"`);
  }
  return runErrorCase(kind, error, { generated, given: loaded.given });
}

function runOperationCase(
  kind: RunKind,
  loaded: LoadedCase,
  { generated, operation }: { readonly generated: GeneratedPackage; readonly operation: OperationPlan },
): Promise<void> {
  const onClient = kind.startsWith("client");
  switch (loaded.kind) {
    case "request":
      return (onClient ? runClientRequest : runServerRequest)(generated, operation, loaded.given);
    case "response":
      return (onClient ? runClientResponse : runServerResponse)(generated, operation, loaded.given);
    case "malformed":
      return runMalformed(generated, operation, loaded.given);
    default:
      return loaded satisfies never;
  }
}

function runErrorCase(
  kind: RunKind,
  error: ErrorPlan,
  { generated, given }: { readonly generated: GeneratedPackage; readonly given: Parameters<typeof runClientError>[2] },
): Promise<void> {
  return (kind.startsWith("client") ? runClientError : runServerError)(generated, error, given);
}
