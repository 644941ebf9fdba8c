/** Thrown if endpoint rules reject a client's options or a call's input. */
export class EndpointError extends Error {
  override readonly name = "EndpointError";
}
