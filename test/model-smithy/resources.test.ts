import { describe, expect, test } from "vitest";
import { readTiny } from "./tiny-model.ts";

const string = { target: "smithy.api#String" };
const operation = (members: object): object => ({ type: "operation", ...members });

describe("resources", () => {
  const shapes = {
    "a#Shelf": {
      type: "resource",
      mixins: [{ target: "a#Named" }],
      identifiers: { shelfId: { target: "a#ShelfId" } },
      properties: { width: { target: "smithy.api#Integer" } },
      create: { target: "a#CreateShelf" },
      operations: [{ target: "a#PaintShelf" }],
      collectionOperations: [{ target: "a#CountShelves" }],
      resources: [{ target: "a#Book" }],
    },
    "a#Named": { type: "resource", properties: { name: string }, traits: { "smithy.api#mixin": {} } },
    "a#Book": {
      type: "resource",
      identifiers: { shelfId: { target: "a#ShelfId" }, bookId: string },
      put: { target: "a#PutBook" },
    },
    "a#ShelfId": { type: "string" },
    ...Object.fromEntries(
      ["CreateShelf", "PaintShelf", "CountShelves", "PutBook"].map((name) => [`a#${name}`, operation({})]),
    ),
  };

  test("have identifiers, properties, operations and children, those of mixins too", () => {
    const { resources, operations } = readTiny({ service: { resources: [{ target: "a#Shelf" }] }, shapes });
    expect(resources.map(({ name }) => name)).toEqual(["Shelf", "Book"]);
    const [shelf, book] = resources;
    expect(shelf?.identifiers).toEqual(new Map([["shelfId", "ShelfId"]]));
    expect(shelf?.properties).toEqual(
      new Map([
        ["name", "String"],
        ["width", "Integer"],
      ]),
    );
    const find = (name: string): unknown => operations.find((one) => one.name === name);
    expect(shelf?.lifecycle.create).toBe(find("CreateShelf"));
    expect(shelf?.lifecycle.read).toBeUndefined();
    expect(shelf?.operations).toEqual([find("PaintShelf")]);
    expect(shelf?.collectionOperations).toEqual([find("CountShelves")]);
    expect(shelf?.resources).toEqual([book]);
    expect(book?.lifecycle.put).toBe(find("PutBook"));
    expect([...(book?.identifiers.keys() ?? [])]).toEqual(["shelfId", "bookId"]);
  });

  test("with identifiers that are not references are refused", () => {
    const broken = { ...shapes, "a#Book": { type: "resource", identifiers: { bookId: "a#ShelfId" } } };
    expect(() => readTiny({ service: { resources: [{ target: "a#Shelf" }] }, shapes: broken })).toThrow(
      'resource "a#Book": identifiers: bookId: expected an object, got "a#ShelfId"',
    );
  });
});
