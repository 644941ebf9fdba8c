/** What a user's handlers file needs, as the emitters print it. */
export interface HandlersSkeleton {
  /** The interface that handlers are typed with, such as `SSOOIDCHandlers`. */
  readonly handlersInterface: string;
  readonly operations: readonly HandlerStub[];
  /** What stubs use of other modules; added where a stub that uses it is. */
  readonly imports: readonly StubImport[];
}

export interface HandlerStub {
  readonly method: string;
  /**
   * A method of an object literal with the comma behind it: double quotes, semicolons, its first line not indented and
   * each level further in by two spaces.
   */
  readonly stub: string;
}

export interface StubImport {
  readonly name: string;
  readonly from: string;
}
