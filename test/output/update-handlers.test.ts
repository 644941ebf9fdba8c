import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
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
  expect(await updateHandlers(path, emitted)).toEqual({
    file: { path, text: "whole\n", was: undefined },
    added: [],
    orphans: [],
  });
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

describe("a file that is not in UTF-8 is refused and kept", () => {
  const code = "// caf\u00e9\nconst h: XHandlers = {\n};\n";
  test.each([
    { name: "Latin-1", bytes: Buffer.from(code, "latin1"), want: "is not in UTF-8", place: { line: 1, column: 7 } },
    {
      name: "Latin-1 after a replacement character",
      bytes: Buffer.concat([Buffer.from("// \uFFFD\n\n"), Buffer.from(code, "latin1")]),
      want: "is not in UTF-8",
      place: { line: 3, column: 7 },
    },
    {
      name: "UTF-16",
      bytes: Buffer.from(`\uFEFF${code}`, "utf16le"),
      want: "is not in UTF-8 but in UTF-16",
      place: {},
    },
    {
      name: "UTF-16, the other way round",
      bytes: Buffer.from(`\uFEFF${code}`, "utf16le").swap16(),
      want: "is not in UTF-8 but in UTF-16",
      place: {},
    },
    {
      name: "a lone surrogate",
      bytes: Buffer.from([0x2f, 0x2f, 0xed, 0xa0, 0x80, 0x0a]),
      want: "is not in UTF-8",
      place: { line: 1, column: 3 },
    },
  ])("$name", async ({ name, bytes, want, place }) => {
    const path = join(root, `${name}.ts`);
    writeFileSync(path, bytes);
    await expect(updateHandlers(path, emitted)).rejects.toMatchObject({
      code: "unreadable-file",
      message: `handlers file "${path}" ${want}`,
      place: { file: path, ...place },
      hint: "save it in UTF-8 and run again; nothing was written",
    });
    expect(readFileSync(path)).toEqual(bytes);
  });
});

test("a byte order mark stays, and what is added goes behind it", async () => {
  const path = join(root, "mark.ts");
  writeFileSync(path, "\uFEFFconst h: XHandlers = {\n};\n");
  const { file } = await updateHandlers(path, emitted);
  expect(file.text).toBe("\uFEFFconst h: XHandlers = {\n  async get() {},\n};\n");
});

test("a read-only file is refused where it lacks something", async () => {
  const path = join(root, "read-only.ts");
  writeFileSync(path, "const h: XHandlers = {\n};\n");
  chmodSync(path, 0o444);
  await expect(updateHandlers(path, emitted)).rejects.toMatchObject({ code: "unwritable-output" });
  chmodSync(path, 0o644);
  writeFileSync(path, "const h: XHandlers = { get() {} };\n");
  chmodSync(path, 0o444);
  expect((await updateHandlers(path, emitted)).added).toEqual([]);
});

test("one of 200,000 lines is merged", { timeout: 300_000 }, async () => {
  const path = join(root, "long.ts");
  // The expression keeps the quick scan from being enough.
  const code = `const h: XHandlers = {\n  other() {\n${"    a(/x/);\n".repeat(200_000)}  },\n`;
  writeFileSync(path, `${code}};\n`);
  const { file } = await updateHandlers(path, emitted);
  expect(file.text === `${code}\n  async get() {},\n};\n`).toBe(true);
});
