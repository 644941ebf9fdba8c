import type { ServiceModel } from "../service-model.ts";
import { string, structure } from "./json-values.ts";
import { namespaceOf, shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";
import { type OwnTrait, readTrait } from "./traits/read-traits.ts";

const titleTrait: OwnTrait<string> = { id: "smithy.api#title", value: string };
const serviceTrait: OwnTrait<{ sdkId?: string; endpointPrefix?: string; arnNamespace?: string }> = {
  id: "aws.api#service",
  value: structure({}, { sdkId: string, endpointPrefix: string, arnNamespace: string }),
};
const signingTraits: readonly OwnTrait<{ name?: string }>[] = ["aws.auth#sigv4", "aws.auth#sigv4a"].map((id) => ({
  id,
  value: structure({}, { name: string }),
}));

/** What names a service and its endpoints: `aws.api#service`, `aws.auth#sigv4` and `title`. */
export function readServiceSettings(
  service: FlatShape,
): Pick<ServiceModel, "name" | "namespace" | "sdkId" | "title" | "endpointPrefix" | "signingName"> {
  const name = shapeNameOf(service.id);
  const aws = readTrait(service, serviceTrait);
  return {
    name,
    namespace: namespaceOf(service.id),
    sdkId: aws?.sdkId ?? name,
    title: readTrait(service, titleTrait),
    // The trait's own rule: the prefix is the ARN namespace where it is not given, and that is the shape's name.
    endpointPrefix: aws && (aws.endpointPrefix ?? aws.arnNamespace ?? name.toLowerCase()),
    signingName: signingTraits.map((trait) => readTrait(service, trait)?.name).find((given) => given !== undefined),
  };
}
