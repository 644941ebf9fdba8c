import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sleep } from "../../../src/runtime/http/call-limits.ts";
import { requestSigning } from "../../../src/runtime/client/interceptors/signing.ts";
import { ServiceClient, type ClientConfig, type IncomingBody, type Transport } from "../../../src/runtime/index.ts";
import { createFakeTransport, echoOperation, echoProtocol, echoService, EchoCommand } from "./echo-service.ts";
import { rejection } from "./loopback-server.ts";

const endpoint = "http://a.example";
const secured = { ...echoOperation, auth: ["aws.auth#sigv4"], parts: [requestSigning] };
const never = <Value>(): Promise<Value> => new Promise(() => {});
const reason = new Error("no longer needed");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function answering(body: Partial<IncomingBody> & { readonly discard?: () => void }, status = 200): Transport {
  const whole = { text: never, bytes: never, stream: () => new ReadableStream(), ...body };
  return { send: () => Promise.resolve({ status, headers: {}, body: whole as never }) };
}

describe("what never settles", () => {
  const stuck: { title: string; config: ClientConfig }[] = [
    { title: "a signer", config: { transport: createFakeTransport([{}]), signer: never } },
    { title: "a transport", config: { transport: { send: never } } },
    { title: "a function in place of `fetch`", config: { transport: never } },
    { title: "a body", config: { transport: answering({}) } },
    { title: "the body of an error", config: { transport: answering({}, 500) } },
    {
      title: "a body in process",
      config: { transport: () => Promise.resolve(new Response(new ReadableStream())) },
    },
    {
      title: "an interceptor that reads the caller's stream",
      config: { transport: createFakeTransport([{}]), interceptors: [{ afterSerialization: never }] },
    },
  ];

  it.each(stuck)("$title: ends with the time", async ({ config }) => {
    const client = new ServiceClient(echoService, echoProtocol, {
      endpoint,
      requestTimeout: 1000,
      maxAttempts: 1,
      signer: (request) => request,
      ...config,
    });
    const call = rejection(client.send(new EchoCommand({}, secured)));
    await vi.advanceTimersByTimeAsync(999);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toMatchObject({ name: "TimeoutError", message: "no whole response came within 1000 ms" });
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(stuck)("$title: ends with an abort", async ({ config }) => {
    const client = new ServiceClient(echoService, echoProtocol, {
      endpoint,
      requestTimeout: 1000,
      signer: (request) => request,
      ...config,
    });
    const controller = new AbortController();
    const { signal: abortSignal } = controller;
    const call = rejection(client.send(new EchoCommand({}, secured), { abortSignal }));
    await vi.advanceTimersByTimeAsync(500);
    controller.abort(reason);
    expect(await call).toMatchObject({ name: "AbortError", cause: reason });
    // Nothing is left that would keep a program alive.
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(abortSignal, "abort")).toEqual([]);
  });
});

describe("limits of time", () => {
  const slow = (): Transport => {
    const answers = answering({ text: () => Promise.resolve("ok") });
    return {
      async send(...given) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return answers.send(...given);
      },
    };
  };

  it.each([
    { client: 400, call: undefined, ends: true },
    { client: 400, call: 600, ends: false },
    { client: undefined, call: 400, ends: true },
    { client: 400, call: 0, ends: false },
    { client: 400, call: Infinity, ends: false },
    { client: 400, call: 2 ** 31, ends: false },
    { client: NaN, call: undefined, ends: false },
    { client: -1, call: undefined, ends: false },
  ])("$client, and of the call $call", async ({ client: requestTimeout, call, ends }) => {
    const client = new ServiceClient(echoService, echoProtocol, {
      endpoint,
      transport: slow(),
      requestTimeout,
      maxAttempts: 1,
    });
    const options = call === undefined ? {} : { requestTimeout: call };
    const outcome = client.send(new EchoCommand(), options).then(
      ({ text }) => text,
      (error: unknown) => (error as Error).name,
    );
    await vi.advanceTimersByTimeAsync(500);
    expect(await outcome).toBe(ends ? "TimeoutError" : "ok");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are those of one attempt, which is made again", async () => {
    const transport = slow();
    const send = vi.fn<Transport["send"]>((...given) => transport.send(...given)).mockImplementationOnce(never);
    const client = new ServiceClient(echoService, echoProtocol, { endpoint, transport: { send }, requestTimeout: 600 });
    const call = client.send(new EchoCommand());
    await vi.runAllTimersAsync();
    expect((await call).$metadata.attempts).toBe(2);
    // The first attempt's transport was told.
    expect(send.mock.calls[0]?.[2].abortSignal?.reason).toMatchObject({ name: "TimeoutError" });
  });

  it("do not make a signer's failure one that is worth another attempt", async () => {
    const signer = vi.fn(() => never<never>());
    const client = new ServiceClient(echoService, echoProtocol, {
      endpoint,
      transport: slow(),
      signer,
      requestTimeout: 10,
    });
    const call = rejection(client.send(new EchoCommand({}, secured)));
    await vi.runAllTimersAsync();
    expect((await call).name).toBe("TimeoutError");
    expect(signer).toHaveBeenCalledOnce();
  });

  it("send nothing that was signed too late, and free what was answered too late", async () => {
    const late = <Value>(value: Value): Promise<Value> => new Promise((done) => setTimeout(done, 20, value));
    const transport = createFakeTransport([{}]);
    const signing: ClientConfig = { endpoint, transport, requestTimeout: 10, signer: late };
    const signed = rejection(new ServiceClient(echoService, echoProtocol, signing).send(new EchoCommand({}, secured)));
    await vi.runAllTimersAsync();
    expect((await signed).name).toBe("TimeoutError");
    expect(transport.sent).toEqual([]);

    const cancel = vi.fn();
    const answering: ClientConfig = {
      endpoint,
      requestTimeout: 10,
      maxAttempts: 1,
      transport: () => late(new Response(new ReadableStream({ cancel }))),
    };
    const answered = rejection(new ServiceClient(echoService, echoProtocol, answering).send(new EchoCommand()));
    await vi.runAllTimersAsync();
    expect((await answered).name).toBe("TimeoutError");
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe("one signal for many calls", () => {
  it("gets one listener, and none when they have ended, however they do", async () => {
    const warned = vi.fn();
    process.on("warning", warned);
    const { signal: abortSignal } = new AbortController();
    const transports: ClientConfig["transport"][] = [
      createFakeTransport([{}]),
      createFakeTransport([{ status: 400 }]),
      createFakeTransport([{ status: 503 }, { status: 503 }, {}]),
      () => Promise.resolve(new Response("ok")),
      () => Promise.reject(new TypeError("fetch failed")),
    ];
    const calls = Array.from({ length: 500 }, (_, index) => {
      const client = new ServiceClient(echoService, echoProtocol, {
        endpoint,
        transport: transports[index % transports.length],
      });
      return client.send(new EchoCommand(), { abortSignal }).catch(() => {});
    });
    expect(getEventListeners(abortSignal, "abort").length).toBe(1);
    await vi.runAllTimersAsync();
    await Promise.all(calls);
    expect(getEventListeners(abortSignal, "abort")).toEqual([]);
    vi.useRealTimers();
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
  });

  it("ends them all", async () => {
    const controller = new AbortController();
    const client = new ServiceClient(echoService, echoProtocol, { endpoint, transport: { send: never } });
    const calls = Array.from({ length: 100 }, () =>
      rejection(client.send(new EchoCommand(), { abortSignal: controller.signal })),
    );
    controller.abort();
    for (const call of calls) expect((await call).name).toBe("AbortError");
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});

describe("sleep", () => {
  it("ends early on an abort and leaves neither timer nor listener", async () => {
    const controller = new AbortController();
    const sleeping = sleep(10_000, controller.signal);
    expect(vi.getTimerCount()).toBe(1);
    controller.abort();
    await sleeping;
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });
});
