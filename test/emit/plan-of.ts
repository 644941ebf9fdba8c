import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Warning } from "../../src/generator-error.ts";
import { readModel } from "../../src/model/read-model.ts";
import type { PackagePlan } from "../../src/plan/package-plan.ts";
import { planPackage } from "../../src/plan/plan-package.ts";

/** Parts of an `api-2.json`: one operation `Do` is made from `input` and `output` where none is given. */
export interface GivenModel {
  readonly metadata?: Record<string, unknown>;
  readonly operations?: Record<string, unknown>;
  readonly shapes: Record<string, unknown>;
  /** Errors of `Do`. */
  readonly errors?: readonly string[];
  readonly docs?: Record<string, unknown>;
  readonly paginators?: Record<string, unknown>;
  readonly examples?: Record<string, unknown>;
  readonly waiters?: Record<string, unknown>;
  readonly endpointRules?: Record<string, unknown>;
}

/** The plan of a small model; the shapes `In` and `Out` are the operation's input and output. */
export function planOf(given: GivenModel, warnings: Warning[] = []): PackagePlan {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-plan-"));
  const write = (name: string, json: unknown): void => writeFileSync(join(folder, name), JSON.stringify(json));
  const { shapes, errors = [] } = given;
  const operation = {
    name: "Do",
    http: { method: "POST", requestUri: "/do" },
    ...("In" in shapes ? { input: { shape: "In" } } : {}),
    ...("Out" in shapes ? { output: { shape: "Out" } } : {}),
    errors: errors.map((shape) => ({ shape })),
  };
  write("api-2.json", {
    version: "2.0",
    metadata: { apiVersion: "2026-01-31", protocol: "rest-json", serviceId: "Small", ...given.metadata },
    operations: given.operations ?? { Do: operation },
    shapes,
  });
  if (given.docs !== undefined)
    write("docs-2.json", { version: "2.0", service: null, operations: {}, shapes: {}, ...given.docs });
  if (given.paginators !== undefined) write("paginators-1.json", { pagination: given.paginators });
  if (given.examples !== undefined) write("examples-1.json", { version: "1.0", examples: given.examples });
  if (given.waiters !== undefined) write("waiters-2.json", { version: 2, waiters: given.waiters });
  if (given.endpointRules !== undefined) write("endpoint-rule-set-1.json", given.endpointRules);
  try {
    const model = readModel([folder], { source: "small", warn: (warning) => warnings.push(warning) });
    return planPackage(model, { warn: (warning) => warnings.push(warning) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The body of an emitted file: without its first line and its imports. */
export function bodyOf(text: string): string {
  return text
    .replace(/^\/\/ Generated from .*\n\n/, "")
    .replace(/^(import [^;]*;\n)*\n?/, "")
    .trimEnd();
}
