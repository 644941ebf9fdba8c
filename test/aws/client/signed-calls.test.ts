import { Hash } from "@smithy/core/serde";
import { SignatureV4 as SmithySignatureV4 } from "@smithy/signature-v4";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { AwsClientConfig } from "../../../src/aws/client/aws-client-config.ts";
import { loadDefaultRegion } from "../../../src/aws/credentials/defaults.ts";
import { resolveAwsConfig } from "../../../src/aws/client/resolve-aws-config.ts";
import { sigV4Auth } from "../../../src/aws/client/sigv4-auth.ts";
import { sigV4aAuth } from "../../../src/aws/client/sigv4a-auth.ts";
import { resolvePlatformConfig } from "../../../src/aws/client/platform.ts";
import { httpApiKeyAuth, httpBasicAuth, httpBearerAuth } from "../../../src/runtime/client/interceptors/http-auth.ts";
import type { Call, Interceptor } from "../../../src/runtime/client/interceptors/interceptor.ts";
import type { Transport } from "../../../src/runtime/client/transport/transport.ts";
import { requestSigning } from "../../../src/runtime/client/interceptors/signing.ts";
import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import type { OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import {
  createFakeTransport,
  EchoCommand,
  echoProtocol,
  echoService,
  type Answer,
} from "../../runtime/client/echo-service.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const awsService: ServiceSchema = {
  ...echoService,
  signingName: "dynamodb",
  auth: ["aws.auth#sigv4"],
  parts: [sigV4Auth, httpBearerAuth, httpBasicAuth, httpApiKeyAuth],
};
const signed: OperationSchema = { name: "Call", parts: [requestSigning] };

interface Fixture {
  readonly send: (command: EchoCommand) => Promise<unknown>;
  readonly sent: ReturnType<typeof createFakeTransport>["sent"];
}

function createFixture(
  config: AwsClientConfig = {},
  {
    answers = [{}],
    service = {},
  }: { readonly answers?: readonly Answer[]; readonly service?: Partial<ServiceSchema> } = {},
): Fixture {
  const transport = createFakeTransport(answers);
  const given = { endpoint: "https://a.example", region: "eu-west-1", credentials, transport, ...config };
  const client = new ServiceClient({ ...awsService, ...service }, echoProtocol, resolveAwsConfig(given));
  return { send: (command) => client.send(command), sent: transport.sent };
}

function pretendEndpoint(
  ...authSchemes: readonly { readonly name: string; readonly [key: string]: unknown }[]
): Interceptor {
  return {
    beforeSerialization(call: Call) {
      if (call.endpoint) call.endpoint = { ...call.endpoint, authSchemes };
    },
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a call of AWS's", () => {
  it.each([
    { service: "dynamodb", input: { path: "/", body: '{"a":1}', headers: { "x-amz-target": "T.GetItem" } } },
    { service: "sqs", input: { path: "/", body: new TextEncoder().encode("bytes") } },
    { service: "ec2", input: { body: "Action=DescribeInstances&Version=2016-11-15" } },
    { service: "execute-api", input: { method: "GET", path: "/a%20b//../c%2Fd/", query: "b=2&a=%C3%A9&a=1%2B1&flag" } },
    { service: "s3", input: { method: "GET", path: "/b/a%20b/../it%27s%281%29%21%2A//", query: "x-id=GetObject&acl" } },
    { service: "lambda", input: { body: new Blob(["blob"]) } },
  ])("of $service has the signature that AWS SDK v3's signer gives what was sent", async ({ service, input }) => {
    const { send, sent } = createFixture(
      { credentials: { ...credentials, sessionToken: "token" } },
      { service: { signingName: service } },
    );
    await send(new EchoCommand(input, signed));
    const { headers, method, path, query, body } = sent[0]?.request ?? expect.fail("nothing was sent");
    const { authorization, ...others } = headers;
    expect(headers["host"]).toBeUndefined();
    const isS3 = service === "s3";
    const verifier = new SmithySignatureV4({
      service,
      region: "eu-west-1",
      credentials: { ...credentials, sessionToken: "token" },
      sha256: Hash.bind(null, "sha256"),
      uriEscapePath: !isS3,
    });
    const values: Record<string, string[]> = {};
    for (const [name, value] of new URLSearchParams(query)) values[name] = [...(values[name] ?? []), value];
    const wanted = await verifier.sign(
      {
        ...{ method, path, protocol: "https:", hostname: "a.example", query: values },
        headers: { ...others, host: "a.example" },
        body: body instanceof Blob ? await body.text() : body,
      },
      { signingDate: dateOf(headers["x-amz-date"]) },
    );
    expect(authorization).toBe(wanted.headers["authorization"]);
    expect(authorization).toContain("host;x-amz-content-sha256;x-amz-date;x-amz-security-token");
  });

  it.each([
    ["https://a.example:443", "a.example"],
    ["http://a.example:80", "a.example"],
    ["https://a.example:8443", "a.example:8443"],
    ["http://[::1]:443", "[::1]:443"],
  ])("to %s is signed for the host %s", async (endpoint, host) => {
    const { send, sent } = createFixture({ endpoint });
    await send(new EchoCommand({}, signed));
    const { headers } = sent[0]?.request ?? expect.fail("nothing was sent");
    const verifier = new SmithySignatureV4({
      ...{ service: "dynamodb", region: "eu-west-1", credentials, sha256: Hash.bind(null, "sha256") },
    });
    const { authorization, ...others } = headers;
    const wanted = await verifier.sign(
      { method: "POST", path: "/", protocol: "https:", hostname: host, query: {}, headers: { ...others, host } },
      { signingDate: dateOf(headers["x-amz-date"]) },
    );
    expect(authorization).toBe(wanted.headers["authorization"]);
  });

  it("says of bodies that are not signed that they are not", async () => {
    const { send, sent } = createFixture({}, { service: { signingName: "s3" } });
    await send(new EchoCommand({ body: new Blob(["a"]).stream() }, signed));
    await send(new EchoCommand({ body: "a" }, { ...signed, unsignedPayload: true }));
    expect(sent.map(({ request }) => request.headers["x-amz-content-sha256"])).toEqual([
      "UNSIGNED-PAYLOAD",
      "UNSIGNED-PAYLOAD",
    ]);
  });

  it("asks for the region once, and for credentials that do not expire", async () => {
    const region = vi.fn(() => Promise.resolve("eu-north-1"));
    const provider = vi.fn(() => Promise.resolve(credentials));
    const { send, sent } = createFixture({ region, credentials: provider });
    await send(new EchoCommand({}, signed));
    await send(new EchoCommand({}, signed));
    expect(region).toHaveBeenCalledOnce();
    expect(provider).toHaveBeenCalledOnce();
    expect(sent[1]?.request.headers["authorization"]).toContain("/eu-north-1/dynamodb/aws4_request");
  });

  it.each([
    { config: { credentials: () => Promise.reject(new Error("no keys")) }, want: "no keys" },
    { config: { region: () => Promise.resolve("") }, want: "Region is missing" },
    { config: { region: "x.evil.com/" }, want: /not a valid host label/ },
  ])("is not sent where $want", async ({ config, want }) => {
    const { send, sent } = createFixture(config);
    await expect(send(new EchoCommand({}, signed))).rejects.toThrow(want);
    expect(sent).toEqual([]);
  });

  it("that needs no signature needs no credentials (SVC-18)", async () => {
    const { send, sent } = createFixture({ credentials: undefined });
    await send(new EchoCommand({}, { name: "GetId", auth: [] }));
    expect(sent[0]?.request.headers["authorization"]).toBeUndefined();
  });

  it("corrects the clock once, and for all later calls (RET-16)", async () => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z"), toFake: ["Date"] });
    const date = "Thu, 01 Jan 2026 01:00:00 GMT";
    const skewed = { status: 403, headers: { date, "x-amzn-errortype": "RequestTimeTooSkewed" } };
    const { send, sent } = createFixture({}, { answers: [skewed, {}, {}] });
    await send(new EchoCommand({}, signed));
    await send(new EchoCommand({}, signed));
    expect(sent.map(({ request }) => request.headers["x-amz-date"])).toEqual([
      "20260101T000000Z",
      "20260101T010000Z",
      "20260101T010000Z",
    ]);
  });

  it("does not take a time that dates of signatures cannot have", async () => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z"), toFake: ["Date"] });
    const date = "Sat, 13 Sep 275760 00:00:00 GMT";
    const skewed = { status: 403, headers: { date, "x-amzn-errortype": "RequestTimeTooSkewed" } };
    const { send, sent } = createFixture({}, { answers: [skewed, {}] });
    await expect(send(new EchoCommand({}, signed))).rejects.toMatchObject({ name: "RequestTimeTooSkewed" });
    await send(new EchoCommand({}, signed));
    expect(sent.map(({ request }) => request.headers["x-amz-date"])).toEqual(["20260101T000000Z", "20260101T000000Z"]);
  });

  it("is not repeated where the clock was right", async () => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z"), toFake: ["Date"] });
    const date = "Thu, 01 Jan 2026 00:04:59 GMT";
    const refused = { status: 403, headers: { date, "x-amzn-errortype": "SignatureDoesNotMatch" } };
    const { send, sent } = createFixture({}, { answers: [refused] });
    await expect(send(new EchoCommand({}, signed))).rejects.toMatchObject({ name: "SignatureDoesNotMatch" });
    expect(sent).toHaveLength(1);
  });

  it("begins with the offset that the client is given", async () => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z"), toFake: ["Date"] });
    const { send, sent } = createFixture({ systemClockOffset: 60_000 });
    await send(new EchoCommand({}, signed));
    expect(sent[0]?.request.headers["x-amz-date"]).toBe("20260101T000100Z");
  });
});

describe("the auth scheme", () => {
  const token = { token: "t0" };
  const login = { username: "u", password: "é" };
  const sigV4 = /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/dynamodb\//;

  it.each<{ title: string; config?: AwsClientConfig; auth?: string[]; want: string | RegExp | undefined }>([
    { title: "is the service's", want: sigV4 },
    {
      title: "is the first of the operation's",
      config: { token },
      auth: ["smithy.api#httpBearerAuth", "aws.auth#sigv4"],
      want: "Bearer t0",
    },
    {
      title: "is another one where there is no identity",
      auth: ["smithy.api#httpBearerAuth", "aws.auth#sigv4"],
      want: sigV4,
    },
    {
      title: "is the preferred one",
      config: { token, authSchemePreference: ["httpBearerAuth"] },
      auth: ["aws.auth#sigv4", "smithy.api#httpBearerAuth"],
      want: "Bearer t0",
    },
    { title: "is none where none will do", auth: ["smithy.api#httpBearerAuth", "smithy.api#noAuth"], want: undefined },
    {
      title: "is the client's own",
      config: {
        authSchemes: [{ id: "x#mine", sign: ({ request }) => void (request.headers["authorization"] = "mine") }],
      },
      auth: ["x#mine"],
      want: "mine",
    },
    {
      title: "asks for tokens",
      config: { token: () => Promise.resolve(token) },
      auth: ["smithy.api#httpBearerAuth"],
      want: "Bearer t0",
    },
    {
      title: "sends a name and a password",
      config: { login },
      auth: ["smithy.api#httpBasicAuth"],
      want: "Basic dTrDqQ==",
    },
    {
      title: "is the endpoint's, with its properties",
      config: { interceptors: [pretendEndpoint({ name: "sigv4", signingRegion: "us-east-1", signingName: "iam" })] },
      want: /\/us-east-1\/iam\/aws4_request/,
    },
    {
      title: "is one of the endpoint's that the client has",
      config: { interceptors: [pretendEndpoint({ name: "sigv4a", signingRegionSet: ["*"] }, { name: "sigv4" })] },
      want: sigV4,
    },
    {
      title: "is SigV4a where the client is given it",
      config: {
        authSchemes: [sigV4aAuth],
        interceptors: [pretendEndpoint({ name: "sigv4a", signingRegionSet: ["*"] }, { name: "sigv4" })],
      },
      want: /^AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/dynamodb\/aws4_request/,
    },
  ])("$title", async ({ config, auth, want }) => {
    const { send, sent } = createFixture(config);
    await send(new EchoCommand({}, { ...signed, ...(auth && { auth }) }));
    const value = sent[0]?.request.headers["authorization"];
    if (want instanceof RegExp) expect(value).toMatch(want);
    else expect(value).toBe(want);
  });

  it("has to be one that the client has an identity for", async () => {
    const { send, sent } = createFixture();
    const call = send(new EchoCommand({}, { ...signed, auth: ["smithy.api#httpBearerAuth"] }));
    await expect(call).rejects.toThrow(/^Call needs a signature or a token \(smithy\.api#httpBearerAuth\): pass/);
    expect(sent).toEqual([]);
  });

  it.each([
    { place: undefined, want: { authorization: "k&y" }, query: "a=1&key=old" },
    { place: { name: "X-Key", in: "header" }, want: { "x-key": "k&y" }, query: "a=1&key=old" },
    {
      place: { name: "Authorization", in: "header", scheme: "ApiKey" },
      want: { authorization: "ApiKey k&y" },
      query: "a=1&key=old",
    },
    { place: { name: "key", in: "query" }, want: {}, query: "a=1&key=k%26y" },
  ] as const)("puts an API key where the model says: $place", async ({ place, want, query }) => {
    const service = place === undefined ? {} : { httpApiKeyAuth: place };
    const { send, sent } = createFixture({ apiKey: { apiKey: "k&y" } }, { service });
    await send(new EchoCommand({ query: "a=1&key=old" }, { ...signed, auth: ["smithy.api#httpApiKeyAuth"] }));
    const headers = Object.entries(sent[0]?.request.headers ?? {});
    expect(Object.fromEntries(headers.filter(([name]) => !/^(amz-sdk|user-agent)/.test(name)))).toEqual(want);
    expect(sent[0]?.request.query).toBe(query);
  });
});

describe("options of AWS SDK v3", () => {
  it("logger is told of calls, after all else", async () => {
    const info = vi.fn();
    const debug = vi.fn();
    const { send } = createFixture({ logger: { info, debug } });
    await send(new EchoCommand({ path: "/" }));
    const names = { clientName: "EchoClient", commandName: "CallCommand" };
    expect(info.mock.calls).toEqual([[expect.objectContaining({ ...names, metadata: expect.anything() as unknown })]]);
  });

  it("credentials providers receive the client's transport", async () => {
    const provider = vi.fn(() => Promise.resolve(credentials));
    const { send } = createFixture({ credentials: provider });
    await send(new EchoCommand({}, signed));
    const transport = expect.objectContaining({ send: expect.any(Function) as unknown }) as unknown;
    const callerClientConfig = expect.objectContaining({ transport }) as unknown;
    expect(provider.mock.calls).toEqual([[expect.objectContaining({ callerClientConfig })]]);
  });
});

describe("outside of Node", () => {
  it("options of FetchHttpHandler are those of fetch, and requestTimeout is the client's", async () => {
    const fetch = vi.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(new Response("b")));
    onTestFinished(() => fetch.mockRestore());
    const requestHandler = { requestTimeout: 5, credentials: "include", cache: "no-store" };
    const { transport, requestTimeout } = resolvePlatformConfig({ requestHandler });
    const endpoint = { protocol: "https:", hostname: "a.example", port: undefined, basePath: "" } as const;
    const request = { method: "GET", path: "/", query: "", headers: {}, body: undefined };
    const limits = { abortSignal: undefined, connectionTimeout: undefined };
    expect((await (transport as Transport).send(endpoint, request, limits)).status).toBe(200);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: "include", cache: "no-store" });
    expect(requestTimeout).toBe(5);
    expect(resolvePlatformConfig({ requestHandler, requestTimeout: 6 }).requestTimeout).toBe(6);
    expect(resolvePlatformConfig({})).toEqual({});
  });

  it("there is no region that was not given", async () => {
    expect(await loadDefaultRegion()).toBeUndefined();
  });
});

function dateOf(text: string | undefined): Date {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? "") ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
