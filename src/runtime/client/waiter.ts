import { sleep, waitFor } from "../http/call-limits.ts";
import type { ResponseMetadata } from "../http/http-message.ts";
import type { Command } from "./command.ts";
import type { ServiceClient } from "./service-client.ts";

/** How a caller wants to wait; the same names as AWS SDK v3's. */
export interface WaiterConfiguration<Client extends Pick<ServiceClient, "send"> = ServiceClient> {
  readonly client: Client;
  /** Seconds after which the wait ends, whatever it waits for. */
  readonly maxWaitTime: number;
  /** Seconds between two calls, at least; the model's where it is not set. */
  readonly minDelay?: number | undefined;
  /** Seconds between two calls, at most; the model's where it is not set. */
  readonly maxDelay?: number | undefined;
  /** Ends the wait, and the call that it makes. */
  readonly abortSignal?: AbortSignal | undefined;
  /** @deprecated `abortSignal` does the same. */
  readonly abortController?: Pick<AbortController, "signal"> | undefined;
}

export const WaiterState = {
  ABORTED: "ABORTED",
  FAILURE: "FAILURE",
  SUCCESS: "SUCCESS",
  RETRY: "RETRY",
  TIMEOUT: "TIMEOUT",
} as const;
export type WaiterState = (typeof WaiterState)[keyof typeof WaiterState];

/** What came of a wait. */
export interface WaiterResult<Reason = unknown> {
  readonly state: WaiterState;
  /** The output, or the error, that decided. */
  readonly reason?: Reason | undefined;
  /** The same, under the name that newer versions of AWS SDK v3 have for it. */
  readonly final?: Reason | undefined;
  /** How often each kind of response came: `200: OK`, `404: …`. */
  readonly observedResponses: Readonly<Record<string, number>>;
}

/** What polls an operation (Smithy, "Waiters"). */
export interface Waiter<Input extends object, Output extends object, Reason = Output> {
  readonly command: new (input: Input) => Command<Input, Output>;
  /** Seconds; 2 where it is not set. */
  readonly minDelay?: number;
  /** Seconds; 120 where it is not set. */
  readonly maxDelay?: number;
  /** The first that matches a call's outcome decides. */
  readonly acceptors: readonly Acceptor<Input, Output>[];
  /** Carries the type of what successes have as their reason; it never has a value. */
  readonly $reason?: Reason;
}

/** A state, and the outcomes that lead to it: exactly one way of telling them is given. */
interface Acceptor<Input, Output> {
  readonly state: "SUCCESS" | "FAILURE" | "RETRY";
  /** The call has succeeded; `false`: it has failed, with whatever error. */
  readonly success?: boolean;
  /** The status of the response. */
  readonly status?: number;
  /** The error's name. */
  readonly errorType?: string;
  /** What of an output is compared. A value that the expression does not fit matches nothing. */
  readonly output?: (output: Output) => unknown;
  /** The same of an input and its output. */
  readonly inputOutput?: (call: { readonly input: Input; readonly output: Output }) => unknown;
  readonly equals?: Comparable;
  /** Every entry of a list that has entries. */
  readonly allEqual?: Comparable;
  readonly anyEqual?: Comparable;
  /** What of the output tells why the wait has failed. */
  readonly message?: (output: Output) => unknown;
}

type Comparable = string | number | boolean;

/**
 * Waits, and throws if the wait does not succeed.
 *
 * @throws Error with the reason in its message, which is JSON as in AWS SDK v3: named `TimeoutError` after
 *   `maxWaitTime`, `AbortError` after an abort, else `Error`, whose `cause` is the error of the service if one decided.
 *   Its property `result` is what {@link runWaiter} returns.
 * @throws TypeError for times that no wait can have.
 */
export async function waitUntil<Input extends object, Output extends object, Reason extends Output | Error>(
  config: WaiterConfiguration<Pick<ServiceClient, "send">>,
  input: Input,
  waiter: Waiter<Input, Output, Reason>,
): Promise<WaiterResult<Reason>> {
  const { result, why } = await poll(config, input, waiter);
  const { state, reason, observedResponses } = result;
  // Only reasons of the type are successes.
  if (state === "SUCCESS") return result as WaiterResult<Reason>;
  const message = JSON.stringify({ state, reason: why, observedResponses });
  const error = new Error(message, reason instanceof Error ? { cause: reason } : undefined);
  if (state === "ABORTED") error.name = "AbortError";
  if (state === "TIMEOUT") error.name = "TimeoutError";
  // Not enumerable: logs should not hold whole outputs.
  throw Object.defineProperty(error, "result", { value: result });
}

/**
 * Waits.
 *
 * @returns what came of it, be it a failure.
 * @throws TypeError for times that no wait can have.
 */
export async function runWaiter<Input extends object, Output extends object>(
  config: WaiterConfiguration<Pick<ServiceClient, "send">>,
  input: Input,
  waiter: Waiter<Input, Output, unknown>,
): Promise<WaiterResult<Output | Error>> {
  return (await poll(config, input, waiter)).result;
}

interface Polled<Output> {
  readonly result: WaiterResult<Output | Error>;
  /** In words. */
  readonly why: unknown;
}

/**
 * Calls an operation until an acceptor decides, or an error that none matches: then no success can come any more
 * (Smithy, "Waiter workflow").
 */
async function poll<Input extends object, Output extends object>(
  config: WaiterConfiguration<Pick<ServiceClient, "send">>,
  input: Input,
  waiter: Waiter<Input, Output, unknown>,
): Promise<Polled<Output>> {
  const { client, maxWaitTime, abortSignal } = config;
  // oxlint-disable-next-line typescript/no-deprecated -- callers of AWS SDK v3 still pass one
  const { abortController } = config;
  const minDelay = config.minDelay ?? waiter.minDelay ?? 2;
  const maxDelay = config.maxDelay ?? waiter.maxDelay ?? 120;
  if (!(minDelay > 0 && maxDelay >= minDelay && maxWaitTime > minDelay)) {
    throw new TypeError(`invalid minDelay ${minDelay}, maxDelay ${maxDelay} or maxWaitTime ${maxWaitTime}`);
  }
  const observedResponses: Record<string, number> = {};
  const end = (state: WaiterState, why: unknown, reason?: Output | Error): Polled<Output> => ({
    result: { state, reason, final: reason, observedResponses },
    why,
  });
  const milliseconds = maxWaitTime * 1000;
  const deadline = Date.now() + milliseconds;
  const isAborted = (): boolean => abortSignal?.aborted || abortController?.signal.aborted || false;
  const ending = new AbortController();
  // A function: it may have become true since it was last asked.
  const isEnding = (): boolean => ending.signal.aborted;
  const stop = (): void => ending.abort();
  // Timers cannot hold more than 31 bits, and would fire at once.
  const limits = [
    waitFor(milliseconds < 2 ** 31 ? milliseconds : undefined, abortSignal, stop),
    waitFor(undefined, abortController?.signal, stop),
  ];
  if (isAborted()) stop();
  try {
    for (let attempt = 1; !isEnding(); attempt++) {
      const outcome = await send(client, new waiter.command(input), ending.signal);
      if (isEnding()) break;
      const { output, error } = outcome;
      const seen = describe(outcome);
      observedResponses[seen] = (observedResponses[seen] ?? 0) + 1;
      const acceptor = waiter.acceptors.find((each) => matches(each, input, outcome));
      const state = acceptor?.state ?? (error ? "FAILURE" : "RETRY");
      if (state !== "RETRY") return end(state, explain(acceptor, output) ?? seen, output ?? error);
      const remaining = deadline - Date.now();
      const delay = chooseDelay({ attempt, remaining, minDelay: minDelay * 1000, maxDelay: maxDelay * 1000 });
      if (delay === undefined) break;
      await sleep(delay, ending.signal);
    }
    return isAborted() ? end("ABORTED", "Request was aborted") : end("TIMEOUT", "Waiter has timed out");
  } finally {
    for (const lift of limits) lift();
  }
}

type Outcome<Output> =
  | { readonly output: Output; readonly error?: undefined }
  | { readonly output?: undefined; readonly error: Error & { readonly $metadata?: ResponseMetadata } };

async function send<Input extends object, Output extends object>(
  client: Pick<ServiceClient, "send">,
  command: Command<Input, Output>,
  abortSignal: AbortSignal,
): Promise<Outcome<Output>> {
  try {
    return { output: await client.send(command, { abortSignal }) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** The status of the response, where one came. */
function statusOf<Output>({ output, error }: Outcome<Output>): number | undefined {
  return ((output ?? error) as { readonly $metadata?: ResponseMetadata }).$metadata?.httpStatusCode;
}

/** `200: OK`, `404: Not Found`. */
function describe<Output>(outcome: Outcome<Output>): string {
  const status = statusOf(outcome);
  const text = outcome.error ? outcome.error.message || outcome.error.name : "OK";
  return status === undefined ? text : `${status}: ${text}`;
}

function matches<Input, Output>(acceptor: Acceptor<Input, Output>, input: Input, outcome: Outcome<Output>): boolean {
  const { success, status, errorType, equals, allEqual, anyEqual } = acceptor;
  const { output, error } = outcome;
  if (success !== undefined) return success === !error;
  if (status !== undefined) return status === statusOf(outcome);
  if (errorType !== undefined) return errorType === error?.name;
  if (error) return false;
  const value = evaluate(() => acceptor.output?.(output) ?? acceptor.inputOutput?.({ input, output }));
  if (equals !== undefined) return value === equals;
  if (!Array.isArray(value) || !value.length) return false;
  return anyEqual === undefined ? value.every((each) => each === allEqual) : value.includes(anyEqual);
}

/** Why a state was reached, where more is known than what came. */
function explain<Input, Output>(acceptor: Acceptor<Input, Output> | undefined, output: Output | undefined): unknown {
  if (acceptor === undefined || output === undefined) return undefined;
  return evaluate(() => acceptor.message?.(output)) ?? acceptor.equals ?? acceptor.allEqual ?? acceptor.anyEqual;
}

/** An expression's value; undefined where it does not fit what it is applied to, as `length` of nothing does not. */
function evaluate(expression: () => unknown): unknown {
  try {
    return expression();
  } catch {
    return undefined;
  }
}

/**
 * Milliseconds until the next call: exponential backoff with jitter (Smithy, "Waiter retries"). The last call has up to
 * half a second for its response.
 *
 * @param times all in milliseconds; `attempt` is the number of calls so far.
 * @returns undefined where no other call fits in.
 */
function chooseDelay(times: {
  readonly attempt: number;
  readonly remaining: number;
  readonly minDelay: number;
  readonly maxDelay: number;
}): number | undefined {
  const { attempt, remaining, minDelay, maxDelay } = times;
  const ceiling = Math.min(maxDelay, minDelay * 2 ** (attempt - 1));
  const delay = minDelay + Math.random() * (ceiling - minDelay);
  if (remaining - delay > minDelay) return delay;
  const last = remaining - Math.min(500, minDelay / 2);
  return last > 0 ? last : undefined;
}
