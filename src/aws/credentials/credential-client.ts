import { ServiceClient, type ClientProtocol, type ServiceSchema, type Signer } from "@shapewright/runtime";
import { loadConfigValue } from "../config-files/load-config-value.ts";
import { loadEndpointUrl } from "../config-files/load-endpoint-url.ts";
import { resolveRegion } from "../config-files/region.ts";
import * as settings from "../config-files/settings.ts";
import type { AwsIdentityProperties } from "../identity.ts";
import type { ClientProviderOptions } from "./provider-options.ts";
import { findServiceEndpoint, type ServiceHost } from "./service-endpoint.ts";

/** A service that hands out credentials. */
interface CredentialService {
  readonly schema: ServiceSchema;
  readonly protocol: ClientProtocol;
  readonly host: ServiceHost;
}

/** Who asks for credentials, and how. */
export interface CredentialRequest {
  readonly options: ClientProviderOptions;
  /** Of the client that the credentials are for. */
  readonly properties?: AwsIdentityProperties | undefined;
}

interface CredentialClientOptions extends CredentialRequest {
  readonly region: string;
  readonly signer?: Signer | undefined;
}

/**
 * Makes a client for as long as a call takes. Its transport is that of the provider's options, or of the client that the
 * credentials are for: proxies are theirs, too.
 *
 * @returns what the call returns.
 */
export async function callService<Output>(
  service: CredentialService,
  { options, properties, region, signer }: CredentialClientOptions,
  call: (client: ServiceClient) => Promise<Output>,
): Promise<Output> {
  const { clientConfig = {}, parentClientConfig = {} } = options;
  const resolved = resolveRegion(region);
  const useFipsEndpoint =
    clientConfig.useFipsEndpoint ??
    parentClientConfig.useFipsEndpoint ??
    (resolved.isFips || (await loadConfigValue(settings.useFipsEndpoint, options)));
  const useDualstackEndpoint =
    clientConfig.useDualstackEndpoint ??
    parentClientConfig.useDualstackEndpoint ??
    (await loadConfigValue(settings.useDualstackEndpoint, options));
  const endpoint =
    clientConfig.endpoint ??
    (await loadEndpointUrl(service.schema.sdkId, options)) ??
    findServiceEndpoint(service.host, { region: resolved.region, useFipsEndpoint, useDualstackEndpoint });
  const transport = clientConfig.transport ?? parentClientConfig.transport ?? properties?.callerClientConfig?.transport;
  const client = new ServiceClient(service.schema, service.protocol, {
    ...clientConfig,
    region: resolved.region,
    endpoint,
    transport,
    signer,
  });
  try {
    return await call(client);
  } finally {
    // Another's connections are not this client's to close.
    if (transport === undefined) client.destroy();
  }
}

/**
 * The region of a client: the first that is set of the provider's `clientConfig`, the profile (where one is given), the
 * client that the credentials are for, the environment and the files.
 */
export async function findRegion(
  { options, properties }: CredentialRequest,
  profileRegion?: string,
): Promise<string | undefined> {
  const { clientConfig, parentClientConfig } = options;
  const given = clientConfig?.region ?? profileRegion ?? parentClientConfig?.region;
  // A client without a region may need none: it has an endpoint.
  const region =
    typeof given === "string"
      ? given
      : await (given?.() ?? properties?.callerClientConfig?.region().catch(() => undefined));
  return region ?? loadConfigValue(settings.region, options);
}
