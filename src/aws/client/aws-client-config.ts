import type { CallLogger, ClientConfig } from "@shapewright/runtime";
import type {
  AwsCredentialIdentity,
  AwsCredentialIdentityProvider,
  Provider,
  TokenIdentity,
  TokenIdentityProvider,
} from "../identity.ts";
import type { DefaultsMode } from "../config-files/settings.ts";
import type { HttpRequestSigner, SignerFunction } from "./http-request-signer.ts";
import type { ProvidedName, ProvidedOptions } from "./provided-options.ts";
import type { RequestHandler } from "./request-handler.ts";
import type { RequestHandlerOptions } from "./request-handler-options.ts";
import type { UserAgentConfig } from "./sdk-headers.ts";

/** Options of every client of AWS's services, by the names of AWS SDK v3. */
export interface AwsClientConfig extends Omit<ClientConfig, "signer" | ProvidedName>, ProvidedOptions, UserAgentConfig {
  /** `eu-west-1`. In Node, what the environment and the shared files say where it is not set. */
  readonly region?: string | Provider<string> | undefined;
  /** The keys that requests are signed with, or what gives them. */
  readonly credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider | undefined;
  /** The bearer token of operations that take one. */
  readonly token?: TokenIdentity | TokenIdentityProvider | undefined;
  /**
   * Signs each attempt of the operations that need it, in the place of all auth schemes: a function of one's own, or in
   * Node a signer of AWS SDK v3's form, that is an object with `sign(request, options)`, or a function that returns one.
   */
  readonly signer?: SignerFunction | HttpRequestSigner | undefined;
  /** The region that signatures name, in place of `region`. */
  readonly signingRegion?: string | undefined;
  /** The name that signatures give the service, in place of the model's. */
  readonly signingName?: string | undefined;
  /** Milliseconds that the service's clock is ahead of this one's; clients correct it when a service says otherwise. */
  readonly systemClockOffset?: number | undefined;
  /** A request handler of AWS SDK v3 that sends the requests instead of `transport`, or the options to create one. */
  readonly requestHandler?: RequestHandler | RequestHandlerOptions | undefined;
  /**
   * Takes warnings and, in Node, is told of each call, without sensitive members; `console`, for example. Elsewhere it is
   * told of calls with `interceptors: [createCallLogInterceptor(logger)]`, which only bundles that import it contain.
   */
  readonly logger?: CallLogger | undefined;
  /**
   * `adaptive`: attempts also wait for their turn once the service has throttled. The default is `standard`. In Node,
   * what the environment and the shared files say where it is not set; elsewhere `adaptive` is
   * `retryStrategy: new AdaptiveRetryStrategy()`, which only bundles that import it contain.
   */
  readonly retryMode?: RetryMode | Provider<RetryMode> | undefined;
  /** Where it is not set, the time limits of connections are those of the mode; the default `legacy` has none. In Node only. */
  readonly defaultsMode?: DefaultsMode | Provider<DefaultsMode> | undefined;
  /** The regions that a signature of `sigv4a` is valid for, in place of what the endpoint says. */
  readonly sigv4aSigningRegionSet?: readonly string[] | Provider<readonly string[] | undefined> | undefined;
  /** The profile of the shared files, in place of `AWS_PROFILE`. */
  readonly profile?: string | undefined;
}

/** How attempts are repeated. */
export type RetryMode = "standard" | "adaptive";
