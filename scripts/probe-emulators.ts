import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadService } from "../src/dynamic/load-service.ts";
import { printTable } from "../src/probe/print-probe.ts";
import { probe } from "../src/probe/probe.ts";
import { casesOf, countOutcomes, type ProbeReport } from "../src/probe/probe-report.ts";
import { sharedFolder } from "../test/shared-folder.ts";

/** Probes emulators of npm on this machine, and writes what came of it into `docs/probe.md`. */

interface Emulator {
  readonly name: string;
  /** Below the folder of models. */
  readonly model: string;
  /** @returns its address and what ends it. */
  readonly start: () => Promise<{ readonly endpoint: string; readonly close: () => Promise<void> }>;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const require = createRequire(import.meta.url);
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret" };

const emulators: readonly Emulator[] = [
  { name: "dynalite", model: "c2j/dynamodb/2012-08-10", start: () => startListener("dynalite"), credentials },
  { name: "kinesalite", model: "c2j/kinesis/2013-12-02", start: () => startListener("kinesalite"), credentials },
  {
    name: "s3rver",
    model: "c2j/s3/2006-03-01",
    start: startS3rver,
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  },
];

/** Those that give a server of `node:http`. */
async function startListener(name: string): ReturnType<Emulator["start"]> {
  const create = require(name) as (options: object) => Server;
  const server = create({ createTableMs: 0, deleteTableMs: 0, createStreamMs: 0, deleteStreamMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { endpoint: addressOf(server), close: () => stop(server) };
}

async function startS3rver(): ReturnType<Emulator["start"]> {
  const S3rver = require("s3rver") as new (options: object) => { callback: () => Parameters<typeof createServer>[1] };
  const directory = mkdtempSync(join(tmpdir(), "shapewright-s3rver-"));
  const server = createServer(new S3rver({ directory, silent: true }).callback());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async (): Promise<void> => {
    await stop(server);
    rmSync(directory, { recursive: true, force: true });
  };
  return { endpoint: addressOf(server), close };
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")) as { version: string }).version;
}

/** The reasons of failures, the commonest first. */
function listReasons({ protocols }: ProbeReport): readonly (readonly [reason: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { detail = "" } of protocols.flatMap(({ operations }) =>
    operations.flatMap(({ cases }) => cases.filter(({ outcome }) => outcome === "failed")),
  )) {
    const reason = detail.replace(/: .*/s, "").replace(/\|/g, "\\|");
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).slice(0, 6);
}

const shared = sharedFolder();
if (shared !== undefined) {
  const sections: string[] = [];
  const rows: string[] = [];
  for (const { name, model, start, credentials: identity } of emulators) {
    const service = loadService([join(shared, "corpus", model)], { strict: true });
    const { endpoint, close } = await start();
    const report = await probe(service, { endpoint, credentials: identity, timeout: 5000 });
    await close();
    const { passed, error, failed, missing, skipped } = countOutcomes(casesOf(report));
    const title = `${name} ${versionOf(name)}`;
    rows.push(`| ${[title, report.service, passed, error, failed, missing, skipped].join(" | ")} |`);
    const table = printTable({ ...report, endpoint: name }, (_style, text) => text);
    const operations = table.split("\n\n").slice(0, 2).join("\n\n");
    const reasons = listReasons(report).map(([reason, count]) => `| ${reason} | ${String(count)} |`);
    sections.push(
      `### ${title}\n\n\`\`\`\n${operations}\n\`\`\`\n\n| what was wrong | cases |\n| --- | --- |\n${reasons.join("\n")}\n`,
    );
    console.log(rows.at(-1));
  }
  const path = fileURLToPath(new URL("../docs/probe.md", import.meta.url));
  const head = readFileSync(path, "utf8").split("\n## Emulators of npm\n")[0]?.trimEnd() ?? "";
  const note =
    'What the probe says of three emulators. "Missing" are requests to operations that an emulator does not have. A\nrequest with all members is valid by the model alone: DynamoDB itself refuses some combinations of members with an error\nthat its model does not list. `scripts/probe-emulators.ts` writes this part.';
  const head2 =
    "| emulator | service | passed | errors of the model | failed | missing | skipped |\n| --- | --- | --- | --- | --- | --- | --- |";
  writeFileSync(
    path,
    `${head}\n\n## Emulators of npm\n\n${note}\n\n${head2}\n${rows.join("\n")}\n\n${sections.join("\n")}`,
  );
}
