import { afterAll, beforeAll, describe, it } from "vitest";
import type { PackagePlan } from "../../src/plan/package-plan.ts";
import type { LoadedPackage } from "./loaded-package.ts";
import { type Carrier, RoundTrip } from "./round-trip.ts";

const runs: Readonly<Record<Carrier, number>> = { "in process": 25, "over HTTP": 10 };

/** Tests of every operation and every error of a package, in process and through a socket. */
export function describeRoundTrips(plan: PackagePlan, load: () => Promise<LoadedPackage>): void {
  describe.each(["in process", "over HTTP"] as const)("%s", (carrier) => {
    let trip: RoundTrip;
    beforeAll(async () => {
      trip = new RoundTrip(await load(), carrier);
      await trip.start();
    });
    afterAll(() => trip.stop());

    describe.each(plan.operations.map((operation) => ({ name: operation.shape.name, operation })))(
      "$name",
      ({ operation }) => {
        it("carries inputs and outputs as they are", () => trip.checkValues(operation, runs[carrier]));

        it.each(operation.errors.map((error) => ({ name: error.name, error })))("throws $name as it was", ({ error }) =>
          trip.checkError(operation, error, Math.ceil(runs[carrier] / 5)),
        );
      },
    );
  });
}
