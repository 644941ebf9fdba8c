import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { sharedFolder } from "../shared-folder.ts";
import { PackageFolder } from "./generate-packages.ts";
import { readKnownFailures } from "./known-failures.ts";
import { listRuns, prepareRuns, type RunGroup } from "./list-runs.ts";
import { loadCases } from "./load-cases.ts";

const shared = sharedFolder();
const ours = fileURLToPath(new URL("cases", import.meta.url));
const known = readKnownFailures();
const folder = new PackageFolder();

afterAll(() => {
  folder.remove();
});

async function prepareFolder(cases: string): Promise<readonly RunGroup[]> {
  const prepared: RunGroup[] = [];
  for (const file of loadCases(cases)) {
    for (const group of file.groups) prepared.push(await prepareRuns(file, group, folder));
  }
  return prepared;
}

function describeGroup({ file, protocol, unavailable, runs, close }: RunGroup): void {
  describe(`${protocol} in ${basename(file)}`, () => {
    afterAll(close);
    if (unavailable !== undefined) {
      test(`${String(runs.length)} runs`, () => expect.unreachable(`there is no package: ${unavailable}`));
      return;
    }
    for (const { name, run } of runs) {
      const reason = known.get(name);
      if (reason === undefined) test(name, run);
      else test(`${name} (fails: ${reason})`, () => expect(run()).rejects.toThrow());
    }
  });
}

describe("cases of our own", async () => {
  const groups = await prepareFolder(ours);
  groups.forEach(describeGroup);

  test("are of every kind", () => {
    const kinds = new Set(groups.flatMap(({ runs }) => runs.map(({ kind }) => kind)));
    expect(kinds.size).toBe(5);
  });
});

describe.skipIf(shared === undefined)("Smithy's cases", async () => {
  if (shared === undefined) return;
  const cases = join(shared, "conformance/smithy");
  (await prepareFolder(cases)).forEach(describeGroup);

  test("are all found", () => {
    const groups = loadCases(cases).flatMap((file) => file.groups);
    const loaded = groups.flatMap((group) => group.cases);
    const messages = loaded.flatMap(({ kind, given }) => (kind === "malformed" ? [] : [given.appliesTo]));
    const count = (appliesTo: string | undefined): number => messages.filter((half) => half === appliesTo).length;
    const runs = groups.flatMap((group) => listRuns(group, new Error("not run")));
    const malformed = runs.filter(({ kind }) => kind === "malformed").length;
    expect({ client: count("client"), server: count("server"), both: count(undefined) }).toEqual({
      client: 169,
      server: 64,
      both: 748,
    });
    expect([messages.length, runs.length - malformed, malformed, runs.length]).toEqual([981, 1729, 655, 2384]);
  });

  test("are there for every known failure", () => {
    const names = loadCases(cases)
      .flatMap((file) => file.groups)
      .flatMap((group) => listRuns(group, new Error("not run")).map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining([...known.keys()]));
  });
});
