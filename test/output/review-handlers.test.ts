import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { GivenModel } from "../emit/plan-of.ts";
import { planOf } from "../emit/plan-of.ts";
import { emitHandlers } from "../../src/emit/handlers.ts";
import { emitPackage } from "../../src/emit/emit-package.ts";
import type { Warning } from "../../src/generator-error.ts";
import { compareTypes, reviewHandlers } from "../../src/output/review-handlers.ts";
import { updateHandlers } from "../../src/output/update-handlers.ts";

const root = mkdtempSync(join(tmpdir(), "review-handlers-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const operation = (name: string, extra: object = {}): object => ({
  name,
  http: { method: "POST", requestUri: `/${name}` },
  input: { shape: `${name}Request` },
  output: { shape: `${name}Response` },
  ...extra,
});
const MODEL = {
  operations: {
    GetItem: operation("GetItem", { errors: [{ shape: "Missing" }] }),
    PutItem: operation("PutItem"),
    ListItems: operation("ListItems"),
  },
  shapes: {
    GetItemRequest: {
      type: "structure",
      required: ["id"],
      members: { id: { shape: "Text" }, note: { shape: "Text" } },
    },
    GetItemResponse: { type: "structure", members: { item: { shape: "Item" } } },
    PutItemRequest: { type: "structure", members: { item: { shape: "Item" } } },
    PutItemResponse: { type: "structure", members: {} },
    ListItemsRequest: { type: "structure", members: { limit: { shape: "Count" } } },
    ListItemsResponse: { type: "structure", required: ["names"], members: { names: { shape: "Texts" } } },
    Item: { type: "structure", required: ["name"], members: { name: { shape: "Text" }, choice: { shape: "Choice" } } },
    Choice: { type: "structure", union: true, members: { one: { shape: "Text" }, other: { shape: "Count" } } },
    Missing: {
      type: "structure",
      members: { message: { shape: "Text" } },
      exception: true,
      error: { httpStatusCode: 404 },
    },
    Text: { type: "string" },
    Texts: { type: "list", member: { shape: "Text" } },
    Count: { type: "integer" },
  },
};

/** The model with other members of its structures, and without what is named `gone`. */
function changed({ members = {}, required = {}, targets = {}, gone = [] }: Change): GivenModel {
  const shapes: Record<string, Structure> = structuredClone(MODEL.shapes);
  for (const [name, more] of Object.entries(members))
    shapes[name] = { ...shapes[name], members: { ...shapes[name]?.members, ...more } };
  for (const [name, list] of Object.entries(required)) shapes[name] = { ...shapes[name], required: list };
  for (const [name, target] of Object.entries(targets)) shapes[name] = { ...shapes[name], member: { shape: target } };
  const left = <Value>(of: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(Object.entries(of).filter(([name]) => !gone.includes(name)));
  for (const [name, shape] of Object.entries(shapes)) {
    const kept = Object.entries(shape.members ?? {}).filter(([member]) => !gone.includes(`${name}.${member}`));
    if (shape.members !== undefined) shapes[name] = { ...shape, members: Object.fromEntries(kept) };
  }
  const operations = Object.entries(left<object>(MODEL.operations)).map(([name, each]) => [
    name,
    gone.includes("Missing") ? { ...each, errors: [] } : each,
  ]);
  return { operations: Object.fromEntries(operations) as Record<string, unknown>, shapes: left(shapes) };
}

interface Structure {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, object>>;
  readonly member?: object;
}

interface Change {
  readonly members?: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly required?: Readonly<Record<string, readonly string[]>>;
  /** What lists are of. */
  readonly targets?: Readonly<Record<string, string>>;
  /** Operations, errors, and members as `Shape.member`. */
  readonly gone?: readonly string[];
}

const text = { shape: "Text" };
const count = { shape: "Count" };

const CODE = `import { NotImplementedException } from "@shapewright/runtime/server";
import { Missing } from "small";
import type { SmallHandlers } from "small/server";
import { open } from "some-database";
import { listItems } from "./list-items.ts";

const db = open();
export const handlers: SmallHandlers = {
  async getItem({ id, note }, context) {
    const row = db.find(Buffer.from(id), note?.length, context.requestId);
    if (row === undefined) throw new Missing({ message: "no such item" });
    return { item: { name: row.name, choice: { one: "a" } } };
  },

  putItem: ({ item }) => {
    db.put(item?.name.toUpperCase());
    return {};
  },

  listItems,
};
`;
const LIST_ITEMS = `import type { ListItemsRequest, ListItemsResponse } from "small";

export async function listItems({ limit = 10 }: ListItemsRequest): Promise<ListItemsResponse> {
  return { names: ["a", "b"].slice(0, limit) };
}
`;

let folders = 0;

/** What is told of the handlers when the package of one model becomes that of another. */
async function review(next: GivenModel, code = CODE, former: GivenModel = MODEL): Promise<readonly Warning[]> {
  const outDir = join(root, String(++folders), "small");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), text);
  };
  for (const { path, text } of emitPackage(planOf(former))) write(path, text);
  write("handlers.ts", code);
  write("list-items.ts", LIST_ITEMS);
  const plan = planOf(next);
  const printed = emitHandlers(plan);
  const { skeleton } = printed;
  const types = await compareTypes(outDir, {
    files: emitPackage(plan),
    handlersInterface: skeleton.handlersInterface,
  });
  const updated = await updateHandlers(join(outDir, "handlers.ts"), printed, new Set(types?.before.handlers.keys()));
  const warnings = await reviewHandlers(updated, { outDir, packageName: plan.packageName, skeleton, types });
  return warnings.map((warning) => ({
    ...warning,
    ...(warning.place === undefined
      ? {}
      : { place: { ...warning.place, file: warning.place.file.slice(outDir.length + 1) } }),
  }));
}

describe("handlers that the changed types break are told, with their place", () => {
  const cases: readonly { name: string; change: Change; want: RegExp }[] = [
    {
      name: "an input member that is gone",
      change: { gone: ["GetItemRequest.note"] },
      want: /^handler "getItem" does not fit the changed types: Property 'note' does not exist on type 'GetItemRequest'\. handlers\.ts:9:23$/,
    },
    {
      name: "an input member of another type, deep inside",
      change: { members: { Item: { name: count } } },
      want: /^handler "putItem" .*: Property 'toUpperCase' does not exist on type 'number'\. handlers\.ts:16:23$/,
    },
    {
      name: "an output member that is required now",
      change: { members: { GetItemResponse: { revision: count } }, required: { GetItemResponse: ["revision"] } },
      want: /^handler "getItem" .*'revision' is missing in type .* but required in type 'GetItemResponse'\. handlers\.ts:9:9$/,
    },
    {
      name: "a member of a union that is gone",
      change: { gone: ["Choice.one"] },
      want: /^handler "getItem" .* is not assignable to type 'Choice \| undefined'\. handlers\.ts:9:9$/,
    },
    {
      name: "an output of a function in another file",
      change: { targets: { Texts: "Count" } },
      want: /^code does not fit .*: Type 'string' is not assignable to type 'number'\. list-items\.ts:4:12$/,
    },
    {
      name: "an error that is gone",
      change: { gone: ["Missing"] },
      want: /^code does not fit .*: Module '"small"' has no exported member 'Missing'\. handlers\.ts:2:10$/,
    },
  ];
  test.each(cases)("$name", async ({ change, want }) => {
    const warnings = await review(changed(change));
    const told = warnings.map(
      ({ message, place }) => `${message} ${place?.file ?? ""}:${place?.line}:${place?.column}`,
    );
    expect(told).toEqual([expect.stringMatching(want)]);
    expect(warnings.map(({ code }) => code)).toEqual(["broken-handler"]);
  });
});

describe("nothing is told of", () => {
  const cases: readonly { name: string; next: GivenModel }[] = [
    { name: "the same model", next: MODEL },
    { name: "a member more, which is optional", next: changed({ members: { Item: { more: text } } }) },
    { name: "documentation", next: { ...MODEL, docs: { service: "<p>New words.</p>" } } },
    {
      name: "an operation more",
      next: {
        operations: { ...MODEL.operations, DropItem: operation("DropItem") },
        shapes: {
          ...MODEL.shapes,
          DropItemRequest: { type: "structure", members: {} },
          DropItemResponse: { type: "structure", members: {} },
        },
      },
    },
  ];
  test.each(cases)("$name", async ({ next }) => {
    expect(await review(next)).toEqual([]);
  });

  test("faults that the former types have too", async () => {
    const code = CODE.replace("return {};", "const n: number = item?.nothing; return n;");
    const next = changed({ members: { PutItemRequest: { more: text } } });
    expect(await review(next, code)).toEqual([]);
  });
});

test("handlers whose operation is gone are told once, and not as broken", async () => {
  const next = changed({ gone: ["PutItem", "GetItemRequest.note"] });
  expect(await review(next)).toMatchObject([
    {
      code: "orphan-handler",
      message: 'the model has no operation for handler "putItem"',
      place: { file: "handlers.ts" },
    },
    { code: "broken-handler", message: expect.stringContaining('handler "getItem"') as unknown },
  ]);
});

test("a class is told of, too", async () => {
  const code = `import type { SmallHandlers } from "small/server";
type Of<Name extends keyof SmallHandlers> = Parameters<SmallHandlers[Name]>[0];
export class Shop implements SmallHandlers {
  getItem({ id, note }: Of<"getItem">) { return { item: { name: id + note } }; }
  putItem(_input: Of<"putItem">) { return {}; }
  listItems() { return { names: this.helper() }; }
  helper() { return ["a"]; }
}
`;
  const next = changed({ gone: ["PutItem", "GetItemRequest.note"], targets: { Texts: "Count" } });
  const told = (await review(next, code)).map(({ message }) => message);
  expect(told).toEqual([
    'the model has no operation for handler "putItem"',
    expect.stringContaining("handler \"getItem\" does not fit the changed types: Property 'note'"),
    expect.stringContaining("handler \"listItems\" does not fit the changed types: Type 'string'"),
  ]);
});
