/** What a {@link ProviderError} is made with, besides its message. */
interface ProviderErrorOptions {
  /** `true`, the default: a chain asks its next provider. `false`: the chain ends with this error. */
  readonly tryNextLink?: boolean | undefined;
  readonly cause?: unknown;
}

/** A provider that gives nothing. Messages name the source, and never hold a secret. */
export class ProviderError extends Error {
  override readonly name: string = "ProviderError";
  /** Whether a chain asks its next provider: where the source is not there, not where it is and does not work. */
  readonly tryNextLink: boolean;

  constructor(message: string, options: ProviderErrorOptions | boolean = {}) {
    const { tryNextLink = true, cause } = typeof options === "boolean" ? { tryNextLink: options } : options;
    super(message, cause === undefined ? undefined : { cause });
    this.tryNextLink = tryNextLink;
  }
}

/** Of providers of credentials. */
export class CredentialsProviderError extends ProviderError {
  override readonly name = "CredentialsProviderError";
}

/** Of providers of bearer tokens. */
export class TokenProviderError extends ProviderError {
  override readonly name = "TokenProviderError";
}
