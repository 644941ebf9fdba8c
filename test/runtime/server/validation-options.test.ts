import { describe, expect, it } from "vitest";
import { createParcelTrackingServer } from "@shapewright/parcel-tracking/server";
import type { ValidationOptions } from "@shapewright/runtime/server";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import type { ListConstraints, MemberConstraints } from "../../../src/runtime/server/server-definition.ts";
import { createServer } from "../../../src/runtime/server/server.ts";
import { createOperation, service } from "../protocol/test-service.ts";

/** What a server of one operation says of a body. */
async function failuresOf(
  constraints: Readonly<Record<string, MemberConstraints>>,
  body: object,
  validation: ValidationOptions,
): Promise<readonly string[]> {
  const list = { type: "list", member: { target: "string" } } as const;
  const input = Object.fromEntries(
    Object.keys(constraints).map((name) => {
      const isNumber = name === "count";
      return [name, { target: isNumber ? "integer" : name === "list" ? list : "string" }] as const;
    }),
  );
  const schema = createOperation({ input });
  const operations = { do: { schema, constraints: { type: "structure" as const, members: () => constraints } } };
  const definition = { service, protocols: [restJson1Server], operations };
  const server = createServer(definition, { do: () => ({}) }, { validation });
  const headers = { "content-type": "application/json" };
  const response = await server.fetch(
    new Request("http://host/", { method: "POST", headers, body: JSON.stringify(body) }),
  );
  const text = await response.text();
  const { fieldList = [] } = (text === "" ? {} : JSON.parse(text)) as { fieldList?: readonly { path: string }[] };
  return fieldList.map(({ path }) => path);
}

describe("a constraint that is switched off is not checked, and the others are", () => {
  const list: ListConstraints = { type: "list", member: { pattern: "^b$", length: { max: 1 } } };
  const constraints: Readonly<Record<string, MemberConstraints>> = {
    missing: { required: true },
    long: { length: { max: 1 } },
    count: { range: { max: 1 } },
    text: { pattern: "^a$" },
    choice: { enum: ["a"] },
    list: { uniqueItems: true, target: list },
  };
  const body = { long: "aa", count: 2, text: "b", choice: "b", list: ["aa", "aa"] };
  const all = ["/missing", "/long", "/count", "/text", "/choice", "/list", "/list/0", "/list/0", "/list/1", "/list/1"];

  it.each<{ validation: ValidationOptions; passes: readonly string[] }>([
    { validation: {}, passes: [] },
    { validation: { patterns: true, ranges: undefined }, passes: [] },
    { validation: { required: false }, passes: ["/missing"] },
    { validation: { lengths: false }, passes: ["/long", "/list/0", "/list/1"] },
    { validation: { ranges: false }, passes: ["/count"] },
    { validation: { patterns: false }, passes: ["/text", "/list/0", "/list/1"] },
    { validation: { enums: false }, passes: ["/choice"] },
    { validation: { uniqueItems: false }, passes: ["/list"] },
    {
      validation: { patterns: false, lengths: false, uniqueItems: false },
      passes: all.slice(5).concat("/long", "/text"),
    },
  ])("$validation", async ({ validation, passes }) => {
    const wanted = [...all];
    for (const path of passes) wanted.splice(wanted.indexOf(path), 1);
    expect((await failuresOf(constraints, body, validation)).toSorted()).toEqual(wanted.toSorted());
  });
});

it("shapes that contain themselves are filtered as deep as a value goes", async () => {
  const list: ListConstraints = {
    type: "list",
    get member(): MemberConstraints {
      return { length: { max: 1 }, pattern: "^b$", target: list };
    },
  };
  const constraints = { list: { target: list } };
  expect(await failuresOf(constraints, { list: ["a", "aa"] }, { patterns: false })).toEqual(["/list/1"]);
});

it("a generated server takes what its model refuses", async () => {
  const parcel = { parcelId: "not a number", reason: "x" };
  const statusOf = async (validation: ValidationOptions): Promise<number> => {
    const server = createParcelTrackingServer({ getParcel: () => ({ parcel: {} as never }) }, { validation });
    return (await server.fetch(new Request(`http://host/parcels/${encodeURIComponent(parcel.parcelId)}`))).status;
  };
  expect(await statusOf({})).toBe(400);
  expect(await statusOf({ patterns: false, lengths: false })).toBe(200);
});

it("a misspelt option is refused", () => {
  const validation = { pattern: false } as ValidationOptions;
  expect(() => createParcelTrackingServer({}, { validation })).toThrow(
    new TypeError('validation has no option "pattern"'),
  );
});
