import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vaultModel, type Protocol } from "../hostile/wire/vault-model.ts";
import { emitModel } from "../packages/emitted-model.ts";
import { LoadedPackage } from "../packages/loaded-package.ts";
import { PackageFolder } from "../packages/package-folder.ts";

/** The packages of the vault's model, made when they are asked for. */
export class VaultPackages {
  readonly #models: string = mkdtempSync(join(tmpdir(), "shapewright-fuzz-"));
  readonly #folder = new PackageFolder();
  readonly #loaded = new Map<Protocol, Promise<LoadedPackage>>();

  load(protocol: Protocol): Promise<LoadedPackage> {
    const loaded = this.#loaded.get(protocol) ?? this.#generate(protocol);
    this.#loaded.set(protocol, loaded);
    return loaded;
  }

  remove(): void {
    this.#folder.remove();
    rmSync(this.#models, { recursive: true, force: true });
  }

  async #generate(protocol: Protocol): Promise<LoadedPackage> {
    const model = join(this.#models, `${protocol}.json`);
    writeFileSync(model, JSON.stringify(vaultModel(protocol)));
    const { plan, files } = emitModel([model]);
    this.#folder.write(files.map(({ path, text }) => ({ path: `${protocol}/${path}`, text })));
    return LoadedPackage.load(plan, join(this.#folder.path, protocol, "src"), "ts");
  }
}
