import type { Provider } from "../identity.ts";

/** Options of clients that the endpoint rules of nearly every service read. */
export interface EndpointConfig {
  /** The endpoint's cryptography is validated by FIPS 140. */
  readonly useFipsEndpoint?: boolean | Provider<boolean> | undefined;
  /** The endpoint has addresses of both versions of IP. */
  readonly useDualstackEndpoint?: boolean | Provider<boolean> | undefined;
}
