import { describe, expect, it } from "vitest";
import { clientProtocols } from "../../src/emit/client-protocol.ts";
import { SourceFile } from "../../src/emit/source-file.ts";
import { emitFile } from "./emit-file.ts";
import { planOf, type GivenModel } from "./plan-of.ts";

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
  readonly want: string;
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
  { name: "nothing", protocol: "json", want: "protocol = createAwsJson1_0({})" },
  {
    name: "the types of bodies, however deep",
    protocol: "json",
    input: structure({ map: { shape: "M" } }),
    output: structure({ union: { shape: "U" } }),
    error: structure({ size: { shape: "L" } }),
    want: "protocolWithLongMapTimestampUnion = createAwsJson1_0({ types: [jsonLong, jsonMap, jsonTimestamp, jsonUnion] })",
  },
  {
    name: "tokens",
    protocol: "json",
    input: structure({ token: { shape: "S", idempotencyToken: true } }),
    want: "protocolWithTokens = createAwsJson1_0({ fillTokens })",
  },
  {
    name: "bindings, whose types are no matter of the body",
    protocol: "rest-json",
    input: structure({ name: inPath }, { required: ["name"] }),
    output: structure({ at: { shape: "T", location: "header", locationName: "x-at" } }),
    operation: { http: { method: "POST", requestUri: "/{name}" } },
    want: "protocolWithTargetHeaders = createRestJson1({ target: targetBinding, headers: headerBinding })",
  },
  {
    name: "steps around the protocol",
    protocol: "rest-json",
    operation: { httpChecksumRequired: true, requestcompression: { encodings: ["gzip"] } },
    want: "protocolWithCompressionContentMd5 = withContentMd5(withRequestCompression(createRestJson1({})))",
  },
  {
    name: "the checksums that an operation's model names, in place of MD5",
    protocol: "rest-xml",
    input: structure({ algorithm: { shape: "Algorithm", location: "header", locationName: "x-a" }, text }),
    operation: {
      httpChecksum: { requestAlgorithmMember: "algorithm", requestChecksumRequired: true },
      httpChecksumRequired: true,
    },
    want: "protocolWithHeadersXmlRequestCrc32Sha256Checksum = withRequestChecksum(createRestXml({ headers: headerBinding, createXmlEncoders }), { crc32, sha256 })",
  },
  {
    name: "all checksums, where the model leaves them open",
    protocol: "json",
    input: structure({ algorithm: text }),
    operation: { httpChecksum: { requestAlgorithmMember: "algorithm" } },
    want: "protocolWithChecksum = withRequestChecksum(createAwsJson1_0({}), { crc32, crc32c, crc64nvme, sha1, sha256 })",
  },
  {
    name: "CRC-32, where a checksum is required and none can be named",
    protocol: "rest-xml",
    operation: { httpChecksum: { requestChecksumRequired: true } },
    want: "protocolWithCrc32Checksum = withRequestChecksum(createRestXml({}), { crc32 })",
  },
  {
    name: "no checksum of requests, where responses alone have one",
    protocol: "rest-xml",
    input: structure({ mode: { shape: "S", location: "header", locationName: "x-m" } }),
    operation: {
      httpChecksum: {
        requestValidationModeMember: "mode",
        requestChecksumRequired: false,
        responseAlgorithms: ["CRC32"],
      },
    },
    want: "protocolWithHeaders = createRestXml({ headers: headerBinding })",
  },
  {
    name: "of XML nothing, where errors are texts and the output is a stream",
    protocol: "rest-xml",
    output: structure({ body: { shape: "Stream" } }, { payload: "body" }),
    error: structure({ reason: text }),
    want: "protocolWithPayload = createRestXml({ payload: payloadBinding })",
  },
  {
    name: "a decoder, where an error has more than texts",
    protocol: "rest-xml",
    output: structure({ body: { shape: "Stream" } }, { payload: "body" }),
    error: structure({ count: { shape: "N" } }),
    want: "protocolWithPayloadXmlResponse = createRestXml({ payload: payloadBinding, restXmlDecoder: plainRestXmlDecoder })",
  },
  {
    name: "an encoder for requests in XML, and a look at outputs that may be errors",
    protocol: "rest-xml",
    input: structure({ count: { shape: "N" } }),
    output: structure({ h: inHeader }),
    want: "protocolWithHeadersXmlRequestOpenBody = createRestXml({ headers: headerBinding, createXmlEncoders, openXmlBody })",
  },
  {
    name: "all of XML",
    protocol: "rest-xml",
    input: structure({ count: { shape: "N" } }),
    output: structure({ union: { shape: "U" } }),
    want: "protocolWithXmlRequestXmlUnionResponseOpenBody = createRestXml({ createXmlEncoders, restXmlDecoder, openXmlBody })",
  },
  {
    name: "unions of forms and their answers",
    protocol: "query",
    input: structure({ union: { shape: "U" } }),
    output: structure({ union: { shape: "U" } }),
    want: "protocolWithUnionRequestUnionResponse = createAwsQuery({ queryUnionEncoder, xmlDecoder })",
  },
];

describe("the protocol of an operation has", () => {
  it.each(table)("$name ($protocol)", (given) => {
    const plan = planOfCase(given);
    const protocols = clientProtocols(plan, new SourceFile("src/commands.ts", plan));
    expect(protocols.nameOf(plan.model.operations[0] ?? expect.fail("no operation"))).toBe(given.want.split(" ")[0]);
    expect(inOneLine(protocols.declarations)).toBe(`const ${given.want.replace(" =", ": ClientProtocol =")};`);
  });
});

/** Without line breaks, and without the marks that every call must have. */
function inOneLine(declarations: string): string {
  const line = declarations.replace(/\s+/g, " ").replaceAll(", }", " }").replaceAll("( ", "(").replace(/,? \)/g, ")");
  const unmarked = line.replace(/\/\* @__PURE__ \*\/ (\w+)\(/g, "");
  expect(unmarked).not.toContain("(");
  return line.replaceAll("/* @__PURE__ */ ", "");
}

it("operations with the same parts share a protocol", () => {
  const http = { method: "POST", requestUri: "/do" };
  const operations = {
    Read: { name: "Read", http, output: { shape: "Out" } },
    Do: { name: "Do", http, output: { shape: "Out" } },
    Stop: { name: "Stop", http },
  };
  const plan = planOf({
    metadata: { protocol: "json" },
    operations,
    shapes: { ...shapes, Out: structure({ at: { shape: "T" } }) },
  });
  const { declarations } = clientProtocols(plan, new SourceFile("src/commands.ts", plan));
  expect(declarations.match(/^const \w+/gm)).toEqual(["const protocol", "const protocolWithTimestamp"]);
});

it.each([
  { serviceId: "Glacier", want: "super(Glacier$, config, withGlacierHeaders);" },
  {
    serviceId: "API Gateway",
    want: `super(
      APIGateway$,
      config,
      withRequestHeaders({ accept: "application/json" }),
    );`,
  },
  { serviceId: "S3", want: "super(S3$, chooseS3Endpoint(config), withBucketHosts(config));" },
])("the client of $serviceId adapts it", ({ serviceId, want }) => {
  expect(emitFile("src/client.ts", planOf({ metadata: { serviceId }, shapes }))).toContain(want);
});
