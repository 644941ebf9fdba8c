import { afterEach, beforeEach, expect } from "vitest";

/** Makes each test of a file fail that leaves a rejection or an exception to nobody. */
export function failOnUnhandledRejections(): void {
  const unhandled: unknown[] = [];
  const remember = (error: unknown): void => {
    unhandled.push(error);
  };
  beforeEach(() => {
    process.on("unhandledRejection", remember);
    process.on("uncaughtException", remember);
  });
  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off("unhandledRejection", remember);
    process.off("uncaughtException", remember);
    expect(unhandled.splice(0)).toEqual([]);
  });
}
