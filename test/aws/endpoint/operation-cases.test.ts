import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setPartitions } from "../../../src/aws/endpoint/partitions.ts";
import type { OperationPlan, PackagePlan } from "../../../src/plan/package-plan.ts";
import { formatEndpoint } from "../../../src/runtime/client/endpoint/endpoint.ts";
import type { FinishedCall } from "../../../src/runtime/client/interceptors/interceptor.ts";
import { emitModel } from "../../packages/emitted-model.ts";
import { LoadedPackage } from "../../packages/loaded-package.ts";
import { PackageFolder } from "../../packages/package-folder.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { olderPartitions } from "./older-partitions.ts";
import { listRuleCases, type OperationCase, type WantedEndpoint } from "./rule-cases.ts";

const shared = sharedFolder();
const models = shared === undefined ? [] : listRuleCases(join(shared, "corpus"));
const withCalls = models.filter(({ cases }) => cases.some(({ operationInputs }) => operationInputs !== undefined));

describe.skipIf(shared === undefined)("calls of generated clients", () => {
  const folder = new PackageFolder();
  beforeAll(() => setPartitions(olderPartitions));
  afterAll(() => {
    setPartitions();
    folder.remove();
  });

  it.each(withCalls)("go where the cases of $name want", async ({ name, path, cases }) => {
    const { plan, files } = emitModel([path]);
    folder.write(files.map((file) => ({ ...file, path: `${name}/${file.path}` })));
    const loaded = await LoadedPackage.load(plan, join(folder.path, name, "src"), "ts");
    const failed: unknown[] = [];
    let calls = 0;
    for (const { operationInputs = [], expect: wanted } of cases) {
      for (const given of operationInputs) {
        calls++;
        const want = wantOf(wanted);
        const got = await call(loaded, given, Object.keys(wanted.endpoint?.headers ?? {}));
        if (!isDeepStrictEqual(got, want)) failed.push({ given, got, want });
      }
    }
    expect(failed).toEqual([]);
    expect(calls).toBeGreaterThan(0);
  });

  it("are those of all models that have such cases", () => {
    const calls = withCalls.flatMap(({ cases }) => cases.flatMap(({ operationInputs = [] }) => operationInputs));
    expect(calls.length).toBe(724);
  });
});

/** Sends a call, and says where it went, with these headers, or why not. */
async function call(loaded: LoadedPackage, given: OperationCase, names: readonly string[]): Promise<object> {
  const operation = loaded.plan.operations.find(({ shape }) => shape.name === given.operationName);
  if (operation === undefined) throw new Error(`no operation ${given.operationName}`);
  let finished: FinishedCall | undefined;
  let sent: { readonly headers: Readonly<Record<string, string>> } | undefined;
  const client = loaded.createClient({
    ...configOf(given, loaded.plan),
    hostPrefixes: false,
    signer: (request) => request,
    interceptors: [{ afterCall: (call) => void (finished = call) }],
    transport: {
      send: (_, { headers }) => {
        sent = { headers };
        return Promise.reject(new Error("nothing is sent"));
      },
    },
  });
  const failure = await client.send(loaded.createCommand(operation, inputOf(given, operation))).then(
    () => undefined,
    (error: unknown) => error,
  );
  const { endpoint } = finished ?? {};
  if (sent === undefined || endpoint === undefined)
    return { error: failure instanceof Error ? failure.message : failure };
  const headers = Object.fromEntries(names.map((name) => [name, sent?.headers[name]]));
  return { url: formatEndpoint(endpoint), authSchemes: endpoint.authSchemes, headers };
}

function wantOf({ endpoint, error }: WantedEndpoint): object {
  if (endpoint === undefined) return { error };
  const { url, headers = {}, properties = {} } = endpoint;
  const joined = Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, values.join(", ")]));
  return { url: url.replace(/\/$/, ""), authSchemes: properties["authSchemes"], headers: joined };
}

/** The client's options that a case gives by the names of built-ins and of rules' parameters. */
function configOf({ builtInParams = {}, clientParams = {} }: OperationCase, plan: PackagePlan): object {
  const given = new Map([...Object.entries(builtInParams), ...Object.entries(clientParams)]);
  const options = (plan.endpoint?.parameters ?? []).flatMap(({ parameter, key }) => {
    const value = given.get(parameter.builtIn ?? "") ?? given.get(parameter.name);
    return value === undefined ? [] : [[key, value] as const];
  });
  const { accountId, ...others } = Object.fromEntries(options);
  return { ...others, credentials: { accessKeyId: "id", secretAccessKey: "key", accountId } };
}

/** The input of a case, with what its request cannot do without. */
function inputOf({ operationParams = {} }: OperationCase, { shape }: OperationPlan): object {
  const labels = (shape.input?.members ?? []).filter(({ traits }) => traits.httpLabel === true);
  return { ...Object.fromEntries(labels.map(({ name }) => [name, "label"])), ...operationParams };
}
