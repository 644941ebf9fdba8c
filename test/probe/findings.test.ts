import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadService } from "../../src/dynamic/load-service.ts";
import { isPassed, printJson, printJUnit, printTable } from "../../src/probe/print-probe.ts";
import { probe, type ProbeOptions } from "../../src/probe/probe.ts";
import type { ProbeReport } from "../../src/probe/probe-report.ts";
import { ownPackages } from "../packages/own-packages.ts";
import { runFake } from "../cli/fake-terminal.ts";

const model = ownPackages.find(({ name }) => name === "parcel-tracking")?.model ?? "";
const service = loadService([model], { strict: true });

/** A service whose requests are signed. */
const clock = `$version: "2"
namespace example.clock
use aws.auth#sigv4
use aws.protocols#awsJson1_0

@sigv4(name: "clock")
@awsJson1_0
service Clock {
    version: "2026-01-01"
    operations: [Tell]
}

operation Tell {
    output := {}
}
`;

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Serves one answer to everything, while `use` runs. */
async function withServer<Value>(
  answer: (headers: NodeJS.Dict<string | string[]>) => Answer | undefined,
  use: (endpoint: string) => Promise<Value>,
): Promise<Value> {
  const server = createServer((request, response) => {
    request.resume();
    const chosen = answer(request.headers);
    // A server that never answers.
    if (chosen === undefined) return;
    response.writeHead(chosen.status, { "content-type": "application/json", ...chosen.headers });
    response.end(chosen.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const getParcel = (answer: Answer | undefined, options: Partial<ProbeOptions> = {}): Promise<ProbeReport> =>
  withServer(
    () => answer,
    (endpoint) => probe(service, { endpoint, operations: ["GetParcel"], ...options }),
  );

function outcomesOf(report: ProbeReport): Readonly<Record<string, string>> {
  const cases = report.protocols[0]?.operations[0]?.cases ?? [];
  return Object.fromEntries(cases.map(({ name, outcome, detail }) => [name, `${outcome}: ${detail ?? ""}`]));
}

describe("a status proves nothing by itself", () => {
  it("an empty success is not an output, and not a refusal", async () => {
    const outcomes = outcomesOf(await getParcel({ status: 200, body: "{}" }));
    expect(outcomes["required members"]).toContain("failed: the output is not valid");
    expect(outcomes["required members"]).toContain("/parcel");
    expect(outcomes["minimum length of /parcelId"]).toBe("failed: accepted");
    expect(outcomes["pattern of /parcelId"]).toBe("failed: accepted");
  });

  it("a body that is not of the protocol is not an output", async () => {
    const outcomes = outcomesOf(await getParcel({ status: 200, body: "<ok/>" }));
    expect(outcomes["required members"]).toContain("failed: the response cannot be decoded");
  });

  it("a status of an error is not an error of the model", async () => {
    const outcomes = outcomesOf(await getParcel({ status: 404, body: "not found" }));
    expect(outcomes["required members"]).toContain("failed: an error that the model does not list");
    expect(outcomes["pattern of /parcelId"]).toContain("failed: refused with an error that the model does not list");
  });

  it("an error of the model has its members", async () => {
    const headers = { "x-amzn-errortype": "ParcelNotFoundException" };
    const missing = await getParcel({ status: 404, headers, body: '{"message":"no such parcel"}' });
    expect(outcomesOf(missing)["required members"]).toBe("error: ParcelNotFoundException");
    expect(isPassed(missing)).toBe(true);
  });

  it("an operation that is not there is told apart", async () => {
    const report = await getParcel({ status: 404, headers: { "x-amzn-errortype": "UnknownOperationException" } });
    expect(Object.values(outcomesOf(report)).map((outcome) => outcome.split(":")[0])).toEqual(["missing", "missing"]);
    expect(isPassed(report)).toBe(false);
  });

  it("a server that does not answer costs only its time limit", async () => {
    const outcomes = outcomesOf(await getParcel(undefined, { timeout: 50 }));
    expect(outcomes["required members"]).toContain("failed: TimeoutError");
  });
});

describe("requests", () => {
  it("are signed where there are credentials", async () => {
    const seen: unknown[] = [];
    const folder = mkdtempSync(join(tmpdir(), "shapewright-probe-"));
    writeFileSync(join(folder, "clock.smithy"), clock);
    const signed = loadService([folder]);
    rmSync(folder, { recursive: true });
    const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };
    await withServer(
      ({ authorization }) => (seen.push(authorization), { status: 200, body: "{}" }),
      (endpoint) => probe(signed, { endpoint, credentials, region: "eu-west-1" }),
    );
    expect(seen[0]).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/clock\/aws4_request/);
  });
});

describe("the report", () => {
  it("is a table of 80 columns, a document and JUnit's XML, without what a server put into its messages", async () => {
    const body = JSON.stringify({ message: 'x\u001B[31m <"&' });
    const report = await getParcel({ status: 400, headers: { "x-amzn-errortype": "Odd" }, body });
    const table = printTable(report, (_style, text) => text);
    expect(Math.max(...table.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(table).toMatch(/^GetParcel +0\/2 +0\/\d+ +FAILED$/m);
    expect(table).not.toContain("\u001B");
    expect(JSON.parse(printJson(report))).toMatchObject({ success: false, service: "Parcel Tracking" });
    const xml = printJUnit(report);
    expect(xml).toContain('<testsuite name="Parcel Tracking restJson1 GetParcel" tests="');
    expect(xml).toContain("&#60;&#34;&#38;");
    expect(xml).not.toContain("\u001B");
  });

  it("makes the command exit with 1, and with 2 where nothing answers", async () => {
    const run = (endpoint: string): Promise<{ code: number; out: string; err: string }> =>
      runFake(["probe", model, "--endpoint", endpoint, "--operation", "GetParcel", "--json"]);
    const failed = await withServer(() => ({ status: 200, body: "{}" }), run);
    expect(failed.code).toBe(1);
    expect(JSON.parse(failed.out)).toMatchObject({ success: false });
    const nobody = await withServer(
      () => undefined,
      (endpoint) => Promise.resolve(endpoint),
    ).then(run);
    expect(nobody.code).toBe(2);
  });

  it("needs an endpoint that is a URL, and operations of the model", async () => {
    expect((await runFake(["probe", model])).err).toContain("name the server with --endpoint");
    expect((await runFake(["probe", model, "--endpoint", "here"])).err).toContain(
      '"--endpoint" is not a valid URL: "here"',
    );
    const unknown = await runFake(["probe", model, "--endpoint", "http://127.0.0.1:9", "--operation", "Get"]);
    expect(unknown.err).toContain('the model does not have an operation "Get"\n  hint: see "shapewright probe --help"');
    const misspelt = ["probe", model, "--endpoint", "http://127.0.0.1:9", "--operation", "GetParcle"];
    expect((await runFake(misspelt)).err).toContain('did you mean "GetParcel"?');
  });
});
