import type { Warn } from "../generator-error.ts";
import { isMemberPath, type OperationShape, type OutputPath } from "../model/service-model.ts";
import { type Identifier, toIdentifier, toTypeName } from "./identifier.ts";
import { type PathPlan, planPath } from "./jmespath/plan-path.ts";
import type { PaginatorPlan } from "./package-plan.ts";

interface PaginatorOptions {
  readonly take: (wanted: Identifier, what: string) => Identifier;
  /** Reserves a name for a declaration that the package does not export. */
  readonly takeLocal: (wanted: Identifier) => Identifier;
  readonly warn: Warn;
}

/**
 * The pagination of an operation, if any; warns of an expression that does not fit the operation, and omits the
 * paginator.
 */
export function planPaginator(
  operation: OperationShape,
  { take, takeLocal, warn }: PaginatorOptions,
): PaginatorPlan | undefined {
  const { paginated: trait, name } = operation;
  if (trait === undefined) return undefined;
  const functions = new Map<OutputPath, PathPlan>();
  for (const path of [...trait.outputTokens, ...(trait.moreResults === undefined ? [] : [trait.moreResults])]) {
    if (isMemberPath(path)) continue;
    const planned = planPath(path, "output", { operation, take: takeLocal });
    if (typeof planned === "string") {
      warn({ code: "ignored", message: `paginator "${name}" is left out: ${planned}`, place: path.place });
      return undefined;
    }
    functions.set(path, planned);
  }
  return { name: take(toIdentifier(`paginate${toTypeName(name)}`), `operation "${name}"`), trait, functions };
}
