import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
const installed = join(project, "node_modules");

/** The options that a strict user of a generated package may have, all at once, as in a `tsconfig.json`. */
const strictestOptions = {
  target: "es2023",
  lib: ["es2023"],
  types: ["node"],
  typeRoots: [join(installed, "@types")],
  module: "nodenext",
  moduleResolution: "nodenext",
  noEmit: true,
  allowImportingTsExtensions: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
};

interface TypeCheckOptions {
  /**
   * TypeScript 7, which is native and takes a small part of the time, or the last one that is written in JavaScript.
   *
   * @defaultValue "typescript-native"
   */
  readonly compiler?: "typescript-native" | "typescript";
  /** Options of the compiler, in place of the strictest ones. */
  readonly compilerOptions?: Readonly<Record<string, unknown>>;
}

/**
 * Type-checks all of the files in one program, in a folder of their own. They import this package and those that
 * it has installed, built as their users get them.
 *
 * @param files the texts, by their paths; the program is of those that are TypeScript.
 * @returns what TypeScript finds, a line each: `path(line,column): error code: message`.
 */
export async function checkTypes(
  files: ReadonlyMap<string, string>,
  { compiler = "typescript-native", compilerOptions = {} }: TypeCheckOptions = {},
): Promise<readonly string[]> {
  const outer = mkdtempSync(join(tmpdir(), "shapewright-types-"));
  const folder = join(outer, "project");
  try {
    symlinkSync(installed, join(outer, "node_modules"), "junction");
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    symlinkSync(project, join(folder, "node_modules/shapewright"), "junction");
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const config = {
      compilerOptions: { ...strictestOptions, ...compilerOptions },
      files: [...files.keys()].filter((path) => /\.[cm]?ts$/.test(path)),
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    return await compile(folder, join(installed, compiler, "bin/tsc"));
  } finally {
    rmSync(outer, { recursive: true, force: true });
  }
}

function compile(folder: string, compiler: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [compiler, "-p", folder, "--pretty", "false"],
      { cwd: folder, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        const lines = stdout.split("\n").filter((line) => line !== "");
        resolve(error === null || lines.length > 0 ? lines : [`the compiler failed: ${stderr || error.message}`]);
      },
    );
  });
}
