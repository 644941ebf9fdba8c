import type { EndpointAuthScheme } from "@shapewright/runtime";

/** What an endpoint rule set gives for a call (Smithy, "Endpoint object"). */
export interface ResolvedEndpoint {
  /** `https://host[:port][/path]`. */
  readonly url: string;
  /** Headers that the request gets, by name. */
  readonly headers?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly properties?: EndpointProperties | undefined;
}

export interface EndpointProperties {
  /** How the request is signed, in order of preference; in place of what the model says. */
  readonly authSchemes?: readonly EndpointAuthScheme[] | undefined;
  readonly [name: string]: unknown;
}
