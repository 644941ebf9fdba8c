/** Endpoint rules say that a client's options, or a call's input, lead nowhere. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
}
