import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listCorpusModels } from "../../packages/corpus-packages.ts";

/** A case of endpoint rules, in the form of `endpoint-tests-1.json` and of Smithy's `endpointTests`. */
export interface RuleCase {
  readonly documentation?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly operationInputs?: readonly OperationCase[];
  readonly expect: WantedEndpoint;
}

/** The same case as a call of a client. */
export interface OperationCase {
  readonly operationName: string;
  readonly operationParams?: Readonly<Record<string, unknown>>;
  readonly builtInParams?: Readonly<Record<string, unknown>>;
  readonly clientParams?: Readonly<Record<string, unknown>>;
}

export type WantedEndpoint =
  | { readonly error: string; readonly endpoint?: undefined }
  | {
      readonly error?: undefined;
      readonly endpoint: {
        readonly url: string;
        readonly headers?: Readonly<Record<string, readonly string[]>>;
        readonly properties?: Readonly<Record<string, unknown>>;
      };
    };

/** A model with rules, and their cases. */
interface RuleCases {
  readonly name: string;
  readonly path: string;
  readonly cases: readonly RuleCase[];
}

/** The cases of both corpora, with their models. */
export function listRuleCases(corpus: string): readonly RuleCases[] {
  return listCorpusModels(corpus)
    .map(({ name, path }) => ({ name, path, cases: path.endsWith(".json") ? readTrait(path) : readFile(path) }))
    .filter(({ cases }) => cases.length > 0);
}

function readFile(folder: string): readonly RuleCase[] {
  const file = join(folder, readdirSync(folder).find((name) => name.startsWith("endpoint-tests")) ?? "none");
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { testCases: readonly RuleCase[] }).testCases
    : [];
}

function readTrait(file: string): readonly RuleCase[] {
  const { shapes } = JSON.parse(readFileSync(file, "utf8")) as {
    shapes: Record<string, { traits?: { "smithy.rules#endpointTests"?: { testCases: readonly RuleCase[] } } }>;
  };
  return Object.values(shapes).flatMap(({ traits }) => traits?.["smithy.rules#endpointTests"]?.testCases ?? []);
}
