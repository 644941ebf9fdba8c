import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { check, resolveConfig } from "prettier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTree } from "../output/read-tree.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));

describe("gen --format prettier, in a folder with a user's own config", () => {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-format-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const gen = async (...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(project, "dist/cli/shapewright.js"), "gen", "model", "--out", "package", ...args],
      { cwd: folder, env: { ...process.env, NO_COLOR: "1" } },
    );
    return stdout;
  };

  beforeAll(async () => {
    cpSync(join(project, "model/parcel-tracking/2026-11-01"), join(folder, "model"), { recursive: true });
    const config = { semi: false, singleQuote: true, printWidth: 100, trailingComma: "none", tabWidth: 4 };
    writeFileSync(join(folder, ".prettierrc"), JSON.stringify(config));
    writeFileSync(join(folder, ".editorconfig"), "root = true\n[*.json]\nindent_style = tab\n");
    await gen("--format", "prettier");
  });

  it("writes every file as that config wants it", async () => {
    const sources = Object.entries(readTree(join(folder, "package"))).filter(
      ([path]) => !path.startsWith("dist/") && /\.(?:ts|json|md)$/.test(path),
    );
    expect(sources.length).toBeGreaterThan(10);
    const unclean: string[] = [];
    for (const [path, text] of sources) {
      const filepath = join(folder, "package", path);
      const options = await resolveConfig(filepath, { editorconfig: true });
      expect(options).toMatchObject({ semi: false, tabWidth: 4 });
      if (!(await check(text, { ...options, filepath }))) unclean.push(path);
    }
    expect(unclean).toEqual([]);
    expect(readFileSync(join(folder, "package/src/models.ts"), "utf8")).toContain("\n    name: string\n");
    expect(readFileSync(join(folder, "package/package.json"), "utf8")).toContain('\n\t"name"');
  });

  it("builds the same JavaScript", () => {
    // The first line names the model's folder.
    const read = (path: string): string => readFileSync(path, "utf8").replace(/^.*\n/, "");
    const own = join(project, "generated/parcel-tracking/dist");
    expect(read(join(folder, "package/dist/index.js"))).toBe(read(join(own, "index.js")));
    expect(existsSync(join(folder, "package/dist/server/index.d.ts"))).toBe(true);
  });

  it("finds nothing to change in a check, but for another format", async () => {
    expect(await gen("--format", "prettier", "--check")).toMatch(/up to date/);
    await expect(gen("--check")).rejects.toMatchObject({ code: 1 });
  });
});
