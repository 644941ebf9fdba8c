/** The printed parts of a user's handlers file. */
export interface HandlersSkeleton {
  /** The interface that handlers are typed with, such as `SSOOIDCHandlers`. */
  readonly handlersInterface: string;
  readonly operations: readonly HandlerStub[];
  /** The imports of stubs; each is added together with a stub that uses it. */
  readonly imports: readonly StubImport[];
}

export interface HandlerStub {
  readonly method: string;
  /**
   * A method of an object literal with a trailing comma: double quotes, semicolons, the first line not indented, two
   * spaces per level.
   */
  readonly stub: string;
}

export interface StubImport {
  readonly name: string;
  readonly from: string;
}
