import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  Command,
  type CommandSchema,
  runWaiter,
  type Waiter,
  type WaiterConfiguration,
  WaiterState,
  waitUntil,
} from "../../../src/runtime/index.ts";
import { echoService } from "./echo-service.ts";

interface Input {
  readonly name: string;
}

interface Output {
  readonly status?: string;
  readonly states?: readonly string[];
  readonly why?: string;
  readonly $metadata?: { readonly httpStatusCode: number };
}

class DescribeCommand extends Command<Input, Output> {
  override readonly schema: CommandSchema = [echoService, { name: "Describe" }];
}

function waiterOf(...acceptors: Waiter<Input, Output>["acceptors"]): Waiter<Input, Output> {
  return { command: DescribeCommand, acceptors };
}

const statusOf = ({ status }: Output): unknown => status;
const exists = waiterOf(
  { state: "SUCCESS", output: statusOf, equals: "ACTIVE" },
  { state: "FAILURE", output: statusOf, equals: "FAILED", message: ({ why }) => why },
  { state: "RETRY", errorType: "NotFound" },
);

function serviceError(name: string, status: number): Error {
  return Object.assign(new Error(`${name}!`), { name, $metadata: { httpStatusCode: status } });
}

const output = (members: Output): Output => ({ $metadata: { httpStatusCode: 200 }, ...members });

type Answer = Output | Error;

/** A client that gives answers one by one, the last one for ever, and notes when it was asked. */
class FakeClient {
  readonly times: number[] = [];
  readonly inputs: unknown[] = [];
  readonly signals: (AbortSignal | undefined)[] = [];
  readonly #answers: readonly Answer[];

  constructor(...answers: readonly Answer[]) {
    this.#answers = answers;
  }

  send = (command: Command<object, object>, options?: { readonly abortSignal?: AbortSignal }): Promise<never> => {
    const answer = this.#answers[Math.min(this.times.length, this.#answers.length - 1)];
    this.times.push(Date.now() / 1000);
    this.inputs.push(command.input);
    this.signals.push(options?.abortSignal);
    return answer instanceof Error ? Promise.reject(answer) : (Promise.resolve(answer) as Promise<never>);
  };
}

const input: Input = { name: "a" };

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Lets all time pass that a wait takes. */
async function settle<Value>(wait: Promise<Value>): Promise<Value> {
  wait.catch(() => undefined);
  await vi.runAllTimersAsync();
  return wait;
}

function run(
  client: FakeClient,
  waiter: Waiter<Input, Output>,
  config: Partial<WaiterConfiguration> = {},
): ReturnType<typeof runWaiter<Input, Output>> {
  return settle(runWaiter({ client, maxWaitTime: 300, ...config }, input, waiter));
}

describe("an acceptor decides", () => {
  const pathAll = (expected: string): Waiter<Input, Output> =>
    waiterOf({ state: "SUCCESS", output: ({ states }) => states, allEqual: expected });
  const pathAny = (expected: string): Waiter<Input, Output> =>
    waiterOf({ state: "SUCCESS", output: ({ states }) => states, anyEqual: expected });
  const throwing = waiterOf({
    state: "SUCCESS",
    output: () => {
      throw new TypeError("length of nothing");
    },
    equals: true,
  });

  it.each<{ title: string; waiter: Waiter<Input, Output>; answer: Answer; want: WaiterState }>([
    { title: "equals", waiter: exists, answer: output({ status: "ACTIVE" }), want: "SUCCESS" },
    { title: "equals, failure", waiter: exists, answer: output({ status: "FAILED" }), want: "FAILURE" },
    { title: "no acceptor for an output: again", waiter: exists, answer: output({}), want: "TIMEOUT" },
    { title: "retry on an error", waiter: exists, answer: serviceError("NotFound", 404), want: "TIMEOUT" },
    { title: "an error that none matches", waiter: exists, answer: serviceError("Denied", 403), want: "FAILURE" },
    { title: "allEqual", waiter: pathAll("up"), answer: output({ states: ["up", "up"] }), want: "SUCCESS" },
    { title: "allEqual, not all", waiter: pathAll("up"), answer: output({ states: ["up", "down"] }), want: "TIMEOUT" },
    { title: "allEqual of none", waiter: pathAll("up"), answer: output({ states: [] }), want: "TIMEOUT" },
    { title: "allEqual of no list", waiter: pathAll("up"), answer: output({}), want: "TIMEOUT" },
    { title: "anyEqual", waiter: pathAny("up"), answer: output({ states: ["down", "up"] }), want: "SUCCESS" },
    { title: "anyEqual of none", waiter: pathAny("up"), answer: output({ states: [] }), want: "TIMEOUT" },
    { title: "an expression that does not fit", waiter: throwing, answer: output({}), want: "TIMEOUT" },
    {
      title: "success: true",
      waiter: waiterOf({ state: "SUCCESS", success: true }),
      answer: output({}),
      want: "SUCCESS",
    },
    {
      title: "success: false",
      waiter: waiterOf({ state: "SUCCESS", success: false }),
      answer: serviceError("X", 400),
      want: "SUCCESS",
    },
    {
      title: "status of an error",
      waiter: waiterOf({ state: "SUCCESS", status: 404 }),
      answer: serviceError("X", 404),
      want: "SUCCESS",
    },
    {
      title: "status of an output",
      waiter: waiterOf({ state: "SUCCESS", status: 200 }),
      answer: output({}),
      want: "SUCCESS",
    },
    {
      title: "inputOutput",
      waiter: waiterOf({ state: "SUCCESS", inputOutput: (call) => call.input.name === call.output.why, equals: true }),
      answer: output({ why: "a" }),
      want: "SUCCESS",
    },
    {
      title: "the first that matches",
      waiter: waiterOf({ state: "FAILURE", success: true }, { state: "SUCCESS", success: true }),
      answer: output({}),
      want: "FAILURE",
    },
  ])("$title", async ({ waiter, answer, want }) => {
    const { state, reason, final } = await run(new FakeClient(answer), waiter);
    expect(state).toBe(want);
    expect(reason).toBe(want === "TIMEOUT" ? undefined : answer);
    expect(final).toBe(reason);
  });

  it("asks again with the same input until then, and counts what came", async () => {
    const client = new FakeClient(
      serviceError("NotFound", 404),
      output({ status: "NEW" }),
      output({ status: "ACTIVE" }),
    );
    const result = await run(client, exists);
    expect(result.state).toBe(WaiterState.SUCCESS);
    expect(result.observedResponses).toEqual({ "404: NotFound!": 1, "200: OK": 2 });
    expect(client.inputs).toEqual([input, input, input]);
  });
});

describe("the pauses", () => {
  it.each([
    // Without jitter: minDelay each time, and the last call half a second before the end.
    { random: 0, config: { maxWaitTime: 9 }, want: [0, 2, 4, 6, 8.5] },
    // With all of it: doubled each time, up to maxDelay.
    { random: 1 - 1e-9, config: { maxWaitTime: 300, maxDelay: 60 }, want: [0, 2, 6, 14, 30, 62, 122, 182, 242, 299.5] },
    { random: 0.5, config: { minDelay: 10, maxDelay: 10, maxWaitTime: 35 }, want: [0, 10, 20, 34.5] },
    { random: 0, config: { minDelay: 0.1, maxWaitTime: 0.35 }, want: [0, 0.1, 0.2, 0.3] },
  ])("$config, random $random", async ({ random, config, want }) => {
    vi.spyOn(Math, "random").mockReturnValue(random);
    const client = new FakeClient(output({}));
    const { state } = await run(client, exists, config);
    expect(state).toBe("TIMEOUT");
    expect(client.times.map((time) => Math.round(time * 20) / 20)).toEqual(want);
  });

  it("are the waiter's where the caller names none", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const client = new FakeClient(output({}));
    await run(client, { ...exists, minDelay: 30, maxDelay: 40 }, { maxWaitTime: 100 });
    expect(client.times).toEqual([0, 30, 60, 99.5]);
  });

  it("end a call that takes too long", async () => {
    const client = new FakeClient(output({}));
    client.send = (_command, options) =>
      new Promise((_resolve, reject) => {
        options?.abortSignal?.addEventListener("abort", () => reject(new Error("aborted")));
      });
    const { state, observedResponses } = await run(client, exists, { maxWaitTime: 20 });
    expect(state).toBe("TIMEOUT");
    expect(observedResponses).toEqual({});
    expect(Date.now()).toBe(20_000);
  });

  it.each([
    { maxWaitTime: undefined },
    { maxWaitTime: 0 },
    { maxWaitTime: Number.NaN },
    { maxWaitTime: 2 },
    { minDelay: 0 },
    { minDelay: 130 },
    { minDelay: 5, maxDelay: 4 },
  ])("are refused: %o", async (config) => {
    const client = new FakeClient(output({}));
    const wait = runWaiter({ client, maxWaitTime: 300, ...(config as object) }, input, exists);
    await expect(wait).rejects.toThrow(TypeError);
    expect(client.times).toEqual([]);
  });
});

describe("an abort", () => {
  it.each(["abortSignal", "abortController"] as const)("before the first call sends nothing: %s", async (key) => {
    const controller = new AbortController();
    controller.abort();
    const client = new FakeClient(output({}));
    const config = key === "abortSignal" ? { abortSignal: controller.signal } : { abortController: controller };
    const { state } = await run(client, exists, config);
    expect(state).toBe("ABORTED");
    expect(client.times).toEqual([]);
  });

  it.each(["abortSignal", "abortController"] as const)("ends a pause at once: %s", async (key) => {
    const controller = new AbortController();
    const client = new FakeClient(output({}));
    const config = key === "abortSignal" ? { abortSignal: controller.signal } : { abortController: controller };
    const wait = runWaiter({ client, maxWaitTime: 300, ...config }, input, exists);
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect((await wait).state).toBe("ABORTED");
    expect(client.times).toEqual([0]);
    expect(Date.now()).toBe(1000);
  });
});

describe("waitUntil", () => {
  const until = (...answers: readonly Answer[]): Promise<unknown> =>
    settle(waitUntil({ client: new FakeClient(...answers), maxWaitTime: 10 }, input, exists));

  it("returns what came where it has succeeded", async () => {
    const answer = output({ status: "ACTIVE" });
    expect(await until(answer)).toEqual({
      state: "SUCCESS",
      reason: answer,
      final: answer,
      observedResponses: { "200: OK": 1 },
    });
  });

  it.each([
    {
      title: "an error that none matches",
      answer: serviceError("Denied", 403),
      name: "Error",
      message: { state: "FAILURE", reason: "403: Denied!", observedResponses: { "403: Denied!": 1 } },
    },
    {
      title: "an error without a response",
      answer: new Error("no connection"),
      name: "Error",
      message: { state: "FAILURE", reason: "no connection", observedResponses: { "no connection": 1 } },
    },
    {
      title: "a failure, with its message",
      answer: output({ status: "FAILED", why: "no more room" }),
      name: "Error",
      message: { state: "FAILURE", reason: "no more room", observedResponses: { "200: OK": 1 } },
    },
    {
      title: "a failure without one",
      answer: output({ status: "FAILED" }),
      name: "Error",
      message: { state: "FAILURE", reason: "FAILED", observedResponses: { "200: OK": 1 } },
    },
  ])("throws: $title", async ({ answer, name, message }) => {
    const error = await until(answer).catch((thrown: unknown) => thrown as Error & { result?: unknown });
    expect(error).toMatchObject({ name, result: { state: "FAILURE", reason: answer } });
    expect(JSON.parse((error as Error).message)).toEqual(message);
    expect((error as Error).cause).toBe(answer instanceof Error ? answer : undefined);
    // Outputs may hold what logs should not.
    expect(Object.keys(error as Error)).not.toContain("result");
  });

  it("throws a TimeoutError after the time", async () => {
    const error = await until(output({})).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({ name: "TimeoutError" });
    expect((error as Error).message).toContain('"state":"TIMEOUT","reason":"Waiter has timed out"');
  });

  it("throws an AbortError after an abort", async () => {
    const abortSignal = AbortSignal.abort();
    const config = { client: new FakeClient(output({})), maxWaitTime: 10, abortSignal };
    await expect(waitUntil(config, input, exists)).rejects.toMatchObject({
      name: "AbortError",
      message: '{"state":"ABORTED","reason":"Request was aborted","observedResponses":{}}',
    });
  });
});
