import type { Provider } from "../identity.ts";

/** Client options that the endpoint rules of nearly every service read. */
export interface EndpointConfig {
  /** Whether to use an endpoint with FIPS 140 validated cryptography. */
  readonly useFipsEndpoint?: boolean | Provider<boolean> | undefined;
  /** Whether to use an endpoint that supports both IPv4 and IPv6. */
  readonly useDualstackEndpoint?: boolean | Provider<boolean> | undefined;
}
