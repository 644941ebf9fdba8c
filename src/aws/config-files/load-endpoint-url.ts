import { ConfigurationError } from "./config-setting.ts";
import { readVariable } from "./environment.ts";
import { loadConfigValue, readSetting } from "./load-config-value.ts";
import { endpoint, ignoreConfiguredEndpointUrls } from "./settings.ts";
import { loadSharedConfig } from "#shared-config";
import { profileName, readProperty, type ProfileOptions } from "./profile.ts";

/**
 * The endpoint that the environment or the files set for a service: `AWS_ENDPOINT_URL_<SERVICE>`, `AWS_ENDPOINT_URL`, the
 * `endpoint_url` of the service in the `services` section that the profile names, the profile's own `endpoint_url`.
 *
 * @param serviceId the model's `sdkId`, such as `API Gateway`, for which `AWS_ENDPOINT_URL_API_GATEWAY` and `api_gateway`
 *   are looked for.
 * @returns undefined where nothing is set, and where `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` is true.
 * @throws ConfigurationError for what is not a URL, and for a `services` section that is not there.
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
        throw new ConfigurationError(`profile ${name} names [services ${sectionName}], which is not there`);
      }
      const ofService = section[serviceKey];
      const url = typeof ofService === "object" ? readProperty(ofService, `${endpoint.key}`) : undefined;
      if (url !== undefined)
        return readSetting(endpoint, url, `${endpoint.key} of ${serviceKey} in [services ${sectionName}]`);
    }
  }
  return loadConfigValue(endpoint, options);
}
