import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach } from "vitest";
import { convertModel } from "../../../src/convert-model.ts";
import { GeneratorError, type Warning } from "../../../src/generator-error.ts";

type Ast = Readonly<Record<string, unknown>> & {
  readonly shapes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** A folder for each test, which holds a build. */
export function useBuildFolder(): BuildFolder {
  const folder = new BuildFolder();
  afterEach(() => folder.remove());
  return folder;
}

class BuildFolder {
  warnings: Warning[] = [];
  #path: string | undefined;

  get path(): string {
    return (this.#path ??= mkdtempSync(join(tmpdir(), "shapewright-build-")));
  }

  /** Writes files by their paths; what is not a text is JSON. */
  write(files: Readonly<Record<string, unknown>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.path, path)), { recursive: true });
      writeFileSync(join(this.path, path), typeof content === "string" ? content : JSON.stringify(content));
    }
  }

  /** The JSON AST that a projection gives. */
  read(projection?: string): Ast {
    this.warnings = [];
    const models = [join(this.path, "smithy-build.json")];
    const [file] = convertModel(
      { models, to: "smithy-json", projection },
      (warning) => void this.warnings.push(warning),
    );
    return JSON.parse(file?.text ?? "") as Ast;
  }

  /** The error that reading gives, with paths relative to the folder. */
  fault(projection?: string): { readonly message: string; readonly place: string; readonly hint: string | undefined } {
    try {
      this.read(projection);
    } catch (error) {
      if (!(error instanceof GeneratorError)) throw error;
      const { message, place, hint } = error;
      const shown = `${place?.file ?? ""}${place?.pointer ?? ""}${place?.line === undefined ? "" : `:${place.line}`}`;
      const plain = (text: string): string => text.replaceAll(`${this.path}/`, "");
      return { message: plain(message), place: plain(shown), hint: hint === undefined ? undefined : plain(hint) };
    }
    throw new Error("no fault");
  }

  remove(): void {
    if (this.#path !== undefined) rmSync(this.#path, { recursive: true, force: true });
    this.#path = undefined;
  }
}
