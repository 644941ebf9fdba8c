import { customizeS3Model } from "./customizations/s3.ts";
import { customizeSqsModel } from "./customizations/sqs.ts";
import { customizeStsModel } from "./customizations/sts.ts";
import type { ServiceModel } from "../model/service-model.ts";

/** By `sdkId`, the changes that AWS SDKs make to models of specific services before code generation. */
const customizations: Readonly<Record<string, (model: ServiceModel) => ServiceModel>> = {
  S3: customizeS3Model,
  SQS: customizeSqsModel,
  STS: customizeStsModel,
};

/** Corrects known differences between a model, in any format, and its service. */
export function customizeModel(model: ServiceModel): ServiceModel {
  const customize = Object.hasOwn(customizations, model.sdkId) ? customizations[model.sdkId] : undefined;
  return customize?.(model) ?? model;
}
