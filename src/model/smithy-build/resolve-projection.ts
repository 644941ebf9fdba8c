import { findNearestName } from "../nearest-name.ts";
import type { BuildFile, Projection, Transform } from "./build-file.ts";
import { makeBuildFault } from "./read-build-file.ts";

/** The implicit projection: the sources without transforms. */
const defaultProjection = "source";

/** A resolved projection of a build. */
export interface ResolvedProjection {
  /** The imports of the file and of the projection. */
  readonly imports: readonly string[];
  /** In order, including those of applied projections. */
  readonly transforms: readonly Transform[];
}

/**
 * Finds a projection.
 *
 * @param name by default `source`, all of the sources.
 * @throws GeneratorError `invalid-config` for one that is unknown, abstract, or applies itself.
 */
export function resolveProjection(build: BuildFile, name: string = defaultProjection): ResolvedProjection {
  const projection = build.projections.get(name);
  if (projection === undefined) {
    if (name === defaultProjection) return { imports: build.imports, transforms: [] };
    throw unknownProjection(build, name, ["projections"]);
  }
  if (projection.isAbstract) {
    throw makeBuildFault(`projection "${name}" is abstract: it is there for others to apply`, {
      file: build.file,
      path: ["projections", name],
      hint: describeProjections(build),
    });
  }
  return {
    imports: [...build.imports, ...projection.imports],
    transforms: expandApplies(build, { projection, underway: [name] }),
  };
}

function expandApplies(
  build: BuildFile,
  { projection, underway }: { readonly projection: Projection; readonly underway: readonly string[] },
): readonly Transform[] {
  return projection.transforms.flatMap((transform) => {
    if (transform.name !== "apply") return [transform];
    const names = transform.args["projections"];
    const path = [...transform.path, "args", "projections"];
    if (!Array.isArray(names)) {
      throw makeBuildFault('"apply" takes a list of projections', { file: build.file, path });
    }
    return names.map(String).flatMap((name) => {
      const applied = build.projections.get(name);
      if (applied === undefined) throw unknownProjection(build, name, path);
      if (underway.includes(name)) {
        throw makeBuildFault(`projection "${name}" applies itself: ${[...underway, name].join(" applies ")}`, {
          file: build.file,
          path,
        });
      }
      return expandApplies(build, { projection: applied, underway: [...underway, name] });
    });
  });
}

function unknownProjection(build: BuildFile, name: string, path: readonly (string | number)[]): Error {
  const nearest = findNearestName(name, build.projections.keys());
  return makeBuildFault(`projection "${name}" is not defined`, {
    file: build.file,
    path,
    hint: nearest === undefined ? describeProjections(build) : `did you mean "${nearest}"?`,
  });
}

function describeProjections({ projections }: BuildFile): string {
  const usable = [...projections].filter(([, { isAbstract }]) => !isAbstract).map(([name]) => `"${name}"`);
  return usable.length === 0 ? "the file has no projections" : `projections are ${usable.join(", ")}`;
}
