/** A provider of credentials or tokens; its argument describes the requesting client. */
type IdentityProvider<Properties, Identity> = (properties?: Properties) => Promise<Identity>;

/**
 * A provider that is loaded at first use. Each has a separate file, since bundlers include all exports of a dynamically
 * imported file.
 */
export function loadProvider<Properties, Identity>(
  load: () => Promise<IdentityProvider<Properties, Identity>>,
): IdentityProvider<Properties, Identity> {
  let provider: Promise<IdentityProvider<Properties, Identity>> | undefined;
  return async (properties) => (await (provider ??= load()))(properties);
}
