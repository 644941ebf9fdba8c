import { describe, expect, it } from "vitest";
import type { Traits } from "../../src/model/traits.ts";
import { findMember, findOperation, findShape, readApi } from "./read-api.ts";

const targets = {
  String: { type: "string" },
  Long: { type: "long" },
  Blob: { type: "blob" },
  Time: { type: "timestamp" },
  Map: { type: "map", key: { shape: "String" }, value: { shape: "String" } },
  FlatMap: { type: "map", key: { shape: "String" }, value: { shape: "String" }, flattened: true },
  List: { type: "list", member: { shape: "String" } },
  FlatList: { type: "list", member: { shape: "String" }, flattened: true },
  NamedList: { type: "list", member: { shape: "String" }, locationName: "Items" },
  NamedFlatList: { type: "list", member: { shape: "String", locationName: "Item" }, flattened: true },
  Id: { type: "string", location: "header", locationName: "x-id" },
  Label: { type: "string", location: "uri", locationName: "the-label" },
  Token: { type: "string", idempotencyToken: true },
  Host: { type: "string", hostLabel: true },
  Named: { type: "structure", members: {}, locationName: "Name-Of-It" },
  Attribute: { type: "string", xmlAttribute: true, locationName: "x:a" },
  Sets: { type: "list", member: { shape: "String" }, locationName: "set", queryName: "Set" },
  UriAlone: { type: "structure", members: {}, xmlNamespace: "urn:z" },
  Spaced: { type: "structure", members: {}, xmlNamespace: { prefix: "p", uri: "urn:x" } },
};

/** The traits of a member "m" with the definition. */
function readMember(definition: object, options: { metadata?: object; structure?: object } = {}): Traits {
  const shapes = { ...targets, S: { type: "structure", members: { m: definition }, ...options.structure } };
  return findMember(readApi({ metadata: options.metadata ?? {}, shapes }), "S", "m").traits;
}

const json = { protocol: "rest-json" };
const xml = { protocol: "rest-xml" };
const query = { protocol: "query" };
const both = { protocols: ["smithy-rpc-v2-cbor", "json", "query"] };

describe("members", () => {
  const table: readonly { given: object; metadata?: object; structure?: object; want: Traits }[] = [
    { given: { shape: "String" }, want: {} },
    { given: { shape: "String" }, structure: { required: ["m"] }, want: { required: true } },
    { given: { shape: "String", location: "uri", locationName: "x" }, want: { httpLabel: true } },
    { given: { shape: "String", location: "querystring", locationName: "q" }, want: { httpQuery: "q" } },
    { given: { shape: "String", location: "querystring" }, want: { httpQuery: "m" } },
    { given: { shape: "Map", location: "querystring" }, want: { httpQueryParams: true } },
    { given: { shape: "String", location: "header", locationName: "X-M" }, want: { httpHeader: "X-M" } },
    { given: { shape: "Map", location: "headers", locationName: "x-" }, want: { httpPrefixHeaders: "x-" } },
    { given: { shape: "Map", location: "headers" }, want: { httpPrefixHeaders: "" } },
    { given: { shape: "Long", location: "statusCode" }, want: { httpResponseCode: true } },
    {
      given: { shape: "Blob", streaming: true },
      structure: { payload: "m" },
      want: { httpPayload: true, streaming: true },
    },
    { given: { shape: "Blob", requiresLength: true }, want: { requiresLength: true } },
    { given: { shape: "String", locationName: "M" }, metadata: json, want: { jsonName: "M" } },
    { given: { shape: "String", locationName: "m" }, metadata: json, want: {} },
    { given: { shape: "String", locationName: "M" }, metadata: xml, want: { xmlName: "M" } },
    { given: { shape: "String", locationName: "M" }, metadata: query, want: { xmlName: "M" } },
    { given: { shape: "String", locationName: "M" }, metadata: both, want: { jsonName: "M", xmlName: "M" } },
    { given: { shape: "String", locationName: "M" }, metadata: { protocol: "smithy-rpc-v2-cbor" }, want: {} },
    {
      given: { shape: "List", locationName: "mSet", queryName: "M" },
      metadata: { protocol: "ec2" },
      want: { xmlName: "mSet", ec2QueryName: "M" },
    },
    {
      given: { shape: "String", locationName: "m" },
      metadata: xml,
      structure: { payload: "m" },
      want: { httpPayload: true, xmlName: "m" },
    },
    {
      given: { shape: "String", locationName: "p:type", xmlAttribute: true },
      metadata: xml,
      want: { xmlName: "p:type", xmlAttribute: true },
    },
    { given: { shape: "NamedList" }, metadata: xml, want: { xmlName: "Items" } },
    { given: { shape: "NamedList", locationName: "Own" }, metadata: xml, want: { xmlName: "Own" } },
    { given: { shape: "List", flattened: true }, metadata: xml, want: { xmlFlattened: true } },
    { given: { shape: "FlatList" }, metadata: xml, want: { xmlFlattened: true } },
    { given: { shape: "FlatMap" }, metadata: query, want: { xmlFlattened: true } },
    { given: { shape: "String", flattened: true }, metadata: xml, want: {} },
    { given: { shape: "FlatList", locationName: "M" }, metadata: xml, want: { xmlFlattened: true, xmlName: "M" } },
    {
      given: { shape: "NamedFlatList", locationName: "M" },
      metadata: query,
      want: { xmlFlattened: true, xmlName: "Item" },
    },
    {
      given: { shape: "String", xmlNamespace: { uri: "urn:y" } },
      metadata: xml,
      want: { xmlNamespace: { uri: "urn:y" } },
    },
    { given: { shape: "Spaced" }, metadata: xml, want: { xmlNamespace: { prefix: "p", uri: "urn:x" } } },
    { given: { shape: "String", xmlNamespace: "urn:y" }, metadata: xml, want: { xmlNamespace: { uri: "urn:y" } } },
    { given: { shape: "UriAlone" }, metadata: xml, want: { xmlNamespace: { uri: "urn:z" } } },
    // What the target says, the reference's own words first.
    { given: { shape: "Id" }, want: { httpHeader: "x-id" } },
    { given: { shape: "Id", locationName: "x-own" }, want: { httpHeader: "x-own" } },
    { given: { shape: "Id", location: "querystring" }, want: { httpQuery: "x-id" } },
    { given: { shape: "Token" }, want: { idempotencyToken: true } },
    { given: { shape: "Token", idempotencyToken: false }, want: {} },
    { given: { shape: "Host" }, want: { hostLabel: true } },
    { given: { shape: "Named" }, metadata: xml, want: { xmlName: "Name-Of-It" } },
    { given: { shape: "Named" }, metadata: json, want: { jsonName: "Name-Of-It" } },
    { given: { shape: "Named", locationName: "Own" }, metadata: xml, want: { xmlName: "Own" } },
    { given: { shape: "Attribute" }, metadata: xml, want: { xmlName: "x:a", xmlAttribute: true } },
    { given: { shape: "Sets" }, metadata: { protocol: "ec2" }, want: { xmlName: "set", ec2QueryName: "Set" } },
    { given: { shape: "Time", timestampFormat: "iso8601" }, want: { timestampFormat: "date-time" } },
    { given: { shape: "Time", timestampFormat: "rfc822" }, want: { timestampFormat: "http-date" } },
    { given: { shape: "Time", timestampFormat: "unixTimestamp" }, want: { timestampFormat: "epoch-seconds" } },
    { given: { shape: "String", jsonvalue: true }, want: { mediaType: "application/json" } },
    { given: { shape: "String", idempotencyToken: true }, want: { idempotencyToken: true } },
    { given: { shape: "Blob", eventpayload: true }, want: { eventPayload: true } },
    { given: { shape: "String", eventheader: true }, want: { eventHeader: true } },
    { given: { shape: "String", hostLabel: true }, want: { hostLabel: true } },
    { given: { shape: "String", contextParam: { name: "P" } }, want: { contextParam: { name: "P" } } },
    { given: { shape: "String", sensitive: true }, want: { sensitive: true } },
    { given: { shape: "String", deprecated: true }, want: { deprecated: {} } },
    {
      given: { shape: "String", deprecated: true, deprecatedMessage: "use n", deprecatedSince: "1.2" },
      want: { deprecated: { message: "use n", since: "1.2" } },
    },
    { given: { shape: "String", deprecated: false }, want: {} },
    { given: { shape: "String", documentation: "<p>m</p>" }, want: { documentation: "<p>m</p>" } },
    { given: { shape: "Long", box: true }, want: {} },
    { given: { shape: "String", endpointdiscoveryid: true }, want: {} },
    { given: { shape: "String", brandNew: [1] }, want: {} },
  ];
  it.each(table)("$given $metadata $structure", ({ given, want, ...options }) => {
    expect(readMember(given, options)).toEqual(want);
  });

  it("names the parts of lists and maps in XML", () => {
    const shapes = {
      ...targets,
      L: { type: "list", member: { shape: "String", locationName: "Item", jsonvalue: true, sensitive: true } },
      M: {
        type: "map",
        key: { shape: "String", locationName: "Name" },
        value: { shape: "Long", locationName: "Value" },
      },
    };
    const model = readApi({ metadata: query, shapes });
    expect(findMember(model, "L", "member").traits).toEqual({
      xmlName: "Item",
      mediaType: "application/json",
      sensitive: true,
    });
    expect(findMember(model, "M", "key").traits).toEqual({ xmlName: "Name" });
    expect(findMember(model, "M", "value").traits).toEqual({ xmlName: "Value" });
    expect(findMember(model, "M", "value").target).toBe(findShape(model, "Long"));
  });

  it("names the parts of lists and maps as their targets say", () => {
    const shapes = {
      ...targets,
      L: { type: "list", member: { shape: "Named" } },
      M: { type: "map", key: { shape: "Attribute" }, value: { shape: "Named", locationName: "Own" } },
    };
    const model = readApi({ metadata: query, shapes });
    expect(findMember(model, "L", "member").traits).toEqual({ xmlName: "Name-Of-It" });
    expect(findMember(model, "M", "key").traits).toEqual({ xmlName: "x:a" });
    expect(findMember(model, "M", "value").traits).toEqual({ xmlName: "Own" });
  });

  describe("the payload that a reference names", () => {
    const structure = {
      type: "structure",
      members: { a: { shape: "Blob" }, id: { shape: "Id" }, l: { shape: "Label" } },
    };
    const http = { method: "PUT", requestUri: "/{the-label}" };

    it("is that of an input, output or error", () => {
      const operations = {
        Put: {
          name: "Put",
          http,
          input: { shape: "In", payload: "a" },
          output: { shape: "Out", payload: "a" },
          errors: [{ shape: "Fault", payload: "a" }],
        },
      };
      const body = { type: "structure", members: { a: { shape: "Blob" } } };
      const shapes = { ...targets, In: structure, Out: body, Fault: { ...body, exception: true } };
      const model = readApi({ operations, shapes });
      for (const owner of ["In", "Out", "Fault"]) {
        expect(findMember(model, owner, "a").traits).toEqual({ httpPayload: true });
      }
      expect(findOperation(model, "Put").http?.uri).toBe("/{l}");
      expect(findMember(model, "In", "l").traits).toEqual({ httpLabel: true });
    });

    it("goes before the structure's own", () => {
      const operations = { Put: { name: "Put", http, input: { shape: "In", payload: "a" } } };
      const members = { ...structure.members, id: { shape: "String" } };
      const shapes = { ...targets, In: { ...structure, members, payload: "id" } };
      expect(() => readApi({ operations, shapes })).toThrow('member "id" has no place beside the payload "a"');
    });

    it.each([
      { input: { shape: "In", payload: "gone" }, want: 'shape "In": payload "gone" is not a member' },
      { input: { shape: "In", payload: "id" }, want: 'payload "id" is bound to location "header" as well' },
      { input: { shape: "In", payload: "a" }, other: { shape: "In" }, want: 'output "In" has another payload' },
    ])("is refused where it is $want", ({ input, other, want }) => {
      const operations = { Put: { name: "Put", http, input, ...(other !== undefined && { output: other }) } };
      expect(() => readApi({ operations, shapes: { ...targets, In: structure } })).toThrow(want);
    });
  });

  it("keeps hostile names apart from the language's own", () => {
    const json = '{"__proto__":{"shape":"constructor"},"toString":{"shape":"constructor","__proto__":1}}';
    const members = JSON.parse(json) as object;
    const model = readApi({ shapes: { constructor: { type: "string" }, S: { type: "structure", members } } });
    expect(findMember(model, "S", "__proto__").target.name).toBe("constructor");
    expect(findMember(model, "S", "toString").traits).toEqual({});
  });

  it("renames uri labels to the members", () => {
    const model = readApi({
      operations: {
        Get: { name: "Get", http: { method: "GET", requestUri: "/a/{b_c}/{Key+}?x=y" }, input: { shape: "In" } },
      },
      shapes: {
        ...targets,
        In: {
          type: "structure",
          required: ["bC", "Key"],
          members: {
            bC: { shape: "String", location: "uri", locationName: "b_c" },
            Key: { shape: "String", location: "uri", locationName: "Key" },
          },
        },
      },
    });
    expect(findOperation(model, "Get").http).toEqual({ method: "GET", uri: "/a/{bC}/{Key+}?x=y", code: 200 });
  });
});
