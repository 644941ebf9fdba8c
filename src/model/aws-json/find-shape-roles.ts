import { GeneratorError } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";
import type { ApiModel, ErrorReference, OutputDefinition, XmlNamespace } from "./api.types.ts";

/** The root element of a body. */
export interface RootElement {
  readonly locationName?: string;
  readonly xmlNamespace?: XmlNamespace;
}

/** What operations say of a structure. */
export interface ShapeRole {
  /** The first reference that throws it. */
  readonly thrown?: ErrorReference;
  /** As an input or output. */
  readonly root?: RootElement;
}

/** The roles of the structures that operations refer to. */
export function findShapeRoles(api: ApiModel, file: string): ReadonlyMap<string, ShapeRole> {
  const roles = new Map<string, ShapeRole>();
  for (const [key, operation] of Object.entries(api.operations)) {
    for (const error of operation.errors ?? []) {
      const role = roles.get(error.shape);
      if (role?.thrown === undefined) roles.set(error.shape, { ...role, thrown: error });
    }
    for (const part of ["input", "output"] as const) {
      const reference = operation[part];
      const root = reference === undefined ? undefined : findRoot(reference);
      if (reference === undefined || root === undefined) continue;
      const role = roles.get(reference.shape);
      if (role?.root !== undefined && !isSameRoot(role.root, root)) {
        throw new GeneratorError(
          `operation "${key}": ${part} "${reference.shape}" has another root element than in an operation before it`,
          { code: "unsupported", place: { file, pointer: formatPointer(["operations", key, part]) } },
        );
      }
      roles.set(reference.shape, { ...role, root });
    }
  }
  return roles;
}

function findRoot({ locationName, xmlNamespace }: OutputDefinition): RootElement | undefined {
  if (locationName === undefined && xmlNamespace === undefined) return undefined;
  return { ...(locationName !== undefined && { locationName }), ...(xmlNamespace !== undefined && { xmlNamespace }) };
}

function isSameRoot(one: RootElement, other: RootElement): boolean {
  return (
    one.locationName === other.locationName &&
    one.xmlNamespace?.uri === other.xmlNamespace?.uri &&
    one.xmlNamespace?.prefix === other.xmlNamespace?.prefix
  );
}
