import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync } from "esbuild";
import { emitEndpoint, endpointFile } from "../../../src/emit/endpoint-rules/endpoint-file.ts";
import type { PackagePlan } from "../../../src/plan/package-plan.ts";
import type { ResolvedEndpoint } from "../../../src/aws/endpoint/endpoint.ts";
import type { PackageFolder } from "../../packages/package-folder.ts";
import type { RuleCase } from "./rule-cases.ts";

/** The rules of a package, run by the names that the model gives their parameters. */
type RunRules = (parameters: Readonly<Record<string, unknown>>) => ResolvedEndpoint;

/** Compiles and imports the file of a package's rules. */
export async function loadRules(folder: PackageFolder, name: string, plan: PackagePlan): Promise<RunRules> {
  const text = emitEndpoint(plan, endpointFile) ?? "";
  const path = `${name.replaceAll("/", "-")}-endpoint.mjs`;
  folder.write([{ path, text: transformSync(text, { loader: "ts" }).code }]);
  const module = (await import(pathToFileURL(join(folder.path, path)).href)) as {
    resolveEndpoint: (values: object) => ResolvedEndpoint;
  };
  const keys = new Map(plan.endpoint?.parameters.map(({ parameter, key }) => [parameter.name, key]));
  return (parameters) =>
    module.resolveEndpoint(
      Object.fromEntries(
        Object.entries(parameters).map(([parameter, value]) => [keys.get(parameter) ?? parameter, value]),
      ),
    );
}

/** What rules give for the parameters of a case. */
export function runCase(run: RunRules, { params = {} }: RuleCase): object {
  try {
    const { url, headers = {}, properties = {} } = run(params);
    return { url, headers, properties };
  } catch (error) {
    return { error: error instanceof Error ? error.message : error };
  }
}

/** What a case wants, in the same form. */
export function wantOf({ expect: { endpoint, error } }: RuleCase): object {
  if (endpoint === undefined) return { error };
  const { url, headers = {}, properties = {} } = endpoint;
  return { url, headers, properties };
}
