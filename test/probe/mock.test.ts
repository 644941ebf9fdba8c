import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { loadService } from "../../src/dynamic/load-service.ts";
import { createMockServer, type MockServer } from "../../src/mock/mock-server.ts";
import { probe } from "../../src/probe/probe.ts";
import { casesOf, countOutcomes, type ProbeReport } from "../../src/probe/probe-report.ts";
import { depotModel } from "../packages/depot-model.ts";
import { ownPackages } from "../packages/own-packages.ts";
import { protocols, vaultModel } from "../hostile/wire/vault-model.ts";
import { sharedFolder } from "../shared-folder.ts";

let mock: MockServer | undefined;
afterEach(async () => {
  await mock?.close(0);
  mock = undefined;
});

async function probeMock(model: string): Promise<ProbeReport> {
  mock = createMockServer(model);
  return probe(loadService([model], { strict: true }), { endpoint: await mock.listen() });
}

/** What did not come out as the model says. */
function listFaults({ protocols: probed }: ProbeReport): readonly string[] {
  return probed.flatMap(({ protocol, operations }) =>
    operations.flatMap(({ operation, cases }) =>
      cases
        .filter(({ outcome }) => outcome === "failed" || outcome === "missing")
        .map(({ name, detail }) => `${protocol} ${operation}, ${name}: ${detail ?? ""}`),
    ),
  );
}

describe("the mock passes the probe", () => {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-probe-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(protocols)("in %s, with members of every kind and errors of every kind", async (protocol) => {
    for (const [name, model] of Object.entries({ vault: vaultModel(protocol), depot: depotModel(protocol) })) {
      const path = join(folder, `${name}-${protocol}.json`);
      writeFileSync(path, JSON.stringify(model));
      const report = await probeMock(path);
      expect(listFaults(report)).toEqual([]);
      expect(countOutcomes(casesOf(report)).passed).toBeGreaterThan(0);
      await mock?.close(0);
    }
  });

  it.each(ownPackages)("of $name", async ({ model }) => {
    const report = await probeMock(model);
    expect(listFaults(report)).toEqual([]);
    const counts = countOutcomes(casesOf(report));
    expect(counts.passed).toBeGreaterThan(counts.error + counts.skipped);
  });

  const corpus = [
    ...["c2j/dynamodb/2012-08-10", "smithy/s3-2006-03-01.json", "smithy/sqs-2012-11-05.json", "c2j/sns/2010-03-31"],
    ...[
      "c2j/lambda/2015-03-31",
      "c2j/route53/2013-04-01",
      "c2j/kinesis/2013-12-02",
      "c2j/transcribe-streaming/2017-10-26",
    ],
    ...["c2j/monitoring/2010-08-01", "c2j/sqs/2012-11-05", "c2j/iam/2010-05-08", "smithy/security-ir-2018-05-10.json"],
  ];
  it.skipIf(sharedFolder() === undefined).each(corpus)("of %s", async (model) => {
    const report = await probeMock(join(sharedFolder() ?? "", "corpus", model));
    expect(listFaults(report)).toEqual([]);
    const counts = countOutcomes(casesOf(report));
    expect(counts.passed).toBeGreaterThan(counts.error + counts.skipped);
  });
});
