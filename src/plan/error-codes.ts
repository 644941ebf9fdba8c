import type { StructureShape } from "../model/service-model.ts";
import { protocolOf } from "../protocols/protocol-table.ts";
import type { PackagePlan } from "./package-plan.ts";

/**
 * The errors that codes mean where an operation does not list them: codes of awsQuery go before the names of shapes, and
 * the first error of the model before the later ones.
 */
export function mapErrorCodes({ errors }: PackagePlan): ReadonlyMap<string, StructureShape> {
  const owners = new Map<string, StructureShape>();
  for (const { shape } of errors.toReversed()) owners.set(shape.name, shape);
  for (const { shape } of errors.toReversed()) {
    const { awsQueryError } = shape.traits;
    if (awsQueryError !== undefined) owners.set(awsQueryError.code, shape);
  }
  return owners;
}

/** The names of errors by those of their codes that differ from them, where a protocol of the package has such codes. */
export function mapErrorNames(plan: PackagePlan): Readonly<Record<string, string>> | undefined {
  const hasCodes =
    plan.model.traits.awsQueryCompatible === true ||
    plan.protocols.some((name) => protocolOf(name).hasErrorCodes === true);
  if (!hasCodes) return undefined;
  const named = [...mapErrorCodes(plan)].filter(([code, { name }]) => name !== code);
  return named.length === 0 ? undefined : Object.fromEntries(named.map(([code, { name }]) => [code, name]));
}
