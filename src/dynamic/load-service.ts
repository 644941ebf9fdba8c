import type { Warn } from "../generator-error.ts";
import { readModel } from "../model/read-model.ts";
import { planPackage } from "../plan/plan-package.ts";
import { createDynamicService, type DynamicService } from "./dynamic-service.ts";

interface LoadOptions {
  /** The service to take, where a model has several. */
  readonly service?: string | undefined;
  readonly warn?: Warn | undefined;
  /** Clients of it do not fill in what the model requires and a response lacks (Smithy, "Client error correction"). */
  readonly strict?: boolean | undefined;
}

/**
 * Reads a service from its model, in any format that packages are generated from.
 *
 * @param paths a folder or the files of one model.
 * @throws GeneratorError with place and hint for a model that is not valid.
 */
export function loadService(
  paths: readonly string[],
  { service, strict, warn = () => undefined }: LoadOptions = {},
): DynamicService {
  return createDynamicService(planPackage(readModel(paths, { service, warn }), { warn }), strict);
}
