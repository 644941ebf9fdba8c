import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { readModel } from "../../src/model/read-model.ts";
import { catchFault } from "../model/catch-fault.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);

/** The build compiles schemas to validators; the sources do so when they run. */
describe("the built command line refuses what the sources refuse", () => {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-built-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const table = [
    { file: "api-2.json", from: '"type":"structure"', to: '"type":"strukture"' },
    { file: "api-2.json", from: '"required":[', to: '"required":[7,' },
    { file: "docs-2.json", from: '"version":"2.0"', to: '"version":{}' },
    { file: "paginators-1.json", from: '"pagination":{', to: '"pagination":{"X":[],' },
    { file: "examples-1.json", from: '"examples":{', to: '"examples":{"X":{},' },
  ];
  it.each(table)("$file with $to", async ({ file, from, to }) => {
    cpSync(join(project, "model/parcel-tracking/2026-11-01"), folder, { recursive: true });
    const text = JSON.stringify(JSON.parse(readFileSync(join(folder, file), "utf8")));
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    const { message, place } = catchFault(() => readModel([folder], { warn: () => undefined }));
    const args = [join(project, "dist/cli/shapewright.js"), "gen", folder, "--out", join(folder, "out"), "--json"];
    const stdout = await run(process.execPath, args).then(
      () => "nothing was refused",
      (error: unknown) => (error as { readonly stdout: string }).stdout,
    );
    expect(JSON.parse(stdout)).toMatchObject({ errors: [{ message, place }] });
  });
});
