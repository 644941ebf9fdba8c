/** A provider of credentials or tokens, with what it is told of the client that asks. */
type IdentityProvider<Properties, Identity> = (properties?: Properties) => Promise<Identity>;

/**
 * A provider that is loaded when it is first asked. Each of them has a file of its own: bundlers put what a file imports
 * dynamically into the bundle, whether its functions are used or not.
 */
export function loadProvider<Properties, Identity>(
  load: () => Promise<IdentityProvider<Properties, Identity>>,
): IdentityProvider<Properties, Identity> {
  let provider: Promise<IdentityProvider<Properties, Identity>> | undefined;
  return async (properties) => (await (provider ??= load()))(properties);
}
