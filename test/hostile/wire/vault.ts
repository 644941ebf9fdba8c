import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GeneratedPackage } from "../../conformance/generated-package.ts";
import { PackageFolder } from "../../conformance/generate-packages.ts";
import { protocols, vaultModel, vaultService, type Protocol } from "./vault-model.ts";

/** The packages of the vault's model, one for each protocol. */
export class Vaults {
  readonly #models: string = mkdtempSync(join(tmpdir(), "shapewright-vaults-"));
  readonly #folder = new PackageFolder();
  readonly #packages = new Map<Protocol, GeneratedPackage>();

  /** Generates and imports all packages. */
  static async generate(): Promise<Vaults> {
    const vaults = new Vaults();
    for (const protocol of protocols) {
      const file = join(vaults.#models, `vault-${protocol}.json`);
      writeFileSync(file, JSON.stringify(vaultModel(protocol)));
      const generated = await vaults.#folder.generate(file, { service: vaultService, protocol, cases: [] });
      vaults.#packages.set(protocol, generated);
    }
    return vaults;
  }

  of(protocol: Protocol): GeneratedPackage {
    const found = this.#packages.get(protocol);
    if (found === undefined) throw new Error(`there is no vault that speaks ${protocol}`);
    return found;
  }

  async remove(): Promise<void> {
    for (const generated of this.#packages.values()) await generated.close();
    this.#folder.remove();
    rmSync(this.#models, { recursive: true, force: true });
  }
}
