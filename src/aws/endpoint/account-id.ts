import type { Call } from "@shapewright/runtime";
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from "../identity.ts";
import type { EndpointValues } from "./endpoint-rules.ts";

/** Adds the account id of the caller's credentials, for rules with account-based endpoints. */
export async function addAccountId(values: EndpointValues, { config, endpoint }: Call): Promise<void> {
  values["accountIdEndpointMode"] ??= "preferred";
  if (values["accountIdEndpointMode"] === "disabled" || endpoint) return;
  const { credentials } = config as { credentials?: AwsCredentialIdentity | AwsCredentialIdentityProvider };
  values["accountId"] = (typeof credentials === "function" ? await credentials() : credentials)?.accountId;
}
