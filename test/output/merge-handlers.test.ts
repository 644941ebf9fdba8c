import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { emitHandlers } from "../../src/emit/handlers.ts";
import type { HandlersSkeleton } from "../../src/emit/handlers-skeleton.ts";
import { mergeHandlers } from "../../src/output/merge-handlers.ts";
import { scanHandlers } from "../../src/output/scan-handlers.ts";
import { planOf } from "../emit/plan-of.ts";

const skeleton: HandlersSkeleton = {
  handlersInterface: "ShopHandlers",
  operations: ["listItems", "getItem", "putItem"].map((method) => ({
    method,
    stub: `async ${method}(input, context) {\n  throw new NotImplementedException("${method}");\n},`,
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
      name: "as const",
      given: "export const handlers = {\n  listItems,\n  getItem,\n} as const satisfies ShopHandlers;",
    },
    {
      name: "frozen",
      given: "export const handlers: ShopHandlers = Object.freeze({\n  listItems,\n  getItem,\n});",
    },
    {
      name: "members that are assigned",
      given: "const handlers = {} as ShopHandlers;\nhandlers.listItems = listItems;\nhandlers.getItem = getItem;",
    },
    {
      name: "a parameter's default",
      given: "export function start(handlers: ShopHandlers = {\n  listItems,\n  getItem,\n}) {}",
    },
    {
      name: "a type in a comment",
      given: "/** @type {import('x').ShopHandlers} */\nexport const handlers = {\n  listItems,\n  getItem,\n};",
    },
    {
      name: "comments behind the last member, which has no comma",
      given: "export const handlers: ShopHandlers = {\n  listItems,\n  getItem // last\n  // more\n  /* to come */\n};",
    },
    {
      name: "commas in front",
      given: "export const handlers: ShopHandlers = {\n    listItems\n  , getItem\n};",
    },
    {
      name: "commas in front, and one behind the last member",
      given: "export const handlers: ShopHandlers = {\n    listItems\n  , getItem\n  ,\n};",
    },
    {
      name: "commas in front, tabs and comments",
      given: "export const handlers: ShopHandlers = {\n\t// first\n\tlistItems: a\n,\tgetItem: b // last\n// more\n}",
    },
    {
      name: "old Macintosh's lines",
      given:
        'import { x } from "x"; // mine\r\r// handlers,\rexport const handlers: ShopHandlers = {\r    listItems: x, // {\r\r    getItem: x,\r};\r',
    },
    {
      name: "a brace on its own line",
      given: "export const handlers: ShopHandlers =\n{\n    listItems,\n\n    getItem,\n}\n;",
    },
    {
      name: "functions of other files",
      given:
        "import { listItems } from './list.ts'\nimport { getItem } from './get.ts'\n\nexport const handlers: ShopHandlers = { listItems, getItem }\n",
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
    expect(/\r(?!\n)/.test(given) ? text : "").not.toContain("\n");
    expect(await mergeHandlers(text, skeleton)).toEqual({ text, added: [], orphans: [] });
  });

  test("a sum of 100,000 terms takes bounded time", async () => {
    const given = `const x = ${"a + ".repeat(100_000)}a;\nconst h: ShopHandlers = { listItems, getItem: /x/ };\n`;
    expect((await mergeHandlers(given, skeleton)).added).toEqual(["putItem"]);
  });

  test("where the file mixes the ends of its lines, the stub has what most lines have", async () => {
    const given = "export const h: ShopHandlers = {\r\n  listItems,\n  getItem,\r\n};\r\n";
    const { text } = await mergeHandlers(withImports(given).replaceAll(/(?<!\r)\n(?=import|\n)/g, "\r\n"), skeleton);
    expect(text).toContain("  listItems,\n  getItem,\r\n  async putItem(input, context) {\r\n    throw");
  });

  test("as the user writes: quotes and semicolons", async () => {
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

describe("what a stub throws is the runtime's", () => {
  const from = '"@shapewright/runtime/server"';
  const mine = "export const handlers: ShopHandlers = { listItems, getItem };\n";
  const plain = `import { NotImplementedException } from ${from};`;
  const second = `import { NotImplementedException as NotImplementedException2 } from ${from};`;
  test.each([
    {
      name: "a class of the file's own",
      given: "class NotImplementedException extends Error {}",
      use: "NotImplementedException2",
      added: second,
    },
    {
      name: "another module's",
      given: 'import { NotImplementedException } from "./errors.ts";',
      use: "NotImplementedException2",
      added: second,
    },
    {
      name: "a default import",
      given: 'import NotImplementedException from "./errors.ts";',
      use: "NotImplementedException2",
      added: second,
    },
    {
      name: "a namespace so called",
      given: 'import * as NotImplementedException from "./errors.ts";',
      use: "NotImplementedException2",
      added: second,
    },
    {
      name: "a type import",
      given: `import type { NotImplementedException } from ${from};`,
      use: "NotImplementedException2",
      added: second,
    },
    {
      name: "a type among imports",
      given: `import { type NotImplementedException } from ${from};`,
      use: "NotImplementedException2",
      added: second,
    },
    {
      name: "an interface",
      given: "interface NotImplementedException {}",
      use: "NotImplementedException2",
      added: second,
    },
    { name: "an enum", given: "enum NotImplementedException {}", use: "NotImplementedException2", added: second },
    {
      name: "a pattern",
      given: "const { NotImplementedException } = errors;",
      use: "NotImplementedException2",
      added: second,
    },
    {
      name: "a class of an inner scope",
      given: `${plain}\nfunction f() { class NotImplementedException {} }`,
      use: "NotImplementedException2",
      added: second,
    },
    {
      name: "two names that are taken",
      given: "class NotImplementedException {}\nlet NotImplementedException2;",
      use: "NotImplementedException3",
      added: second.replace("n2 ", "n3 "),
    },
    { name: "its import", given: plain, use: "NotImplementedException", added: undefined },
    {
      name: "its import by another name",
      given: `import { NotImplementedException as Later } from ${from};`,
      use: "Later",
      added: undefined,
    },
    {
      name: "its module",
      given: `import * as server from ${from};`,
      use: "server.NotImplementedException",
      added: undefined,
    },
    {
      name: "require",
      given: `const { NotImplementedException: Later } = require(${from});`,
      use: "Later",
      added: undefined,
    },
    {
      name: "import()",
      given: `const { NotImplementedException } = await import(${from});`,
      use: "NotImplementedException",
      added: undefined,
    },
    {
      name: "a method so called",
      given: "class Mine { NotImplementedException() {} }",
      use: "NotImplementedException",
      added: plain,
    },
    { name: "a comment", given: "// class NotImplementedException {}", use: "NotImplementedException", added: plain },
  ])("beside $name", async ({ given, use, added }) => {
    const { text } = await mergeHandlers(`${given}\n${mine}`, skeleton);
    expect(text).toContain(`throw new ${use}("putItem");`);
    if (added === undefined) expect(text.startsWith(`${given}\n`)).toBe(true);
    else expect(text).toContain(added);
    expect(isSupersequence(text, given)).toBe(true);
    expect(await mergeHandlers(text, skeleton)).toMatchObject({ text, added: [] });
  });

  test("and a text of the stub stays as it is", async () => {
    const named = {
      ...skeleton,
      operations: [
        { method: "act", stub: 'async act() {\n  throw new NotImplementedException("NotImplementedException");\n},' },
      ],
    };
    const { text } = await mergeHandlers("class NotImplementedException {}\nconst h: ShopHandlers = {};\n", named);
    expect(text).toContain('throw new NotImplementedException2("NotImplementedException");');
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

describe("a stub of an emitted package is as in a new file", () => {
  const plan = planOf({
    operations: Object.fromEntries(
      ["GetItem", "ListTheItemsOfAllTheShopsOfAChainThatHasMoreThanOneOfThem", "PutItem"].map((name) => [
        name,
        { name, http: { method: "POST", requestUri: `/${name}` } },
      ]),
    ),
    shapes: {},
  });
  const { text, skeleton: emitted } = emitHandlers(plan);
  const unit = { spaces: "  ", four: "    ", tabs: "\t" };
  const withHabits = (indent: string, endOfLine: string): string =>
    text.replace(/^(?: {2})+/gm, (found) => indent.repeat(found.length / 2)).replaceAll("\n", endOfLine);

  test.each(
    Object.entries(unit).flatMap(([name, indent]) =>
      ["\n", "\r\n"].flatMap((endOfLine) =>
        emitted.operations.map(({ method }) => ({ name, indent, endOfLine, method })),
      ),
    ),
  )("$method, $name, $endOfLine", async ({ indent, endOfLine, method }) => {
    const whole = withHabits(indent, endOfLine);
    const members = whole.split(/(?<=\{\r?\n)(?=[ \t]+async)|(?<=,\r?\n)\r?\n|(?=\};\r?\n$)/);
    const [head = "", ...rest] = members;
    const foot = rest.pop() ?? "";
    const own = rest.filter((member) => member.includes(`async ${method}(`));
    const others = rest.filter((member) => !own.includes(member));
    expect([own.length, others.length]).toEqual([1, 2]);
    const merged = await mergeHandlers(head + others.join(endOfLine) + foot, emitted);
    expect(merged.text).toBe(head + [...others, ...own].join(endOfLine) + foot);
  });
});

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
    expect(await mergeHandlers(given, skeleton)).toMatchObject({ text: given, added: [] });
  });
});

describe("tells the handlers whose operation is gone", () => {
  const all = "listItems, getItem, putItem";
  test.each([
    { name: "a member more", given: `const h: ShopHandlers = { ${all}, gone() {}, past: 1 };`, want: ["gone", "past"] },
    { name: "one that only a parser sees", given: `const h: ShopHandlers = { ${all}, gone: /x/ };`, want: ["gone"] },
    { name: "satisfies", given: `export default { ${all}, gone } satisfies ShopHandlers;`, want: ["gone"] },
    { name: "a part", given: "const h: Partial<ShopHandlers> = { gone: /x/ };", want: ["gone"] },
    { name: "where others are lacking", given: "const h: ShopHandlers = { gone };", want: ["gone"] },
    { name: "none", given: `const h: ShopHandlers = { ${all} };`, want: [] },
    { name: "none of a type with more", given: `const h: ShopHandlers & Mine = { ${all}, mine };`, want: [] },
    {
      name: "none of an interface with more",
      given: `interface Mine extends ShopHandlers { mine(): void }\nconst h: Mine = { ${all}, mine };`,
      want: [],
    },
    { name: "none of a class", given: "class Shop implements ShopHandlers { #a = 1; helper() {} }", want: [] },
    {
      name: "a former one of a class",
      given: "class Shop implements ShopHandlers { formerly() {} }",
      want: ["formerly"],
    },
    {
      name: "a former one of a spread",
      given: "const a = { formerly };\nconst h: ShopHandlers = { ...a };",
      want: ["formerly"],
    },
  ])("$name", async ({ given, want }) => {
    const { orphans } = await mergeHandlers(given, skeleton, { former: new Set(["formerly", "getItem"]) });
    expect(orphans).toEqual(want);
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
    await expect(mergeHandlers(given, skeleton, { file: "my/handlers.ts" })).rejects.toMatchObject({
      code: "unsupported",
      message: 'handlers file "my/handlers.ts" has no object or class typed as "ShopHandlers"',
      place: { file: "my/handlers.ts" },
      hint: expect.stringContaining("export const handlers: ShopHandlers = { listItems() {…}") as unknown,
    });
  });

  test("what is nested too deeply for the compiler", async () => {
    const given = `const h: ShopHandlers = { listItems() {${"if (a) {".repeat(20_000)}${"}".repeat(20_000)}} };`;
    await expect(mergeHandlers(given, skeleton)).rejects.toMatchObject({ code: "unsupported" });
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
    expect(scanHandlers(withImports(given), skeleton) !== undefined).toBe(want);
  });

  // Quadratic time would be minutes.
  test("takes linear time", () => {
    const given = `${"{".repeat(200_000)}${"ShopHandlers,".repeat(20_000)}`;
    expect(scanHandlers(given, skeleton)).toBeUndefined();
  });
});
