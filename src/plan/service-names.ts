import type { ServiceModel } from "../model/service-model.ts";
import { toIdentifier, toTypeName, type Identifier } from "./identifier.ts";
import type { ServiceNames } from "./package-plan.ts";

/** The names made from `sdkId`, as AWS SDK v3 makes them: `SSO OIDC` gives `SSOOIDC`. */
export function planServiceNames(model: ServiceModel): ServiceNames {
  const words = model.sdkId.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const stem = toTypeName(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(""));
  const named = (before: string, after: string): Identifier => toIdentifier(`${before}${stem}${after}`);
  return {
    slug: words.map((word) => word.toLowerCase()).join("-") || "service",
    aggregatedClient: stem,
    client: named("", "Client"),
    clientConfig: named("", "ClientConfig"),
    exception: named("", "ServiceException"),
    paginationConfiguration: named("", "PaginationConfiguration"),
    serviceSchema: named("", "$"),
    handlers: named("", "Handlers"),
    createServer: named("create", "Server"),
  };
}
