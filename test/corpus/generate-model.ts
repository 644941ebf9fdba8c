import { join } from "node:path";
import { emitHandlers } from "../../src/emit/handlers.ts";
import { emitPackage } from "../../src/emit/emit-package.ts";
import { GeneratorError, type Warning } from "../../src/generator-error.ts";
import { readModel } from "../../src/model/read-model.ts";
import { compileTypeScript } from "../../src/output/compile-typescript.ts";
import { updateHandlers } from "../../src/output/update-handlers.ts";
import { writePackage } from "../../src/output/write-package.ts";
import type { OperationPlan, PackagePlan } from "../../src/plan/package-plan.ts";
import { planPackage } from "../../src/plan/plan-package.ts";
import type { CorpusModel } from "./corpus-model.ts";
import { formatDiagnostic } from "../format-diagnostic.ts";

/** What a package calls the things that the round trips use. */
export interface PackageNames {
  readonly client: string;
  readonly createServer: string;
  /** The protocol that its client speaks. */
  readonly protocol: string;
  readonly operations: readonly OperationNames[];
}

interface OperationNames {
  readonly name: string;
  readonly command: string;
  readonly method: string;
  readonly schema: string;
  /** A server takes its requests for another operation's: the generator has warned of that. */
  readonly isAmbiguous: boolean;
  /** Of its input, in the server's constraints. */
  readonly constraints: string | undefined;
}

export type GenerationResult =
  | {
      readonly kind: "generated";
      readonly names: PackageNames;
      readonly protocols: readonly string[];
      readonly bytes: number;
    }
  | { readonly kind: "unsupported" | "failed"; readonly reason: string; readonly protocols: readonly string[] };

/** Does what `gen` does for one model: a package in its folder, compiled, with a new handlers file. */
export async function generateModel({ id, path }: CorpusModel, folder: string): Promise<GenerationResult> {
  const warnings: Warning[] = [];
  const warn = (warning: Warning): void => void warnings.push(warning);
  let protocols: readonly string[] = [];
  try {
    const model = readModel([path], { source: id, warn });
    protocols = model.protocols.map(({ name }) => name);
    // Of its own, since the compiler takes packages of one name and version for one.
    const plan = planPackage(model, { packageName: `corpus-${id.replaceAll(/[^\w.-]/g, "-").toLowerCase()}`, warn });
    const emitted = emitPackage(plan);
    const compiled = await compileTypeScript(emitted);
    const { file } = await updateHandlers(join(folder, "handlers.ts"), emitHandlers(plan));
    await writePackage(folder, [...emitted, ...compiled], { check: false, userFile: file });
    const bytes = compiled.reduce((sum, { path: name, text }) => sum + (name.endsWith(".js") ? text.length : 0), 0);
    return { kind: "generated", names: namesOf(plan, warnings), protocols, bytes };
  } catch (error) {
    const isUnsupported = error instanceof GeneratorError && error.code === "unsupported";
    const reason = error instanceof GeneratorError ? formatDiagnostic(error) : String((error as Error).stack ?? error);
    return { kind: isUnsupported ? "unsupported" : "failed", reason, protocols };
  }
}

function namesOf(plan: PackagePlan, warnings: readonly Warning[]): PackageNames {
  const { client, createServer } = plan.names;
  // Such a warning begins with the operation's name.
  const routes = warnings.filter(({ code }) => code === "ambiguous-route");
  const ambiguous = new Set(routes.map(({ message }) => /"([^"]+)"/.exec(message)?.[1]));
  const operations = plan.operations.map(({ shape, command, method, schema }: OperationPlan): OperationNames => {
    const constraints = shape.input === undefined ? undefined : plan.constraintsNames.get(shape.input);
    return { name: shape.name, command, method, schema, isAmbiguous: ambiguous.has(shape.name), constraints };
  });
  return { client, createServer, protocol: plan.clientProtocol.name, operations };
}
