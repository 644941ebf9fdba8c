import { ConfigurationError } from "./config-setting.ts";
import { readVariable } from "./environment.ts";
import { loadConfigValue, readSetting } from "./load-config-value.ts";
import { endpoint, ignoreConfiguredEndpointUrls } from "./settings.ts";
import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty, type ProfileOptions } from "./profile.ts";

/**
 * The configured endpoint of a service, from the first of: `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`, the
 * service's `endpoint_url` in the profile's `services` section, the profile's `endpoint_url`.
 *
 * @param serviceId the model's `sdkId`: for `API Gateway`, the names are `AWS_ENDPOINT_URL_API_GATEWAY` and
 *   `api_gateway`.
 * @returns undefined if nothing is set, or if `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` is true.
 * @throws ConfigurationError for an invalid URL, and for a missing `services` section.
 */
export async function loadEndpointUrl(serviceId: string, options: ProfileOptions = {}): Promise<string | undefined> {
  if (await loadConfigValue(ignoreConfiguredEndpointUrls, options)) return undefined;
  const serviceKey = serviceId.replace(/[\s-]/g, "_").toLowerCase();
  const variable = `${endpoint.variable}_${serviceKey.toUpperCase()}`;
  const forService = readVariable(variable);
  if (forService !== undefined) return readSetting(endpoint, forService, variable);
  if (readVariable(`${endpoint.variable}`) === undefined) {
    const { profiles, services } = await loadSharedConfig(options);
    const name = profileName(options);
    const sectionName = readProperty(profiles[name], "services");
    if (sectionName !== undefined) {
      const section = services[sectionName];
      if (section === undefined) {
        throw new ConfigurationError(`profile ${name} refers to [services ${sectionName}], which does not exist`);
      }
      const ofService = section[serviceKey];
      const url = typeof ofService === "object" ? readProperty(ofService, `${endpoint.key}`) : undefined;
      if (url !== undefined)
        return readSetting(endpoint, url, `${endpoint.key} of ${serviceKey} in [services ${sectionName}]`);
    }
  }
  return loadConfigValue(endpoint, options);
}
