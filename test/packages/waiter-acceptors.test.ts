import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { emitFile } from "../emit/emit-file.ts";
import type { Expression } from "../../src/model/jmespath/expression.ts";
import type { Acceptor, Matcher, Waiter } from "../../src/model/waiter.ts";
import type { PackagePlan } from "../../src/plan/package-plan.ts";
import type { WaiterPlan } from "../../src/plan/plan-waiters.ts";
import type { WaiterResult } from "../../src/runtime/client/waiter.ts";
import { sharedFolder } from "../shared-folder.ts";
import { listCorpusModels } from "./corpus-packages.ts";
import { readModel } from "../../src/model/read-model.ts";
import { planPackage } from "../../src/plan/plan-package.ts";

const shared = sharedFolder();

/** Outputs for expressions that do more than walk through members and lists, by their text and the wanted value. */
const outputs: Readonly<Record<string, object>> = {
  "contains(AutoScalingGroups[].[length(Instances[?LifecycleState=='InService']) >= MinSize][], `false`) true": {
    AutoScalingGroups: [{ MinSize: 2, Instances: [{ LifecycleState: "InService" }, { LifecycleState: "Pending" }] }],
  },
  "contains(AutoScalingGroups[].[length(Instances[?LifecycleState=='InService']) >= MinSize][], `false`) false": {
    AutoScalingGroups: [{ MinSize: 1, Instances: [{ LifecycleState: "InService" }, { LifecycleState: "Pending" }] }],
  },
  "length(services[?!(length(deployments) == `1` && runningCount == desiredCount)]) == `0` true": {
    services: [{ deployments: [{}], runningCount: 2, desiredCount: 2 }],
  },
  "status != 'CANCELLING' && status != 'CANCELLED' false": { status: "CANCELLED" },
  "status != 'CANCELLING' && status != 'CANCELLED' true": { status: "ACTIVE" },
};

/** Something of which an expression of members, lists and lengths gives a value. */
function give(expression: Expression, value: unknown): unknown {
  switch (expression.kind) {
    case "current":
      return value;
    case "field":
      return { [expression.name]: value };
    case "flatten":
      return give(expression.of, value);
    case "chain":
      return give(expression.of, give(expression.then, value));
    case "projection": {
      const each = (value as unknown[]).map((entry) => give(expression.each, entry));
      return give(expression.of, expression.over === "list" ? each : Object.fromEntries(each.entries()));
    }
    case "comparison": {
      const { left, operator, right } = expression;
      if (left.kind === "function" && left.name === "length" && left.arguments[0] !== undefined) {
        const isEmpty = (operator === "==") === value;
        const of = left.arguments[0];
        if (of.kind === "field") return { [of.name]: isEmpty ? [] : [{}] };
        return give(of, isEmpty ? [] : [{}]);
      }
      if (right.kind !== "literal") break;
      return give(left, (operator === "==") === value ? right.value : "something else");
    }
    default:
  }
  throw new Error(`no output for a ${expression.kind}`);
}

/** What a call has to come to for an acceptor to match. */
function outcomeFor(matcher: Matcher): object | Error {
  const failure = (name: string, status: number): Error =>
    Object.assign(new Error(name), { name, $metadata: { httpStatusCode: status } });
  switch (matcher.kind) {
    case "success":
      return matcher.success ? { $metadata: { httpStatusCode: 200 } } : failure("Whatever", 400);
    case "status":
      return matcher.status < 300
        ? { $metadata: { httpStatusCode: matcher.status } }
        : failure("Whatever", matcher.status);
    case "errorType":
      return failure(matcher.errorType, 400);
    case "output":
    case "inputOutput": {
      const { path, comparator, expected } = matcher;
      const known = outputs[`${path.text} ${String(expected)}`];
      return known ?? (give(path.expression, comparator === "equals" ? expected : [expected]) as object);
    }
    default:
      return matcher satisfies never;
  }
}

type Wait = (params: object, input: object) => Promise<WaiterResult>;

/** The waiters of a package, with commands that do no more than carry their input. */
async function loadWaiters(plan: PackagePlan): Promise<Readonly<Record<string, Wait>>> {
  const commands = [...new Set(plan.waiters.map(({ operation }) => operation.command))];
  const { outputFiles } = await build({
    stdin: { contents: emitFile("src/waiters.ts", plan), loader: "ts", resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["@shapewright/source"],
    plugins: [
      {
        name: "commands",
        setup(plugin) {
          plugin.onResolve({ filter: /^\.\/commands\.ts$/ }, ({ path }) => ({ path, namespace: "stubs" }));
          plugin.onLoad({ filter: /./, namespace: "stubs" }, () => ({
            contents: commands.map((name) => `export class ${name} {}`).join("\n"),
          }));
        },
      },
    ],
  });
  const text = outputFiles[0]?.text ?? "";
  return (await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`)) as Record<string, Wait>;
}

/** The state that a call with this outcome leads to: a wait that goes on is ended by an error that nothing matches. */
async function reach(wait: Wait, outcome: object | Error): Promise<Acceptor["state"]> {
  let calls = 0;
  const send = (): Promise<unknown> => {
    if (++calls > 1) return Promise.reject(new Error("asked again"));
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
  };
  const params = { client: { send }, minDelay: 0.001, maxDelay: 0.001, maxWaitTime: 60 };
  const { state } = await wait(params, {});
  return calls > 1 ? "retry" : (state.toLowerCase() as Acceptor["state"]);
}

/** Whether a model's text has waiters, in either format: to read all models takes long. */
function mayHaveWaiters(path: string): boolean {
  if (path.endsWith(".json")) return readFileSync(path, "utf8").includes('"smithy.waiters#waitable"');
  return existsSync(join(path, "waiters-2.json"));
}

describe.skipIf(shared === undefined)("each acceptor of the corpus' waiters is reached", () => {
  const plans = (shared === undefined ? [] : listCorpusModels(join(shared, "corpus"))).flatMap(({ name, path }) => {
    if (!mayHaveWaiters(path)) return [];
    const warn = (): void => undefined;
    const model = readModel([path], { source: name, warn });
    if (model.operations.every(({ waiters }) => waiters.length === 0)) return [];
    return [{ name, plan: planPackage(model, { warn }) }];
  });
  const all = plans.flatMap(({ plan }): readonly WaiterPlan[] => plan.waiters);

  it("finds them all", () => {
    expect(plans).toHaveLength(49);
    expect(all).toHaveLength(245);
  });

  it.each(plans)("$name", async ({ plan }) => {
    const waits = await loadWaiters(plan);
    const listed = plan.model.operations.flatMap(({ waiters }): readonly Waiter[] => waiters);
    expect(plan.waiters).toHaveLength(listed.length);
    const missed: string[] = [];
    for (const { waiter, waitFor } of plan.waiters) {
      for (const [index, { state, matcher }] of waiter.acceptors.entries()) {
        const reached = await reach(waits[waitFor] ?? expect.fail(waitFor), outcomeFor(matcher));
        if (reached !== state) missed.push(`${waiter.name} ${index + 1}: ${reached} in place of ${state}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
