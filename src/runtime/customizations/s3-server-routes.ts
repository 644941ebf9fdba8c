import type { RoutedOperation, ServerProtocol } from "../protocol/server-protocol.ts";

/**
 * Makes a protocol route requests as S3 does: it does not look at `x-id`, with which AWS SDK v3 names the operation and
 * botocore does not. Of operations that nothing else tells apart (`ListBuckets`, `ListDirectoryBuckets`) it decides.
 */
export function withoutOperationIds(protocol: ServerProtocol): ServerProtocol {
  return {
    ...protocol,
    createRouter(service, operations) {
      const routed = operations.map((original) => ({ original, plain: withoutOperationId(original) }));
      const route = protocol.createRouter(
        service,
        routed.map(({ plain }) => plain),
      );
      const originals = new Map(routed.map(({ original, plain }) => [plain.operation, original.operation]));
      const alike = new Map(
        routed.map(({ plain }) => {
          const same = routed.filter((other) => describeRoute(other.plain) === describeRoute(plain));
          return [plain.operation, same.map(({ original }) => original.operation)];
        }),
      );
      return (request) => {
        const { operation, labels } = route(request);
        const candidates = alike.get(operation) ?? [];
        const name = candidates.length < 2 ? undefined : /(?:^|&)x-id=([^&]*)/.exec(request.query)?.[1];
        const named = candidates.find((candidate) => candidate.name === name);
        return { operation: named ?? originals.get(operation) ?? operation, labels };
      };
    },
  };
}

function withoutOperationId({ operation, required }: RoutedOperation): RoutedOperation {
  const { http } = operation;
  if (http === undefined) return { operation, required };
  const [path = "/", query = ""] = http.uri.split("?");
  const pairs = query.split("&").filter((pair) => pair !== "" && !pair.startsWith("x-id="));
  const uri = pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
  return { operation: { ...operation, http: { ...http, uri } }, required };
}

/** All that a router looks at. */
function describeRoute({ operation, required }: RoutedOperation): string {
  const bound = Object.entries(operation.input?.members() ?? {}).filter(([name]) => required.has(name));
  const names = bound.map(([, { httpHeader, httpQuery }]) => httpHeader ?? httpQuery ?? "");
  return [operation.http?.method, operation.http?.uri, ...names.toSorted()].join(" ");
}
