import type { ServiceModel } from "../service-model.ts";
import { expectObject, expectString } from "./expect-json.ts";
import { namespaceOf, shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";
import { childSpot } from "./spot.ts";

/** What names a service and its endpoints: `aws.api#service`, `aws.auth#sigv4` and `title`. */
export function readServiceSettings(
  service: FlatShape,
): Pick<ServiceModel, "name" | "namespace" | "sdkId" | "title" | "endpointPrefix" | "signingName"> {
  const name = shapeNameOf(service.id);
  const title = service.traits.get("smithy.api#title");
  const isAws = service.traits.has("aws.api#service");
  return {
    name,
    namespace: namespaceOf(service.id),
    sdkId: readText(service, "aws.api#service", "sdkId") ?? name,
    title: title === undefined ? undefined : expectString(title.value, `service "${service.id}": title`, title.spot),
    // The trait's own rule: the prefix is the ARN namespace where it is not given, and that is the shape's name.
    endpointPrefix: isAws
      ? (readText(service, "aws.api#service", "endpointPrefix") ??
        readText(service, "aws.api#service", "arnNamespace") ??
        name.toLowerCase())
      : undefined,
    signingName: readText(service, "aws.auth#sigv4", "name") ?? readText(service, "aws.auth#sigv4a", "name"),
  };
}

function readText(service: FlatShape, id: string, key: string): string | undefined {
  const trait = service.traits.get(id);
  if (trait === undefined) return undefined;
  const what = `service "${service.id}": ${id.slice(id.indexOf("#") + 1)}`;
  const value = expectObject(trait.value, what, trait.spot)[key];
  return value === undefined ? undefined : expectString(value, `${what}: ${key}`, childSpot(trait.spot, key));
}
