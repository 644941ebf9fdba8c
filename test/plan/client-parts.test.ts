import { describe, expect, it } from "vitest";
import { planOf, type GivenModel } from "../emit/plan-of.ts";

const text = { shape: "S" };
const shapes = {
  S: { type: "string" },
  N: { type: "integer" },
  L: { type: "long" },
  T: { type: "timestamp" },
  B: { type: "blob" },
  M: { type: "map", key: text, value: { shape: "N" } },
  U: { type: "structure", union: true, members: { at: { shape: "T" } } },
  Algorithm: { type: "string", enum: ["SHA256", "CRC32", "XXHASH64"] },
  Stream: { type: "blob", streaming: true },
  Event: { type: "structure", event: true, members: { at: { shape: "T" } } },
  Events: { type: "structure", eventstream: true, members: { event: { shape: "Event" } } },
};
const inPath = { shape: "S", location: "uri", locationName: "name" };
const inHeader = { shape: "S", location: "header", locationName: "x-h" };

function structure(members: object, more: object = {}): object {
  return { type: "structure", members, ...more };
}

interface Case {
  readonly name: string;
  readonly protocol: string;
  readonly input?: object;
  readonly output?: object;
  readonly error?: object;
  readonly operation?: object;
  readonly want: readonly string[];
  readonly wantOfError?: readonly string[];
}

function planOfCase({ protocol, input, output, error, operation }: Case): ReturnType<typeof planOf> {
  const parts = { In: input, Out: output, Fault: error && { ...error, exception: true } };
  const used = Object.fromEntries(Object.entries(parts).filter(([, shape]) => shape !== undefined));
  const given: GivenModel = {
    metadata: { protocol, jsonVersion: "1.0", targetPrefix: "Small", xmlNamespace: "http://small" },
    operations: {
      Do: {
        name: "Do",
        http: { method: "POST", requestUri: input !== undefined && "name" in (input as typeof inPath) ? "/" : "/do" },
        ...(input && { input: { shape: "In" } }),
        ...(output && { output: { shape: "Out" } }),
        errors: error === undefined ? [] : [{ shape: "Fault" }],
        ...operation,
      },
    },
    shapes: { ...shapes, ...used },
  };
  return planOf(given);
}

const table: readonly Case[] = [
  { name: "nothing", protocol: "json", want: [] },
  {
    name: "the types of bodies, however deep",
    protocol: "json",
    input: structure({ map: { shape: "M" } }),
    output: structure({ union: { shape: "U" } }),
    error: structure({ size: { shape: "L" } }),
    want: ["jsonMap", "jsonTimestamp", "jsonUnion"],
    wantOfError: ["jsonLong"],
  },
  {
    name: "tokens",
    protocol: "json",
    input: structure({ token: { shape: "S", idempotencyToken: true } }),
    want: ["idempotencyToken"],
  },
  {
    name: "bindings, whose types are no matter of the body",
    protocol: "rest-json",
    input: structure({ name: inPath }, { required: ["name"] }),
    output: structure({ at: { shape: "T", location: "header", locationName: "x-at" } }),
    operation: { http: { method: "POST", requestUri: "/{name}" } },
    want: ["targetBinding", "headerBinding"],
  },
  {
    name: "steps around the protocol",
    protocol: "rest-json",
    operation: { httpChecksumRequired: true, requestcompression: { encodings: ["gzip"] } },
    want: ["requestCompression", "contentMd5"],
  },
  {
    name: "the checksums that an operation's model names, in place of MD5",
    protocol: "rest-xml",
    input: structure({ algorithm: { shape: "Algorithm", location: "header", locationName: "x-a" }, text }),
    operation: {
      httpChecksum: { requestAlgorithmMember: "algorithm", requestChecksumRequired: true },
      httpChecksumRequired: true,
    },
    want: ["headerBinding", "xmlRequest", "requestChecksum", "crc32", "sha256"],
  },
  {
    name: "all checksums, where the model leaves them open",
    protocol: "json",
    input: structure({ algorithm: text }),
    operation: { httpChecksum: { requestAlgorithmMember: "algorithm" } },
    want: ["requestChecksum", "crc32", "crc32c", "crc64nvme", "sha1", "sha256"],
  },
  {
    name: "CRC-32, where a checksum is required and none can be named",
    protocol: "rest-xml",
    operation: { httpChecksum: { requestChecksumRequired: true } },
    want: ["requestChecksum", "crc32"],
  },
  {
    name: "the checksums of responses, where they alone have one",
    protocol: "rest-xml",
    input: structure({ mode: { shape: "S", location: "header", locationName: "x-m" } }),
    operation: {
      httpChecksum: {
        requestValidationModeMember: "mode",
        requestChecksumRequired: false,
        responseAlgorithms: ["CRC32C", "CRC32", "XXHASH64"],
      },
    },
    want: ["headerBinding", "responseChecksum", "crc32", "crc32c"],
  },
  {
    name: "the writer of events, and the types that they have",
    protocol: "rest-json",
    input: structure({ events: { shape: "Events" } }, { payload: "events" }),
    output: structure({ body: { shape: "Stream" } }, { payload: "body" }),
    want: ["eventPayloadWriter", "payloadReader", "jsonTimestamp", "jsonUnion", "requestFraming"],
  },
  {
    name: "the reader of events",
    protocol: "rest-json",
    input: structure({ body: { shape: "Stream" } }, { payload: "body" }),
    output: structure({ events: { shape: "Events" } }, { payload: "events" }),
    want: ["payloadWriter", "eventPayloadReader", "jsonTimestamp", "jsonUnion", "requestFraming"],
  },
  {
    name: "the reader and the writer of events",
    protocol: "rest-xml",
    input: structure({ events: { shape: "Events" } }, { payload: "events" }),
    output: structure({ events: { shape: "Events" } }, { payload: "events" }),
    want: [
      "eventPayloadWriter",
      "eventPayloadReader",
      "xmlRequest",
      "xmlUnionResponse",
      "openXmlBody",
      "requestFraming",
      "http2",
    ],
  },
  {
    name: "the reader of events, without bindings",
    protocol: "json",
    output: structure({ events: { shape: "Events" } }),
    want: ["jsonTimestamp", "jsonUnion", "rpcEventReader"],
  },
  {
    name: "of XML nothing, where errors are texts and the output is a stream",
    protocol: "rest-xml",
    output: structure({ body: { shape: "Stream" } }, { payload: "body" }),
    error: structure({ reason: text }),
    want: ["payloadReader"],
  },
  {
    name: "a decoder, where an error has more than texts",
    protocol: "rest-xml",
    output: structure({ body: { shape: "Stream" } }, { payload: "body" }),
    error: structure({ count: { shape: "N" } }),
    want: ["payloadReader"],
    wantOfError: ["xmlResponse"],
  },
  {
    name: "an encoder for requests in XML, and a look at outputs that may be errors",
    protocol: "rest-xml",
    input: structure({ count: { shape: "N" } }),
    output: structure({ h: inHeader }),
    want: ["headerBinding", "xmlRequest", "openXmlBody"],
  },
  {
    name: "all of XML",
    protocol: "rest-xml",
    input: structure({ count: { shape: "N" } }),
    output: structure({ union: { shape: "U" } }),
    want: ["xmlRequest", "xmlUnionResponse", "openXmlBody"],
  },
  {
    name: "unions of forms and their answers",
    protocol: "query",
    input: structure({ union: { shape: "U" } }),
    output: structure({ union: { shape: "U" } }),
    want: ["formUnion", "xmlUnionResponse"],
  },
];

describe("an operation names", () => {
  it.each(table)("$name ($protocol)", (given) => {
    const { operations, errors } = planOfCase(given);
    expect(operations[0]?.parts).toEqual(given.want);
    expect(errors.flatMap(({ parts }) => parts)).toEqual(given.wantOfError ?? []);
  });
});

it.each([
  { title: "SigV4", metadata: { signatureVersion: "v4" }, want: ["requestSigning"] },
  { title: "no scheme", metadata: {}, want: [] },
  { title: "an operation of its own", metadata: { signatureVersion: "v4" }, operation: { authtype: "none" }, want: [] },
  {
    title: "an operation that need not be signed",
    metadata: { signatureVersion: "v4" },
    operation: { auth: ["aws.auth#sigv4", "smithy.api#noAuth"] },
    want: ["sigV4Auth", "requestSigning"],
  },
  {
    title: "an operation that sends events",
    metadata: { signatureVersion: "v4" },
    operation: { input: { shape: "Sent" } },
    want: [
      ...["jsonTimestamp", "jsonUnion", "rpcEventWriter", "requestFraming"],
      ...["sigV4EventAuth", "requestSigning", "eventSigning"],
    ],
  },
  {
    title: "an operation that sends and receives events",
    metadata: {},
    operation: { input: { shape: "Sent" }, output: { shape: "Sent" } },
    want: ["jsonTimestamp", "jsonUnion", "rpcEventStreams", "requestFraming", "http2"],
  },
  {
    title: "events of a service that sends them over HTTP/2",
    metadata: { protocolSettings: { h2: "eventstream" } },
    operation: { output: { shape: "Sent" } },
    want: ["jsonTimestamp", "jsonUnion", "rpcEventReader", "http2"],
  },
  {
    title: "no events of a service that sends them over HTTP/2",
    metadata: { protocolSettings: { h2: "eventstream" } },
    operation: {},
    want: [],
  },
  {
    title: "an operation that receives events",
    metadata: { signatureVersion: "v4" },
    operation: { output: { shape: "Sent" } },
    want: ["jsonTimestamp", "jsonUnion", "rpcEventReader", "requestSigning"],
  },
])("$title: $want", ({ metadata, operation, want }) => {
  const given = {
    metadata: { protocol: "json", jsonVersion: "1.0", ...metadata },
    operations: { Do: { name: "Do", ...operation } },
    shapes: { ...shapes, Sent: structure({ events: { shape: "Events" } }) },
  };
  expect(planOf(given).operations[0]?.parts).toEqual(want);
});

it.each([
  { serviceId: "Glacier", want: ["glacierHeaders"] },
  { serviceId: "API Gateway", want: ["acceptJson"] },
  { serviceId: "Route 53", want: ["route53Ids"] },
  // With rules the endpoint has the bucket: test/aws/endpoint/operation-cases.test.ts.
  { serviceId: "S3", want: ["bucketHosts"] },
  { serviceId: "SQS", want: [] },
])("the service of $serviceId has parts of its own", ({ serviceId, want }) => {
  expect(planOf({ metadata: { serviceId }, shapes }).serviceParts).toEqual(want);
});
