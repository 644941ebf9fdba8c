import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { generatePackage } from "../../src/generate.ts";
import { readTree } from "../output/read-tree.ts";

const start = process.cwd();
const root = realpathSync(mkdtempSync(join(tmpdir(), "start-folder-")));
const model = fileURLToPath(new URL("../../model/sso/2019-06-10", import.meta.url));
afterAll(() => {
  process.chdir(start);
  rmSync(root, { recursive: true, force: true });
});

/** Runs `gen` as a shell that stands in the folder does. */
async function gen(folder: string, ...args: string[]): Promise<string> {
  let out = "";
  process.chdir(folder);
  const code = await runCommandLine(["gen", ...args], {
    terminal: {
      writeOut: (text) => void (out += text),
      writeError: (text) => void (out += text),
      outIsTty: false,
      errorIsTty: false,
      env: {},
      folder: process.cwd(),
    },
    version: "1.2.3",
    loadGenerate: () => Promise.resolve(generatePackage),
  });
  expect(code, out).toBe(0);
  return out;
}

describe.each(["package.json", "shapewright.config.json", undefined])("in a project with %s", (projectFile) => {
  const project = join(root, projectFile ?? "plain");
  const sub = join(project, "apps/one");
  const other = join(root, `${projectFile ?? "plain"}-other`);
  let want: Record<string, string>;

  beforeAll(async () => {
    for (const folder of [sub, other]) mkdirSync(folder, { recursive: true });
    cpSync(model, join(project, "model/sso"), { recursive: true });
    symlinkSync(project, join(other, "link"));
    const config = { out: "generated", packages: [{ model: "model/sso" }] };
    if (projectFile !== undefined) writeFileSync(join(project, projectFile), JSON.stringify(config));
    await gen(project, "model/sso", "--out", "want");
    want = readTree(join(project, "want"));
    expect(want["src/index.ts"]).toMatch(/^\/\/ Generated from model\/sso /);
  });

  const starts = [
    { name: "below", folder: sub, args: ["../../model/sso", "--out", "../../out-1"], out: "out-1" },
    {
      name: "in the model's folder",
      folder: join(project, "model/sso"),
      args: [".", "--out", "../../out-2"],
      out: "out-2",
    },
    { name: "above the model", folder: join(project, "model"), args: ["./sso/", "--out", "out-3"], out: "model/out-3" },
    {
      name: "elsewhere, with absolute paths",
      folder: other,
      args: [join(project, "model/sso"), "--out", join(project, "out-4")],
      out: "out-4",
    },
    {
      name: "elsewhere, through a link",
      folder: other,
      args: [join(other, "link/model/sso"), "--out", "link/out-5"],
      out: "out-5",
    },
    {
      name: "with its files named",
      folder: sub,
      args: [
        ...["api-2.json", "docs-2.json", "paginators-1.json", "examples-1.json"].map(
          (file) => `../../model/sso/${file}`,
        ),
        "--out",
        "out-6",
      ],
      out: "apps/one/out-6",
    },
  ];
  // Outside of a project, files are named by the folder that they share, and a folder by its last two parts.
  const comparable = starts.filter(({ out }) => projectFile !== undefined || out !== "apps/one/out-6");
  test.each(comparable)("$name: the same bytes", async ({ folder, args, out }) => {
    await gen(folder, ...args);
    expect(readTree(join(project, out))).toEqual(want);
    expect(await gen(project, "model/sso", "--out", join(project, out), "--check")).toContain("up to date");
  });

  test.runIf(projectFile === "shapewright.config.json")("by the config, from anywhere: the same bytes", async () => {
    await gen(project);
    expect(readTree(join(project, "generated/sso"))).toEqual(want);
    for (const folder of [sub, join(project, "model/sso"), join(project, "generated/sso")]) {
      expect(await gen(folder)).toMatch(/^\S+: up to date/);
      expect(await gen(folder, "--config", join(project, "shapewright.config.json"))).toMatch(/^\S+: up to date/);
    }
  });
});

test("a run that is started in the package's folder goes on in the new one, and says so", async () => {
  const folder = join(root, "standing");
  mkdirSync(join(folder, "src"), { recursive: true });
  writeFileSync(join(folder, "notes.md"), "mine");
  const out = await gen(join(folder, "src"), model, "--out", "..");
  expect(out).toContain("warning: the current folder of your shell was replaced");
  expect(process.cwd()).toBe(join(folder, "src"));
  expect(Object.keys(readTree(folder))).toEqual(expect.arrayContaining(["notes.md", "src/index.ts", "dist/index.js"]));
  expect(await gen(join(folder, "src"), model, "--out", "..")).not.toContain("warning");
});
