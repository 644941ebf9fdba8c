import { readdirSync, statSync } from "node:fs";
import { GeneratorError, type Warn } from "../generator-error.ts";
import { describeValue } from "./describe-value.ts";
import { loadModelFile, makeUnreadable } from "./load-model-file.ts";
import type { FoundFile } from "./model-format.ts";
import { describeKnownFormats, findFormat } from "./model-formats.ts";
import { findBuildFile } from "./smithy-build/build-file.ts";
import { loadBuild } from "./smithy-build/load-build.ts";
import { hasModelName } from "./model-syntaxes.ts";

/**
 * Reads the files of the paths. Named files must have a known format; folders may contain other files. A
 * `smithy-build.json`, or a folder with one, represents the files of its projection.
 *
 * @throws GeneratorError for an unreadable file, an unknown format, or a folder without model files.
 */
export function findModelFiles(paths: readonly string[], warn: Warn, projection?: string): readonly FoundFile[] {
  if (paths.length === 0) {
    throw new GeneratorError("no model is given", { code: "unreadable-file", hint: "name a folder or a file" });
  }
  const entries = paths.map(normalizePath).map((path) => ({ path, build: findBuildFile(path) }));
  if (projection !== undefined && entries.every(({ build }) => build === undefined)) {
    throw new GeneratorError(`projection "${projection}" needs a smithy-build.json`, {
      code: "invalid-config",
      hint: "name the file, or a folder with one, as the model",
    });
  }
  return entries.flatMap(({ path, build }) => {
    if (build !== undefined) return loadBuild(build, { projection, environment: process.env, warn });
    return isFolder(path) ? readFolder(path, warn) : [readFile(path)];
  });
}

/**
 * The Smithy IDL files among the paths: named files, and those in folders, recursively.
 *
 * @throws GeneratorError for an unreadable file, a file of another format, or a folder without IDL files.
 */
export function findIdlFiles(paths: readonly string[]): readonly string[] {
  return paths.map(normalizePath).flatMap((path) => {
    if (!isFolder(path)) {
      if (/\.smithy$/i.test(path)) return [path];
      throw new GeneratorError(`"${path}" is not a file of Smithy's language`, {
        code: "unknown-format",
        place: { file: path },
        hint: "name files that end in .smithy, or their folders",
      });
    }
    const { files, folders } = listFolder(path);
    const found = [
      ...files.filter((name) => /\.smithy$/i.test(name)).map((name) => join(path, name)),
      ...folders.flatMap((name) => findSmithyFiles(join(path, name))),
    ];
    if (found.length > 0) return found;
    throw new GeneratorError(`folder "${path}" has no files of Smithy's language`, {
      code: "unknown-format",
      place: { file: path },
    });
  });
}

/** The source of generated files for these paths: the path itself, or what the paths share. */
export function describeSource(paths: readonly string[]): string {
  const [first = "", ...rest] = paths.map(normalizePath);
  if (rest.length === 0) return first;
  const folder = first.slice(0, Math.max(0, first.lastIndexOf("/")));
  return rest.every((path) => path.startsWith(`${folder}/`) && folder !== "") ? folder : [first, ...rest].join(" ");
}

/** Forward slashes, no `./` before and no slash after. */
function normalizePath(path: string): string {
  const slashed = process.platform === "win32" ? path.replaceAll("\\", "/") : path;
  return slashed.replace(/^(?:\.\/+)+(?=.)/, "").replace(/(?<=.)\/+$/, "");
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (cause) {
    throw makeUnreadable(path, cause);
  }
}

function readFile(path: string): FoundFile {
  const loaded = loadModelFile(path);
  const found = findFormat(loaded);
  if (found !== undefined) return found;
  throw new GeneratorError(`"${path}" is not a service model: found ${describeContent(loaded.json)}`, {
    code: "unknown-format",
    place: { file: path },
    hint: describeKnownFormats(),
  });
}

function describeContent(json: unknown): string {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return describeValue(json);
  const keys = Object.keys(json);
  const listed = keys.slice(0, 5).map((key) => describeValue(key));
  if (keys.length === 0) return "an empty object";
  return `an object with ${listed.join(", ")}${keys.length > listed.length ? ", …" : ""}`;
}

function readFolder(folder: string, warn: Warn): readonly FoundFile[] {
  const entries = listFolder(folder);
  const found: FoundFile[] = [];
  const below = entries.folders.flatMap((name) => findSmithyFiles(join(folder, name)));
  for (const path of [...entries.files.map((name) => join(folder, name)), ...below]) {
    const loaded = loadModelFile(path);
    const file = findFormat(loaded);
    if (file !== undefined) found.push(file);
    else {
      const message = `"${loaded.file}" is not part of a service model and is passed over`;
      warn({ code: "ignored", message, place: { file: loaded.file } });
    }
  }
  if (found.length > 0) return found;
  const inner = entries.folders.slice(0, 5).map((name) => `"${folder}/${name}"`);
  throw new GeneratorError(`folder "${folder}" has no service model`, {
    code: "unknown-format",
    place: { file: folder },
    hint: inner.length > 0 ? `name the folder of one version; in it are ${inner.join(", ")}` : describeKnownFormats(),
  });
}

/**
 * The `.smithy` files of a folder, recursively: a model may have a folder per namespace. Other formats have one folder
 * per version.
 */
function findSmithyFiles(folder: string): readonly string[] {
  if (/(?:^|\/)(?:\.[^/]*|node_modules)$/.test(folder)) return [];
  const { files, folders } = listFolder(folder);
  return [
    ...files.filter((name) => /\.smithy$/i.test(name)).map((name) => join(folder, name)),
    ...folders.flatMap((name) => findSmithyFiles(join(folder, name))),
  ];
}

function join(folder: string, name: string): string {
  return folder === "/" ? `/${name}` : `${folder}/${name}`;
}

function listFolder(folder: string): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const names = (wanted: boolean): string[] =>
      entries
        .filter((entry) => entry.isDirectory() === wanted)
        .map((entry) => entry.name)
        .toSorted((one, other) => (one < other ? -1 : 1));
    return { files: names(false).filter((name) => hasModelName(name)), folders: names(true) };
  } catch (cause) {
    throw makeUnreadable(folder, cause);
  }
}
