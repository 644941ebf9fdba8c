import type { ServiceModel } from "../../model/service-model.ts";
import { rewriteShapes } from "../rewrite-shapes.ts";

/** STS calls identity providers over the network: an error modeled as a client fault may be transient. */
export function customizeStsModel(model: ServiceModel): ServiceModel {
  return rewriteShapes(model, (shape) =>
    shape.name === "IDPCommunicationErrorException"
      ? { ...shape, traits: { ...shape.traits, retryable: shape.traits.retryable ?? {} } }
      : shape,
  );
}
