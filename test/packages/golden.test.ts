import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { emitModel } from "./emitted-model.ts";
import { ownPackages } from "./own-packages.ts";

/** `generated/` is the golden tree: `vitest -u` updates it, and CI fails where it differs. */
describe.each(ownPackages)("generated/$name", ({ name, source, model }) => {
  const { files, warnings } = emitModel([model], { source, scope: "@shapewright" });
  // The handlers are the user's.
  const own = files.filter(({ path }) => path !== "handlers.ts");

  it.each(own)("holds $path as it is emitted", async ({ path, text }) => {
    await expect(text).toMatchFileSnapshot(fileURLToPath(new URL(`../../generated/${name}/${path}`, import.meta.url)));
  });

  it("is of a model with no warnings", () => {
    expect(warnings).toEqual([]);
  });
});
