import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hostPrefix } from "../../../src/runtime/client/interceptors/input-traits.ts";
import { requestSigning } from "../../../src/runtime/client/interceptors/signing.ts";
import { ServiceClient, ServiceException, TransportError } from "../../../src/runtime/index.ts";
import type { ClientConfig, CommandSchema, OperationSchema, OutgoingRequest } from "../../../src/runtime/index.ts";
import {
  createFakeTransport,
  echoOperation,
  echoProtocol,
  echoService,
  EchoCommand,
  EchoServiceException,
  type Answer,
  type FakeTransport,
} from "./echo-service.ts";
import { trickle } from "./loopback-server.ts";

interface Fixture {
  readonly client: ServiceClient;
  readonly transport: FakeTransport;
}

function createFixture(answers: readonly Answer[] = [{}], config: ClientConfig = {}): Fixture {
  const transport = createFakeTransport(answers);
  const client = new ServiceClient(echoService, echoProtocol, {
    endpoint: "http://a.example:81",
    transport,
    ...config,
  });
  return { client, transport };
}

async function failureOf(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  const outcome: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error("it did not fail");
  return outcome as Error & Record<string, unknown>;
}

const reset = (): TransportError => new TransportError("reset", { code: "ECONNRESET" });

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets a call and its waits run to the end. */
async function finish<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

it("a client that is logged shows none of its secrets", () => {
  const secret = "hunter2";
  const { client } = createFixture([], {
    token: { token: secret },
    apiKey: { apiKey: secret },
    login: { username: "u", password: secret },
  });
  expect(inspect(client, { depth: 20 })).not.toContain(secret);
  expect(JSON.stringify(client)).not.toContain(secret);
  expect(client.config.token).toEqual({ token: secret });
});

describe("a call", () => {
  it("returns the output with how it came", async () => {
    const { client, transport } = createFixture([
      { text: "hi", headers: { "x-amzn-requestid": "r1", "x-amz-id-2": "x2", "x-amz-cf-id": "c3" } },
    ]);
    const output = await client.send(new EchoCommand({ path: "/p", query: "q=1", body: "b" }));
    expect(output.text).toBe("hi");
    expect(output.$metadata).toEqual({
      httpStatusCode: 200,
      requestId: "r1",
      extendedRequestId: "x2",
      cfId: "c3",
      attempts: 1,
      totalRetryDelay: 0,
    });
    expect(transport.sent.map(({ url }) => url)).toEqual(["http://a.example:81/p?q=1"]);
    // A body that the protocol has not read does not hold its connection.
    expect(transport.discarded).toEqual([0]);
  });

  it("passes limits on", async () => {
    const { client, transport } = createFixture([{}], { connectionTimeout: 1 });
    await client.send(new EchoCommand());
    expect(transport.sent.map(({ options }) => options)).toEqual([
      { abortSignal: undefined, connectionTimeout: 1, maxResponseBytes: 2 ** 27 },
    ]);
  });

  it("runs in process with a function of the form of `fetch`", async () => {
    const fetched = vi.fn(async (request: Request) => new Response(`${request.url} ${await request.text()}`));
    const client = new ServiceClient(echoService, echoProtocol, { endpoint: "http://in.process", transport: fetched });
    const output = await client.send(new EchoCommand({ path: "/x", body: "é" }));
    expect(output.text).toBe("http://in.process/x é");
  });

  it("closes its transport, where it has one", async () => {
    const destroy = vi.fn();
    const { client, transport } = createFixture();
    client.destroy();
    await client.send(new EchoCommand());
    client.destroy();
    transport.destroy = destroy;
    client.destroy();
    expect(destroy).toHaveBeenCalledOnce();
  });
});

describe("what is not a command of the client's service", () => {
  class GetObjectCommand {
    readonly input = { secret: "secret" };
  }
  class OtherCommand extends EchoCommand {
    override readonly schema: CommandSchema = [{ ...echoService, sdkId: "Other" }, echoOperation];
  }
  it.each([
    [new GetObjectCommand(), "GetObjectCommand"],
    [new OtherCommand({ body: "secret" }), "OtherCommand"],
    [{}, "Object"],
    [EchoCommand, "Function"],
    ["secret", "String"],
    [null, "undefined"],
    [undefined, "undefined"],
  ])("is refused: %o", async (given, name) => {
    const { client, transport } = createFixture();
    const refusal = await failureOf(client.send(given as never));
    expect(refusal).toBeInstanceOf(TypeError);
    expect(refusal.message).toBe(`${name} is not a command of Echo (of @aws-sdk?)`);
    expect(transport.sent).toEqual([]);
  });

  it("may be one of another copy of its package", async () => {
    const { client } = createFixture();
    class CopiedCommand extends EchoCommand {
      override readonly schema: CommandSchema = [{ ...echoService }, echoOperation];
    }
    expect(await client.send(new CopiedCommand())).toMatchObject({ status: 200 });
  });
});

const prefixed = (prefix: string): OperationSchema => ({ ...echoOperation, hostPrefix: prefix, parts: [hostPrefix] });

describe("the endpoint", () => {
  it("must be given by the first call", async () => {
    const client = new ServiceClient(echoService, echoProtocol, { transport: createFakeTransport([{}]) });
    const error = await failureOf(client.send(new EchoCommand()));
    expect(error.message).toMatch(/^Call has nowhere to go: pass \{ endpoint: "https:\/\/…" \} to the client of Echo$/);
  });

  it("is checked at once", () => {
    expect(() => createFixture([], { endpoint: "nonsense" })).toThrow(TypeError);
  });

  it.each([
    { given: {}, want: "http://data.a.example:81/?" },
    { given: { hostPrefixes: false }, want: "http://a.example:81/?" },
    { given: { hostPrefixes: true }, want: "http://data.a.example:81/?" },
  ])("takes a host prefix: $given", async ({ given, want }) => {
    const { client, transport } = createFixture([{}], given);
    await client.send(new EchoCommand({}, prefixed("data.")));
    expect(transport.sent[0]?.url).toBe(want);
  });

  it("never lets a host prefix lead to another host", async () => {
    const { client, transport } = createFixture();
    const error = await failureOf(client.send(new EchoCommand({}, prefixed("evil.example/"))));
    expect(error).toBeInstanceOf(TypeError);
    expect(transport.sent).toEqual([]);
  });
});

describe("auth", () => {
  const sign = (request: OutgoingRequest): OutgoingRequest => {
    request.headers["authorization"] = "signed";
    return request;
  };
  const cases: { auth?: string[]; service?: string[]; signer?: true; want: string | undefined | RegExp }[] = [
    { service: ["aws.auth#sigv4"], signer: true, want: "signed" },
    { service: ["aws.auth#sigv4"], auth: ["aws.auth#sigv4", "smithy.api#noAuth"], signer: true, want: "signed" },
    { service: ["aws.auth#sigv4"], auth: ["aws.auth#sigv4", "smithy.api#noAuth"], want: undefined },
    { service: [], auth: ["smithy.api#httpBearerAuth"], signer: true, want: "signed" },
    { service: ["aws.auth#sigv4"], want: /^Call needs a signature or a token \(aws\.auth#sigv4\): pass \{ signer \}/ },
    { service: [], auth: ["smithy.api#httpBearerAuth", "aws.auth#sigv4"], want: /httpBearerAuth, aws\.auth#sigv4/ },
  ];
  it.each(cases)("$service, $auth, signer $signer", async ({ auth, service = [], signer, want }) => {
    const transport = createFakeTransport([{}]);
    const config = { endpoint: "http://a.example", transport, signer: signer && sign };
    const client = new ServiceClient({ ...echoService, auth: service }, echoProtocol, config);
    const operation: OperationSchema = { ...echoOperation, ...(auth && { auth }), parts: [requestSigning] };
    const call = client.send(new EchoCommand({}, operation));
    if (want instanceof RegExp) {
      expect((await failureOf(call)).message).toMatch(want);
      expect(transport.sent).toEqual([]);
    } else {
      await call;
      expect(transport.sent[0]?.request.headers["authorization"]).toBe(want);
    }
  });

  const secured: OperationSchema = { ...echoOperation, auth: ["aws.auth#sigv4"], parts: [requestSigning] };

  it("signs each attempt anew, from the request as it was", async () => {
    let count = 0;
    const signer = vi.fn((request: OutgoingRequest): Promise<OutgoingRequest> => {
      expect(request.headers).toEqual({ a: "1" });
      request.headers["authorization"] = String(++count);
      request.path = "/changed";
      return Promise.resolve(request);
    });
    const { client, transport } = createFixture([{ status: 500 }, {}], { signer, region: "here" });
    await finish(client.send(new EchoCommand({ headers: { a: "1" } }, secured)));
    expect(transport.sent.map(({ request }) => request.headers["authorization"])).toEqual(["1", "2"]);
    expect(signer.mock.calls[0]?.[1 as 0]).toMatchObject({
      operation: secured,
      service: echoService,
      region: "here",
      auth: ["aws.auth#sigv4"],
      endpoint: { hostname: "a.example" },
    });
  });

  const whole = { method: "GET", path: "/", query: "", headers: {}, body: undefined };
  it.each([
    { signed: undefined },
    { signed: null },
    { signed: 5 },
    { signed: "secret" },
    { signed: {} },
    { signed: { ...whole, path: undefined } },
    // As aws4fetch does.
    { signed: new Request("http://secret.example") },
  ])("refuses what is not a request: %o", async ({ signed }) => {
    for (const signer of [() => signed, () => Promise.resolve(signed)]) {
      const { client, transport } = createFixture([{}], { signer: signer as never });
      const error = await failureOf(client.send(new EchoCommand({}, secured)));
      expect(error).toBeInstanceOf(TypeError);
      expect(error.message).toBe("the signer returned no request");
      expect(transport.sent).toEqual([]);
    }
  });

  it("does not retry a signer's failure", async () => {
    const signer = vi.fn(() => Promise.reject(reset()));
    const { client } = createFixture([{}], { signer });
    await failureOf(client.send(new EchoCommand({}, secured)));
    expect(signer).toHaveBeenCalledOnce();
  });

  it("asks signers whether another signature may help", async () => {
    const skewed = { status: 403, headers: { "x-amzn-errortype": "RequestTimeTooSkewed" } };
    const onFailure = vi.fn((error: Error) => error.name === "RequestTimeTooSkewed");
    const { client, transport } = createFixture([skewed, {}], { signer: Object.assign(vi.fn(sign), { onFailure }) });
    const output = await finish(client.send(new EchoCommand({}, secured)));
    expect(output.$metadata.attempts).toBe(2);
    expect(onFailure).toHaveBeenCalledWith(expect.any(EchoServiceException), expect.objectContaining({ status: 403 }));
    expect(transport.sent.length).toBe(2);
  });

  it("does not take a wrong signature for a passing failure", async () => {
    const wrong = { status: 403, headers: { "x-amzn-errortype": "SignatureDoesNotMatch" } };
    const { client, transport } = createFixture([wrong], { signer: sign });
    await failureOf(finish(client.send(new EchoCommand({}, secured))));
    expect(transport.sent.length).toBe(1);
  });

  it("asks no signer about requests that it has not signed", async () => {
    const onFailure = vi.fn(() => true);
    const { client } = createFixture([{ status: 403 }], { signer: Object.assign(vi.fn(sign), { onFailure }) });
    await failureOf(finish(client.send(new EchoCommand())));
    expect(onFailure).not.toHaveBeenCalled();
  });
});

describe("retries", () => {
  const code = (name: string, status = 400): Answer => ({ status, headers: { "x-amzn-errortype": name } });
  const certificate = new TransportError("certificate", { code: "CERT_HAS_EXPIRED", retryable: false });
  const cases: { title: string; given: Answer[]; config?: ClientConfig; sent: number; fails?: string }[] = [
    { title: "500, then 200", given: [{ status: 500 }, {}], sent: 2 },
    { title: "500 twice, then 200", given: [{ status: 500 }, { status: 503 }, {}], sent: 3 },
    { title: "always 500", given: [{ status: 500 }], sent: 3, fails: "UnknownError" },
    { title: "always 500, five", given: [{ status: 500 }], config: { maxAttempts: 5 }, sent: 5, fails: "UnknownError" },
    { title: "one attempt", given: [{ status: 500 }], config: { maxAttempts: 1 }, sent: 1, fails: "UnknownError" },
    ...[0, -1, NaN, null as never, "many" as never, 0.5].map((maxAttempts) => ({
      title: `${String(maxAttempts)} attempts`,
      given: [{ status: 500 }],
      config: { maxAttempts },
      sent: 1,
      fails: "UnknownError",
    })),
    { title: "text", given: [{ status: 500 }], config: { maxAttempts: "2" as never }, sent: 2, fails: "UnknownError" },
    { title: "a fraction", given: [{ status: 500 }], config: { maxAttempts: 2.5 }, sent: 3, fails: "UnknownError" },
    // Until the quota is used up.
    {
      title: "no limit",
      given: [{ status: 500 }],
      config: { maxAttempts: Infinity },
      sent: 36,
      fails: "UnknownError",
    },
    ...[0, 1, 99, 101, 199].map((status) => ({
      title: `the status ${status}`,
      given: [{ status, text: "ok" }],
      sent: 1,
      fails: "TransportError",
    })),
    { title: "501", given: [{ status: 501 }], sent: 1, fails: "UnknownError" },
    { title: "a client's fault", given: [code("ValidationException")], sent: 1, fails: "ValidationException" },
    { title: "throttled", given: [code("ThrottlingException"), {}], sent: 2 },
    { title: "429", given: [{ status: 429 }, {}], sent: 2 },
    { title: "reset", given: [reset(), {}], sent: 2 },
    { title: "always reset", given: [reset()], sent: 3, fails: "TransportError" },
    { title: "a bad certificate", given: [certificate], sent: 1, fails: "TransportError" },
    { title: "an unexpected error", given: [new RangeError("x")], sent: 1, fails: "RangeError" },
  ];
  it.each(cases)("$title: $sent", async ({ given, config = {}, sent, fails }) => {
    const { client, transport } = createFixture(given, config);
    const call = finish(client.send(new EchoCommand({ body: "b" })));
    if (fails === undefined) expect((await call).$metadata.attempts).toBe(sent);
    else expect(await failureOf(call)).toMatchObject({ name: fails, $metadata: { attempts: sent } });
    expect(transport.sent.length).toBe(sent);
    expect(new Set(transport.sent.map(({ request }) => JSON.stringify(request))).size).toBe(1);
  });

  it("sums up what it waited", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const { client } = createFixture([{ status: 500 }, { status: 500, headers: { "retry-after": "2" } }, {}]);
    const start = Date.now();
    const output = await finish(client.send(new EchoCommand()));
    expect(output.$metadata).toMatchObject({ attempts: 3, totalRetryDelay: 2025 });
    expect(Date.now() - start).toBe(2025);
  });

  it("leaves nothing unread behind", async () => {
    const { client, transport } = createFixture([{ status: 500 }, {}]);
    await finish(client.send(new EchoCommand()));
    expect(transport.discarded).toEqual([0, 1]);
  });

  it("describes how an error came", async () => {
    const { client } = createFixture([{ status: 404, headers: { "x-amzn-requestid": "r" }, text: "none" }]);
    const error = await failureOf(client.send(new EchoCommand()));
    expect(error).toBeInstanceOf(EchoServiceException);
    expect(error["$metadata"]).toMatchObject({ httpStatusCode: 404, requestId: "r", attempts: 1, totalRetryDelay: 0 });
    expect(error["$response"]).toMatchObject({ status: 404 });
    expect(Object.keys(error)).not.toContain("$response");
  });

  it("keeps what the protocol said of an error", async () => {
    // As of an error that came with the status of success.
    const transport = createFakeTransport([{ status: 200, headers: { "x-amzn-requestid": "r" } }]);
    const body = { text: vi.fn(), bytes: vi.fn(), stream: vi.fn() };
    const $response = { status: 409, headers: { "x-amzn-requestid": "r" }, body };
    const deserializeResponse = () =>
      Promise.reject(new ServiceException({ $response, $metadata: { requestId: "own", cfId: "c" } }));
    const protocol = { ...echoProtocol, deserializeResponse };
    const client = new ServiceClient(echoService, protocol, { endpoint: "http://a.example", transport });
    const error = await failureOf(client.send(new EchoCommand()));
    expect(error["$response"]).toBe($response);
    expect(error["$metadata"]).toMatchObject({ requestId: "r", httpStatusCode: 409, attempts: 1 });
  });

  it("serialises once, so that a token stays the same", async () => {
    let count = 0;
    const serializeRequest = vi.fn(() => ({
      method: "POST",
      path: "/",
      query: "",
      headers: {},
      body: String(++count),
    }));
    const transport = createFakeTransport([{ status: 500 }, { status: 500 }, {}]);
    const protocol = { ...echoProtocol, serializeRequest };
    const client = new ServiceClient(echoService, protocol, { endpoint: "http://a.example", transport });
    await finish(client.send(new EchoCommand()));
    expect(transport.sent.map(({ request }) => request.body)).toEqual(["1", "1", "1"]);
  });

  const iterate = () => trickle([new Uint8Array([1])]);
  it.each([
    { title: "nothing", body: undefined, want: 3 },
    { title: "text", body: "x", want: 3 },
    { title: "bytes", body: new Uint8Array([1]), want: 3 },
    { title: "a Blob", body: new Blob(["x"]), want: 3 },
    { title: "a stream", body: new Blob(["x"]).stream(), want: 1 },
    { title: "an iterable", body: iterate(), want: 1 },
  ])("sends $title $want times at most", async ({ body, want }) => {
    const { client, transport } = createFixture([{ status: 500 }]);
    await failureOf(finish(client.send(new EchoCommand({ body }))));
    expect(transport.sent.length).toBe(want);
  });

  it("shares a quota among a client's calls", async () => {
    const { client, transport } = createFixture([{ status: 500 }]);
    for (let index = 0; index < 60; index++) await failureOf(finish(client.send(new EchoCommand())));
    // 500 tokens are enough for 35 retries of 14; then each call is sent once.
    expect(transport.sent.length).toBe(60 + 35);
  });
});

describe("an abort", () => {
  it("before the call sends nothing", async () => {
    const { client, transport } = createFixture();
    const reason = new Error("no longer needed");
    const error = await failureOf(client.send(new EchoCommand(), { abortSignal: AbortSignal.abort(reason) }));
    expect(error).toMatchObject({ name: "AbortError", cause: reason });
    expect(transport.sent).toEqual([]);
  });

  it("is never retried, whatever the transport rejects with", async () => {
    const controller = new AbortController();
    const { client, transport } = createFixture();
    const send = vi.spyOn(transport, "send").mockImplementation(() => {
      controller.abort();
      return Promise.reject(reset());
    });
    const error = await failureOf(finish(client.send(new EchoCommand(), { abortSignal: controller.signal })));
    expect(error.name).toBe("AbortError");
    expect(send).toHaveBeenCalledOnce();
  });

  it("ends the wait between attempts", async () => {
    const controller = new AbortController();
    const { client, transport } = createFixture([{ status: 503, headers: { "retry-after": "10" } }]);
    const call = failureOf(client.send(new EchoCommand(), { abortSignal: controller.signal }));
    await vi.advanceTimersByTimeAsync(5000);
    controller.abort();
    expect(await call).toMatchObject({ name: "AbortError" });
    expect(Date.now()).toBe(Date.UTC(2026, 0, 1) + 5000);
    expect(vi.getTimerCount()).toBe(0);
    expect(transport.sent.length).toBe(1);
  });

  it("by a time limit of the caller is an abort, too", async () => {
    const { client } = createFixture();
    const error = await failureOf(
      client.send(new EchoCommand(), { abortSignal: AbortSignal.abort(new DOMException("late", "TimeoutError")) }),
    );
    expect(error.name).toBe("AbortError");
  });
});
