import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EmittedFile } from "../../src/emit/emitted-file.ts";

const sources = fileURLToPath(new URL("../../src", import.meta.url));

/** A folder outside of the project that has the packages that generated code imports installed, as the project has it. */
export class PackageFolder {
  readonly path: string;

  /** @param parent the system's folder for temporary files where it is not given. */
  constructor(parent: string = tmpdir()) {
    this.path = mkdtempSync(join(parent, "shapewright-packages-"));
    const scope = join(this.path, "node_modules/@shapewright");
    mkdirSync(scope, { recursive: true });
    for (const name of ["runtime", "aws"]) symlinkSync(join(sources, name), join(scope, name), "junction");
  }

  /** Writes files below the folder. */
  write(files: readonly EmittedFile[]): void {
    for (const { path, text } of files) {
      const file = join(this.path, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
