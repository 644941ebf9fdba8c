import { checkHttpBindings } from "./check-http-bindings.ts";
import { checkHttpChecksums } from "./check-http-checksum.ts";
import { checkHttpStatuses } from "./check-http-statuses.ts";
import { checkRecursion } from "./check-recursion.ts";
import type { Warn } from "../generator-error.ts";
import { checkPatterns } from "./check-patterns.ts";
import type { ModelPlaces } from "./model-places.ts";
import type { ServiceModel } from "./service-model.ts";

/**
 * Checks the rules that no format's schema holds: statuses, labels and payloads of HTTP bindings,
 * members that checksums ask for, and lists that hold themselves. Warns of patterns that servers cannot check, and of
 * output members that no response can have.
 *
 * @throws GeneratorError `invalid-model` at the first fault.
 */
export function checkModel(model: ServiceModel, places: ModelPlaces, warn: Warn): void {
  checkRecursion(model, places);
  checkHttpStatuses(model, places);
  checkHttpBindings(model, places, warn);
  checkHttpChecksums(model, places);
  checkPatterns(model, places, warn);
}
