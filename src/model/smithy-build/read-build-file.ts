import { readFileSync } from "node:fs";
import { GeneratorError } from "../../generator-error.ts";
import { describeValue } from "../describe-value.ts";
import { formatPointer } from "../json-pointer.ts";
import { parseJson } from "../json-text/parse-json.ts";
import { makeUnreadable } from "../load-model-file.ts";
import { isJsonObject, type JsonObject } from "../smithy-json/json-values.ts";
import type { BuildFile, Projection, Transform } from "./build-file.ts";

type Path = readonly (string | number)[];

/** Values of variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads a `smithy-build.json`. Plugins and what else only Smithy's own build needs is passed over.
 *
 * @throws GeneratorError `unreadable-file`, `invalid-syntax`, or `invalid-config` with the JSON pointer of the fault.
 */
export function readBuildFile(file: string, environment: Environment): BuildFile {
  const json = expandVariables(parseJson(withoutComments(readText(file)), file), { file, environment, path: [] });
  const read = new BuildReader(file);
  const root = read.object(json, []);
  if (typeof root["version"] !== "string") throw read.fault(["version"], 'a string such as "1.0"', root["version"]);
  const maven = root["maven"] === undefined ? {} : read.object(root["maven"], ["maven"]);
  const projections = Object.entries(read.objectIfThere(root, "projections", []));
  return {
    file,
    sources: read.texts(root, "sources", []),
    imports: read.texts(root, "imports", []),
    projections: new Map(
      projections.map(([name, value]) => [name, readProjection(value, ["projections", name], read)]),
    ),
    dependencies: read.texts(maven, "dependencies", ["maven"]),
  };
}

function readProjection(json: unknown, path: Path, read: BuildReader): Projection {
  const projection = read.object(json, path);
  const transforms = projection["transforms"] ?? [];
  if (!Array.isArray(transforms)) throw read.fault([...path, "transforms"], "an array", transforms);
  return {
    isAbstract: projection["abstract"] === true,
    imports: read.texts(projection, "imports", path),
    transforms: transforms.map((each, index) => readTransform(each, [...path, "transforms", index], read)),
  };
}

function readTransform(json: unknown, path: Path, read: BuildReader): Transform {
  const transform = read.object(json, path);
  const { name } = transform;
  if (typeof name !== "string") throw read.fault([...path, "name"], "the name of a transform", name);
  return { name, args: read.objectIfThere(transform, "args", path), path };
}

/** The checks of a build file's parts, with messages that name them. */
class BuildReader {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  object(value: unknown, path: Path): JsonObject {
    if (!isJsonObject(value)) throw this.fault(path, "an object", value);
    return value;
  }

  objectIfThere(holder: JsonObject, key: string, path: Path): JsonObject {
    return holder[key] === undefined ? {} : this.object(holder[key], [...path, key]);
  }

  texts(holder: JsonObject, key: string, path: Path): readonly string[] {
    const value = holder[key] ?? [];
    const isList = Array.isArray(value) && value.every((each) => typeof each === "string");
    if (!isList) throw this.fault([...path, key], "an array of strings", value);
    return value;
  }

  fault(path: Path, expected: string, value: unknown): GeneratorError {
    const what = path.length === 0 ? "the build file" : `"${path.join(".")}"`;
    const found = value === undefined ? "nothing" : describeValue(value);
    return makeBuildFault(`${what}: expected ${expected}, got ${found}`, { file: this.#file, path });
  }
}

/** The error for a part of a build file. */
export function makeBuildFault(
  message: string,
  { file, path, hint }: { readonly file: string; readonly path: Path; readonly hint?: string | undefined },
): GeneratorError {
  const pointer = formatPointer(path.map(String));
  return new GeneratorError(message, {
    code: "invalid-config",
    place: { file, ...(pointer === "" ? {} : { pointer }) },
    hint,
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (cause) {
    throw makeUnreadable(file, cause);
  }
}

/** Blanks in the place of `//` comments, so that places stay the same. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*/g, (token) =>
    token.startsWith('"') ? token : token.replace(/[^\r]/g, " "),
  );
}

/** Replaces `${NAME}` with the value of a variable and `\${NAME}` with `${NAME}`, also in keys. */
function expandVariables(
  value: unknown,
  { file, environment, path }: { readonly file: string; readonly environment: Environment; readonly path: Path },
): unknown {
  const expand = (text: string, at: Path): string =>
    text.replace(/(\\?)\$\{([^}]*)\}/g, (whole, escape: string, name: string) => {
      if (escape !== "") return whole.slice(1);
      const found = Object.hasOwn(environment, name) ? environment[name] : undefined;
      if (found !== undefined) return found;
      throw makeBuildFault(`variable "${name}" of the environment is not set`, {
        file,
        path: at,
        hint: `set it, or write "\\\\\${${name}}" for the text itself`,
      });
    });
  if (typeof value === "string") return expand(value, path);
  const within = (item: unknown, key: string | number): unknown =>
    expandVariables(item, { file, environment, path: [...path, key] });
  if (Array.isArray(value)) return value.map((item, index) => within(item, index));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [expand(key, [...path, key]), within(item, key)]),
  );
}
