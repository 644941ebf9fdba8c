import { join } from "node:path";
import type { Warn } from "../../generator-error.ts";
import type { BuildFile } from "./build-file.ts";
import { findNpmPackage, isFolder } from "./model-package.ts";

/** Whether a dependency needs no files: traits of Smithy and AWS, known as data, and code of Smithy's own build. */
function isBuiltIn(group: string, artifact: string): boolean {
  if (group === "com.disneystreaming.alloy") return artifact.startsWith("alloy-core");
  return /^software\.amazon\.smithy(?:\.|$)/.test(group) && !artifact.endsWith("-protocol-tests");
}

/** The folders of the dependencies that a build file names and that are here; nothing is downloaded. */
export function findDependencies(
  { file, dependencies }: BuildFile,
  { folder, warn }: { readonly folder: string; readonly warn: Warn },
): readonly string[] {
  const found: string[] = [];
  for (const [index, coordinates] of dependencies.entries()) {
    const [group = "", artifact = ""] = coordinates.split(":");
    const place = findPlace({ group, artifact, folder });
    if (place !== undefined) found.push(place);
    if (place !== undefined || isBuiltIn(group, artifact)) continue;
    const names = npmNames(group, artifact).map((name) => `node_modules/${name}`);
    warn({
      code: "unsupported",
      message: `dependency "${coordinates}" is not here: looked for the folder lib/${artifact} and, here and above, for ${names.join(", ")}`,
      place: { file, pointer: `/maven/dependencies/${index}` },
      hint: "dependencies are not downloaded: install its model from npm, or unpack it into that folder",
    });
  }
  return found;
}

function findPlace({
  group,
  artifact,
  folder,
}: {
  readonly group: string;
  readonly artifact: string;
  readonly folder: string;
}): string | undefined {
  if (!/^[\w.-]+$/.test(group) || !/^[\w.-]+$/.test(artifact) || /^\.+$/.test(artifact)) return undefined;
  const own = join(folder, "lib", artifact);
  if (isFolder(own)) return own;
  for (const name of npmNames(group, artifact)) {
    const found = findNpmPackage(name, folder);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `@com.example/shapes`, `@example/shapes` and `shapes` for `com.example:shapes`. */
function npmNames(group: string, artifact: string): readonly string[] {
  const last = group.slice(group.lastIndexOf(".") + 1);
  return [...new Set([`@${group}/${artifact}`, `@${last}/${artifact}`, artifact])];
}
