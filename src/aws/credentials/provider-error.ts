/** Options of a {@link ProviderError}. */
interface ProviderErrorOptions {
  /** Whether a chain tries the next provider (default) or ends with this error. */
  readonly tryNextLink?: boolean | undefined;
  readonly cause?: unknown;
}

/** Thrown by a provider that has no result. Messages name the source, and never contain a secret. */
export class ProviderError extends Error {
  override readonly name: string = "ProviderError";
  /** Whether a chain tries the next provider: if the source is absent, not if it fails. */
  readonly tryNextLink: boolean;

  constructor(message: string, options: ProviderErrorOptions | boolean = {}) {
    const { tryNextLink = true, cause } = typeof options === "boolean" ? { tryNextLink: options } : options;
    super(message, cause === undefined ? undefined : { cause });
    this.tryNextLink = tryNextLink;
  }
}

/** Thrown by providers of credentials. */
export class CredentialsProviderError extends ProviderError {
  override readonly name = "CredentialsProviderError";
}

/** Thrown by providers of bearer tokens. */
export class TokenProviderError extends ProviderError {
  override readonly name = "TokenProviderError";
}
