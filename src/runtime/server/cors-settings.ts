/** Smithy's `cors` trait: defaults for the interceptor of this name. */
export interface CorsSettings {
  /** `*` by default. */
  readonly origin?: string | undefined;
  /** In seconds. */
  readonly maxAge?: number | undefined;
  readonly additionalAllowedHeaders?: readonly string[] | undefined;
  readonly additionalExposedHeaders?: readonly string[] | undefined;
}
