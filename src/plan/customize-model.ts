import { customizeS3Model } from "./customizations/s3.ts";
import { customizeStsModel } from "./customizations/sts.ts";
import type { ServiceModel } from "../model/service-model.ts";

/** By `sdkId`, what AWS's own clients change in the models of single services before they generate from them. */
const customizations: Readonly<Record<string, (model: ServiceModel) => ServiceModel>> = {
  S3: customizeS3Model,
  STS: customizeStsModel,
};

/** The model as its service is, where that is known to be otherwise than the model says, whatever its format. */
export function customizeModel(model: ServiceModel): ServiceModel {
  const customize = Object.hasOwn(customizations, model.sdkId) ? customizations[model.sdkId] : undefined;
  return customize?.(model) ?? model;
}
