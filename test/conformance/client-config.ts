import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import type { JsonNode, JsonObject } from "./exact-json.ts";
import { isObject, type RequestCase } from "./smithy-cases.ts";

/** The client's configuration that a request case asks for, by the names of AWS SDK v3. */
export function clientConfigOf(given: Pick<RequestCase, "id" | "host" | "vendorParams">): ClientConfig {
  const { host, vendorParams } = given;
  return {
    endpoint: `https://${host ?? "example.com"}`,
    ...(asksForDefaults(given) && { sendDefaults: true }),
    ...scopedConfig(vendorParams),
  };
}

/** Whether a case is one of the six that want defaults that the caller has not given: no client of AWS's sends them. */
export function asksForDefaults({ id }: { readonly id: string }): boolean {
  return /Client(PopulatesDefaultValuesInInput|PopulatesNestedDefaultValuesWhenMissing)$/.test(id);
}

/** `aws.protocoltests.config#AwsConfig`: the configuration of the client, overridden by the call's. */
function scopedConfig(vendorParams: JsonObject | undefined): object {
  const scoped = vendorParams?.["scopedConfig"];
  if (!isObject(scoped)) return {};
  const client = objectOr(scoped["client"]);
  const s3 = { ...objectOr(client["s3"]), ...objectOr(objectOr(scoped["operation"])["s3"]) };
  return {
    ...(client["region"] !== undefined && { region: client["region"] }),
    ...(s3["addressing_style"] !== undefined && { forcePathStyle: s3["addressing_style"] === "path" }),
    ...(s3["use_dualstack_endpoint"] !== undefined && { useDualstackEndpoint: s3["use_dualstack_endpoint"] }),
    ...(s3["use_accelerate_endpoint"] !== undefined && { useAccelerateEndpoint: s3["use_accelerate_endpoint"] }),
  };
}

function objectOr(node: JsonNode | undefined): JsonObject {
  return isObject(node) ? node : {};
}
