import { firstSentence } from "../documentation/first-sentence.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { signsForAws } from "../plan/auth-schemes.ts";
import { toMarkdown } from "./documentation-comment.ts";

/** The version range of the runtime packages that the emitted code is compatible with. */
const runtimeRange = "^0.1.0";

/** `package.json`: ESM, without side effects, with one entry for the client and one for the server. */
export function emitPackageJson(plan: PackagePlan): string {
  const { model, packageName } = plan;
  const description = firstSentence(toMarkdown(model.traits.documentation, plan) ?? "") || (model.title ?? model.sdkId);
  const content = {
    name: packageName,
    version: "0.1.0",
    description,
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    exports: {
      ".": entryPoint("index"),
      "./server": entryPoint("server/index"),
    },
    files: ["dist", "src"],
    dependencies: {
      ...(signsForAws(model) || plan.endpoint !== undefined ? { "@shapewright/aws": runtimeRange } : {}),
      "@shapewright/runtime": runtimeRange,
    },
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function entryPoint(file: string): object {
  return {
    // For the repository that contains the package: tests and type checks run the sources.
    "@shapewright/source": `./src/${file}.ts`,
    types: `./dist/${file}.d.ts`,
    default: `./dist/${file}.js`,
  };
}
