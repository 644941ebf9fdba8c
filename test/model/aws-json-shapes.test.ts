import { describe, expect, it } from "vitest";
import type { Traits } from "../../src/model/traits.ts";
import { findMember, findShape, readApi } from "./read-api.ts";

const base = { String: { type: "string" } };

describe("traits of shapes", () => {
  const table: readonly { given: object; metadata?: object; kind: string; want: Traits }[] = [
    { given: { type: "string" }, kind: "string", want: {} },
    { given: { type: "string", min: 1, max: 9 }, kind: "string", want: { length: { min: 1, max: 9 } } },
    { given: { type: "string", pattern: "^a+$" }, kind: "string", want: { pattern: "^a+$" } },
    { given: { type: "string", enum: [] }, kind: "string", want: {} },
    { given: { type: "string", jsonvalue: true }, kind: "string", want: { mediaType: "application/json" } },
    { given: { type: "character" }, kind: "string", want: { length: { min: 1, max: 1 } } },
    { given: { type: "blob", max: 9, streaming: true }, kind: "blob", want: { length: { max: 9 }, streaming: true } },
    { given: { type: "blob", requiresLength: true }, kind: "blob", want: { requiresLength: true } },
    { given: { type: "integer", min: 0 }, kind: "integer", want: { range: { min: 0 } } },
    { given: { type: "double", min: 0.5, max: 1 }, kind: "double", want: { range: { min: 0.5, max: 1 } } },
    { given: { type: "long", box: true }, kind: "long", want: {} },
    { given: { type: "biginteger" }, kind: "bigInteger", want: {} },
    { given: { type: "bigDecimal" }, kind: "bigDecimal", want: {} },
    {
      given: { type: "timestamp", timestampFormat: "rfc822" },
      kind: "timestamp",
      want: { timestampFormat: "http-date" },
    },
    {
      given: { type: "boolean", sensitive: true, synthetic: true },
      kind: "boolean",
      want: { sensitive: true },
    },
    {
      given: { type: "list", member: { shape: "String" }, min: 1, sparse: true },
      kind: "list",
      want: { length: { min: 1 }, sparse: true },
    },
    {
      given: { type: "list", member: { shape: "String" }, locationName: "item" },
      kind: "list",
      want: {},
    },
    { given: { type: "list", member: { shape: "String" }, flattened: true }, kind: "list", want: {} },
    {
      given: { type: "map", key: { shape: "String" }, value: { shape: "String" }, max: 5 },
      kind: "map",
      want: { length: { max: 5 } },
    },
    { given: { type: "structure", members: {} }, kind: "structure", want: {} },
    { given: { type: "structure", members: {}, union: true }, kind: "union", want: {} },
    { given: { type: "structure", members: {}, document: true }, kind: "document", want: {} },
    { given: { type: "structure", members: {}, eventstream: true }, kind: "union", want: { streaming: true } },
    { given: { type: "structure", members: {}, event: true }, kind: "structure", want: {} },
    {
      given: { type: "structure", members: {}, wrapper: true },
      kind: "structure",
      want: {},
    },
    {
      given: { type: "structure", members: {}, xmlOrder: ["a"] },
      kind: "structure",
      want: {},
    },
    { given: { type: "structure", members: {}, locationName: "X" }, kind: "structure", want: { xmlName: "X" } },
    { given: { type: "structure", members: {}, brandNew: 1 }, kind: "structure", want: {} },
    { given: { type: "structure", members: {}, exception: true }, kind: "structure", want: { error: "client" } },
    {
      given: { type: "structure", members: {}, exception: true, fault: true },
      kind: "structure",
      want: { error: "server" },
    },
    {
      given: { type: "structure", members: {}, exception: true, error: { httpStatusCode: 404 } },
      kind: "structure",
      want: { error: "client", httpError: 404 },
    },
    {
      given: { type: "structure", members: {}, exception: true, error: { httpStatusCode: 503 } },
      kind: "structure",
      want: { error: "server", httpError: 503 },
    },
    {
      given: { type: "structure", members: {}, exception: true, retryable: { throttling: true } },
      kind: "structure",
      want: { error: "client", retryable: { throttling: true } },
    },
    {
      given: {
        type: "structure",
        members: {},
        exception: true,
        error: { code: "Gone", httpStatusCode: 410, senderFault: true },
      },
      metadata: { protocol: "query" },
      kind: "structure",
      want: { error: "client", httpError: 410, awsQueryError: { code: "Gone", httpResponseCode: 410 } },
    },
    {
      given: { type: "structure", members: {}, exception: true, error: { code: "Oops" }, fault: true },
      metadata: { protocol: "json", awsQueryCompatible: {} },
      kind: "structure",
      want: { error: "server", awsQueryError: { code: "Oops", httpResponseCode: 500 } },
    },
    {
      given: { type: "structure", members: {}, exception: true, error: { code: "Gone", httpStatusCode: 410 } },
      kind: "structure",
      want: { error: "client", httpError: 410 },
    },
  ];
  it.each(table)("$given $metadata", ({ given, metadata = {}, kind, want }) => {
    const shape = findShape(readApi({ metadata, shapes: { ...base, X: given } }), "X");
    expect({ kind: shape.kind, traits: shape.traits }).toEqual({ kind, traits: want });
  });

  it("names the members of enums after their values", () => {
    const values = ["active", "in-active", "1.5x", "a b", "", "ns:Name", "active"];
    const shape = findShape(readApi({ shapes: { E: { type: "string", enum: values, max: 9 } } }), "E");
    expect(shape.kind).toBe("enum");
    expect(shape.kind === "enum" && shape.values.map(({ name, value }) => [name, value])).toEqual([
      ["active", "active"],
      ["in_active", "in-active"],
      ["_1_5x", "1.5x"],
      ["a_b", "a b"],
      ["_", ""],
      ["ns_Name", "ns:Name"],
    ]);
  });

  it("resolves cycles to the same objects and keeps what nothing reaches", () => {
    const model = readApi({
      shapes: {
        Node: { type: "structure", members: { next: { shape: "Nodes" }, self: { shape: "Node" } } },
        Nodes: { type: "list", member: { shape: "Node" } },
        Lonely: { type: "string" },
      },
    });
    const node = findShape(model, "Node");
    expect(findMember(model, "Node", "self").target).toBe(node);
    expect(findMember(model, "Nodes", "member").target).toBe(node);
    expect([...model.shapes.keys()]).toEqual(["Node", "Nodes", "Lonely"]);
  });

  it("takes the root element from the operation", () => {
    const model = readApi({
      metadata: { protocol: "rest-xml" },
      operations: {
        Put: {
          name: "Put",
          http: { method: "PUT", requestUri: "/" },
          input: { shape: "In", locationName: "PutRequest", xmlNamespace: { uri: "urn:x" } },
        },
      },
      shapes: { In: { type: "structure", members: {} } },
    });
    expect(findShape(model, "In").traits).toEqual({ xmlName: "PutRequest", xmlNamespace: { uri: "urn:x" } });
  });

  it("makes an error of what an operation throws", () => {
    const model = readApi({
      metadata: { protocol: "query" },
      operations: {
        Put: { name: "Put", errors: [{ shape: "Bad", error: { code: "B", httpStatusCode: 409 }, exception: true }] },
      },
      shapes: { Bad: { type: "structure", members: {} } },
    });
    const error = findShape(model, "Bad");
    expect(error.traits).toMatchObject({ error: "client", httpError: 409, awsQueryError: { code: "B" } });
    expect(model.operations[0]?.errors).toEqual([error]);
  });
});
