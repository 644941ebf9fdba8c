import type { ServiceModel } from "../../model/service-model.ts";
import { rewriteShapes } from "../rewrite-shapes.ts";

/** STS asks identity providers over the network: what the model calls a fault of the caller may be gone a moment later. */
export function customizeStsModel(model: ServiceModel): ServiceModel {
  return rewriteShapes(model, (shape) =>
    shape.name === "IDPCommunicationErrorException"
      ? { ...shape, traits: { ...shape.traits, retryable: shape.traits.retryable ?? {} } }
      : shape,
  );
}
