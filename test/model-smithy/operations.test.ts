import { describe, expect, test } from "vitest";
import { inputOf, readTiny } from "./tiny-model.ts";

describe("an operation", () => {
  test("without input and output", () => {
    const model = readTiny({ act: { input: { target: "smithy.api#Unit" }, output: { target: "smithy.api#Unit" } } });
    expect(model.operations[0]).toMatchObject({
      kind: "operation",
      name: "Act",
      input: undefined,
      output: undefined,
      errors: [],
      http: undefined,
    });
    expect(model.shapes.size).toBe(0);
  });

  test("with its HTTP binding", () => {
    const http = { method: "PUT", uri: "/x/{m+}?y" };
    const shapes = inputOf({ m: ["smithy.api#String", { "smithy.api#httpLabel": {}, "smithy.api#required": {} }] });
    const of = (value: unknown): unknown =>
      readTiny({ shapes, act: { traits: { "smithy.api#http": value } } }).operations[0]?.http;
    expect(of(http)).toEqual({ ...http, code: 200 });
    expect(of({ ...http, code: 201 })).toEqual({ ...http, code: 201 });
  });

  test("with examples, an error by its name after renaming", () => {
    const model = readTiny({
      service: { rename: { "b#Bad": "Worse" } },
      shapes: { "b#Bad": { type: "structure", members: {}, traits: { "smithy.api#error": "client" } } },
      act: {
        errors: [{ target: "b#Bad" }],
        traits: {
          "smithy.api#examples": [
            { title: "Good", documentation: "D.", input: { a: 1 }, output: {} },
            { title: "Bad", input: {}, error: { shapeId: "b#Bad", content: { message: "no" } } },
          ],
        },
      },
    });
    expect(model.operations[0]?.examples).toEqual([
      { title: "Good", documentation: "D.", input: { a: 1 }, output: {}, error: undefined },
      {
        title: "Bad",
        documentation: undefined,
        input: {},
        output: undefined,
        error: { shape: "Worse", content: { message: "no" } },
      },
    ]);
    expect(model.operations[0]?.traits).toEqual({});
  });
});

describe("paginated", () => {
  const shapes = {
    ...inputOf({ token: ["smithy.api#String"], size: ["smithy.api#Integer"] }),
    "a#Out": { type: "structure", members: { page: { target: "a#Page" } } },
    "a#Page": { type: "structure", members: { next: { target: "smithy.api#String" }, items: { target: "a#List" } } },
    "a#List": { type: "list", member: { target: "smithy.api#String" } },
  };
  const paged = (own: unknown, service?: unknown): unknown =>
    readTiny({
      shapes,
      service: service === undefined ? {} : { traits: { "smithy.api#paginated": service } },
      act: { output: { target: "a#Out" }, traits: { "smithy.api#paginated": own } },
    }).operations[0]?.paginated;
  const want = {
    inputTokens: ["token"],
    outputTokens: [["page", "next"]],
    pageSize: "size",
    items: ["page", "items"],
    moreResults: undefined,
  };

  test.each([
    {
      own: { inputToken: "token", outputToken: "page.next", pageSize: "size", items: "page.items" },
      service: undefined,
    },
    { own: { items: "page.items" }, service: { inputToken: "token", outputToken: "page.next", pageSize: "size" } },
    {
      own: { inputToken: "token", items: "page.items" },
      service: { inputToken: "gone", outputToken: "page.next", pageSize: "size" },
    },
  ])("$own, the service's $service", ({ own, service }) => {
    expect(paged(own, service)).toEqual(want);
  });

  test.each([
    { own: { inputToken: "token" }, want: `operation "a#Act": paginated: has no outputToken` },
    {
      own: { inputToken: "gone", outputToken: "page.next" },
      want: `paginated: inputToken: member "gone" is not in the In structure`,
    },
    {
      own: { inputToken: "token", outputToken: "page.items.x" },
      want: `paginated: outputToken: member "page.items.x" is not in`,
    },
  ])("refused: $own", ({ own, want: message }) => {
    expect(() => paged(own)).toThrow(message);
  });
});
