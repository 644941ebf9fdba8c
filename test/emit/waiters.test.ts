import { describe, expect, it } from "vitest";
import type { Warning } from "../../src/generator-error.ts";
import { emitFile } from "./emit-file.ts";
import { bodyOf, planOf, type GivenModel } from "./plan-of.ts";

const shapes = {
  In: { type: "structure", members: {} },
  Out: {
    type: "structure",
    members: { State: { shape: "Text" }, Things: { shape: "Things" }, At: { shape: "Time" } },
  },
  Things: { type: "list", member: { shape: "Thing" } },
  Thing: { type: "structure", members: { State: { shape: "Text" } } },
  Text: { type: "string" },
  Time: { type: "timestamp" },
  Gone: { type: "structure", exception: true, error: { code: "Thing.Gone", httpStatusCode: 400 }, members: {} },
};

function given(acceptors: readonly object[], waiter: object = {}): GivenModel {
  return {
    metadata: { protocol: "query" },
    shapes,
    errors: ["Gone"],
    waiters: { ThingReady: { operation: "Do", delay: 5, maxAttempts: 3, acceptors, ...waiter } },
  };
}

const path = { matcher: "path", argument: "State", expected: "ready", state: "success" };

it("two functions for each waiter, from one constant", () => {
  const plan = planOf(
    given(
      [
        { matcher: "pathAll", argument: "Things[].State", expected: "ready", state: "success" },
        { matcher: "pathAny", argument: "Things[].State", expected: "broken", state: "failure" },
        { matcher: "error", expected: "Thing.Gone", state: "retry" },
      ],
      { description: "Waits for things." },
    ),
  );
  expect(bodyOf(emitFile("src/waiters.ts", plan))).toBe(`function thingsStateOf(output: DoCommandOutput) {
  return project(output.Things, (each) => each.State);
}

const thingReadyWaiter: Waiter<DoCommandInput, DoCommandOutput> = {
  command: DoCommand,
  minDelay: 5,
  acceptors: [
    { state: "SUCCESS", output: thingsStateOf, allEqual: "ready" },
    { state: "FAILURE", output: thingsStateOf, anyEqual: "broken" },
    { state: "RETRY", errorType: "Thing.Gone" },
    { state: "RETRY", errorType: "Gone" },
  ],
};

/** Waits for things. */
export function waitUntilThingReady(
  params: WaiterConfiguration<SmallClient>,
  input: DoCommandInput,
): Promise<WaiterResult<DoCommandOutput>> {
  return waitUntil(params, input, thingReadyWaiter);
}

/** @deprecated {@link waitUntilThingReady} throws if the wait does not succeed. */
export function waitForThingReady(
  params: WaiterConfiguration<SmallClient>,
  input: DoCommandInput,
): Promise<WaiterResult<DoCommandOutput | Error>> {
  return runWaiter(params, input, thingReadyWaiter);
}`);
  expect(emitFile("src/index.ts", plan)).toContain('export * from "./waiters.ts";');
});

it("a success that is an error says so in the type of its reason", () => {
  const plan = planOf(given([{ matcher: "error", expected: "Gone", state: "success" }]));
  expect(emitFile("src/waiters.ts", plan)).toContain("): Promise<WaiterResult<Error>> {\n  return waitUntil(");
});

describe("what does not fit is left out, with a warning that says where", () => {
  it.each([
    { acceptor: { ...path, matcher: "header" }, want: 'acceptor 2: matcher "header" is not known' },
    { acceptor: { ...path, state: "done" }, want: 'acceptor 2: state "done" is not known' },
    { acceptor: { ...path, expected: ["x"] }, want: 'acceptor 2: matcher "path" expects a simple value, got an array' },
    { acceptor: { matcher: "status", expected: "x", state: "retry" }, want: 'expects a status, got "x"' },
    { acceptor: { ...path, argument: undefined }, want: "acceptor 2: it has no argument" },
    {
      acceptor: { ...path, argument: "State[" },
      want: "is not a JMESPath expression: unexpected the end at character 7",
    },
    { acceptor: { ...path, argument: "Stat" }, want: '"Stat" at character 1 is not a member of structure "Out"' },
    { acceptor: { ...path, argument: "Things.State" }, want: '"State" at character 8 cannot be read from a list' },
    {
      acceptor: { ...path, argument: "At" },
      want: '"At" at character 1 is a timestamp, which expressions cannot read',
    },
    { acceptor: { ...path, argument: "sha(State)" }, want: 'function "sha" at character 1 is not known' },
    {
      acceptor: { ...path, argument: "keys(@)" },
      want: 'function "keys" at character 1 is not supported for structures',
    },
    { acceptor: { ...path, argument: "length()" }, want: 'function "length" at character 1 takes 1 argument, got 0' },
  ])("$want", ({ acceptor, want }) => {
    const warnings: Warning[] = [];
    const plan = planOf(given([path, acceptor]), warnings);
    expect(plan.waiters).toEqual([]);
    const [warning] = warnings.filter(({ message }) =>
      message.startsWith('waiter "ThingReady" is left out: acceptor 2: '),
    );
    expect(warning?.message).toContain(want);
    expect(warning?.place?.pointer).toBe("/waiters/ThingReady");
  });

  it("an operation that is not there", () => {
    const warnings: Warning[] = [];
    planOf(given([path], { operation: "Gone" }), warnings);
    expect(warnings.map(({ message }) => message)).toEqual([
      'waiter "ThingReady" is left out: operation "Gone" is not in the model',
    ]);
  });
});

it("paginators read what is more than a member by a function", () => {
  const plan = planOf({
    shapes: { ...shapes, In: { type: "structure", members: { After: { shape: "Text" } } } },
    paginators: { Do: { input_token: "After", output_token: "State || Things[-1].State", more_results: "State" } },
  });
  const text = bodyOf(emitFile("src/paginators.ts", plan));
  expect(text).toContain(`function stateThingsStateOf(output: DoCommandOutput) {
  return output.State || at(output.Things, -1)?.State;
}`);
  expect(text).toContain(`    outputTokens: [stateThingsStateOf],
    moreResults: ["State"],`);
});
