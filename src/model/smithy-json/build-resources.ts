import { type OperationShape, type ResourceShape, resourceLifecycles } from "../service-model.ts";
import { childLocation } from "./json-location.ts";
import { mapOf, reference, references, type JsonValue } from "./json-values.ts";
import { shapeNameOf } from "./shape-id.ts";
import type { FlatShape } from "./smithy-source.ts";
import { readTraits } from "./traits/read-traits.ts";

/**
 * The resources of a service with their operations and child resources resolved, in the order in which they are given.
 *
 * @param operations the service's, by shape id.
 */
export function buildResources(
  resources: readonly FlatShape[],
  operations: ReadonlyMap<string, OperationShape>,
): readonly ResourceShape[] {
  const built = new Map<string, ResourceShape>();
  const fillers: (() => void)[] = [];
  for (const resource of resources) {
    const { read, list } = readerOf(resource);
    const children: ResourceShape[] = [];
    // Resources that are built later may be children of this one.
    fillers.push(() => void children.push(...list("resources").flatMap((id) => built.get(id) ?? [])));
    const bound = (ids: readonly string[]): readonly OperationShape[] => ids.flatMap((id) => operations.get(id) ?? []);
    const lifecycle = resourceLifecycles.flatMap((key) => {
      const operation = operations.get(read(key, reference) ?? "");
      return operation === undefined ? [] : [[key, operation] as const];
    });
    built.set(resource.id, {
      kind: "resource",
      name: shapeNameOf(resource.id),
      identifiers: namesOf(read("identifiers", mapOf(reference))),
      properties: namesOf(read("properties", mapOf(reference))),
      lifecycle: Object.fromEntries(lifecycle),
      operations: bound(list("operations")),
      collectionOperations: bound(list("collectionOperations")),
      resources: children,
      traits: readTraits(resource.traits, `resource "${resource.id}"`),
    });
  }
  for (const fill of fillers) fill();
  return [...built.values()];
}

interface ResourceReader {
  readonly read: <Value>(key: string, value: JsonValue<Value>) => Value | undefined;
  readonly list: (key: string) => readonly string[];
}

function readerOf({ id, json, location }: FlatShape): ResourceReader {
  const read: ResourceReader["read"] = (key, value) =>
    json[key] === undefined
      ? undefined
      : value.read(json[key], { what: `resource "${id}": ${key}`, location: childLocation(location, key) });
  return { read, list: (key) => read(key, references) ?? [] };
}

function namesOf(targets: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  return new Map(Object.entries(targets).map(([name, id]) => [name, shapeNameOf(id)]));
}
