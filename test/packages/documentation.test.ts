import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { emitModel } from "./emitted-model.ts";
import { ownPackages } from "./own-packages.ts";
import { readCodeBlocks } from "./read-code-blocks.ts";
import { checkTypes } from "./type-check.ts";

describe("what people copy from this repository's packages", () => {
  const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

  it("compiles: the READMEs' examples and the handlers", async () => {
    const files = new Map<string, string>();
    for (const { name, source, model } of ownPackages) {
      const blocks = readCodeBlocks(read(`generated/${name}/README.md`));
      expect(blocks.length).toBe(2);
      blocks.forEach((block, index) => files.set(`generated/${name}/readme-${String(index)}.ts`, block));
      // As a run without `--handlers` writes them: some packages of this repository have theirs in an example.
      const { files: emitted } = emitModel([model], { source, scope: "@shapewright" });
      const handlers = emitted.find(({ path }) => path === "handlers.ts");
      expect(handlers).toBeDefined();
      files.set(`generated/${name}/handlers.ts`, handlers?.text ?? "");
    }
    // An example need not use what it shows.
    expect(await checkTypes(files, { compilerOptions: { noUnusedLocals: false } })).toEqual([]);
  });
});
