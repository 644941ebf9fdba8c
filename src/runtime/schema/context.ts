/** Names a value in the context of a call or a request, and carries the value's type. */
export interface ContextKey<Value> {
  /** For logs; keys of one name are different keys all the same. */
  readonly name: string;
  /** Carries the type; it never has a value. */
  readonly $value?: Value;
}

/** Makes a key of values in contexts. Keep it where whoever sets the value and whoever reads it can import it. */
export function createContextKey<Value>(name: string): ContextKey<Value> {
  return { name };
}

/** What interceptors, callers and handlers leave for each other on the way of one call or one request. */
export interface CallContext {
  /** @returns undefined where nothing has set the value. */
  get<Value>(key: ContextKey<Value>): Value | undefined;
  /** Sets a value, in the place of one that is there. */
  set<Value>(key: ContextKey<Value>, value: Value): this;
}

/** Makes a context without values. */
export function createContext(): CallContext {
  return new Map() as CallContext;
}
