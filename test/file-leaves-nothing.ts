import { afterAll, expect, vi } from "vitest";

/** What the files of a worker share, as they run in one process and on one set of modules. */
function sharedState(): object {
  const events = ["unhandledRejection", "uncaughtException", "warning", "SIGINT", "SIGTERM"];
  return {
    folder: process.cwd(),
    environment: { ...process.env },
    hasFakeTimers: vi.isFakeTimers(),
    // AWS SDK v3 adds `awslambda` when it is imported; zod, core-js and Vitest add names of this form.
    globals: Object.getOwnPropertyNames(globalThis).filter((name) => !/^(?:awslambda$|__)/.test(name)),
    // Not `Request`, which Hono's server replaces for good.
    replaced: [fetch, Date, Date.now, Math.random, globalThis.Buffer],
    listeners: Object.fromEntries(events.map((event) => [event, process.listenerCount(event)])),
  };
}

// Files are not isolated from each other (vitest.config.ts): what one leaves behind would break another, in some
// orders alone. This makes the file fail that left it.
const before = sharedState();
afterAll(() => {
  expect(sharedState()).toEqual(before);
});
