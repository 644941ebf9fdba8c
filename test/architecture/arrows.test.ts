import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { protocolTable } from "../../src/protocols/protocol-table.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What each part of `src/` may import of the others, besides itself. The data flows from left to right. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  runtime: [],
  // It imports the runtime as users do, by its name.
  aws: [],
  documentation: [],
  protocols: [],
  // Whether a pattern of a model is understood is for the parser of the servers that check it to say.
  model: ["generator-error", "protocols", "runtime/pattern"],
  plan: ["generator-error", "model", "protocols"],
  emit: ["documentation", "model", "plan", "protocols"],
  output: ["emit/emitted-file", "emit/handlers-skeleton", "generation-report", "generator-error", "protocols"],
  synthesize: ["runtime"],
  dynamic: ["emit/schema-traits", "generator-error", "model", "plan", "protocols", "runtime"],
  mock: ["documentation", "dynamic", "generator-error", "model/service-model", "protocols", "runtime", "synthesize"],
  probe: ["dynamic", "protocols", "runtime", "synthesize"],
  cli: [
    "convert-model",
    "format-models",
    "generate",
    "generation-job",
    "generation-report",
    "generator-error",
    "language-server",
    "model/find-model-files",
    "dynamic/load-service",
    "mock",
    "probe",
    "model/json-text",
    "model/list-inputs",
    "model/list-model-folder",
    "model/nearest-name",
    "output/write-package",
    "output/write-text-files",
    "validate-model",
  ],
  "convert-model": ["generator-error", "model"],
  "format-models": ["generator-error", "model"],
  "validate-model": ["generator-error", "model"],
  "language-server": ["generator-error", "model"],
  "generation-report": ["generator-error"],
  "generation-job": [],
  "generator-error": [],
  generate: ["emit", "generation-job", "generation-report", "generator-error", "model", "output", "plan"],
};

describe("the architecture's arrows", () => {
  const files = listFiles("src");

  it("finds the sources", () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(Object.keys(allowed))("src/%s imports only what it may", (part) => {
    const permitted = [part, ...(allowed[part] ?? [])];
    const violations = files
      .filter((file) => isIn(file, part))
      .flatMap((file) => importsOf(file).map((target) => ({ file, target })))
      .filter(({ target }) => !permitted.some((other) => isIn(target, other)));
    expect(violations).toEqual([]);
  });

  it("names every part", () => {
    expect(files.filter((file) => !Object.keys(allowed).some((part) => isIn(file, part)))).toEqual([]);
  });

  it("lets emitters import types of the model, and no reader", () => {
    const violations = files
      .filter((file) => isIn(file, "emit") || isIn(file, "plan"))
      .flatMap((file) => importsOf(file).filter((target) => isIn(target, "model")))
      .filter(
        (target) =>
          ![
            "src/model/endpoint-rules/endpoint-rule-set.ts",
            "src/model/service-model.ts",
            "src/model/traits.ts",
            "src/model/jmespath/expression.ts",
            "src/model/waiter.ts",
          ].includes(target),
      );
    expect(violations).toEqual([]);
  });

  it("names protocols only in their table", () => {
    const names = new RegExp(`["'\`](${protocolTable.map(({ name }) => name).join("|")})["'\`]`);
    const violations = files.filter(
      (file) =>
        !["protocols", "runtime", "aws"].some((part) => isIn(file, part)) &&
        names.test(readFileSync(`${root}/${file}`, "utf8")),
    );
    expect(violations).toEqual([]);
  });

  it("keeps the runtime free of packages, what is AWS's of others than the runtime, and both of Node outside of Node's files", () => {
    const packages = files
      .filter((file) => isIn(file, "runtime") || isIn(file, "aws"))
      .flatMap((file) => specifiersOf(file).map((specifier) => ({ file, specifier })))
      .filter(({ specifier }) => !specifier.startsWith(".") && !specifier.startsWith("#"))
      // An optional peer, for those who import that entry.
      .filter(({ file, specifier }) => !(/\/opentelemetry\//.test(file) && specifier === "@opentelemetry/api"))
      .filter(({ file, specifier }) => !(isIn(file, "aws") && /^@shapewright\/runtime(\/|$)/.test(specifier)))
      .filter(
        ({ file, specifier }) => !(specifier.startsWith("node:") && /(^|[/-])node([-./]|$)/.test(posix.basename(file))),
      );
    expect(packages).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !/\/(dist|node_modules)\//.test(path))
    .toSorted();
}

function isIn(file: string, part: string): boolean {
  return file === `src/${part}.ts` || file.startsWith(`src/${part}/`);
}

/** The relative imports of a file, as paths from the root. */
function importsOf(file: string): string[] {
  return specifiersOf(file)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.join(dirname(file), specifier));
}

function specifiersOf(file: string): string[] {
  const text = readFileSync(`${root}/${file}`, "utf8");
  const statements = text.matchAll(
    /^(?:import|export)\s[^;]*?from\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}
