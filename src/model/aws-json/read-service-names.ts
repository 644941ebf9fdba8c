import { GeneratorError } from "../../generator-error.ts";
import type { ServiceModel } from "../service-model.ts";
import type { CheckedFile } from "./part-types.ts";

/**
 * The service's names: `serviceId`, else derived from the abbreviation or the full name as AWS's own tools do (without
 * the vendor), else from the prefixes of its requests.
 */
export function readServiceNames({ file, json }: CheckedFile<"api">): Pick<ServiceModel, "name" | "sdkId" | "title"> {
  const { serviceId, serviceAbbreviation, serviceFullName, targetPrefix, endpointPrefix } = json.metadata;
  const title = serviceFullName ?? serviceAbbreviation;
  const sdkId = [
    serviceId,
    stripVendor(serviceAbbreviation),
    stripVendor(serviceFullName),
    targetPrefix?.split(".").at(-1),
    endpointPrefix,
  ].find((name) => name !== undefined && /[A-Za-z]/.test(name));
  if (sdkId === undefined) {
    throw new GeneratorError("metadata: service has no name", {
      code: "invalid-model",
      place: { file, pointer: "/metadata" },
      hint: "give it a serviceId, such as `Weather`",
    });
  }
  return { name: targetPrefix ?? makeShapeName(sdkId), sdkId, title };
}

function stripVendor(name: string | undefined): string | undefined {
  return name
    ?.replace(/^(?:Amazon|AWS)\s+(?=\S)/, "")
    .replaceAll(/[^A-Za-z0-9 ]+/g, " ")
    .trim();
}

/** `SSO OIDC` → `SSOOIDC`, `weather-station` → `WeatherStation`. */
export function makeShapeName(sdkId: string): string {
  const name = sdkId
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
  return /^\d/.test(name) ? `Service${name}` : name;
}
