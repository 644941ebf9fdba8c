import { isDeepStrictEqual } from "node:util";
import { GeneratorError } from "../../generator-error.ts";
import { formatPointer } from "../json-pointer.ts";
import type { Traits } from "../traits.ts";
import type { ApiModel, ErrorReference, OutputDefinition } from "./api.types.ts";
import { readNamespace } from "./traits/serialization-traits.ts";

/** The root element of a body. */
interface RootElement {
  readonly locationName: string | undefined;
  readonly xmlNamespace: Traits["xmlNamespace"];
}

/** What the operations that refer to a structure define for it. */
export interface ShapeRole {
  /** The first reference to it as an error. */
  readonly thrown?: ErrorReference;
  /** As an input or output. */
  readonly root?: RootElement;
  /** The member that is the body, and its definition's location. */
  readonly body?: { readonly payload: string | undefined; readonly pointer: readonly string[] };
}

/** The roles of the structures that operations refer to. */
export function findShapeRoles(api: ApiModel, file: string): ReadonlyMap<string, ShapeRole> {
  const roles = new Map<string, ShapeRole>();
  for (const [key, operation] of Object.entries(api.operations)) {
    const add = (reference: OutputDefinition, at: readonly string[], also: ShapeRole = {}): void => {
      const role = roles.get(reference.shape);
      const pointer = ["operations", key, ...at];
      const fail = (what: string): GeneratorError =>
        new GeneratorError(
          `operation "${key}": ${at[0] ?? ""} "${reference.shape}" has another ${what} than in an operation before it`,
          {
            code: "unsupported",
            place: { file, pointer: formatPointer(pointer) },
          },
        );
      const root = findRoot(reference);
      if (root !== undefined && role?.root !== undefined && !isDeepStrictEqual(role.root, root))
        throw fail("root element");
      const payload = reference.payload ?? findOwnPayload(api, reference.shape);
      if (role?.body !== undefined && role.body.payload !== payload) throw fail("payload");
      const says = reference.payload === undefined ? ["shapes", reference.shape] : pointer;
      const body = role?.body ?? { payload, pointer: [...says, "payload"] };
      roles.set(reference.shape, { ...also, ...role, ...(root !== undefined && { root }), body });
    };
    for (const part of ["input", "output"] as const) {
      const reference = operation[part];
      if (reference !== undefined) add(reference, [part]);
    }
    operation.errors?.forEach((thrown, index) => {
      add(thrown, ["errors", String(index)], { thrown });
    });
  }
  return roles;
}

function findOwnPayload({ shapes }: ApiModel, name: string): string | undefined {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return shape?.type === "structure" ? shape.payload : undefined;
}

function findRoot({ locationName, xmlNamespace }: OutputDefinition): RootElement | undefined {
  if (locationName === undefined && xmlNamespace === undefined) return undefined;
  return { locationName, xmlNamespace: readNamespace(xmlNamespace) };
}
