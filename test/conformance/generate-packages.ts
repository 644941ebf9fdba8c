import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { emitPackage } from "../../src/emit/emit-package.ts";
import { GeneratorError } from "../../src/generator-error.ts";
import { readModel } from "../../src/model/read-model.ts";
import { compileTypeScript } from "../../src/output/compile-typescript.ts";
import type { PackagePlan } from "../../src/plan/package-plan.ts";
import { planPackage } from "../../src/plan/plan-package.ts";
import { chooseProtocols } from "../../src/plan/choose-protocols.ts";
import { GeneratedPackage, type PackageModules } from "./generated-package.ts";
import type { CaseGroup } from "./smithy-cases.ts";
import { formatDiagnostic } from "../format-diagnostic.ts";

/** A folder for generated packages, beside which what they import is found. */
export class PackageFolder {
  readonly #path: string = mkdtempSync(join(tmpdir(), "shapewright-conformance-"));

  constructor() {
    const scope = join(this.#path, "node_modules/@shapewright");
    mkdirSync(scope, { recursive: true });
    for (const name of ["runtime", "aws"]) {
      symlinkSync(fileURLToPath(new URL(`../../src/${name}`, import.meta.url)), join(scope, name), "junction");
    }
  }

  /**
   * The package of a case group's service, whose client speaks the group's protocol; its server
   * speaks all of the service's.
   *
   * @throws Error where there can be no such package, such as for a protocol that is not supported.
   */
  async generate(modelFile: string, group: CaseGroup): Promise<GeneratedPackage> {
    const plan = planGroup(modelFile, group);
    const folder = join(this.#path, `${basename(modelFile, ".json")}-${plan.names.slug}-${group.protocol}`);
    const emitted = emitPackage(plan);
    const compiled = await compileTypeScript(emitted);
    for (const { path, text } of [...emitted.filter((file) => file.path === "package.json"), ...compiled]) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const load = async (path: string): Promise<PackageModules["main"]> =>
      (await import(pathToFileURL(join(folder, "dist", path)).href)) as PackageModules["main"];
    return new GeneratedPackage(plan, { main: await load("index.js"), server: await load("server/index.js") });
  }

  remove(): void {
    rmSync(this.#path, { recursive: true, force: true });
  }
}

function planGroup(modelFile: string, { service, protocol }: CaseGroup): PackagePlan {
  const warn = (): void => undefined;
  try {
    const model = readModel([modelFile], { source: basename(modelFile), service, warn });
    const wanted = model.protocols.filter(({ name }) => name === protocol);
    if (wanted.length === 0) throw new Error(`service "${service}" does not speak ${protocol}`);
    chooseProtocols({ ...model, protocols: wanted });
    // A client speaks its package's first protocol.
    const others = model.protocols.filter(({ name }) => name !== protocol);
    return planPackage({ ...model, protocols: [...wanted, ...others] }, { warn });
  } catch (error) {
    if (error instanceof GeneratorError) throw new Error(formatDiagnostic(error), { cause: error });
    throw error;
  }
}
