import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { GeneratorError } from "../generator-error.ts";
import { listModelFolder } from "../model/list-model-folder.ts";
import { loadModelFile } from "../model/load-model-file.ts";
import { findFormat } from "../model/model-formats.ts";
import { findBuildFile } from "../model/smithy-build/build-file.ts";
import { listBuildFiles } from "../model/smithy-build/list-build-files.ts";
import { readBuildFile } from "../model/smithy-build/read-build-file.ts";
import { resolveProjection } from "../model/smithy-build/resolve-projection.ts";
import { parseIdl } from "../model/smithy-idl/parse-idl.ts";
import { ParsedIdl } from "../model/smithy-idl/parsed-idl.ts";
import type { SmithyFile } from "../model/smithy-json/merge-files.ts";
import { smithyJson } from "../model/smithy-json/smithy-json-format.ts";

/** A file of the model as it is now, with what could not be read of it. */
interface KeptFile {
  /** The text of an open file, else size and time on the disk: while it is the same, the file is not parsed again. */
  readonly version: string;
  readonly file: SmithyFile | undefined;
  readonly fault: GeneratorError | undefined;
}

/** The model of an editor's folders: files on the disk, and in their place what is open and not saved. */
export class Workspace {
  readonly #roots: readonly string[];
  readonly #open = new Map<string, string>();
  #kept = new Map<string, KeptFile>();

  /** @param roots absolute paths; none where a single file is open. */
  constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  open(path: string, text: string): void {
    this.#open.set(path, text);
  }

  close(path: string): void {
    this.#open.delete(path);
  }

  isOpen(path: string): boolean {
    return this.#open.has(path);
  }

  /** Reads what has changed, and gives all files of the model with the faults of those that could not be read. */
  read(): { readonly files: readonly SmithyFile[]; readonly faults: readonly GeneratorError[] } {
    const faults: GeneratorError[] = [];
    const kept = new Map<string, KeptFile>();
    for (const path of new Set([...this.#roots.flatMap((root) => listRoot(root, faults)), ...this.#open.keys()])) {
      const version = this.#open.get(path) ?? versionOnDisk(path);
      if (version === undefined) continue;
      const before = this.#kept.get(path);
      kept.set(path, before?.version === version ? before : readKept(path, version, this.#open.get(path)));
    }
    this.#kept = kept;
    for (const { fault } of kept.values()) if (fault !== undefined) faults.push(fault);
    return { files: [...kept.values()].flatMap(({ file }) => file ?? []), faults };
  }

  /** The parsed `.smithy` file of a path, as {@link read} has found it. */
  find(path: string): ParsedIdl | undefined {
    const json = this.#kept.get(path)?.file?.json;
    return json instanceof ParsedIdl ? json : undefined;
  }
}

/** The files of a folder's `smithy-build.json`; where there is none, all `.smithy` files below. */
function listRoot(root: string, faults: GeneratorError[]): readonly string[] {
  const build = findBuildFile(root);
  if (build !== undefined) {
    try {
      const file = readBuildFile(build, process.env);
      return listBuildFiles(file, resolveProjection(file), () => undefined).map((path) => join(path));
    } catch (error) {
      if (!(error instanceof GeneratorError)) throw error;
      faults.push(error);
    }
  }
  return listModelFolder(root)
    .files.filter((path) => path.endsWith(".smithy"))
    .map((path) => join(path));
}

function versionOnDisk(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : undefined;
}

function readKept(path: string, version: string, text: string | undefined): KeptFile {
  try {
    if (path.endsWith(".smithy")) {
      const parsed = parseIdl(path, (text ?? readFileSync(path, "utf8")).replace(/^\uFEFF/, ""));
      return { version, file: { file: path, json: parsed }, fault: undefined };
    }
    const found = findFormat(loadModelFile(path));
    return { version, file: found?.format === smithyJson ? found : undefined, fault: undefined };
  } catch (error) {
    // A file that is deleted meanwhile is not part of the model.
    return { version, file: undefined, fault: error instanceof GeneratorError ? error : undefined };
  }
}
