import { describe, expect, test } from "vitest";
import { readContextPath } from "../../src/model/endpoint-rules/read-context-path.ts";
import type { Traits } from "../../src/model/traits.ts";
import { inputOf, readTiny } from "./tiny-model.ts";

interface Row {
  readonly trait: string;
  readonly given: unknown;
  readonly want: Traits;
}

const yes = ["required", "clientOptional", "sensitive", "unstable", "internal", "idempotencyToken"] as const;
const more = ["xmlFlattened", "xmlAttribute", "eventHeader", "eventPayload", "hostLabel", "requiresLength"] as const;
const shapes = ["sparse", "uniqueItems", "streaming"] as const;

const annotations: readonly Row[] = [...yes, ...more, ...shapes].map((name) => ({
  trait: `smithy.api#${name}`,
  given: {},
  want: { [name]: true },
}));

const rows: readonly Row[] = [
  ...annotations,
  { trait: "smithy.api#documentation", given: "<p>x</p>", want: { documentation: "<p>x</p>" } },
  { trait: "smithy.api#since", given: "2.1", want: { since: "2.1" } },
  { trait: "smithy.api#deprecated", given: {}, want: { deprecated: {} } },
  {
    trait: "smithy.api#deprecated",
    given: { message: "use b", since: "2" },
    want: { deprecated: { message: "use b", since: "2" } },
  },
  {
    trait: "smithy.api#externalDocumentation",
    given: { Guide: "https://example.com" },
    want: { externalDocumentation: { Guide: "https://example.com" } },
  },
  { trait: "smithy.api#default", given: null, want: { default: null } },
  { trait: "smithy.api#default", given: [], want: { default: [] } },
  { trait: "smithy.api#length", given: { min: 1 }, want: { length: { min: 1 } } },
  { trait: "smithy.api#range", given: { min: -0.5, max: 2 }, want: { range: { min: -0.5, max: 2 } } },
  { trait: "smithy.api#pattern", given: "^a$", want: { pattern: "^a$" } },
  { trait: "smithy.api#jsonName", given: "b", want: { jsonName: "b" } },
  { trait: "smithy.api#mediaType", given: "text/csv", want: { mediaType: "text/csv" } },
  { trait: "smithy.api#xmlName", given: "B", want: { xmlName: "B" } },
  { trait: "smithy.api#xmlNamespace", given: { uri: "u:x" }, want: { xmlNamespace: { uri: "u:x" } } },
  {
    trait: "smithy.api#xmlNamespace",
    given: { uri: "u:x", prefix: "p" },
    want: { xmlNamespace: { uri: "u:x", prefix: "p" } },
  },
  {
    trait: "smithy.api#cors",
    given: { origin: "https://a.example", maxAge: 5, additionalExposedHeaders: ["x-a"] },
    want: { cors: { origin: "https://a.example", maxAge: 5, additionalExposedHeaders: ["x-a"] } },
  },
  { trait: "smithy.api#timestampFormat", given: "http-date", want: { timestampFormat: "http-date" } },
  { trait: "aws.protocols#ec2QueryName", given: "B", want: { ec2QueryName: "B" } },
  { trait: "smithy.api#httpHeader", given: "X-B", want: { httpHeader: "X-B" } },
  { trait: "smithy.api#httpQuery", given: "b", want: { httpQuery: "b" } },
  { trait: "smithy.api#httpPayload", given: {}, want: { httpPayload: true } },
  { trait: "smithy.api#httpResponseCode", given: {}, want: { httpResponseCode: true } },
  { trait: "smithy.api#httpChecksumRequired", given: {}, want: { httpChecksumRequired: true } },
  {
    trait: "aws.protocols#httpChecksum",
    given: { requestAlgorithmMember: "algorithm", requestChecksumRequired: true },
    want: { httpChecksum: { requestAlgorithmMember: "algorithm", requestChecksumRequired: true } },
  },
  {
    trait: "aws.protocols#httpChecksum",
    given: { requestValidationModeMember: "mode", responseAlgorithms: ["CRC32"] },
    want: { httpChecksum: { requestValidationModeMember: "mode", responseAlgorithms: ["CRC32"] } },
  },
  {
    trait: "smithy.api#requestCompression",
    given: { encodings: ["gzip"] },
    want: { requestCompression: { encodings: ["gzip"] } },
  },
  { trait: "smithy.api#endpoint", given: { hostPrefix: "x." }, want: { endpoint: { hostPrefix: "x." } } },
  { trait: "aws.auth#unsignedPayload", given: {}, want: { unsignedPayload: true } },
  { trait: "smithy.api#error", given: "server", want: { error: "server" } },
  { trait: "smithy.api#httpError", given: 404, want: { httpError: 404 } },
  { trait: "smithy.api#retryable", given: {}, want: { retryable: {} } },
  { trait: "smithy.api#retryable", given: { throttling: true }, want: { retryable: { throttling: true } } },
  {
    trait: "aws.protocols#awsQueryError",
    given: { code: "Gone", httpResponseCode: 410 },
    want: { awsQueryError: { code: "Gone", httpResponseCode: 410 } },
  },
  { trait: "aws.protocols#awsQueryCompatible", given: {}, want: { awsQueryCompatible: true } },
  { trait: "smithy.rules#contextParam", given: { name: "Bucket" }, want: { contextParam: { name: "Bucket" } } },
  {
    trait: "smithy.rules#staticContextParams",
    given: { Flag: { value: true } },
    want: { staticContextParams: { Flag: { value: true } } },
  },
  {
    trait: "smithy.rules#operationContextParams",
    given: { Keys: { path: "keys(x)" } },
    want: { operationContextParams: { Keys: { path: readContextPath("keys(x)", { what: "", place: { file: "" } }) } } },
  },
  {
    trait: "smithy.rules#clientContextParams",
    given: { Flag: { type: "boolean" } },
    want: { clientContextParams: { Flag: { type: "boolean" } } },
  },
  { trait: "aws.customizations#s3UnwrappedXmlOutput", given: {}, want: { s3UnwrappedXmlOutput: true } },
  { trait: "smithy.api#idempotent", given: {}, want: {} },
  { trait: "x.y#own", given: { a: [1] }, want: {} },
];

describe("a trait", () => {
  test.each(rows)("$trait of $given", ({ trait, given, want }) => {
    const model = readTiny({ shapes: inputOf({ m: ["smithy.api#String", { [trait]: given }] }) });
    expect(model.operations[0]?.input?.members[0]?.traits).toEqual(want);
  });

  test("of a member stays apart from that of its target", () => {
    const model = readTiny({
      shapes: {
        ...inputOf({ m: ["a#Text", { "smithy.api#length": { max: 3 } }] }),
        "a#Text": { type: "string", traits: { "smithy.api#length": { min: 1 }, "smithy.api#sensitive": {} } },
      },
    });
    const member = model.operations[0]?.input?.members[0];
    expect(member?.traits).toEqual({ length: { max: 3 } });
    expect(member?.target.traits).toEqual({ length: { min: 1 }, sensitive: true });
  });

  test("named __proto__ changes nothing", () => {
    const traits = JSON.parse(`{"__proto__": {"polluted": true}, "constructor": 1}`) as Record<string, unknown>;
    const { operations } = readTiny({ shapes: inputOf({ m: ["smithy.api#String", traits] }) });
    expect(operations[0]?.input?.members[0]?.traits).toEqual({});
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([
    { trait: "smithy.api#error", given: "both", want: `error: expected "client" or "server", got "both"` },
    { trait: "smithy.api#timestampFormat", given: "unix", want: `timestampFormat: expected "date-time",` },
    { trait: "smithy.api#httpError", given: 42, want: "httpError: expected an HTTP status, got number 42" },
    { trait: "smithy.api#length", given: { min: 1.5 }, want: "length: min: expected an integer" },
    { trait: "smithy.api#range", given: [], want: "range: expected an object, got an empty array" },
    {
      trait: "aws.protocols#httpChecksum",
      given: { requestChecksumRequired: "yes" },
      want: "httpChecksum: requestChecksumRequired: expected a boolean, got",
    },
    {
      trait: "aws.protocols#httpChecksum",
      given: { responseAlgorithms: [1] },
      want: "httpChecksum: responseAlgorithms: expected a string, got number 1",
    },
    { trait: "smithy.api#documentation", given: 1, want: "documentation: expected a string" },
  ])("$trait of $given is refused with its place", ({ trait, given, want }) => {
    const shapes = inputOf({ m: ["smithy.api#String", { [trait]: given }] });
    expect(() => readTiny({ shapes })).toThrow(`shape "a#In": member "m": ${want}`);
    try {
      readTiny({ shapes });
    } catch (error) {
      expect(error).toMatchObject({
        code: "invalid-model",
        place: { file: "1.json", pointer: expect.stringMatching(`^/shapes/a#In/members/m/traits/${trait}`) as string },
      });
    }
  });
});
