import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "prettier";
import { describe, expect, it } from "vitest";
import { checkTypes } from "../../packages/type-check.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { compile, declare } from "./compile-expression.ts";

/** The module that compiled expressions import. */
const helpers = fileURLToPath(new URL("../../../src/runtime/client/jmespath/index.ts", import.meta.url));

interface Case {
  readonly file: string;
  readonly given: unknown;
  readonly expression: string;
  /** Undefined where an error is wanted. */
  readonly result?: unknown;
  readonly error?: string;
}

/** Cases that differ, by file and expression, each with its reason. */
const known: Readonly<Record<string, string>> = {};

const shared = sharedFolder();

function listCases(folder: string): readonly Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== "benchmarks.json")
    .flatMap((file) => {
      const suites = JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly {
        readonly given: unknown;
        readonly cases: readonly Omit<Case, "file" | "given">[];
      }[];
      return suites.flatMap(({ given, cases }) => cases.map((each) => ({ ...each, file, given })));
    });
}

/** What is wrong; undefined where the case passes. */
function findFault({ given, expression, result, error }: Case): string | undefined {
  let got: unknown;
  try {
    // Members that are not there are undefined in clients and null in JMESPath.
    got = compile(expression)(given) ?? null;
  } catch (fault) {
    return error === undefined ? String(fault) : undefined;
  }
  if (error !== undefined) return `wanted ${error}, got ${JSON.stringify(got)}`;
  return JSON.stringify(sortKeys(got)) === JSON.stringify(sortKeys(result))
    ? undefined
    : `wanted ${JSON.stringify(result)}, got ${JSON.stringify(got)}`;
}

function sortKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const entries = Object.entries(value).map(([key, entry]) => [key, sortKeys(entry)] as const);
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

describe.skipIf(shared === undefined)("JMESPath's compliance suite", () => {
  const cases = shared === undefined ? [] : listCases(join(shared, "conformance/jmespath"));
  const nameOf = ({ file, expression }: Case): string => `${file}: ${expression}`;

  it("passes but for what is known", () => {
    expect(cases.length).toBeGreaterThan(880);
    const faults = cases.flatMap((each) => {
      const fault = findFault(each);
      return fault === undefined ? [] : [{ name: nameOf(each), fault }];
    });
    expect(faults.filter(({ name }) => !(name in known))).toEqual([]);
    expect(Object.keys(known).filter((name) => faults.every((fault) => fault.name !== name))).toEqual([]);
  });

  it("compiles to code that is strictly typed, and clean under prettier", async () => {
    const used = new Set<string>();
    const declarations = cases
      .filter(({ error }) => error === undefined)
      .map(({ expression }, index) => declare(`case${index}`, expression, { used }))
      .map((declaration) => `export ${declaration.replace(") {", "): unknown {")}`);
    const text = declarations.join("\n\n") + "\n";
    expect(await check(text, { parser: "typescript" })).toBe(true);
    const imports = `import { ${[...used].join(", ")} } from ${JSON.stringify(helpers)};\n`;
    expect(await checkTypes(new Map([["compiled.ts", imports + text]]))).toEqual([]);
  });
});
