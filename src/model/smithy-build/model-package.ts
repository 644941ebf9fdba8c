import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { listModelFolder } from "../list-model-folder.ts";
import { isJsonObject } from "../smithy-json/json-values.ts";

/**
 * The model files of an npm package or an unpacked Java archive: those in `META-INF/smithy/manifest`, else those in
 * `smithy` of its `package.json` (`"smithy": { "sources": ["model"] }`), else those in its folder `model`, else its
 * `.smithy` files.
 */
export function listPackageFiles(folder: string): readonly string[] {
  for (const inner of ["META-INF/smithy", "src/main/resources/META-INF/smithy", "smithy"]) {
    const listed = readManifest(join(folder, inner));
    if (listed !== undefined) return listed;
  }
  const sources = readSources(folder);
  if (sources !== undefined) return sources.flatMap((path) => listSourceFiles(join(folder, path)));
  if (isFolder(join(folder, "model"))) return listSourceFiles(join(folder, "model"));
  return listModelFolder(folder).files.filter((path) => path.endsWith(".smithy"));
}

/** A file, or a folder's files at any depth. */
export function listSourceFiles(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  return listModelFolder(path)
    .files.filter((file) => !/(?:^|\/)(?:package|package-lock|smithy-build)\.json$/.test(file))
    .toSorted();
}

/** Whether a folder is a package of a model rather than one of its files. */
export function isModelPackage(folder: string): boolean {
  return readManifest(join(folder, "META-INF/smithy")) !== undefined || readSources(folder) !== undefined;
}

/** The folder of an installed package of npm: the nearest `node_modules/<name>` from a folder upwards. */
export function findNpmPackage(name: string, from: string): string | undefined {
  for (let at = resolve(from); ; at = dirname(at)) {
    const folder = join(at, "node_modules", name);
    if (isFolder(folder)) return folder;
    if (dirname(at) === at) return undefined;
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The packages of npm that this one needs, of which some may hold models. */
export function listPackageDependencies(folder: string): readonly string[] {
  const dependencies = readPackageJson(folder)?.["dependencies"];
  return isJsonObject(dependencies) ? Object.keys(dependencies) : [];
}

/** A file's name for each line; `#` begins a comment (Smithy, "sources plugin"). */
function readManifest(folder: string): readonly string[] | undefined {
  const text = readIfThere(join(folder, "manifest"));
  return text
    ?.split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => join(folder, line));
}

function readSources(folder: string): readonly string[] | undefined {
  const smithy = readPackageJson(folder)?.["smithy"];
  const sources = isJsonObject(smithy) ? smithy["sources"] : smithy;
  if (typeof sources === "string") return [sources];
  return Array.isArray(sources) ? sources.filter((each) => typeof each === "string") : undefined;
}

function readPackageJson(folder: string): Readonly<Record<string, unknown>> | undefined {
  const text = readIfThere(join(folder, "package.json"));
  try {
    const json: unknown = text === undefined ? undefined : JSON.parse(text);
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
