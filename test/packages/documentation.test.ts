import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ownPackages } from "./own-packages.ts";
import { readCodeBlocks } from "./read-code-blocks.ts";
import { checkTypes } from "./type-check.ts";

describe("what people copy from this repository's packages", () => {
  const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

  it("compiles: the READMEs' examples and the handlers", { timeout: 60_000 }, () => {
    const files = new Map<string, string>();
    for (const { name } of ownPackages) {
      const blocks = readCodeBlocks(read(`generated/${name}/README.md`));
      expect(blocks.length).toBe(2);
      blocks.forEach((block, index) => files.set(`generated/${name}/readme-${String(index)}.ts`, block));
      files.set(`generated/${name}/handlers.ts`, read(`generated/${name}/handlers.ts`));
    }
    // An example need not use what it shows.
    expect(checkTypes(files, { noUnusedLocals: false })).toEqual([]);
  });
});
