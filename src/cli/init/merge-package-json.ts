/** A `package.json` with scripts added. */
interface MergedPackageJson {
  readonly text: string;
  readonly added: readonly string[];
  /** Scripts that are there and say something else: they are left. */
  readonly kept: readonly string[];
}

/**
 * Adds scripts to the text of a `package.json`, whose indentation stays.
 *
 * @returns undefined where the text is not a JSON object.
 */
export function mergePackageJson(
  text: string,
  scripts: Readonly<Record<string, string>>,
): MergedPackageJson | undefined {
  const json = parseObject(text.replace(/^\uFEFF/, ""));
  if (json === undefined) return undefined;
  const before = isObject(json["scripts"]) ? json["scripts"] : {};
  const added = Object.keys(scripts).filter((name) => !Object.hasOwn(before, name));
  const kept = Object.keys(scripts).filter((name) => Object.hasOwn(before, name) && before[name] !== scripts[name]);
  if (added.length === 0) return { text, added, kept };
  const merged = { ...before, ...Object.fromEntries(added.map((name) => [name, scripts[name]])) };
  const indentation = /^[ \t]+(?=")/m.exec(text)?.[0] ?? "  ";
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const printed = JSON.stringify({ ...json, scripts: merged }, null, indentation);
  return { text: `${printed}\n`.replaceAll("\n", end), added, kept };
}

/** Whether a package's `.ts` files are ES modules; so are those of a folder that gets its `package.json` here. */
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
