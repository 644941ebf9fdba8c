import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sharedFolder } from "../shared-folder.ts";
import { generateFor, loadEventStreamCases, runEventStream } from "./event-stream-runs.ts";
import { PackageFolder } from "./generate-packages.ts";
import type { GeneratedPackage } from "./generated-package.ts";

const shared = sharedFolder();

describe.skipIf(shared === undefined)("event streams of restJson1", () => {
  if (shared === undefined) return;
  const cases = loadEventStreamCases(join(shared, "conformance/smithy/restJson1.json"));
  const folder = new PackageFolder();
  let generated: GeneratedPackage;
  beforeAll(async () => {
    generated = await generateFor(cases, "restJson1", folder);
  });
  afterAll(async () => {
    await generated.close();
    folder.remove();
  });

  test("there are cases", () => {
    expect(new Set(cases.runs.map(({ given }) => given)).size).toBe(100);
    expect(new Set(cases.runs.map(({ protocol }) => protocol))).toEqual(new Set(["restJson1"]));
  });

  test.each(cases.runs.map((run) => [run.name, run] as const))("%s", async (_, run) => {
    await runEventStream(generated, run);
  });

  test("a run fails where the package does otherwise", async () => {
    const run = cases.runs.find(({ name }) => name === "client request BooleanHeaderInput") ?? expect.fail();
    const other = { ...run, given: { ...run.given, initialRequest: { headers: { "x-not": "there" } } } };
    await expect(runEventStream(generated, other)).rejects.toThrow("header x-not is nothing");
    const failing = { ...run, given: { ...run.given, expectation: { failure: {} } } };
    await expect(runEventStream(generated, failing)).rejects.toThrow("does not fail");
  });
});
