import type { DynamicOperation } from "../../dynamic/dynamic-service.ts";

/** What an operation does with resources of a kind; `use` needs one, and leaves it as it is. */
export type Lifecycle = "put" | "create" | "read" | "update" | "delete" | "list" | "use";

/** A kind of resource that operations create, find and delete by the same identifiers. */
export interface Resource {
  /** As operations name it: `Table` of `CreateTable`. */
  readonly name: string;
  /** Its identifiers, its own before those of its parents, each with the names that values of it are known by. */
  readonly identifiers: ReadonlyMap<string, readonly string[]>;
  readonly operations: ReadonlyMap<DynamicOperation, Lifecycle>;
  /** The resources within it, which are deleted with it. */
  readonly children: readonly Resource[];
}

/** The names that identifiers of a resource are known by. */
export function aliasesOf({ identifiers }: Resource): readonly string[] {
  return [...identifiers.values()].flat();
}
