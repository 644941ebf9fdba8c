import type { Warn } from "../generator-error.ts";
import type { OperationShape, ServiceModel } from "../model/service-model.ts";

/** Warns of each pair of operations that answers the same requests: the router cannot tell them apart. */
export function warnOfRouteConflicts(model: ServiceModel, warn: Warn): void {
  const routes = new Map<string, OperationShape>();
  for (const operation of inRoutingOrder(model.operations, (shape) => shape)) {
    if (operation.http === undefined) continue;
    const route = `${routeOf(operation.http.method, operation.http.uri)} ${requirementsOf(operation)}`;
    const other = routes.get(route);
    if (other === undefined) {
      routes.set(route, operation);
      continue;
    }
    warn({
      code: "ambiguous-route",
      message: `operation "${operation.name}": has the route of "${other.name}", ${operation.http.method} ${operation.http.uri}, and requires nothing else`,
      hint: `a server answers such requests as "${other.name}"; give one of them a required header or query parameter`,
    });
  }
}

/** Servers use the first of several operations for the same requests, preferring those not deprecated. */
export function inRoutingOrder<Operation>(
  operations: readonly Operation[],
  shapeOf: (operation: Operation) => OperationShape,
): readonly Operation[] {
  const isDeprecated = (operation: Operation): boolean => shapeOf(operation).traits.deprecated !== undefined;
  return [...operations.filter((operation) => !isDeprecated(operation)), ...operations.filter(isDeprecated)];
}

/** A route without the names of its labels: `GET /{}/{+}?list-type=2`. */
function routeOf(method: string, uri: string): string {
  const [path = "", query = ""] = uri.split("?");
  const unnamed = path.replace(/\{[^}]*?(\+?)\}/g, "{$1}");
  return `${method} ${unnamed}?${query.split("&").toSorted().join("&")}`;
}

/** The names of headers and query parameters that an operation requires: the router looks at these. */
function requirementsOf(operation: OperationShape): string {
  const names = (operation.input?.members ?? []).flatMap(({ traits }) => {
    if (traits.required !== true) return [];
    if (traits.httpHeader !== undefined) return [`header ${traits.httpHeader.toLowerCase()}`];
    return traits.httpQuery === undefined ? [] : [`query ${traits.httpQuery}`];
  });
  return names.toSorted().join(" ");
}
