import type { ServiceModel } from "../model/service-model.ts";
import { toIdentifier, toTypeName, type Identifier } from "./identifier.ts";
import type { ServiceNames } from "./package-plan.ts";

/** The names derived from `sdkId`, as in AWS SDK v3: `SSO OIDC` becomes `SSOOIDC`. */
export function planServiceNames(model: ServiceModel): ServiceNames {
  const words = model.sdkId.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const stem = toTypeName(words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(""));
  const named = (before: string, after: string): Identifier => toIdentifier(`${before}${stem}${after}`);
  return {
    slug: words.map((word) => word.toLowerCase()).join("-") || "service",
    aggregatedClient: stem,
    client: named("", "Client"),
    clientConfig: named("", "ClientConfig"),
    exception: named(
      "",
      hasError(model, named("", "ServiceException")) ? "SyntheticServiceException" : "ServiceException",
    ),
    paginationConfiguration: named("", "PaginationConfiguration"),
    serviceSchema: named("", "$"),
    handlers: named("", "Handlers"),
    createServer: named("create", "Server"),
  };
}

/** Whether a modeled error has a name: it keeps the name, and the base class of errors is renamed, as in AWS SDK v3. */
function hasError({ errors, operations }: ServiceModel, name: Identifier): boolean {
  return [...errors, ...operations.flatMap((operation) => operation.errors)].some(
    (error) => toTypeName(error.name) === name,
  );
}
