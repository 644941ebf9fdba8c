import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { emitPackage } from "../../src/emit/emit-package.ts";
import { readModel } from "../../src/model/read-model.ts";
import { planPackage } from "../../src/plan/plan-package.ts";
import { validateModel } from "../../src/validate-model.ts";

const fail = ({ message }: { readonly message: string }): void => expect.fail(message);

function emit(layout: string): Readonly<Record<string, string>> {
  const model = readModel([folderOf(layout)], { source: "model/parcel-tracking", warn: fail });
  const files = emitPackage(planPackage(model, { packageName: undefined, scope: "@shapewright", warn: fail }));
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

function folderOf(layout: string): string {
  return fileURLToPath(new URL(`../../model/parcel-tracking/${layout}`, import.meta.url));
}

it("the service of the README is the same package from Smithy's language as from the split layout", () => {
  expect(emit("smithy")).toEqual(emit("2026-11-01"));
});

it("its model in Smithy's language is valid, without a warning", () => {
  const events = validateModel([folderOf("smithy")], { warn: fail });
  expect(events.filter(({ severity }) => severity !== "SUPPRESSED")).toEqual([]);
});
