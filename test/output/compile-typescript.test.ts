import { describe, expect, test } from "vitest";
import { compileTypeScript } from "../../src/output/compile-typescript.ts";

const compile = async (text: string, path = "src/a.ts"): Promise<Record<string, string>> =>
  Object.fromEntries((await compileTypeScript([{ path, text }])).map((file) => [file.path, file.text]));

describe("compileTypeScript", () => {
  test("gives JavaScript and declarations beside each other, with the header and the documentation", async () => {
    const compiled = await compile(
      [
        "// Generated from x by shapewright.",
        'import type { X } from "./types.ts";',
        'import { Base } from "./base.ts";',
        "",
        "/** What it is. */",
        "export class Foo extends Base {",
        "  /** A name. */",
        '  override readonly name = "Foo";',
        "  declare readonly error?: string | undefined;",
        '  async load(): Promise<X> { return (await import("./lazy.ts")).load(); }',
        "}",
        "",
      ].join("\n"),
    );
    expect(Object.keys(compiled)).toEqual(["dist/a.js", "dist/a.d.ts"]);
    expect(compiled["dist/a.js"]).toMatchInlineSnapshot(`
      "// Generated from x by shapewright.
      import { Base } from "./base.js";
      export class Foo extends Base {
      	name = "Foo";
      	async load() {
      		return (await import("./lazy.js")).load();
      	}
      }
      "
    `);
    expect(compiled["dist/a.d.ts"]).toMatchInlineSnapshot(`
      "// Generated from x by shapewright.
      import type { X } from "./types.js";
      import { Base } from "./base.js";
      /** What it is. */
      export declare class Foo extends Base {
      	/** A name. */
      	override readonly name = "Foo";
      	readonly error?: string | undefined;
      	load(): Promise<X>;
      }
      "
    `);
  });

  test.each([
    { given: 'export * from "./b.ts";', want: 'export * from "./b.js";' },
    { given: 'export type { B } from "../b.ts";', want: 'export type { B } from "../b.js";' },
    { given: 'export type B = import("./b.mts").B;', want: 'export type B = import("./b.mjs").B;' },
    { given: 'export type B = import("other.ts").B;', want: 'export type B = import("other.ts").B;' },
    { given: 'export type B = "from \\"./b.ts\\"";', want: 'export type B = "from \\"./b.ts\\"";' },
    { given: 'export type B = `from "./b.ts"`;', want: 'export type B = `from "./b.ts"`;' },
    { given: 'export type B = { from: "./b.ts" };', want: 'from: "./b.ts"' },
    { given: '/** `import { B } from "./b.ts"` */\nexport type B = 1;', want: 'import { B } from "./b.ts"' },
    { given: '/** it\'s */\nexport type B = import("./b.ts").B;', want: 'import("./b.js")' },
  ])("declarations for $given", async ({ given, want }) => {
    expect((await compile(given))["dist/a.d.ts"]).toContain(want);
  });

  test("keeps folders and leaves other files out", async () => {
    const files = ["src/server/index.ts", "README.md", "handlers.ts", "src/data.json"].map((path) => ({
      path,
      text: "",
    }));
    expect((await compileTypeScript(files)).map(({ path }) => path)).toEqual([
      "dist/server/index.js",
      "dist/server/index.d.ts",
    ]);
  });

  test.each([
    { given: "export const a = ;", want: /emitted file "src\/a.ts" does not compile: Unexpected token/ },
    { given: "export const a = f();", want: /emitted file "src\/a.ts" does not compile: .*--isolatedDeclarations/ },
  ])("refuses $given, naming the file", async ({ given, want }) => {
    await expect(compile(given)).rejects.toThrow(want);
  });
});
