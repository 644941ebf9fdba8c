// Written by scripts/generate-format-types.ts from waiters.schema.json. Do not edit.

/**
 * Waiters: `waiters-2.json`.
 */
export interface WaitersModel {
  /**
   * The version of the layout.
   */
  version?: string | number;
  waiters: {
    [k: string]: Waiter;
  };
  [k: string]: unknown;
}
export interface Waiter {
  /**
   * The operation that is polled.
   */
  operation: string;
  /**
   * Seconds between two calls.
   */
  delay?: number;
  /**
   * The number of calls.
   */
  maxAttempts?: number;
  /**
   * A description of the awaited state.
   */
  description?: string;
  acceptors: Acceptor[];
  [k: string]: unknown;
}
export interface Acceptor {
  /**
   * The kind of comparison.
   */
  matcher: string;
  /**
   * A JMESPath expression.
   */
  argument?: string;
  /**
   * The value that is waited for.
   */
  expected?: {
    [k: string]: unknown;
  };
  /**
   * `success`, `failure` or `retry`.
   */
  state: string;
  [k: string]: unknown;
}
