import { GeneratorError } from "../generator-error.ts";
import { findNearestName } from "../model/nearest-name.ts";
import type { Config, PackageConfig } from "./config.ts";

type Json = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const CONFIG_KEYS: readonly string[] = ["$schema", "scope", "out", "format", "packages"];
const PACKAGE_KEYS: readonly string[] = ["model", "out", "name", "handlers", "service", "projection"];

/**
 * Checks a config's content. Written by hand, since loading a schema validator would take longer than a run without
 * changes; `shapewright.config.schema.json` defines the same rules for editors.
 *
 * @throws GeneratorError `invalid-config` for the first error, with its JSON pointer.
 */
export function checkConfig(json: unknown, file: string): Config {
  const check = new ConfigCheck(file);
  const config = check.object(json, []);
  check.keys(config, CONFIG_KEYS, []);
  const packages = check.list(config["packages"], ["packages"]);
  const format = config["format"];
  if (format !== undefined && format !== "none" && format !== "prettier") {
    throw check.fault(["format"], '"none" or "prettier"', format);
  }
  return {
    ...check.text(config, "scope", []),
    ...check.text(config, "out", []),
    ...(format === undefined ? {} : { format }),
    packages: packages.map((each, index) => checkPackage(each, ["packages", index], check)),
  };
}

function checkPackage(json: unknown, path: Path, check: ConfigCheck): PackageConfig {
  const config = check.object(json, path);
  check.keys(config, PACKAGE_KEYS, path);
  const { model, handlers } = config;
  const models = typeof model === "string" ? [model] : check.list(model, [...path, "model"], "a path or paths");
  models.forEach((each, index) => {
    const at = typeof model === "string" ? [...path, "model"] : [...path, "model", index];
    if (typeof each !== "string" || each === "") throw check.fault(at, "a path", each);
  });
  if (handlers !== undefined && handlers !== false && (typeof handlers !== "string" || handlers === "")) {
    throw check.fault([...path, "handlers"], "a path, or false", handlers);
  }
  return {
    model: models.filter((each) => typeof each === "string"),
    ...check.text(config, "out", path),
    ...check.text(config, "name", path),
    ...(handlers === undefined ? {} : { handlers }),
    ...check.text(config, "service", path),
    ...check.text(config, "projection", path),
  };
}

class ConfigCheck {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  object(value: unknown, path: Path): Json {
    if (!isObject(value)) throw this.fault(path, "an object", value);
    return value;
  }

  list(value: unknown, path: Path, expected = "an array"): readonly unknown[] {
    if (!Array.isArray(value)) throw this.fault(path, expected, value);
    if (value.length === 0) throw this.fault(path, `${expected} with at least one item`, value);
    return value;
  }

  /** The setting as an object with one property, or an empty object if it is not set. */
  text<Name extends string>(object: Json, name: Name, path: Path): { readonly [Key in Name]?: string } {
    const value = object[name];
    if (value === undefined) return {};
    if (typeof value !== "string" || value === "") throw this.fault([...path, name], "a non-empty string", value);
    // TypeScript widens a computed name to `string`.
    return { [name]: value } as { readonly [Key in Name]?: string };
  }

  keys(object: Json, known: readonly string[], path: Path): void {
    for (const key of Object.keys(object)) {
      if (known.includes(key)) continue;
      const nearest = findNearestName(key, known);
      const hint = nearest === undefined ? `expected one of: ${known.join(", ")}` : `did you mean "${nearest}"?`;
      throw this.#error(`unknown setting "${key}"`, [...path, key], hint);
    }
  }

  fault(path: Path, expected: string, value: unknown): GeneratorError {
    const what = path.length === 0 ? "config" : `setting "${path.join(".")}"`;
    const found = value === undefined ? "nothing" : shorten(JSON.stringify(value));
    return this.#error(`${what}: expected ${expected}, got ${found}`, path, undefined);
  }

  #error(message: string, path: Path, hint: string | undefined): GeneratorError {
    const pointer = path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    const place = { file: this.#file, ...(pointer === "" ? {} : { pointer }) };
    return new GeneratorError(message, { code: "invalid-config", place, hint });
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
