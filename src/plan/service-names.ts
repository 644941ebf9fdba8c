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

/** Whether an error of the model has a name: it keeps that, and the base of all errors gives way, as in AWS SDK v3. */
function hasError({ errors, operations }: ServiceModel, name: Identifier): boolean {
  return [...errors, ...operations.flatMap((operation) => operation.errors)].some(
    (error) => toTypeName(error.name) === name,
  );
}
