import { ServiceClient, type ClientProtocol, type ServiceSchema, type Signer } from "@shapewright/runtime";
import { loadConfigValue } from "../config-files/load-config-value.ts";
import { loadEndpointUrl } from "../config-files/load-endpoint-url.ts";
import { resolveRegion } from "../config-files/region.ts";
import * as settings from "../config-files/settings.ts";
import type { AwsIdentityProperties } from "../identity.ts";
import type { ClientProviderOptions } from "./provider-options.ts";
import { findServiceEndpoint, type ServiceHost } from "./service-endpoint.ts";

/** A service that issues credentials. */
interface CredentialService {
  readonly schema: ServiceSchema;
  readonly protocol: ClientProtocol;
  readonly host: ServiceHost;
}

/** The requester of credentials. */
export interface CredentialRequest {
  readonly options: ClientProviderOptions;
  /** The properties of the client that needs the credentials. */
  readonly properties?: AwsIdentityProperties | undefined;
}

interface CredentialClientOptions extends CredentialRequest {
  readonly region: string;
  readonly signer?: Signer | undefined;
}

/**
 * Creates a client for one call. Uses the transport of the provider's options, or of the client that needs the
 * credentials, since its proxy settings apply here too.
 *
 * @returns the call's result.
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
    // A shared transport's connections must stay open.
    if (transport === undefined) client.destroy();
  }
}

/**
 * The region of a client, from the first that is set: the provider's `clientConfig`, the profile (if any), the client
 * that needs the credentials, the environment and the files.
 */
export async function findRegion(
  { options, properties }: CredentialRequest,
  profileRegion?: string,
): Promise<string | undefined> {
  const { clientConfig, parentClientConfig } = options;
  const given = clientConfig?.region ?? profileRegion ?? parentClientConfig?.region;
  // A client without a region may have a custom endpoint instead.
  const region =
    typeof given === "string"
      ? given
      : await (given?.() ?? properties?.callerClientConfig?.region().catch(() => undefined));
  return region ?? loadConfigValue(settings.region, options);
}
