import { describe, expect, test } from "vitest";
import type { GeneratorError, Warning } from "../../src/generator-error.ts";
import { readSmithyModel } from "../../src/model/smithy-json/read-smithy-model.ts";
import { fileOf, inputOf, read, readTiny, tinyShapes } from "./tiny-model.ts";

/** Reads files that may be anything. */
function readAny(files: readonly unknown[]): unknown {
  return readSmithyModel(
    files.map((json) => ({ file: "1.json", json })),
    { source: "any", warn: () => undefined },
  );
}

function errorOf(action: () => unknown): GeneratorError {
  try {
    action();
  } catch (error) {
    return error as GeneratorError;
  }
  throw new Error("nothing was thrown");
}

describe("files", () => {
  const whole = tinyShapes({ shapes: inputOf({ m: ["a#Text"] }) });

  test("are joined; two may have the same shape", () => {
    const text = { "a#Text": { type: "string" } };
    const model = read([fileOf(whole), fileOf(text), fileOf(text)]);
    expect(model.shapes.get("Text")?.kind).toBe("string");
  });

  test("that disagree are refused, both places named", () => {
    const error = errorOf(() =>
      read([fileOf({ "a#Text": { type: "string" } }), fileOf({ ...whole, "a#Text": { type: "blob" } })]),
    );
    expect(error.message).toBe(`shape "a#Text": two files define it differently`);
    expect(error.place).toEqual({ file: "2.json", pointer: "/shapes/a#Text" });
    expect(error.hint).toContain("1.json#/shapes/a#Text");
  });

  test("may add to lists of metadata, other metadata must agree", () => {
    const withMetadata = (metadata: unknown): Record<string, unknown> => ({ smithy: "2", metadata, shapes: {} });
    const text = fileOf({ ...whole, "a#Text": { type: "string" } });
    expect(read([withMetadata({ a: [1], b: "x" }), withMetadata({ a: [2], b: "x" }), text]).name).toBe("Service");
    expect(() => read([withMetadata({ b: "x" }), withMetadata({ b: "y" }), text])).toThrow(`metadata "b"`);
  });

  test.each([
    { given: [], want: "model: expected an object, got an empty array" },
    { given: { shapes: {} }, want: "smithy: expected a string, got nothing" },
    { given: { smithy: "3.0" }, want: `smithy: version "3.0" is not known` },
    { given: { smithy: "2.0", shapes: [] }, want: "shapes: expected an object" },
    { given: { smithy: "2.0", shapes: { "a#B": 1 } }, want: `shape "a#B": expected an object, got number 1` },
    { given: { smithy: "2.0", shapes: { "a#B": {} } }, want: `shape "a#B": type: expected a string` },
    { given: { smithy: "2.0" }, want: "model has no service" },
  ])("of another kind: $want", ({ given, want }) => {
    const error = errorOf(() => readAny([given]));
    expect(error.message).toContain(want);
    expect(error.place).toBeDefined();
  });
});

describe("the service", () => {
  const two = fileOf({
    ...tinyShapes({}),
    "a#Other": { type: "service", version: "1", traits: { "aws.protocols#restXml": { noErrorWrapping: true } } },
  });

  test.each(["a#Other", "Other"])("is chosen by %s", (service) => {
    expect(read(two, { service })).toMatchObject({
      name: "Other",
      protocols: [{ name: "restXml", noErrorWrapping: true }],
      operations: [],
    });
  });

  test("says which version of HTTP its event streams use", () => {
    const restJson1 = { http: ["http/1.1"], eventStreamHttp: ["h2", "http/1.1"] };
    const shapes = { "a#Service": { type: "service", version: "1", traits: { "aws.protocols#restJson1": restJson1 } } };
    expect(read(fileOf(shapes)).protocols).toEqual([{ name: "restJson1", eventStreamHttp: ["h2", "http/1.1"] }]);
  });

  test("must be named where there are several", () => {
    const error = errorOf(() => read(two));
    expect(error.message).toBe("model has 2 services");
    expect(error.hint).toBe("name one of them with --service: a#Service, a#Other");
    expect(errorOf(() => read(two, { service: "Gone" }))).toMatchObject({
      message: `service "Gone" is not in the model`,
      hint: "there are: a#Service, a#Other",
    });
  });

  test("of AWS", () => {
    const model = readTiny({
      service: {
        traits: {
          "aws.api#service": { sdkId: "My Thing", arnNamespace: "mything" },
          "aws.auth#sigv4": { name: "signing" },
          "smithy.api#title": "Amazon My Thing",
          "smithy.api#documentation": "Doc.",
        },
      },
    });
    expect(model).toMatchObject({
      source: "tiny",
      name: "Service",
      version: "2026-01-01",
      sdkId: "My Thing",
      title: "Amazon My Thing",
      endpointPrefix: "mything",
      signingName: "signing",
      auth: ["aws.auth#sigv4"],
    });
    expect(model.traits.documentation).toBe("Doc.");
  });

  test("of anybody else", () => {
    expect(readTiny({})).toMatchObject({
      sdkId: "Service",
      title: undefined,
      endpointPrefix: undefined,
      signingName: undefined,
      auth: [],
    });
  });

  test("protocols come by preference, and an unknown one is left out with a warning", () => {
    const warnings: Warning[] = [];
    const traits = { "aws.protocols#awsJson1_0": {}, "smithy.protocols#rpcv2Cbor": {}, "x#mine": {} };
    const shapes = { "x#mine": { type: "structure", traits: { "smithy.api#protocolDefinition": {} } } };
    const model = read(fileOf(tinyShapes({ shapes, service: { traits } })), { warnings });
    expect(model.protocols.map((protocol) => protocol.name)).toEqual(["rpcv2Cbor", "awsJson1_0", "restJson1"]);
    expect(warnings.map((warning) => warning.message)).toEqual([`service "a#Service": protocol "x#mine" is not known`]);
  });

  test.each([
    { traits: {}, want: `service "a#S": names no protocol` },
    { traits: { "aws.protocols#awsJson9": {} }, want: `service "a#S": protocol "aws.protocols#awsJson9" is not known` },
  ])("without a known protocol is refused: $traits", ({ traits, want }) => {
    expect(errorOf(() => read(fileOf({ "a#S": { type: "service", version: "1", traits } })))).toMatchObject({
      code: "unknown-protocol",
      message: want,
      place: { file: "1.json", pointer: "/shapes/a#S" },
    });
  });

  test("reaches the operations of its resources, each once, in the model's order", () => {
    const names = [
      "Own",
      "Put",
      "Create",
      "Read",
      "Update",
      "Delete",
      "List",
      "Instance",
      "Collection",
      "Deep",
      "Late",
    ];
    const at = (name: string): unknown => ({ target: `a#${name}` });
    const model = read(
      fileOf({
        ...Object.fromEntries(names.map((name) => [`a#${name}`, { type: "operation" }])),
        "a#Service": {
          type: "service",
          version: "1",
          operations: [at("Own")],
          resources: [at("R"), at("Last"), at("Below")],
          traits: { "aws.protocols#restJson1": {} },
        },
        "a#R": {
          type: "resource",
          ...{
            put: at("Put"),
            create: at("Create"),
            read: at("Read"),
            update: at("Update"),
            delete: at("Delete"),
            list: at("List"),
          },
          ...{
            operations: [at("Instance"), at("Own")],
            collectionOperations: [at("Collection")],
            resources: [at("Below")],
          },
        },
        "a#Below": { type: "resource", operations: [at("Deep")] },
        "a#Last": { type: "resource", operations: [at("Late")] },
      }),
    );
    expect(model.operations.map((operation) => operation.name)).toEqual(names);
  });
});

describe("auth", () => {
  const schemes = { "smithy.api#httpBearerAuth": {}, "aws.auth#sigv4": { name: "x" }, "x#token": {} };
  const shapes = { "x#token": { type: "structure", traits: { "smithy.api#authDefinition": {} } } };
  const auth = (...ids: readonly string[]): Record<string, unknown> => ({ "smithy.api#auth": ids });
  const optionalAuth = { "smithy.api#optionalAuth": {} };
  const all = ["aws.auth#sigv4", "smithy.api#httpBearerAuth", "x#token"];

  test.each([
    { service: {}, act: {}, want: { service: all, act: undefined, optional: undefined } },
    {
      service: auth("x#token", "aws.auth#sigv4"),
      act: auth("x#token"),
      want: { service: ["x#token", "aws.auth#sigv4"], act: ["x#token"], optional: undefined },
    },
    { service: auth(), act: {}, want: { service: [], act: undefined, optional: undefined } },
    { service: auth(), act: optionalAuth, want: { service: [], act: undefined, optional: undefined } },
    { service: {}, act: auth(), want: { service: all, act: [], optional: undefined } },
    { service: {}, act: { ...auth(), ...optionalAuth }, want: { service: all, act: [], optional: undefined } },
    { service: {}, act: optionalAuth, want: { service: all, act: undefined, optional: true } },
    {
      service: {},
      act: auth("x#token", "smithy.api#noAuth"),
      want: { service: all, act: ["x#token"], optional: true },
    },
  ])("of a service with $service and an operation with $act", ({ service, act, want }) => {
    const model = readTiny({ shapes, service: { traits: { ...schemes, ...service } }, act: { traits: act } });
    expect(model.auth).toEqual(want.service);
    expect(model.operations[0]?.auth).toEqual(want.act);
    expect(model.operations[0]?.traits.optionalAuth).toBe(want.optional);
  });
});
