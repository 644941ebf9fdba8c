import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GeneratedPackage } from "../../conformance/generated-package.ts";
import { PackageFolder } from "../../conformance/generate-packages.ts";
import { protocols, vaultModel, vaultService, type Protocol } from "./vault-model.ts";

type Packages = ReadonlyMap<Protocol, GeneratedPackage>;

/** The test files of a worker share its modules, and so these packages, which are imported once. */
let imported: Promise<Packages> | undefined;

/** The packages of the vault's model, one for each protocol. */
export class Vaults {
  readonly #packages: Packages;

  private constructor(packages: Packages) {
    this.#packages = packages;
  }

  /** Generates and imports all packages, unless another test file has. Servers are not shared. */
  static async generate(): Promise<Vaults> {
    imported ??= importVaults();
    return new Vaults(new Map([...(await imported)].map(([protocol, generated]) => [protocol, generated.renew()])));
  }

  of(protocol: Protocol): GeneratedPackage {
    const found = this.#packages.get(protocol);
    if (found === undefined) throw new Error(`there is no vault that speaks ${protocol}`);
    return found;
  }

  async close(): Promise<void> {
    for (const generated of this.#packages.values()) await generated.close();
  }
}

async function importVaults(): Promise<Packages> {
  const models = mkdtempSync(join(tmpdir(), "shapewright-vaults-"));
  const folder = new PackageFolder();
  try {
    const packages = new Map<Protocol, GeneratedPackage>();
    for (const protocol of protocols) {
      const file = join(models, `vault-${protocol}.json`);
      writeFileSync(file, JSON.stringify(vaultModel(protocol)));
      packages.set(protocol, await folder.generate(file, { service: vaultService, protocol, cases: [] }));
    }
    return packages;
  } finally {
    folder.remove();
    rmSync(models, { recursive: true, force: true });
  }
}
