import { describe, expect, it } from "vitest";
import { readContextPath } from "../../src/model/endpoint-rules/read-context-path.ts";
import type { Warning } from "../../src/generator-error.ts";
import type { ServiceModel } from "../../src/model/service-model.ts";
import type { Traits } from "../../src/model/traits.ts";
import { findMember, findOperation, findShape, readApi } from "./read-api.ts";

describe("metadata", () => {
  const table: readonly { given: object; want: Partial<ServiceModel> }[] = [
    { given: { protocol: "rest-json" }, want: { protocols: [{ name: "restJson1" }] } },
    { given: { protocol: "rest-xml" }, want: { protocols: [{ name: "restXml" }] } },
    { given: { protocol: "query" }, want: { protocols: [{ name: "awsQuery" }] } },
    { given: { protocol: "ec2" }, want: { protocols: [{ name: "ec2Query" }] } },
    { given: { protocol: "json", jsonVersion: "1.1" }, want: { protocols: [{ name: "awsJson1_1" }] } },
    { given: { protocol: "json", jsonVersion: "1.0" }, want: { protocols: [{ name: "awsJson1_0" }] } },
    { given: { protocol: "json" }, want: { protocols: [{ name: "awsJson1_0" }] } },
    {
      given: { protocol: "json", jsonVersion: 1.1, protocols: ["smithy-rpc-v2-cbor", "json", "query"] },
      want: { protocols: [{ name: "rpcv2Cbor" }, { name: "awsJson1_1" }, { name: "awsQuery" }] },
    },
    { given: {}, want: { auth: [], signingName: undefined, endpointPrefix: undefined, version: "2020-01-01" } },
    { given: { signatureVersion: "v4", endpointPrefix: "w" }, want: { auth: ["aws.auth#sigv4"], signingName: "w" } },
    { given: { signatureVersion: "v4", endpointPrefix: "w", signingName: "s" }, want: { signingName: "s" } },
    { given: { signatureVersion: "s3v4", endpointPrefix: "w" }, want: { auth: ["aws.auth#sigv4"] } },
    {
      given: { signatureVersion: "bearer", endpointPrefix: "w" },
      want: { auth: ["smithy.api#httpBearerAuth"], signingName: undefined, endpointPrefix: "w" },
    },
    {
      given: { signatureVersion: "v4", auth: ["smithy.api#httpBearerAuth"] },
      want: { auth: ["smithy.api#httpBearerAuth"] },
    },
    {
      given: { serviceId: "SSO OIDC", serviceFullName: "AWS SSO OIDC" },
      want: { sdkId: "SSO OIDC", name: "SSOOIDC", title: "AWS SSO OIDC" },
    },
    { given: { targetPrefix: "Weather_2020" }, want: { name: "Weather_2020", sdkId: "Weather" } },
    {
      given: { serviceId: undefined, serviceAbbreviation: "Amazon S9" },
      want: { sdkId: "S9", name: "S9", title: "Amazon S9" },
    },
    {
      given: { serviceId: undefined, serviceFullName: "AWS Weather-Service" },
      want: { sdkId: "Weather Service", name: "WeatherService" },
    },
    {
      given: { serviceId: undefined, targetPrefix: "com.x.Rain_2020" },
      want: { sdkId: "Rain_2020", name: "com.x.Rain_2020" },
    },
    { given: { serviceId: undefined, endpointPrefix: "rain-radar" }, want: { sdkId: "rain-radar", name: "RainRadar" } },
  ];
  it.each(table)("$given", ({ given, want }) => {
    const model = readApi({ metadata: given });
    for (const [key, value] of Object.entries(want)) expect(model[key as keyof ServiceModel], key).toEqual(value);
  });

  it("gives the service its traits, and none for what has no row", () => {
    const model = readApi({
      metadata: { uid: "w-1", xmlNamespace: "urn:w", awsQueryCompatible: {}, protocolSettings: { h2: "optional" } },
      clientContextParams: { A: { type: "boolean" } },
      surprise: 1,
    });
    expect(model.traits).toEqual({
      xmlNamespace: { uri: "urn:w" },
      awsQueryCompatible: true,
      clientContextParams: { A: { type: "boolean" } },
    });
  });
});

describe("operations", () => {
  const table: readonly { given: object; metadata?: object; auth?: readonly string[]; want: Traits }[] = [
    { given: {}, want: {} },
    { given: { authtype: "none" }, auth: [], want: {} },
    { given: { authtype: "v4" }, auth: ["aws.auth#sigv4"], want: {} },
    { given: { authtype: "v4-unsigned-body" }, want: { unsignedPayload: true } },
    {
      given: { auth: ["aws.auth#sigv4"], unsignedPayload: true },
      auth: ["aws.auth#sigv4"],
      want: { unsignedPayload: true },
    },
    { given: { authtype: "none", auth: ["smithy.api#noAuth"] }, auth: [], want: {} },
    {
      given: { auth: ["aws.auth#sigv4", "smithy.api#noAuth"] },
      auth: ["aws.auth#sigv4"],
      want: { optionalAuth: true },
    },
    { given: { idempotent: true, readonly: true }, want: {} },
    { given: { deprecated: true, deprecatedMessage: "no" }, want: { deprecated: { message: "no" } } },
    {
      given: { documentation: "d", documentationUrl: "u" },
      want: { documentation: "d", externalDocumentation: { Documentation: "u" } },
    },
    { given: { endpoint: { hostPrefix: "data." } }, want: { endpoint: { hostPrefix: "data." } } },
    { given: { httpChecksumRequired: true }, want: { httpChecksumRequired: true } },
    {
      given: { input: { shape: "In" }, httpChecksum: { requestAlgorithmMember: "A", requestChecksumRequired: true } },
      want: { httpChecksum: { requestAlgorithmMember: "A", requestChecksumRequired: true } },
    },
    { given: { requestcompression: { encodings: ["gzip"] } }, want: { requestCompression: { encodings: ["gzip"] } } },
    { given: { staticContextParams: { A: { value: 1 } } }, want: { staticContextParams: { A: { value: 1 } } } },
    {
      given: { operationContextParams: { A: { path: "x" } } },
      want: { operationContextParams: { A: { path: readContextPath("x", { what: "", place: { file: "" } }) } } },
    },
    {
      given: { endpointdiscovery: {}, endpointoperation: true, alias: "Old" },
      want: {},
    },
    { given: { output: { shape: "Out", resultWrapper: "GetResult" } }, metadata: { protocol: "query" }, want: {} },
    { given: { output: { shape: "Out" } }, metadata: { protocol: "query" }, want: {} },
    {
      given: { http: { method: "POST", requestUri: "/?Op=Get" } },
      metadata: { protocol: "query" },
      want: {},
    },
  ];
  it.each(table)("$given $metadata", ({ given, metadata = {}, auth, want }) => {
    const operation = { name: "Get", http: { method: "POST", requestUri: "/" }, ...given };
    const model = readApi({
      metadata,
      operations: { Get: operation },
      shapes: {
        In: { type: "structure", members: { A: { shape: "A" } } },
        A: { type: "string" },
        Out: { type: "structure", members: {} },
      },
    });
    expect(findOperation(model, "Get").traits).toEqual(want);
    expect(findOperation(model, "Get").auth).toEqual(auth);
  });

  it("takes the wire's name where there is no uri, else the key", () => {
    const operations = { Get: { name: "Get2020", http: { method: "POST", requestUri: "/" } } };
    const rpc = readApi({ metadata: { protocol: "json" }, operations });
    expect(rpc.operations.map(({ name, http }) => ({ name, http }))).toEqual([{ name: "Get2020", http: undefined }]);
    const rest = readApi({ operations });
    expect(findOperation(rest, "Get")).toMatchObject({ name: "Get", http: { method: "POST" } });
  });
});

describe("documentation, paginators and examples", () => {
  const given = {
    operations: {
      List: {
        name: "List",
        http: { method: "GET", requestUri: "/" },
        input: { shape: "In" },
        output: { shape: "Out" },
      },
    },
    shapes: {
      String: { type: "string", documentation: "inline" },
      Strings: { type: "list", member: { shape: "String" } },
      In: { type: "structure", members: { token: { shape: "String" }, size: { shape: "String" } } },
      Page: { type: "structure", members: { next: { shape: "String" }, more: { shape: "String" } } },
      Out: { type: "structure", members: { items: { shape: "Strings" }, page: { shape: "Page" } } },
    },
  };

  it("puts each string where it belongs", () => {
    const warnings: Warning[] = [];
    const model = readApi(given, {
      warnings,
      docs: {
        service: "<p>S</p>",
        operations: { List: "<p>L</p>", Gone: "<p>G</p>", Quiet: null },
        shapes: {
          String: { base: "<p>B</p>", refs: { In$token: "<p>T</p>", Strings$member: "<p>M</p>", In$size: null } },
          Strings: { base: null, refs: { Out$gone: "<p>1</p>", Away$x: "<p>2</p>" } },
          Missing: { base: "<p>?</p>", refs: { Away$y: "<p>3</p>" } },
          Silent: { base: null, refs: {} },
        },
      },
    });
    expect(model.traits.documentation).toBe("<p>S</p>");
    expect(findOperation(model, "List").traits.documentation).toBe("<p>L</p>");
    expect(findShape(model, "String").traits.documentation).toBe("<p>B</p>");
    expect(findMember(model, "In", "token").traits.documentation).toBe("<p>T</p>");
    expect(findMember(model, "Strings", "member").traits.documentation).toBe("<p>M</p>");
    expect(findMember(model, "In", "size").traits).toEqual({});
    expect(warnings.map(({ code, message, place }) => `${code}: ${message} (${place?.pointer ?? ""})`)).toEqual([
      'orphan-documentation: operation "Gone" is documented but is not in the model (/operations/Gone)',
      'orphan-documentation: member "Out$gone" is documented but is not in the model (/shapes/Strings/refs/Out$gone)',
      'orphan-documentation: shape "Missing" is documented but is not in the model (/shapes/Missing)',
    ]);
  });

  const paginators: readonly { given: object; want: object | undefined; warning?: string }[] = [
    {
      given: {
        input_token: "token",
        output_token: "page.next",
        limit_key: "size",
        result_key: ["items", "page"],
        more_results: "page.more",
      },
      want: {
        inputTokens: ["token"],
        outputTokens: [["page", "next"]],
        pageSize: "size",
        items: ["items"],
        moreResults: ["page", "more"],
      },
    },
    {
      given: { input_token: ["token", "size"], output_token: ["page.next", "page.more"] },
      want: {
        inputTokens: ["token", "size"],
        outputTokens: [
          ["page", "next"],
          ["page", "more"],
        ],
      },
    },
    { given: { result_key: "items" }, want: undefined },
    {
      given: { input_token: "token", output_token: "items[-1]", more_results: "!page.more" },
      want: {
        inputTokens: ["token"],
        outputTokens: [
          {
            text: "items[-1]",
            expression: { kind: "index", of: { kind: "field", name: "items", offset: 0 }, index: -1 },
            place: { file: "paginators.json", pointer: "/pagination/List" },
          },
        ],
        moreResults: expect.objectContaining({ text: "!page.more" }) as object,
      },
    },
    {
      given: { input_token: "token", output_token: "items[" },
      want: undefined,
      warning: '"items[" is not a JMESPath expression: unexpected the end at character 7',
    },
    { given: { input_token: "token", output_token: "gone" }, want: undefined, warning: 'output has no member "gone"' },
    {
      given: { input_token: "gone", output_token: "page.next" },
      want: undefined,
      warning: 'input has no member "gone"',
    },
    {
      given: { input_token: ["token", "size"], output_token: "page.next" },
      want: undefined,
      warning: "the numbers of its input and output tokens differ",
    },
  ];
  it.each(paginators)("paginator $given", ({ given: pagination, want, warning }) => {
    const warnings: Warning[] = [];
    const model = readApi(given, { warnings, paginators: { pagination: { List: pagination } } });
    expect(findOperation(model, "List").paginated).toEqual(want);
    const messages = warning === undefined ? [] : [`paginator "List" is left out: ${warning}`];
    expect(warnings.map(({ message }) => message)).toEqual(messages);
  });

  it("reads examples, and warns of those without an operation", () => {
    const warnings: Warning[] = [];
    const examples = {
      List: [{ id: "1", title: "T", description: "D", input: { token: "a" }, output: { items: [] } }, { id: "2" }],
      Gone: [{ id: "3" }],
      Empty: [],
    };
    const model = readApi(given, { warnings, examples: { examples } });
    expect(findOperation(model, "List").examples).toEqual([
      { title: "T", documentation: "D", input: { token: "a" }, output: { items: [] }, error: undefined },
      { title: "2", documentation: undefined, input: undefined, output: undefined, error: undefined },
    ]);
    expect(warnings.map(({ message }) => message)).toEqual(['operation "Gone" has examples but is not in the model']);
  });
});
