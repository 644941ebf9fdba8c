import nodeCrypto from "node:crypto";
import { Hash } from "@smithy/core/serde";
import { SignatureV4 as SmithySignatureV4 } from "@smithy/signature-v4";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AwsClientConfig } from "../../../src/aws/client/aws-client-config.ts";
import type { HttpRequestSigner } from "../../../src/aws/client/http-request-signer.ts";
import { resolveAwsConfig } from "../../../src/aws/client/resolve-aws-config.ts";
import { sigV4Auth } from "../../../src/aws/client/sigv4-auth.ts";
import { sigV4EventAuth } from "../../../src/aws/client/sigv4-event-auth.ts";
import { SignatureV4 } from "../../../src/aws/signature-v4/signature-v4.ts";
import { parseEndpoint } from "../../../src/runtime/client/endpoint/endpoint.ts";
import { requestSigning } from "../../../src/runtime/client/interceptors/signing.ts";
import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { collectBody, streamBody } from "../../../src/runtime/http/bodies.ts";
import type { Part, ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import {
  type Answer,
  createFakeTransport,
  EchoCommand,
  echoProtocol,
  echoService,
  type FakeTransport,
} from "../../runtime/client/echo-service.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" };
const other = { accessKeyId: "AKIDOTHER", secretAccessKey: "other" };
const sdkSigner = new SmithySignatureV4({
  ...{ service: "unused", region: "unused", credentials: other, sha256: Hash.bind(null, "sha256") },
});
const ownSigner = new SignatureV4({ service: "unused", region: "unused", credentials: other });
const now = new Date("2026-11-30T12:00:00Z");
const input = {
  path: "/a%20b",
  query: "b=2&a=%C3%A9&a=1&flag",
  body: '{"a":1}',
  headers: { "x-amz-target": "T.Call" },
};

interface Fixture {
  readonly client: ServiceClient;
  readonly sent: FakeTransport["sent"];
}

function createFixture(config: AwsClientConfig, answers: readonly Answer[] = [{}], service = awsService): Fixture {
  const transport = createFakeTransport(answers);
  const given = { endpoint: "https://a.example:8443/base", region: "eu-west-1", credentials, transport, ...config };
  const resolved = resolveAwsConfig({ ...given, retryStrategy: undefined });
  return { client: new ServiceClient(service, echoProtocol, resolved), sent: transport.sent };
}

const awsService: ServiceSchema = {
  ...echoService,
  signingName: "dynamodb",
  auth: ["aws.auth#sigv4"],
  parts: [sigV4Auth],
};

function createCommand(changed: object = {}, parts: readonly Part[] = [requestSigning]): EchoCommand {
  return new EchoCommand({ ...input, ...changed }, { name: "Call", parts });
}

/** What a client with `other` as its own credentials signs. */
async function signByClient(command: EchoCommand): Promise<FakeTransport["sent"][number]["request"]> {
  const { client, sent } = createFixture({ credentials: other });
  await client.send(command);
  return sent[0]?.request ?? expect.fail("nothing was sent");
}

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ["Date"] });
  // The invocation's id is signed.
  vi.spyOn(nodeCrypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a signer of AWS SDK v3's form", () => {
  it.each([
    { form: "the SDK's SignatureV4", signer: sdkSigner },
    { form: "SignatureV4 of this package", signer: ownSigner },
    { form: "a function that gives one", signer: () => sdkSigner },
    { form: "a function that gives one later", signer: () => Promise.resolve(ownSigner) },
  ])("signs in the place of the client: $form", async ({ signer }) => {
    const { client, sent } = createFixture({ signer });
    await client.send(createCommand());
    const expected = await signByClient(createCommand());
    expect(sent).toHaveLength(1);
    expect(sent[0]?.request).toEqual(expected);
    expect(expected.headers["authorization"]).toContain("AKIDOTHER/20261130/eu-west-1/dynamodb/");
  });

  it("is told the endpoint's region and name, and the client's time", async () => {
    const sign = vi.fn<HttpRequestSigner["sign"]>((request) => Promise.resolve(request));
    const authSchemes = [
      { name: "sigv4a", signingRegionSet: ["*"] },
      { name: "sigv4", signingRegion: "us-east-1" },
    ];
    const { client } = createFixture({
      signer: { sign },
      systemClockOffset: 1000,
      interceptors: [
        {
          beforeSerialization(call) {
            call.endpoint = { ...parseEndpoint("https://a.example:8443/base"), authSchemes };
          },
        },
      ],
    });
    await client.send(createCommand());
    const [request, options] = sign.mock.calls[0] ?? [];
    expect(options).toEqual({
      signingDate: new Date(now.getTime() + 1000),
      signingRegion: "us-east-1",
      signingService: "dynamodb",
    });
    expect(request).toMatchObject({
      ...{ method: "POST", protocol: "https:", hostname: "a.example", port: 8443, path: "/base/a%20b" },
      query: { a: ["é", "1"], b: "2", flag: "" },
      headers: { host: "a.example:8443", "x-amz-target": "T.Call" },
      body: '{"a":1}',
    });
  });

  it("may sign nothing, and change the path, query, headers and body", async () => {
    const asIs = createFixture({ signer: { sign: (request) => Promise.resolve(request) } });
    await asIs.client.send(createCommand());
    expect(asIs.sent[0]?.request).toMatchObject(input);
    expect(asIs.sent[0]?.request.headers).not.toHaveProperty("authorization");
    expect(asIs.sent[0]?.request.headers).not.toHaveProperty("host");
    const { client, sent } = createFixture({
      signer: {
        sign: (request) =>
          Promise.resolve({
            ...request,
            path: `${request.path}/c`,
            query: { ...request.query, "Sig/ned": "a b" },
            headers: { ...request.headers, "X-Signed": "1" },
            body: "other",
          }),
      },
    });
    await client.send(createCommand());
    expect(sent[0]?.request).toMatchObject({
      path: "/a%20b/c",
      query: "b=2&a=%C3%A9&a=1&flag=&Sig%2Fned=a%20b",
      headers: { "x-signed": "1" },
      body: "other",
    });
  });

  it("hashes a Blob, which SDK v3's signer cannot", async () => {
    const { client, sent } = createFixture({ signer: sdkSigner });
    await client.send(createCommand({ body: new Blob(['{"a":1}']) }));
    const expected = await signByClient(createCommand());
    expect(sent[0]?.request.headers["authorization"]).toBe(expected.headers["authorization"]);
  });

  it("says that a payload is not signed where the operation says so", async () => {
    const { client, sent } = createFixture({ signer: sdkSigner });
    const parts = [requestSigning];
    await client.send(new EchoCommand(input, { name: "Call", parts, unsignedPayload: true }));
    expect(sent[0]?.request.headers["x-amz-content-sha256"]).toBe("UNSIGNED-PAYLOAD");
  });

  it("signs again with the service's time", async () => {
    const headers = { date: "Mon, 30 Nov 2026 14:00:00 GMT", "x-amzn-errortype": "RequestTimeTooSkewed" };
    const { client, sent } = createFixture({ signer: () => sdkSigner }, [{ status: 403, headers }, {}]);
    await client.send(createCommand());
    expect(sent.map(({ request }) => request.headers["x-amz-date"])).toEqual(["20261130T120000Z", "20261130T140000Z"]);
  });

  it("fails the call by what it throws", async () => {
    const { client, sent } = createFixture({ signer: { sign: () => Promise.reject(new Error("no key")) } });
    await expect(client.send(createCommand())).rejects.toThrow("no key");
    expect(sent).toEqual([]);
  });

  it.each([undefined, {}, { path: "/elsewhere", headers: {} }])("must return a request: %j", async (result) => {
    const { client, sent } = createFixture({ signer: { sign: () => Promise.resolve(result as never) } });
    await expect(client.send(createCommand())).rejects.toThrow(new TypeError("the signer returned no request"));
    expect(sent).toEqual([]);
  });

  it.each([{}, 1, "sigv4", { sign: true }])("is refused where it is not one: %j", (signer) => {
    expect(() => resolveAwsConfig({ signer: signer as never })).toThrow(
      new TypeError("signer is not valid: expected a function or an object with a method sign"),
    );
  });
});

describe("the events of an input", () => {
  const parts = [sigV4EventAuth, requestSigning];

  async function* say(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new TextEncoder().encode("one"));
    yield await Promise.resolve(new TextEncoder().encode("two"));
  }

  it.each([
    { form: "the SDK's SignatureV4", signer: sdkSigner },
    { form: "a function that gives one", signer: () => ownSigner },
  ])("are signed by a signer of AWS SDK v3's form: $form", async ({ signer }) => {
    const { client, sent } = createFixture({ signer });
    await client.send(createCommand({ body: streamBody(say()) }, parts));
    const expected = await signByClient(createCommand({ body: streamBody(say()) }, parts));
    expect(sent[0]?.request.headers).toEqual(expected.headers);
    const bodies = [sent[0]?.request.body, expected.body].map((body) => collectBody(body ?? ""));
    const [signed, byClient] = await Promise.all(bodies);
    expect(signed).toEqual(byClient);
  });

  it("end with an error where the signer only signs requests", async () => {
    const sign: HttpRequestSigner["sign"] = (request) => Promise.resolve(request);
    const { client, sent } = createFixture({ signer: { sign } });
    await client.send(createCommand({ body: streamBody(say()) }, parts));
    await expect(collectBody(sent[0]?.request.body ?? "")).rejects.toThrow(
      new TypeError("the signer does not sign events"),
    );
  });
});

describe("a signing function", () => {
  it("gets the runtime's request, and keeps its own ways with failures", async () => {
    const seen: unknown[] = [];
    const signer = Object.assign(
      (request: { readonly path: string }, { auth }: { readonly auth: readonly string[] }) => {
        seen.push(request.path, auth);
        return { ...request, headers: { signed: "yes" } } as never;
      },
      { onFailure: (error: Error) => error.name === "Expired" },
    );
    const refusal = { status: 403, headers: { "x-amzn-errortype": "Expired" } };
    const { client, sent } = createFixture({ signer }, [refusal, {}]);
    await client.send(createCommand());
    expect(seen).toEqual(["/a%20b", ["aws.auth#sigv4"], "/a%20b", ["aws.auth#sigv4"]]);
    expect(sent.map(({ request }) => request.headers)).toEqual([{ signed: "yes" }, { signed: "yes" }]);
  });
});
