import { statSync } from "node:fs";
import type { JsonObject } from "../smithy-json/json-values.ts";

/** A `smithy-build.json`, checked, with the variables of the environment in the place of their names ("smithy-build.json"). */
export interface BuildFile {
  /** As the user named it. */
  readonly file: string;
  /** Paths of files and folders, relative to the file. */
  readonly sources: readonly string[];
  readonly imports: readonly string[];
  readonly projections: ReadonlyMap<string, Projection>;
  /** Maven coordinates: `com.example:shapes:1.0`. */
  readonly dependencies: readonly string[];
}

/** A view of the model for some of its users. */
export interface Projection {
  /** Only there for others to apply. */
  readonly isAbstract: boolean;
  readonly imports: readonly string[];
  readonly transforms: readonly Transform[];
}

/** A step of a projection, by Smithy's name for it. */
export interface Transform {
  readonly name: string;
  readonly args: JsonObject;
  /** Its location in the file, as segments of a JSON pointer. */
  readonly path: readonly (string | number)[];
}

/** The build file that a path of a model leads to: itself, or `smithy-build.json` in the folder. */
export function findBuildFile(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return isBuildFile(path) ? path : undefined;
  const inner = path === "." ? "smithy-build.json" : `${path}/smithy-build.json`;
  return statSync(inner, { throwIfNoEntry: false })?.isFile() === true ? inner : undefined;
}

function isBuildFile(path: string): boolean {
  return /(?:^|[\\/])smithy-build[^\\/]*\.json$/i.test(path);
}
