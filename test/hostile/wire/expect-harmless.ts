import { expect } from "vitest";
import { findPolluted } from "./find-polluted.ts";

/** What an answer must not say: where its code lies, what its classes are called, what it has read. */
const internals = /\bat .+:\d+|node:|\.[jt]s\b|\/src\/|\/dist\/|Misfit|\b(Type|Range|Syntax)Error|root:x:|\bstack\b/i;

/** An answer that is short, and tells nothing of the inside. */
export function expectNoInternals(text: string): void {
  expect(text.length).toBeLessThan(4096);
  expect(text).not.toMatch(internals);
}

/** Nothing has reached a prototype, and every object of a value has the prototype that it should. */
export function expectCleanPrototypes(value: unknown): void {
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
  const polluted = findPolluted(value);
  expect(polluted).toBeUndefined();
}
