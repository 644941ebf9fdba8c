import type { Headers } from "../runtime/http/http-message.ts";

/** Options of a mock server. */
export interface MockOptions<Overrides extends object = MockOverrides> {
  /** Another one gives other values: the same for the same seed, operation and input. 0 by default. */
  readonly seed?: number | undefined;
  /** What operations answer in place of made values, by the operation's or the handler's name. */
  readonly overrides?: Overrides | undefined;
  /** Nothing is kept from one request to the next: what is created is not found afterwards. */
  readonly stateless?: boolean | undefined;
  /** Milliseconds before each response. */
  readonly latency?: number | undefined;
  /** The part of requests that fail with a server error, 0 to 1: the same ones for the same seed and order of requests. */
  readonly failRate?: number | undefined;
  /** The service to take, where a model has several. */
  readonly service?: string | undefined;
  /** Receives what overrides throw that is not an error of the model; such a request is answered with 500. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Receives each request when it is answered. Errors that it throws are ignored. */
  readonly onRequest?: ((request: MockRequest) => void) | undefined;
}

/** What operations answer, by name: outputs, or functions that return an output or throw an error of the model. */
export type MockOverrides = Readonly<Record<string, object>>;

/**
 * What the operations of a generated package may be overridden with, by its interface of handlers:
 * `MockOverridesOf<SSOOIDCHandlers>`.
 */
export type MockOverridesOf<Handlers extends object> = {
  readonly [Name in keyof Handlers]?: Handlers[Name] extends (input: infer Input, ...context: never[]) => infer Output
    ? ((input: Input, call: MockCall) => Output) | Awaited<Output>
    : never;
};

/** What an override learns about its call in addition to the input. */
export interface MockCall {
  /** The operation's name in the model. */
  readonly operation: string;
  readonly requestId: string;
  /** By lower-case name. */
  readonly headers: Readonly<Headers>;
  /** The output that the mock would have answered with. */
  readonly output: () => Record<string, unknown>;
  /**
   * An error of the model to throw, by its name or code.
   *
   * @throws TypeError for an error that the model does not have.
   */
  readonly error: (name: string, members?: Readonly<Record<string, unknown>>) => Error;
}

/** A request that was answered. */
export interface MockRequest {
  readonly time: Date;
  readonly method: string;
  /** Without the query, which may hold signatures. */
  readonly path: string;
  /** The service's name for display, such as `DynamoDB`. */
  readonly service: string;
  /** Undefined where the request is for none. */
  readonly operation: string | undefined;
  /** The operation's input, where the request could be read. */
  readonly input: object | undefined;
  readonly status: number;
  /** The name of the error that was answered, if any. */
  readonly error: string | undefined;
  readonly milliseconds: number;
}
