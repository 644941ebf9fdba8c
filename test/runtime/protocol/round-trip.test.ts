import fc, { type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import type { MemberSchema, MemberSchemas, SimpleType, TimestampFormat } from "../../../src/runtime/schema/schema.ts";
import { incomingRequest, incomingResponse } from "./messages.ts";
import { createOperation, service } from "./test-service.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";

type Place = "label" | "query" | "header" | "body";

/** What HTTP keeps as it is: no white space at the ends, Latin-1 without controls. */
const headerText = fc
  .string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((code) => code < 0x7f || code > 0x9f)
      .map((code) => String.fromCharCode(code)),
  })
  .filter((text) => text === text.trim());
const unicode = fc.string({ unit: "grapheme" });
const seconds = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }).map((value) => new Date(value * 1000));
const long = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value));

function valuesOf(type: SimpleType, place: Place): Arbitrary<unknown> {
  switch (type) {
    case "string":
      return place === "header" ? headerText : place === "label" ? unicode.filter((text) => text !== "") : unicode;
    case "boolean":
      return fc.boolean();
    case "byte":
      return fc.integer({ min: -128, max: 127 });
    case "long":
      return long;
    case "double":
      return fc.double({ noDefaultInfinity: false }).map((value) => (value === 0 ? 0 : value));
    case "timestamp":
      return seconds;
    default:
      throw new Error(`no values of ${type}`);
  }
}

const simple: SimpleType[] = ["string", "boolean", "byte", "long", "double", "timestamp"];
const formats: TimestampFormat[] = ["date-time", "http-date", "epoch-seconds"];

interface Given {
  readonly members: Record<string, MemberSchema>;
  readonly values: Record<string, Arbitrary<unknown>>;
}

function add(
  { members, values }: Given,
  name: string,
  given: { place: Place; type: SimpleType; traits: object; optional?: boolean },
): void {
  const { place, type, traits, optional = true } = given;
  const value = valuesOf(type, place);
  for (const format of type === "timestamp" ? [undefined, ...formats] : [undefined]) {
    const key = format === undefined ? name : `${name}-${format}`;
    members[key] = { target: type, ...traits, ...(format && { timestampFormat: format }), ...named(place, key) };
    values[key] = optional ? fc.option(value, { nil: undefined }) : value;
    if (place === "label") continue;
    const list = `${key}-list`;
    members[list] = {
      target: { type: "list", member: { target: type, ...(format && { timestampFormat: format }) } },
      ...named(place, list),
    };
    // An empty list cannot be told from none in a query.
    values[list] = fc.option(fc.array(value, { minLength: place === "query" ? 1 : 0 }), { nil: undefined });
  }
}

function named(place: Place, name: string): Partial<MemberSchema> {
  if (place === "header") return { httpHeader: `X-${name}` };
  if (place === "query") return { httpQuery: `${name}&=` };
  return place === "label" ? { httpLabel: true } : {};
}

function recordOf(values: Record<string, Arbitrary<unknown>>): Arbitrary<object> {
  // A member that is not set is not there, as in what is read.
  return fc
    .record(values)
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)));
}

const request: Given = { members: {}, values: {} };
const response: Given = { members: {}, values: {} };
for (const type of simple) {
  add(request, `label-${type}`, { place: "label", type, traits: {}, optional: false });
  add(request, `query-${type}`, { place: "query", type, traits: {} });
  for (const given of [request, response]) {
    add(given, `header-${type}`, { place: "header", type, traits: {} });
    add(given, `body-${type}`, { place: "body", type, traits: {} });
  }
}
for (const { members, values } of [request, response]) {
  members["json"] = { target: "string", mediaType: "application/json", httpHeader: "X-Json" };
  values["json"] = fc.option(unicode, { nil: undefined });
  members["meta"] = {
    target: { type: "map", key: { target: "string" }, value: { target: "string" } },
    httpPrefixHeaders: "X-Meta-",
  };
  const key = fc.constantFrom("a", "b-c", "constructor", "x__proto__");
  values["meta"] = fc.option(fc.dictionary(key, headerText, { minKeys: 1, noNullPrototype: true }), { nil: undefined });
}
response.members["status"] = { target: "integer", httpResponseCode: true };
response.values["status"] = fc.constantFrom(200, 201, 299);

const labels = Object.entries(request.members)
  .filter(([, { httpLabel }]) => httpLabel)
  .map(([name]) => name);
const operation = createOperation({
  uri: `/${labels.map((name) => `{${name}}`).join("/")}?literal`,
  input: request.members,
  output: response.members,
});
const router = restJson1Server.createRouter(service, [{ operation, required: new Set(labels) }]);

async function throughServer(of: typeof operation, input: object): Promise<object> {
  const incoming = incomingRequest(restJson1.serializeRequest(service, of, input));
  const route = of === operation ? router(incoming) : { operation: of, labels: {} };
  return restJson1Server.deserializeRequest(service, route, incoming);
}

async function throughClient(of: typeof operation, output: object): Promise<object> {
  const response = incomingResponse(restJson1Server.serializeResponse(service, of, output));
  return (await restJson1.deserializeResponse(service, of, response)).output;
}

describe("what is sent is what arrives", () => {
  test("from a client to a server, in all bindings", async () => {
    await fc.assert(
      fc.asyncProperty(recordOf(request.values), async (input) => {
        expect(await throughServer(operation, input)).toEqual(input);
      }),
      { numRuns: 150 },
    );
  });

  test("from a server to a client, in all bindings", async () => {
    await fc.assert(
      fc.asyncProperty(recordOf(response.values), async (output) => {
        // Without headers of the map's prefix clients get an empty one.
        expect(await throughClient(operation, output)).toEqual({ meta: {}, ...output });
      }),
      { numRuns: 150 },
    );
  });

  const text = { target: "string" } as const;
  const payloads: { name: string; member: MemberSchema; values: Arbitrary<unknown> }[] = [
    { name: "text", member: text, values: unicode },
    { name: "bytes", member: { target: "blob" }, values: fc.uint8Array() },
    {
      name: "a document",
      member: { target: "document" },
      values: fc.jsonValue({ stringUnit: "binary" }).filter((value) => value !== null),
    },
    {
      name: "a structure",
      member: { target: { type: "structure", name: "S", members: () => ({ a: text }) } },
      values: recordOf({ a: fc.option(unicode, { nil: undefined }) }),
    },
    { name: "a list", member: { target: { type: "list", member: text } }, values: fc.array(unicode) },
    {
      name: "a union",
      member: { target: { type: "union", name: "U", members: () => ({ a: text, b: { target: "boolean" } }) } },
      values: fc.oneof(fc.record({ a: unicode }), fc.record({ b: fc.boolean() })).map((value) => ({ ...value })),
    },
  ];
  test.each(payloads)("$name as a payload, both ways", async ({ member, values }) => {
    const members: MemberSchemas = {
      payload: { ...member, httpPayload: true },
      other: { target: "string", httpHeader: "X-Other" },
    };
    const of = createOperation({ input: members, output: members });
    await fc.assert(
      fc.asyncProperty(
        recordOf({ payload: values, other: fc.option(headerText, { nil: undefined }) }),
        async (value) => {
          expect(await throughServer(of, value)).toEqual(value);
          expect(await throughClient(of, value)).toEqual(value);
        },
      ),
      { numRuns: 60 },
    );
  });
});
