import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ownPackages } from "./own-packages.ts";

describe("the published declarations", () => {
  it.each(ownPackages)("of $name are those of the sources", ({ name }) => {
    const folder = fileURLToPath(new URL(`../../generated/${name}`, import.meta.url));
    const published = new Set(
      ["index", "server/index"].flatMap((entry) => linesOf(read(`${folder}/dist/${entry}.d.ts`))),
    );
    const declared = readdirSync(`${folder}/src`, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !notPublished.includes(file))
      .flatMap((file) => linesOf(declarationsOf(read(`${folder}/src/${file}`))));
    expect(declared.length).toBeGreaterThan(100);
    expect(declared.filter((line) => !published.has(line))).toEqual([]);
  });
});

/** What users cannot import. */
const notPublished: readonly string[] = ["schemas.ts", "server/constraints.ts"];

const read = (file: string): string => readFileSync(file, "utf8");

/** As TypeScript itself derives them. */
function declarationsOf(source: string): string {
  return ts.transpileDeclaration(source, { compilerOptions: { target: ts.ScriptTarget.ES2023 } }).outputText;
}

/** The lines of code but imports and exports of other modules; TypeScript drops `override` in declarations. */
function linesOf(declarations: string): string[] {
  const code = declarations.replace(/\/\*[^]*?\*\/|^(?:import|export (?:\*|\{))[^;]*;/gm, "");
  // Empty bodies stand on one line, or on two.
  const lines = code
    .replace(/\{\s*\}/g, "{}")
    .split("\n")
    .map((line) => line.trim().replace("override ", ""));
  return lines.filter((line) => line !== "");
}
