import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleProgram } from "../../../../test/bundle-program.ts";
import { isOnPostgresql } from "../postgresql-store.ts";
import { makeTestStore, type TestStore } from "../store.ts";
import { textLike, textWith } from "../matchers.ts";
import { oidcClient, register } from "../sign-in.ts";

const entry = fileURLToPath(new URL("../../src/identity-center.ts", import.meta.url));
/** The command line in one file, which starts faster than its sources. */
let program: string;
let folder: string;
let store: TestStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "identity-center-"));
  store = await makeTestStore();
  program = await bundleProgram(entry);
});
afterAll(async () => {
  await store.remove();
  await rm(folder, { recursive: true });
});

/** Starts the command line in a folder of the test's own, on its store where the arguments name no other. */
function start(...args: readonly string[]) {
  // As in the tests' own processes (vitest.config.ts).
  const child = spawn(process.execPath, ["--liftoff-only", program, ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: store.location },
  });
  const output = { out: "", error: "" };
  child.stdout.on("data", (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output.error += chunk.toString()));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, ...output }));
  const printed = new Promise<string>((resolve) => {
    child.stdout.on("data", () => {
      if (output.out.includes("export-credentials")) resolve(output.out);
    });
  });
  return { child, ended, printed };
}

describe("npm run identity-center", () => {
  it("prints its address, its people and the settings of clients, serves, and stops when it is asked to", async () => {
    const { child, ended, printed } = start(
      "--port",
      "0",
      "--log",
      "json",
      ...(isOnPostgresql ? [] : ["--database", "memory:"]),
    );
    const text = await printed;
    const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(text)?.[0] ?? "";
    expect(text).toContain("ana (Ana Example)");
    expect(text).toMatch(/^ *sso_start_url = https:.+$/mu);
    expect(text).toContain(`export AWS_ENDPOINT_URL_SSO_OIDC=${url}\n`);
    expect(text).toContain(`export AWS_ENDPOINT_URL_SSO=${url}\n`);
    expect(text).not.toContain("ana-only-here");
    const dataPath = /export AWS_DATA_PATH=(.+)\n/u.exec(text)?.[1] ?? "";
    const endpoints = JSON.parse(await readFile(join(dataPath, "endpoints.json"), "utf8")) as object;
    expect(endpoints).toMatchObject({
      partitions: [{ defaults: { hostname: new URL(url).host, protocols: ["http"] } }],
    });
    await register(oidcClient({ url }));
    child.kill("SIGTERM");
    const { code, error } = await ended;
    expect(code).toBe(0);
    const lines = error
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly msg: string });
    expect(lines.map(({ msg }) => msg)).toEqual(["client registered", "stopping", "stopped"]);
  });

  it("takes people from a config file", async () => {
    const config = join(folder, "people.json");
    const person = { username: "zoe", name: "Zoe", password: "zoe-only-here" };
    await writeFile(config, JSON.stringify({ people: [person], accounts: [], assignments: [] }));
    const { child, ended, printed } = start("--port", "0", "--config", config);
    expect(await printed).toContain("zoe (Zoe)");
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 0, error: textWith("stopped") });
  });

  it.skipIf(isOnPostgresql)("says what is wrong, and ends with 1", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const [busy, config, number] = await Promise.all([
      start("--port", String(port)).ended,
      start("--config", "none.json").ended,
      start("--port", "many").ended,
    ]);
    taken.close();
    expect(busy).toMatchObject({ code: 1, error: textLike(/^listen EADDRINUSE[^\n]*\n$/u) });
    expect(config).toMatchObject({ code: 1, error: "none.json: cannot be read (ENOENT)\n" });
    expect(number).toMatchObject({ code: 1, error: textWith("--port takes a number from 0 to 65535") });
  });

  it.skipIf(isOnPostgresql)("tells its options, with examples, from its sources", async () => {
    const sources = ["--conditions=@shapewright/source", "--import", import.meta.resolve("tsx"), entry];
    const { stdout } = await promisify(execFile)(process.execPath, [...sources, "--help"], { cwd: folder });
    for (const option of ["--port", "--config", "--database", "--log", "Examples:"]) expect(stdout).toContain(option);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });
});
