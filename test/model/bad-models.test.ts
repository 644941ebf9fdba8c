import { describe, expect, it } from "vitest";
import { describeFault } from "./catch-fault.ts";
import { type GivenApi, type GivenFiles, readApi } from "./read-api.ts";

const String = { type: "string" };
const get = (more: object = {}) => ({ Get: { name: "Get", http: { method: "GET", requestUri: "/" }, ...more } });
const structure = (members: object, more: object = {}) => ({ type: "structure", members, ...more });
const body = { shape: "String" };
const label = { shape: "String", location: "uri" };

interface Row {
  readonly name: string;
  readonly given: GivenApi;
  readonly files?: GivenFiles;
  readonly want: string;
}

describe("models that are refused", () => {
  const table: readonly Row[] = [
    {
      name: "unknown protocol",
      given: { metadata: { protocol: "soap" } },
      want: 'unknown-protocol: protocol "soap" is not known (api-2.json#/metadata/protocol)',
    },
    {
      name: "unknown protocol among others",
      given: { metadata: { protocols: ["json", "soap"] } },
      want: 'unknown-protocol: protocol "soap" is not known (api-2.json#/metadata/protocols/1)',
    },
    {
      name: "no protocol",
      given: { metadata: { protocol: undefined } },
      want: "unknown-protocol: metadata names no protocol (api-2.json#/metadata/protocol)",
    },
    {
      name: "unknown version of json",
      given: { metadata: { protocol: "json", jsonVersion: "2.0" } },
      want: 'unknown-protocol: version "2.0" of protocol "json" is not known (api-2.json#/metadata/jsonVersion)',
    },
    {
      name: "unknown signature version",
      given: { metadata: { signatureVersion: "v9" } },
      want: 'unsupported: signature version "v9" is not known (api-2.json#/metadata/signatureVersion)',
    },
    {
      name: "unknown authtype",
      given: { operations: get({ authtype: "magic" }) },
      want: 'unsupported: authtype "magic" is not known (api-2.json#/operations/Get)',
    },
    {
      name: "service without a name",
      given: { metadata: { serviceId: undefined } },
      want: "invalid-model: metadata: service has no name (api-2.json#/metadata)",
    },
    {
      name: "member of an unknown shape",
      given: { shapes: { X: structure({ y: { shape: "Z" } }) } },
      want: 'unknown-shape: shape "X": member "y" targets unknown shape "Z" (api-2.json#/shapes/X/members/y)',
    },
    {
      name: "member of a shape named as what every object has",
      given: { shapes: { X: structure({ y: { shape: "constructor" } }) } },
      want: 'unknown-shape: shape "X": member "y" targets unknown shape "constructor" (api-2.json#/shapes/X/members/y)',
    },
    {
      name: "list of an unknown shape",
      given: { shapes: { "a/b": { type: "list", member: { shape: "Z" } } } },
      want: 'unknown-shape: shape "a/b": member "member" targets unknown shape "Z" (api-2.json#/shapes/a~1b/member)',
    },
    {
      name: "map of an unknown shape",
      given: { shapes: { String, X: { type: "map", key: body, value: { shape: "Z" } } } },
      want: 'unknown-shape: shape "X": member "value" targets unknown shape "Z" (api-2.json#/shapes/X/value)',
    },
    {
      name: "unknown input",
      given: { operations: get({ input: { shape: "Z" } }) },
      want: 'unknown-shape: operation "Get": input targets unknown shape "Z" (api-2.json#/operations/Get/input)',
    },
    {
      name: "unknown error",
      given: { shapes: { E: structure({}) }, operations: get({ errors: [{ shape: "E" }, { shape: "Z" }] }) },
      want: 'unknown-shape: operation "Get": error targets unknown shape "Z" (api-2.json#/operations/Get/errors/1)',
    },
    {
      name: "output that is no structure",
      given: { shapes: { String }, operations: get({ output: { shape: "String" } }) },
      want: 'invalid-model: operation "Get": output "String" must be a structure, not a string (api-2.json#/operations/Get/output)',
    },
    {
      name: "unknown type",
      given: { shapes: { X: { type: "strukture", members: {} } } },
      want: 'invalid-model: shape "X": type: expected one of "structure", "list", "map", "string", "blob", "boolean", "byte", "short", "integer", "long", "float", "double", "bigInteger", "bigDecimal", "timestamp", "document", "character", got "strukture" (api-2.json#/shapes/X/type)',
    },
    {
      name: "unknown location",
      given: { shapes: { String, X: structure({ m: { shape: "String", location: "cookie" } }) } },
      want: 'invalid-model: shape "X": member "m": location: expected one of "uri", "querystring", "header", "headers", "statusCode", got "cookie" (api-2.json#/shapes/X/members/m/location)',
    },
    {
      name: "no type",
      given: { shapes: { X: { members: {} } } },
      want: 'invalid-model: shape "X": type: expected a value, got nothing (api-2.json#/shapes/X/type)',
    },
    {
      name: "wrong kind of value",
      given: { shapes: { X: { type: "string", max: "9" } } },
      want: 'invalid-model: shape "X": max: expected a number, got "9" (api-2.json#/shapes/X/max)',
    },
    {
      name: "member without shape",
      given: { shapes: { X: structure({ m: {} }) } },
      want: 'invalid-model: shape "X": member "m": shape: expected a value, got nothing (api-2.json#/shapes/X/members/m/shape)',
    },
    {
      name: "list without member",
      given: { shapes: { X: { type: "list" } } },
      want: 'invalid-model: shape "X": member: expected a value, got nothing (api-2.json#/shapes/X/member)',
    },
    {
      name: "no version",
      given: { metadata: { apiVersion: undefined } },
      want: "invalid-model: metadata: apiVersion: expected a value, got nothing (api-2.json#/metadata/apiVersion)",
    },
    {
      name: "payload that is no member",
      given: { shapes: { X: structure({}, { payload: "gone" }) } },
      want: 'invalid-model: shape "X": payload "gone" is not a member (api-2.json#/shapes/X/payload)',
    },
    {
      name: "payload bound to a header",
      given: { shapes: { String, X: structure({ m: { shape: "String", location: "header" } }, { payload: "m" }) } },
      want: 'invalid-model: shape "X": payload "m" is bound to location "header" as well (api-2.json#/shapes/X/members/m)',
    },
    {
      name: "two payloads",
      given: { shapes: { String, X: structure({ a: body, b: body }, { payload: ["a", "b"] }) } },
      want: 'invalid-model: shape "X": payload: expected a string, got an array (api-2.json#/shapes/X/payload)',
    },
    {
      name: "a second body member beside the payload",
      given: {
        operations: get({ input: { shape: "X" } }),
        shapes: { String, X: structure({ a: body, b: body }, { payload: "a" }) },
      },
      want: 'invalid-model: operation "Get": shape "X": member "b" has no place beside the payload "a" (api-2.json#/shapes/X/members/b)',
    },
    {
      name: "required member that is not there",
      given: { shapes: { X: structure({}, { required: ["gone"] }) } },
      want: 'invalid-model: shape "X": required member "gone" is not a member (api-2.json#/shapes/X/required/0)',
    },
    {
      name: "checksum without its member",
      given: {
        operations: get({ input: { shape: "X" }, httpChecksum: { requestAlgorithmMember: "Kind" } }),
        shapes: { String, X: structure({}) },
      },
      want: 'invalid-model: operation "Get": httpChecksum names a member "Kind" that the input does not have (api-2.json#/operations/Get)',
    },
    {
      name: "label with no member",
      given: {
        operations: get({ http: { method: "GET", requestUri: "/{id}" }, input: { shape: "X" } }),
        shapes: { String, X: structure({ id: body }) },
      },
      want: 'invalid-model: operation "Get": uri label "id" has no member: input "X" has none (api-2.json#/operations/Get)',
    },
    {
      name: "label with no input",
      given: { operations: get({ http: { method: "GET", requestUri: "/{id+}" } }) },
      want: 'invalid-model: operation "Get": uri label "id" has no member: there is no input (api-2.json#/operations/Get)',
    },
    {
      name: "member with no label",
      given: { operations: get({ input: { shape: "X" } }), shapes: { String, X: structure({ id: label }) } },
      want: 'invalid-model: operation "Get": member "id" is bound to the uri, but "/" has no such label (api-2.json#/shapes/X/members/id)',
    },
    {
      name: "label twice",
      given: {
        operations: get({ http: { method: "GET", requestUri: "/{id}/{id}" }, input: { shape: "X" } }),
        shapes: { String, X: structure({ id: label }) },
      },
      want: 'invalid-model: operation "Get": duplicate label "id" in uri "/{id}/{id}" (api-2.json#/operations/Get)',
    },
    {
      name: "unbalanced label",
      given: { operations: get({ http: { method: "GET", requestUri: "/{id" } }) },
      want: 'invalid-model: operation "Get": uri "/{id" has an unbalanced or empty label (api-2.json#/operations/Get)',
    },
    {
      name: "host label with no member",
      given: { operations: get({ endpoint: { hostPrefix: "{Account}." } }) },
      want: 'invalid-model: operation "Get": host prefix "{Account}." has label "Account" with no member (api-2.json#/operations/Get)',
    },
    {
      name: "prefix headers that are no map",
      given: {
        operations: get({ input: { shape: "X" } }),
        shapes: { String, X: structure({ m: { shape: "String", location: "headers" } }) },
      },
      want: 'invalid-model: shape "X": member "m" is bound to many headers or parameters and must target a map, not a string (api-2.json#/shapes/X/members/m)',
    },
    {
      name: "structure in a header",
      given: {
        operations: get({ input: { shape: "X" } }),
        shapes: { Y: structure({}), X: structure({ m: { shape: "Y", location: "header" } }) },
      },
      want: 'invalid-model: shape "X": member "m" is bound to a header or parameter and cannot hold a structure (api-2.json#/shapes/X/members/m)',
    },
    {
      name: "list that holds itself",
      given: { shapes: { L: { type: "list", member: { shape: "L" } } } },
      want: 'invalid-model: shape "L": recursion has no structure between: L → L (api-2.json#/shapes/L/member)',
    },
    {
      name: "list and map that hold each other",
      given: {
        shapes: {
          String,
          A: { type: "list", member: { shape: "L" } },
          L: { type: "list", member: { shape: "M" } },
          M: { type: "map", key: { shape: "String" }, value: { shape: "L" } },
        },
      },
      want: 'invalid-model: shape "L": recursion has no structure between: L → M → L (api-2.json#/shapes/L/member)',
    },
    {
      name: "two operations of one name",
      given: { metadata: { protocol: "json" }, operations: { A: { name: "A" }, B: { name: "A" } } },
      want: 'invalid-model: operation "B" has the name "A" of operation "A" (api-2.json#/operations/B/name)',
    },
    {
      name: "one input with two root elements",
      given: {
        metadata: { protocol: "rest-xml" },
        operations: {
          A: { name: "A", input: { shape: "X", locationName: "A" } },
          B: { name: "B", input: { shape: "X", locationName: "B" } },
        },
        shapes: { X: structure({}) },
      },
      want: 'unsupported: operation "B": input "X" has another root element than in an operation before it (api-2.json#/operations/B/input)',
    },
    {
      name: "docs of the wrong kind",
      given: {},
      files: { docs: { operations: {}, shapes: { X: { refs: { A$b: 1 } } } } },
      want: 'invalid-model: shape "X": refs: "A$b": expected a string or null, got number 1 (docs.json#/shapes/X/refs/A$b)',
    },
    {
      name: "paginator of the wrong kind",
      given: {},
      files: { paginators: { pagination: { Get: { limit_key: 5 } } } },
      want: 'invalid-model: paginator "Get": limit_key: expected a string, got number 5 (paginators.json#/pagination/Get/limit_key)',
    },
  ];
  it.each(table)("$name", ({ given, files = {}, want }) => {
    expect(describeFault(() => readApi(given, files))).toBe(want);
  });
});
