import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { updateHandlers } from "../../src/output/update-handlers.ts";

const root = mkdtempSync(join(tmpdir(), "update-handlers-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const emitted = {
  text: "whole\n",
  skeleton: {
    handlersInterface: "XHandlers",
    operations: [{ method: "get", stub: "async get() {}," }],
    imports: [],
  },
};

test("a file that is not there is the whole skeleton", async () => {
  const path = join(root, "new.ts");
  expect(await updateHandlers(path, emitted)).toEqual({ file: { path, text: "whole\n", was: undefined }, added: [] });
});

test("a file that is there gets what it lacks", async () => {
  const path = join(root, "old.ts");
  writeFileSync(path, "const h: XHandlers = {\n};\n");
  const { file, added } = await updateHandlers(path, emitted);
  expect(file.text).toBe("const h: XHandlers = {\n  async get() {},\n};\n");
  expect(file.was).toBe("const h: XHandlers = {\n};\n");
  expect(added).toEqual(["get"]);
});

test("a folder cannot be read", async () => {
  await expect(updateHandlers(root, emitted)).rejects.toMatchObject({ code: "unreadable-file", place: { file: root } });
});
