import { expect, it } from "vitest";
import { planPackage } from "../../src/plan/plan-package.ts";
import { fileOf, read, tinyShapes } from "../model-smithy/tiny-model.ts";
import { emitFile } from "./emit-file.ts";

const path = "src/server/index.ts";

it("the definition of a server has the model's cors trait", () => {
  const trait = { origin: "https://app.example", additionalAllowedHeaders: ['x-"quoted"'] };
  const shapes = tinyShapes({ service: { traits: { "smithy.api#cors": trait } } });
  const plan = planPackage(read(fileOf(shapes)), { warn: () => {} });
  expect(emitFile(path, plan)).toContain(`  cors: {
    origin: "https://app.example",
    additionalAllowedHeaders: ['x-"quoted"'],
  },
`);
});

it("the definition of a server without the trait does not have it", () => {
  expect(emitFile(path, planPackage(read(fileOf(tinyShapes({}))), { warn: () => {} }))).not.toContain("cors");
});
