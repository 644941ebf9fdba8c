import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { findModel, generatePackages, SQS } from "../../bench/corpus-packages.ts";

it("says which services have no model here, and leaves nothing behind", async () => {
  const absent = { ...SQS, name: "Nothing", model: "smithy/nothing-2000-01-01.json" };
  expect(findModel(absent.model)).toBeUndefined();
  const { packages, folder, skipped, remove } = await generatePackages([absent]);
  expect(packages).toEqual([]);
  expect(skipped).toEqual(["Skipped, as their models are not here: Nothing."]);
  remove();
  expect(existsSync(folder)).toBe(false);
});
