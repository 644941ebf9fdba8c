import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../src", import.meta.url));

describe("a trait that readers give", () => {
  const traits = readTraits();
  const words = findWords();

  it("is one of many", () => {
    expect(traits.size).toBeGreaterThan(50);
  });

  it("is used, or says what it is kept for", () => {
    const idle = [...traits].filter(([name, isKept]) => !isKept && !words.has(name)).map(([name]) => name);
    expect(idle).toEqual([]);
  });

  it("is not called kept where it is used", () => {
    const stale = [...traits].filter(([name, isKept]) => isKept && words.has(name)).map(([name]) => name);
    expect(stale).toEqual([]);
  });
});

/** The names of all traits and of their parts, and whether their comments say that they are kept. */
function readTraits(): ReadonlyMap<string, boolean> {
  const text = readFileSync(`${root}/model/traits.ts`, "utf8");
  const traits = new Map<string, boolean>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node)) {
      const comments = ts.getLeadingCommentRanges(text, node.pos) ?? [];
      const isKept = comments.some(({ pos, end }) => text.slice(pos, end).startsWith("/** Kept for "));
      traits.set((node.name as ts.Identifier).text, isKept);
      if (isKept) return;
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("traits.ts", text, ts.ScriptTarget.Latest));
  return traits;
}

/** The words of the code that checks models, and makes packages and mocks of them. */
function findWords(): ReadonlySet<string> {
  const files = ["plan", "emit", "mock", "model"].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && (folder !== "model" || /^check-[\w-]+\.ts$/.test(path)))
      .map((path) => `${root}/${folder}/${path}`),
  );
  return new Set(files.flatMap((file) => readFileSync(file, "utf8").match(/\w+/g) ?? []));
}
