import type { EndpointAuthScheme } from "@shapewright/runtime";

/** The result of endpoint rules for a call (Smithy, "Endpoint object"). */
export interface ResolvedEndpoint {
  /** `https://host[:port][/path]`. */
  readonly url: string;
  /** Headers to add to the request, by name. */
  readonly headers?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly properties?: EndpointProperties | undefined;
}

export interface EndpointProperties {
  /** Auth schemes in order of preference; override those of the model. */
  readonly authSchemes?: readonly EndpointAuthScheme[] | undefined;
  readonly [name: string]: unknown;
}
