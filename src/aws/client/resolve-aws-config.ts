import { createDefaultCredentials, loadDefaultRegion } from "#defaults";
import { resolvePlatformConfig } from "#platform";
import type { ClientConfig, Signer } from "@shapewright/runtime";
import { memoizeIdentityProvider } from "../credentials/memoize-identity-provider.ts";
import type { AwsCredentialIdentityProvider, Provider } from "../identity.ts";
import type { AwsClientConfig } from "./aws-client-config.ts";
import type { ProvidedName } from "./provided-options.ts";
import { createSdkHeaders } from "./sdk-headers.ts";

/** A configuration whose region and credentials are there when they are asked for. */
export type ResolvedAwsConfig<Config extends AwsClientConfig = AwsClientConfig> = Omit<
  Config,
  "signer" | ProvidedName
> &
  Pick<ClientConfig, ProvidedName> & {
    readonly signer?: Signer | undefined;
    readonly region: Provider<string>;
    readonly credentials: AwsCredentialIdentityProvider;
  };

/**
 * Completes a client's configuration with what is to be found elsewhere. Nothing is looked for before a call needs it;
 * a region is looked for once, and credentials are remembered until shortly before they expire.
 *
 * The region rejects with the Error "Region is missing" where there is none to be found.
 *
 * @throws TypeError for a `signer` that is neither a function nor an object with `sign`.
 */
export function resolveAwsConfig<Config extends AwsClientConfig>(config: Config): ResolvedAwsConfig<Config> {
  const { region, credentials, profile, logger } = config;
  const ofProfile = profile === undefined ? {} : { profile };
  const given: Config & ClientConfig = { ...config, ...resolvePlatformConfig(config, () => resolved) };
  const loadRegion = async (): Promise<string> => {
    const found = typeof region === "function" ? await region() : (region ?? (await loadDefaultRegion({ profile })));
    if (!found) throw new Error("Region is missing");
    return found;
  };
  const knownRegion = keepUnlessRejected(loadRegion);
  const findProvider = keepUnlessRejected(async () =>
    typeof credentials === "function"
      ? memoizeIdentityProvider(credentials)
      : (credentials ?? (await createDefaultCredentials({ ...ofProfile, logger }))),
  );
  const resolved: ResolvedAwsConfig<Config> = {
    ...given,
    interceptors: [...(given.interceptors ?? []), createSdkHeaders()],
    region: knownRegion,
    async credentials() {
      const found = await findProvider();
      if (typeof found !== "function") return found;
      return found({ callerClientConfig: { region: knownRegion, transport: given.transport, ...ofProfile } });
    },
  };
  return resolved;
}

/** Finds a value once. A failure is not kept: the next call may find one. */
function keepUnlessRejected<Value>(find: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | undefined;
  return () =>
    (known ??= find().catch((error: unknown) => {
      known = undefined;
      throw error;
    }));
}
