import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { formatWithPrettier } from "../../src/output/format-prettier.ts";

const root = mkdtempSync(join(tmpdir(), "format-prettier-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("formats by the nearest configuration, and leaves what prettier does not know", async () => {
  const top = join(root, "a");
  mkdirSync(join(top, "generated"), { recursive: true });
  writeFileSync(join(top, ".prettierrc.json"), '{ "semi": false, "singleQuote": true }');
  writeFileSync(join(top, ".editorconfig"), "root = true\n[*]\nindent_style = tab\n");
  const given = [
    { path: "src/a.ts", text: 'export const a = {\n  b: "c",\n};\n' },
    { path: "package.json", text: '{"a":1}' },
    { path: "LICENSE", text: "  as  it is " },
  ];
  expect(await formatWithPrettier(given, join(top, "generated/not-there-yet"))).toEqual([
    { path: "src/a.ts", text: "export const a = {\n\tb: 'c',\n}\n" },
    { path: "package.json", text: '{\n\t"a": 1\n}\n' },
    { path: "LICENSE", text: "  as  it is " },
  ]);
});

test("tells of a configuration that cannot be read", async () => {
  const top = join(root, "b");
  mkdirSync(top);
  writeFileSync(join(top, ".prettierrc.json"), "{ semi");
  await expect(formatWithPrettier([{ path: "a.ts", text: "" }], top)).rejects.toMatchObject({ code: "invalid-config" });
});
