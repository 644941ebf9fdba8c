import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { mergeHandlers, type HandlersSkeleton } from "../../src/output/merge-handlers.ts";
import { holdsAllHandlers } from "../../src/output/scan-handlers.ts";

const skeleton: HandlersSkeleton = {
  handlersInterface: "ShopHandlers",
  operations: ["listItems", "getItem", "putItem"].map((method) => ({
    method,
    stub: `async ${method}(input, context) {\n    throw new NotImplementedException("${method}");\n  },`.replace(
      /\n {2}/g,
      "\n",
    ),
  })),
  imports: [{ name: "NotImplementedException", from: "@shapewright/runtime/server" }],
};
const IMPORTS = [
  'import { NotImplementedException } from "@shapewright/runtime/server";',
  'import type { ShopHandlers } from "@acme/shop/server";',
].join("\n");
const withImports = (code: string): string => `${IMPORTS}\n\n${code}`;
const merge = async (code: string): Promise<string> => {
  const { text } = await mergeHandlers(withImports(code), skeleton);
  expect(text.startsWith(IMPORTS)).toBe(true);
  return text.slice(IMPORTS.length + 2);
};

describe("adds what is lacking", () => {
  test("behind the last member, spaced as members are", async () => {
    const given = [
      "// mine",
      "export const handlers: ShopHandlers = {",
      "  // first",
      "  async listItems() {",
      "    return { items: [] }; // none",
      "  },",
      "",
      "  getItem: async ({ id }) => find(id), // quick",
      "  // more to come",
      "};",
      "",
      "export default handlers;",
    ];
    const want = given.toSpliced(
      9,
      0,
      "",
      "  async putItem(input, context) {",
      '    throw new NotImplementedException("putItem");',
      "  },",
    );
    expect(await merge(given.join("\n"))).toBe(want.join("\n"));
  });

  test.each([
    { name: "an empty object", given: "export const handlers: ShopHandlers = {};" },
    { name: "an empty object with a comment", given: "export const handlers: ShopHandlers = { /* none */ };" },
    { name: "an empty object over lines", given: "export const handlers: ShopHandlers = {\n  // none\n};" },
    { name: "one line", given: "export const handlers: ShopHandlers = { listItems, getItem };" },
    { name: "one line without spaces", given: "export const handlers: ShopHandlers = {listItems,getItem};" },
    { name: "no trailing comma", given: "const handlers: ShopHandlers = {\n  listItems,\n  getItem // last\n}\n" },
    { name: "satisfies", given: "export const handlers = {\n  listItems,\n  getItem,\n} satisfies ShopHandlers;" },
    {
      name: "a default export",
      given: "export default {\n  listItems,\n  getItem,\n} satisfies ShopHandlers<Session>;",
    },
    { name: "a part", given: "const handlers: Partial<ShopHandlers> = {\n  listItems,\n  getItem,\n};" },
    {
      name: "an alias",
      given: "type Mine = ShopHandlers<Session>;\nconst handlers: Mine = {\n  listItems,\n  getItem,\n};",
    },
    { name: "a namespace", given: "const handlers: shop.ShopHandlers = {\n  listItems,\n  getItem,\n};" },
    { name: "an inline import", given: 'const handlers: import("x").ShopHandlers = {\n  listItems,\n  getItem,\n};' },
    { name: "a type argument", given: "const handlers = define<ShopHandlers>({\n  listItems,\n  getItem,\n});" },
    {
      name: "a local name",
      given: "const mine = {\n  listItems,\n  getItem,\n};\nexport const handlers: ShopHandlers = mine;",
    },
    {
      name: "a class",
      given:
        "export class Shop implements ShopHandlers {\n  #items = [];\n\n  async listItems() {}\n  getItem = async () => ({});\n}",
    },
    { name: "an empty class", given: "export class Shop implements Partial<ShopHandlers<Session>> {}" },
    {
      name: "a class that extends a local one",
      given: "class Base {\n  listItems() {}\n}\nclass Shop extends Base implements ShopHandlers {\n  getItem() {}\n}",
    },
    {
      name: "a function",
      given:
        "export function create(db: Db): ShopHandlers {\n  return {\n    listItems: () => db.all(),\n    getItem: db.get,\n  };\n}",
    },
    {
      name: "an arrow function",
      given:
        "export const create = (db: Db): ShopHandlers => ({\n  listItems: () => db.all(),\n  getItem: db.get,\n});",
    },
    {
      name: "a promise",
      given:
        "export async function create(): Promise<ShopHandlers> {\n  const db = await open();\n  return { listItems, getItem };\n}",
    },
    {
      name: "a local spread",
      given: "const items = { listItems, getItem };\nexport const handlers: ShopHandlers = {\n  ...items,\n};",
    },
    {
      name: "names as strings",
      given: 'export const handlers: ShopHandlers = {\n  "listItems": a,\n  ["getItem"]: b,\n};',
    },
    {
      name: "two parts",
      given: "const a: Partial<ShopHandlers> = {\n  listItems,\n};\nconst b: Partial<ShopHandlers> = {\n  getItem,\n};",
    },
    {
      name: "two whole ones",
      given: "const a: ShopHandlers = {\n  listItems,\n  getItem,\n};\nconst b: ShopHandlers = {\n  listItems,\n};",
    },
    {
      name: "tabs",
      given: "export const handlers: ShopHandlers = {\n\tlistItems() {\n\t\treturn 1;\n\t},\n\tgetItem,\n};",
    },
    {
      name: "four spaces, inside of a function",
      given: "function f() {\n    const handlers: ShopHandlers = {\n        listItems,\n        getItem,\n    };\n}",
    },
    {
      name: "windows' lines",
      given: "export const handlers: ShopHandlers = {\r\n  listItems,\r\n  getItem,\r\n};\r\n",
    },
  ])("$name", async ({ given }) => {
    const { text, added } = await mergeHandlers(given, skeleton);
    expect(added).toContain("putItem");
    expect(text).toMatchSnapshot();
    expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
    expect(isSupersequence(text, given)).toBe(true);
    expect(text.includes("\r\n") ? text.replaceAll("\r\n", "") : "").not.toContain("\n");
    expect(await mergeHandlers(text, skeleton)).toEqual({ text, added: [] });
  });

  test("as the person writes: quotes and semicolons", async () => {
    const given =
      "import { x } from 'y'\n\nexport const handlers: ShopHandlers = {\n  listItems: x,\n  getItem: x\n}\n";
    const { text } = await mergeHandlers(given, skeleton);
    expect(text).toBe(
      "import { x } from 'y'\nimport { NotImplementedException } from '@shapewright/runtime/server'\n\n" +
        "export const handlers: ShopHandlers = {\n  listItems: x,\n  getItem: x,\n" +
        "  async putItem(input, context) {\n    throw new NotImplementedException('putItem')\n  }\n}\n",
    );
  });

  test.each([
    {
      name: "behind the last import and its comment",
      given: 'import a from "a"; // why\n',
      want: 'import a from "a"; // why\nimport {',
    },
    {
      name: "below a header",
      given: "#!/usr/bin/env node\n// @ts-check\n\n",
      want: "#!/usr/bin/env node\n// @ts-check\n\nimport {",
    },
    { name: "at the top", given: "/** Mine. */\n", want: "import {" },
  ])("imports go $name", async ({ given, want }) => {
    const { text } = await mergeHandlers(`${given}export const handlers: ShopHandlers = {};\n`, skeleton);
    expect(text.startsWith(want)).toBe(true);
  });
});

/** Whether all of a text's characters, but for blanks, stand in another in the same order. */
function isSupersequence(text: string, part: string): boolean {
  let at = 0;
  for (const character of part.replace(/\s/g, "")) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe("changes nothing", () => {
  test.each([
    {
      name: "where all is there",
      given: "export const handlers: ShopHandlers = {\n  listItems,\n  async getItem() {},\n  putItem: f,\n};",
    },
    { name: "where there is more", given: "const handlers: ShopHandlers = { listItems, getItem, putItem, gone };" },
    {
      name: "where a spread cannot be seen",
      given: 'import { rest } from "./rest.ts";\nconst handlers: ShopHandlers = { listItems, ...rest };',
    },
    {
      name: "where a base class cannot be seen",
      given: "class Shop extends Base implements ShopHandlers { listItems() {} }",
    },
    {
      name: "where parts are whole together",
      given: "const a: Partial<ShopHandlers> = { listItems };\nconst b: Partial<ShopHandlers> = { getItem, putItem };",
    },
  ])("$name", async ({ given }) => {
    expect(await mergeHandlers(given, skeleton)).toEqual({ text: given, added: [] });
  });
});

describe("refuses", () => {
  test.each([
    { name: "a file without such an object", given: "export const a = 1;" },
    { name: "an object of another type", given: "const handlers: Other = { listItems };" },
    { name: "an object picked from it", given: 'const handlers: Pick<ShopHandlers, "listItems"> = { listItems };' },
    { name: "a type alone", given: "export type Mine = ShopHandlers;" },
    { name: "an empty file", given: "" },
  ])("$name, and says what to write", async ({ given }) => {
    await expect(mergeHandlers(given, skeleton, "my/handlers.ts")).rejects.toMatchObject({
      code: "unsupported",
      message: 'handlers file "my/handlers.ts" has no object or class typed as "ShopHandlers"',
      place: { file: "my/handlers.ts" },
      hint: expect.stringContaining("export const handlers: ShopHandlers = { listItems() {…}") as unknown,
    });
  });

  test("what does not parse, with its place", async () => {
    await expect(mergeHandlers("const a = 1;\nconst handlers: ShopHandlers = {{;\n", skeleton)).rejects.toMatchObject({
      code: "invalid-syntax",
      place: { file: "handlers.ts", line: 2 },
    });
  });
});

describe("the scan without a parser", () => {
  test.each([
    {
      name: "a typed object",
      given: "const h: ShopHandlers = { listItems, async getItem() { return {}; }, putItem: (a, { b }) => [b] };",
      want: true,
    },
    { name: "a generic type", given: "const h: ShopHandlers<Session> = { listItems, getItem, putItem };", want: true },
    { name: "satisfies", given: "export default { listItems, getItem, putItem } satisfies ShopHandlers;", want: true },
    {
      name: "a name in a comment",
      given: "const h: ShopHandlers = { listItems, getItem, /* putItem, */ };",
      want: false,
    },
    {
      name: "a name in a string",
      given: 'const h: ShopHandlers = { listItems, getItem: () => "putItem" };',
      want: false,
    },
    {
      name: "a name that is called",
      given: "const h: ShopHandlers = { listItems, getItem() { putItem(); } };",
      want: false,
    },
    {
      name: "a name further in",
      given: "const h: ShopHandlers = { listItems, getItem() { return { putItem }; } };",
      want: false,
    },
    {
      name: "names in an import",
      given: 'import { putItem } from "x"; const h: ShopHandlers = { listItems, getItem };',
      want: false,
    },
    {
      name: "a second object",
      given: "const h: ShopHandlers = { listItems, getItem, putItem }; const i: ShopHandlers = {};",
      want: false,
    },
    { name: "a spread", given: "const h: ShopHandlers = { listItems, getItem, putItem, ...x };", want: false },
    {
      name: "what may be a regular expression",
      given: "const h: ShopHandlers = { listItems, getItem: /}/, putItem };",
      want: false,
    },
    { name: "a template", given: "const h: ShopHandlers = { listItems, getItem: `${'}'}`, putItem };", want: false },
    {
      name: "a class",
      given: "class H implements ShopHandlers { listItems() {} getItem() {} putItem() {} }",
      want: false,
    },
  ])("$name: $want", ({ given, want }) => {
    expect(holdsAllHandlers(withImports(given), skeleton)).toBe(want);
  });

  test("takes linear time", () => {
    const start = performance.now();
    holdsAllHandlers(`${"{".repeat(200_000)}${"ShopHandlers,".repeat(20_000)}`, skeleton);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
