/** The scripts and dependencies of a new project. */
export interface PackageAdditions {
  readonly scripts: Readonly<Record<string, string>>;
  /** The packages that the scripts run, with the accepted versions. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** A `package.json` with scripts and dependencies added. */
interface MergedPackageJson {
  readonly text: string;
  readonly addedScripts: readonly string[];
  readonly addedDependencies: readonly string[];
  /** The names of existing scripts with different commands, which are left unchanged. */
  readonly kept: readonly string[];
}

const dependencyKeys = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

/**
 * Adds scripts and the packages that they run to the text of a `package.json`, preserving its indentation. Existing
 * dependencies of any kind are left unchanged.
 *
 * @returns undefined if the text is not a JSON object.
 */
export function mergePackageJson(
  text: string,
  { scripts, devDependencies }: PackageAdditions,
): MergedPackageJson | undefined {
  const json = parseObject(text.replace(/^\uFEFF/, ""));
  if (json === undefined) return undefined;
  const before = objectAt(json, "scripts");
  const known = new Set(dependencyKeys.flatMap((key) => Object.keys(objectAt(json, key))));
  const addedScripts = Object.keys(scripts).filter((name) => !Object.hasOwn(before, name));
  const addedDependencies = Object.keys(devDependencies).filter((name) => !known.has(name));
  const kept = Object.keys(scripts).filter((name) => Object.hasOwn(before, name) && before[name] !== scripts[name]);
  const merged = {
    ...json,
    ...(addedScripts.length === 0 ? {} : { scripts: { ...before, ...pick(scripts, addedScripts) } }),
    ...(addedDependencies.length === 0
      ? {}
      : { devDependencies: { ...objectAt(json, "devDependencies"), ...pick(devDependencies, addedDependencies) } }),
  };
  if (addedScripts.length === 0 && addedDependencies.length === 0)
    return { text, addedScripts, addedDependencies, kept };
  const indentation = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const printed = JSON.stringify(merged, null, indentation);
  return { text: `${printed}\n`.replaceAll("\n", end), addedScripts, addedDependencies, kept };
}

function objectAt(json: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  const value = json[key];
  return isObject(value) ? value : {};
}

function pick(values: Readonly<Record<string, string>>, names: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

/**
 * Whether a package's `.ts` files are ES modules; true for a folder without a `package.json`, since the one written
 * here sets it.
 */
export function isModulePackage(text: string | undefined): boolean {
  return text === undefined || parseObject(text.replace(/^\uFEFF/, ""))?.["type"] === "module";
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
