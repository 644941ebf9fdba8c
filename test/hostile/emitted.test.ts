import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EmittedFile } from "../../src/emit/emitted-file.ts";
import { bundleModules } from "../../src/output/bundle-modules.ts";
import { compileTypeScript } from "../../src/output/compile-typescript.ts";
import { listMessages } from "../documentation/tsdoc-messages.ts";
import type { EmittedModel } from "../packages/emitted-model.ts";
import { listComments } from "../packages/list-comments.ts";
import { listUnclean } from "../packages/list-unclean.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { readCodeBlocks } from "../packages/read-code-blocks.ts";
import { checkTypes } from "../packages/type-check.ts";
import { findCode } from "./find-code.ts";
import { emitHostile, injected } from "./hostile-package.ts";

describe("the package of a hostile model", () => {
  let emitted: EmittedModel;
  let compiled: readonly EmittedFile[];

  beforeAll(async () => {
    emitted = emitHostile();
    compiled = bundleModules(await compileTypeScript(emitted.files));
  });

  it("is the same each time", () => {
    expect(emitHostile().files).toEqual(emitted.files);
  });

  it("says which names it had to change", () => {
    expect([...new Set(emitted.warnings.map(({ code }) => code))]).toEqual(["renamed"]);
    expect(emitted.warnings.map(({ message }) => message)).toMatchSnapshot();
  });

  it("is clean under prettier", async () => {
    expect(await listUnclean(emitted.files)).toEqual([]);
  });

  it("compiles under the strictest options, its declarations too", async () => {
    const files = [...emitted.files, ...compiled.filter(({ path }) => path.endsWith(".d.ts"))];
    const texts = files.map(({ path, text }): [string, string] => [`generated/.hostile/${path}`, text]);
    // Other packages are checked by the native compiler.
    expect(await checkTypes(new Map(texts), { compiler: "typescript" })).toEqual([]);
  });

  it("carries the model's texts, none of them as code", () => {
    const sources = [...emitted.files, ...compiled].filter(({ path }) => /\.[jt]s$/.test(path));
    expect(sources.filter(({ text }) => text.includes("pwned")).length).toBeGreaterThan(10);
    const faults = sources.flatMap(({ path, text }) =>
      findCode(path, text, ["pwned", "globalThis"]).map((fault) => `${path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it("would not hide code that escaped", () => {
    expect(findCode("a.ts", 'export const a = "*/ globalThis.pwned = 1";', ["pwned"])).toEqual([]);
    for (const code of [
      "globalThis.pwned = 1;",
      "const a = { [globalThis.pwned = 1]: 1 };",
      "const a = `${x}`;",
      "a =",
    ]) {
      expect(findCode("a.ts", `export const b = 1; ${code}`, ["pwned"])).not.toEqual([]);
    }
  });

  it("has examples in which the model's texts are no code", () => {
    const readme = emitted.files.find(({ path }) => path === "README.md")?.text ?? "";
    const comments = emitted.files.filter(({ path }) => path.endsWith(".ts")).flatMap(({ text }) => listComments(text));
    const fences = comments.map((comment) => comment.replace(/^ *\* ?/gm, "")).flatMap(readCodeBlocks);
    expect(fences.filter((block) => block.includes(injected)).length).toBeGreaterThan(3);
    const blocks = [...fences, ...readCodeBlocks(readme)];
    const faults = blocks.flatMap((block) =>
      findCode("example.ts", `export async function run() {${block}}`, ["pwned"]),
    );
    // An import stands at the top of a README's example.
    expect(faults.filter((fault) => !/import declaration/i.test(fault))).toEqual([]);
  });

  it("has comments that TSDoc's parser accepts with no message", () => {
    const comments = emitted.files.filter(({ path }) => path.endsWith(".ts")).flatMap(({ text }) => listComments(text));
    expect(comments.length).toBeGreaterThan(300);
    const faults = comments.flatMap((comment) => listMessages(comment).map((message) => ({ message, comment })));
    expect(faults).toEqual([]);
  });

  describe("in plain Node", () => {
    const folder = new PackageFolder();
    afterAll(() => folder.remove());

    it("is imported from dist, and runs nothing of the model's", () => {
      folder.write([...emitted.files, ...compiled]);
      const script = `
        const main = await import("./dist/index.js");
        const server = await import("./dist/server/index.js");
        const client = new main.HostileClient({ endpoint: "http://localhost" });
        server.createHostileServer({});
        console.log(JSON.stringify({ pwned: typeof pwned, proto: "pwned" in {}, client: client.constructor.name }));`;
      writeFileSync(join(folder.path, "run.mjs"), script);
      const out = execFileSync(process.execPath, ["run.mjs"], { cwd: folder.path, encoding: "utf8" });
      expect(JSON.parse(out)).toEqual({ pwned: "undefined", proto: false, client: "HostileClient" });
    });
  });
});
