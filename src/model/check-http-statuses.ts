import { GeneratorError, type Place } from "../generator-error.ts";
import type { ModelPlaces } from "./model-places.ts";
import type { ServiceModel } from "./service-model.ts";

/**
 * Checks the statuses of operations and errors: clients treat a status below 200 as an interim response (RFC 9110,
 * section 15.2) and one below 300 as success, and HTTP has no status above 599.
 */
export function checkHttpStatuses({ operations, shapes }: ServiceModel, places: ModelPlaces): void {
  for (const { name, http } of operations) {
    if (http === undefined) continue;
    expectStatus(http.code, 200, { what: `operation "${name}": code`, place: places.locateOperation(name) });
  }
  for (const { name, traits } of shapes.values()) {
    if (traits.error === undefined) continue;
    const statuses = [traits.httpError, traits.awsQueryError?.httpResponseCode];
    for (const status of statuses) {
      if (status === undefined) continue;
      expectStatus(status, 300, { what: `error "${name}": status`, place: places.locateShape(name) });
    }
  }
}

function expectStatus(
  status: number,
  least: 200 | 300,
  { what, place }: { readonly what: string; readonly place: Place },
): void {
  if (Number.isInteger(status) && status >= least && status <= 599) return;
  throw new GeneratorError(`${what}: expected a status from ${least} to 599, got ${status}`, {
    code: "invalid-model",
    place,
  });
}
