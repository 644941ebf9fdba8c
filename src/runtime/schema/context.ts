/** A typed key of a value in the context of a call or a request. */
export interface ContextKey<Value> {
  /** For logs; keys with the same name are still distinct. */
  readonly name: string;
  /** Phantom property for the type; never set. */
  readonly $value?: Value;
}

/** Creates a context key. Export it from a module that both the setter and the reader of the value can import. */
export function createContextKey<Value>(name: string): ContextKey<Value> {
  return { name };
}

/** Values that interceptors, callers and handlers share during one call or request. */
export interface CallContext {
  /** @returns undefined if the value is not set. */
  get<Value>(key: ContextKey<Value>): Value | undefined;
  /** Sets or replaces a value. */
  set<Value>(key: ContextKey<Value>, value: Value): this;
}

/** Creates an empty context. */
export function createContext(): CallContext {
  return new Map() as CallContext;
}
