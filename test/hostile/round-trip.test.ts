import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { compileTypeScript } from "../../src/output/compile-typescript.ts";
import { describeRoundTrips } from "../packages/describe-round-trips.ts";
import { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";
import { emitHostile } from "./hostile-package.ts";

describe("the hostile package: client → server → client", () => {
  const folder = new PackageFolder();
  afterAll(() => folder.remove());
  const { plan, files } = emitHostile();

  describeRoundTrips(plan, async () => {
    folder.write([...files, ...(await compileTypeScript(files))]);
    return LoadedPackage.load(plan, join(folder.path, "dist"), "js");
  });
});
