import { describe, expect, it } from "vitest";
import { bundleModules } from "../../src/output/bundle-modules.ts";

const header = "// Generated from x by shapewright. Changes here are lost.\n";
const files = [
  { path: "dist/index.js", text: `${header}export * from "./b.js";\nexport * from "./a.js";\n` },
  {
    path: "dist/b.js",
    text: `${header}import { Command } from "runtime";\nimport { A } from "./a.js";\nimport { Inner$, Shared$ } from "./schemas.js";\nexport class B extends Command {\n\ta = [A, Inner$, Shared$];\n}\n`,
  },
  {
    path: "dist/schemas.js",
    text: `${header}export const Inner$ = { type: "structure" };\nexport const Shared$ = { type: "structure" };\n`,
  },
  {
    path: "dist/a.js",
    text: `${header}import { Command, Other as $Other } from "runtime";\nexport const A = [Command, $Other];\n`,
  },
  {
    path: "dist/server/index.js",
    text: `${header}import { serve } from "runtime/server";\nimport { A } from "../a.js";\nimport { Shared$ } from "../schemas.js";\nimport { rules } from "./rules.js";\nexport const server = serve(A, Shared$, rules);\n`,
  },
  { path: "dist/server/rules.js", text: `${header}export const rules = {};\n` },
  { path: "dist/index.d.ts", text: `${header}export * from "./b.js";\nexport * from "./a.js";\n` },
  {
    path: "dist/b.d.ts",
    text: `${header}import { Command, type Input } from "runtime";\nimport type { A } from "./a.js";\nexport declare class B extends Command<A> {\n\ta: Input;\n}\n`,
  },
  {
    path: "dist/a.d.ts",
    text: `${header}import type { Input } from "runtime";\nexport interface A extends Input {}\n`,
  },
  { path: "dist/schemas.d.ts", text: `${header}export declare const Inner$: unknown;\n` },
  {
    path: "dist/server/index.d.ts",
    text: `${header}import type { A } from "../a.js";\nexport declare const server: A;\n`,
  },
  { path: "README.md", text: "# A\n" },
];

describe("bundleModules", () => {
  const bundled = new Map(bundleModules(files).map(({ path, text }) => [path, text]));

  it("makes one file of each entry, and keeps what is no module", () => {
    const paths = ["dist/index.js", "dist/server/index.js", "dist/index.d.ts", "dist/server/index.d.ts", "README.md"];
    expect([...bundled.keys()]).toEqual(paths);
  });

  it("puts declarations together in the same way, without those that no entry leads to", () => {
    expect(bundled.get("dist/index.d.ts")).toBe(`${header}import { Input, Command } from "runtime";
export interface A extends Input {}
export declare class B extends Command<A> {
	a: Input;
}
`);
    expect(bundled.get("dist/server/index.d.ts")).toBe(`${header}import { A } from "../index.js";
export declare const server: A;
`);
  });

  it("puts what is imported first, once, and what packages give at the top; exports what people or the other file import", () => {
    expect(bundled.get("dist/index.js")).toBe(`${header}import { Command, Other as $Other } from "runtime";
export const A = [Command, $Other];
const Inner$ = { type: "structure" };
export const Shared$ = { type: "structure" };
export class B extends Command {
	a = [A, Inner$, Shared$];
}
`);
  });

  it("lets the server's file import the client's", () => {
    expect(bundled.get("dist/server/index.js")).toBe(`${header}import { serve } from "runtime/server";
import { A, Shared$ } from "../index.js";
const rules = {};
export const server = serve(A, Shared$, rules);
`);
  });

  it("takes the runtime's core from the entry of a protocol, where there is one", () => {
    const importing = (from: readonly string[]): string =>
      bundleModules([
        {
          path: "dist/index.js",
          text: from.map((specifier, index) => `import { x${String(index)} } from "${specifier}";\n`).join(""),
        },
      ])[0]?.text ?? "";
    const core = ["@shapewright/runtime", "@shapewright/runtime/customizations"];
    expect(importing([...core, "@shapewright/runtime/rest-xml"])).toBe(
      'import { x2, x0, x1 } from "@shapewright/runtime/rest-xml";\n',
    );
    for (const others of [[], ["@shapewright/runtime/customizations"], ["@shapewright/runtime/server/rest-xml"]]) {
      expect(importing(["@shapewright/runtime", ...others])).toContain('import { x0 } from "@shapewright/runtime";\n');
    }
  });
});
