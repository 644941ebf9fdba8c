import { fileURLToPath } from "node:url";
import { describe } from "vitest";
import { describeRoundTrips } from "./describe-round-trips.ts";
import { emitModel } from "./emitted-model.ts";
import { LoadedPackage } from "./loaded-package.ts";
import { ownPackages } from "./own-packages.ts";

describe.each(ownPackages)("$name: client → server → client", ({ name, model }) => {
  const { plan } = emitModel([model]);
  const root = fileURLToPath(new URL(`../../generated/${name}/src`, import.meta.url));
  describeRoundTrips(plan, () => LoadedPackage.load(plan, root, "ts"));
});
