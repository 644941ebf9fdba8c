import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { readTree } from "../output/read-tree.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "shapewright-cli-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
cpSync(join(project, "model/sso-oidc/2019-06-10"), join(root, "model/sso-oidc"), { recursive: true });

interface Run {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

async function run(args: readonly string[], { signalAfter }: { signalAfter?: number } = {}): Promise<Run> {
  // What users run, and what starts in a small part of the time that the sources take.
  const main = join(project, "dist/cli/shapewright.js");
  const child = spawn(process.execPath, [main, ...args], { cwd: root, env: { ...process.env, NO_COLOR: "1" } });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const timer = signalAfter === undefined ? undefined : setTimeout(() => child.kill("SIGINT"), signalAfter);
  await once(child, "close");
  clearTimeout(timer);
  return { code: child.exitCode, signal: child.signalCode, out, err };
}

describe("the command line as a process", () => {
  test("generates, finds all in place, checks, and repairs", async () => {
    const gen = ["gen", "model/sso-oidc", "--out", "sso"];
    const first = await run(gen);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^\S+: wrote \d+ files in sso \([\d.]+ m?s\)\n$/);
    const tree = readTree(join(root, "sso"));
    expect(Object.keys(tree)).toEqual(expect.arrayContaining(["package.json", "handlers.ts", ".shapewright-files"]));

    expect((await run(gen)).out).toMatch(/^\S+: up to date, \d+ files in sso/);
    expect(await run([...gen, "--check"])).toMatchObject({ code: 0, err: "" });

    writeFileSync(join(root, "sso/package.json"), "{}");
    const check = await run([...gen, "--check"]);
    expect(check).toMatchObject({ code: 1 });
    expect(check.out).toContain("\n  differs: package.json\n");
    expect((await run(gen)).out).toMatch(/wrote 1 file in sso/);
    expect(readTree(join(root, "sso"))).toEqual(tree);
  });

  test("says what is wrong with a model: exit 1, no stack, nothing written", async () => {
    writeFileSync(join(root, "broken.json"), '{ "metadata": ');
    const { code, out, err } = await run(["gen", "broken.json", "--out", "broken"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^error: .*broken\.json:1:15.*\n {2}hint: /s);
    expect(err).not.toContain("    at ");
    expect(existsSync(join(root, "broken"))).toBe(false);
  });

  test("refuses a folder that is a file", async () => {
    writeFileSync(join(root, "a-file"), "mine");
    const { code, err } = await run(["gen", "model/sso-oidc", "--out", "a-file"]);
    expect(code).toBe(1);
    expect(err).toContain('error: output folder "a-file" is not a folder');
  });

  test("reads the nearest config, and prints one JSON document", async () => {
    const config = { scope: "@acme", packages: [{ model: "model/sso-oidc", handlers: false }] };
    writeFileSync(join(root, "shapewright.config.json"), JSON.stringify(config));
    const { code, out, err } = await run(["gen", "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      success: true,
      packages: [{ packageName: "@acme/sso-oidc", outDir: "generated/sso-oidc" }],
      errors: [],
    });
    expect(existsSync(join(root, "generated/sso-oidc/handlers.ts"))).toBe(false);
  });

  test("wrong use exits 2", async () => {
    expect(await run(["gen", "--bogus"])).toMatchObject({ code: 2, out: "" });
  });

  test("a signal at any time leaves the old tree or the new one, and nothing beside it", async () => {
    await run(["gen", "model/sso-oidc", "--out", "whole/p"]);
    const whole = readTree(join(root, "whole"));
    let ended = 0;
    for (let delay = 25; delay <= 200; delay += 25) {
      const top = join(root, `signal-${delay}`);
      mkdirSync(top);
      const { signal } = await run(["gen", "model/sso-oidc", "--out", `signal-${delay}/p`], { signalAfter: delay });
      if (signal === "SIGINT") ended++;
      const tree = readTree(top);
      if (Object.keys(tree).length > 0) expect(tree, `after ${delay} ms`).toEqual(whole);
    }
    expect(ended).toBeGreaterThan(0);
  });
});
