import type { HttpTrait, OperationShape } from "./service-model.ts";
import { renameUriLabels } from "./uri-labels.ts";

/**
 * The HTTP bindings of a service's operations, each with a unique URI. Operations may share method and URI in AWS's
 * layouts, but not in Smithy: a literal in the query distinguishes S3's, `x-id=GetObject`, as in AWS's Smithy model.
 */
export function distinguishUris(operations: readonly OperationShape[]): ReadonlyMap<OperationShape, HttpTrait> {
  const counts = countKeys(operations);
  return new Map(
    operations.flatMap((operation) => {
      const { http, name } = operation;
      if (http === undefined) return [];
      if ((counts.get(keyOf(operation, http)) ?? 0) < 2) return [[operation, http]];
      const uri = `${http.uri}${http.uri.includes("?") ? "&" : "?"}${literalOf(name)}`;
      return [[operation, { ...http, uri }]];
    }),
  );
}

/** The bindings without what {@link distinguishUris} adds: the literal of an operation that shares its URI without it. */
export function mergeUris(operations: readonly OperationShape[]): ReadonlyMap<OperationShape, HttpTrait> {
  const merged = operations.map((operation) => ({
    ...operation,
    http: operation.http && withoutLiteral(operation.http, operation.name),
  }));
  const counts = countKeys(merged);
  return new Map(
    operations.flatMap((operation, index) => {
      const http = merged[index]?.http;
      if (operation.http === undefined || http === undefined) return [];
      const isShared = (counts.get(keyOf(operation, http)) ?? 0) > 1;
      return [[operation, isShared ? http : operation.http]];
    }),
  );
}

function literalOf(name: string): string {
  return `x-id=${name}`;
}

function withoutLiteral(http: HttpTrait, name: string): HttpTrait {
  const end = http.uri.endsWith(literalOf(name)) ? -literalOf(name).length - 1 : undefined;
  return end === undefined ? http : { ...http, uri: http.uri.slice(0, end) };
}

function countKeys(operations: readonly OperationShape[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const operation of operations) {
    if (operation.http === undefined) continue;
    const key = keyOf(operation, operation.http);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The key that identifies requests to an operation, regardless of label names. */
function keyOf({ traits }: OperationShape, { method, uri }: HttpTrait): string {
  return `${method} ${traits.endpoint?.hostPrefix ?? ""} ${renameUriLabels(uri, () => "")}`;
}
