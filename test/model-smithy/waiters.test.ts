import { describe, expect, it } from "vitest";
import { catchFault } from "../model/catch-fault.ts";
import { readTiny } from "./tiny-model.ts";

const path = { path: "state", comparator: "stringEquals", expected: "up" };
const success = { state: "success", matcher: { success: true } };

function readWaiters(waitable: object): unknown {
  return readTiny({ act: { traits: { "smithy.waiters#waitable": waitable } } }).operations[0]?.waiters;
}

describe("waitable", () => {
  it.each([
    { matcher: { output: path }, want: { kind: "output", comparator: "equals", expected: "up" } },
    {
      matcher: { inputOutput: { ...path, comparator: "booleanEquals", expected: "false" } },
      want: { kind: "inputOutput", comparator: "equals", expected: false },
    },
    {
      matcher: { output: { ...path, comparator: "allStringEquals" } },
      want: { kind: "output", comparator: "allEqual", expected: "up" },
    },
    {
      matcher: { output: { ...path, comparator: "anyStringEquals" } },
      want: { kind: "output", comparator: "anyEqual", expected: "up" },
    },
    { matcher: { success: false }, want: { kind: "success", success: false } },
    { matcher: { errorType: "a.b#Gone" }, want: { kind: "errorType", errorType: "Gone" } },
  ])("$matcher", ({ matcher, want }) => {
    expect(readWaiters({ Up: { acceptors: [{ state: "retry", matcher }, success] } })).toMatchObject([
      { name: "Up", acceptors: [{ state: "retry", matcher: want }, { state: "success" }] },
    ]);
  });

  it("has delays, documentation, a deprecation and messages", () => {
    const failure = { state: "failure", matcher: { output: path }, message: "why" };
    expect(
      readWaiters({
        Up: { acceptors: [success] },
        Old: {
          acceptors: [success, failure],
          minDelay: 5,
          maxDelay: 6,
          documentation: "d",
          deprecated: true,
          tags: ["t"],
        },
      }),
    ).toMatchObject([
      { name: "Up", minDelay: 2, maxDelay: 120, traits: {} },
      {
        name: "Old",
        minDelay: 5,
        maxDelay: 6,
        traits: { documentation: "d", deprecated: {} },
        acceptors: [{ message: undefined }, { message: { text: "why" } }],
        place: { file: "1.json", pointer: "/shapes/a#Act/traits/smithy.waiters#waitable/Old" },
      },
    ]);
  });

  const at = 'operation "a#Act": waitable: Up';
  it.each([
    { waiter: {}, want: `${at}: acceptors: expected an array` },
    { waiter: { acceptors: [] }, want: `${at}: no acceptor has the state success` },
    { waiter: { acceptors: [{ ...success, state: "done" }] }, want: "state: expected" },
    { waiter: { acceptors: [{ ...success, matcher: {} }] }, want: 'matcher: expected one of "output"' },
    { waiter: { acceptors: [{ ...success, matcher: { success: true, errorType: "X" } }] }, want: "expected one of" },
    {
      waiter: { acceptors: [{ ...success, matcher: { output: { ...path, path: "a[" } } }] },
      want: "is not a JMESPath",
    },
    {
      waiter: { acceptors: [{ ...success, matcher: { output: { ...path, comparator: "booleanEquals" } } }] },
      want: 'expected: expected "true" or "false", got "up"',
    },
    { waiter: { acceptors: [success], minDelay: 0 }, want: "minDelay 0 is not between 1 and maxDelay 120" },
    { waiter: { acceptors: [success], maxDelay: 1 }, want: "minDelay 2 is not between 1 and maxDelay 1" },
  ])("is refused: $want", ({ waiter, want }) => {
    const fault = catchFault(() => readWaiters({ Up: waiter }));
    expect(fault.message).toContain(want);
    expect(fault.place?.pointer).toContain("/shapes/a#Act/traits/smithy.waiters#waitable/Up");
  });

  it("is refused for what is not a name", () => {
    expect(() => readWaiters({ "no name": { acceptors: [success] } })).toThrow('"no name" is not the name of a waiter');
  });
});
