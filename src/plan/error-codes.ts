import type { StructureShape } from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";
import type { PackagePlan } from "./package-plan.ts";

/** The trait that gives an error a code of awsQuery, where a protocol of the package has such codes. */
export function awsQueryErrorOf(
  { traits }: StructureShape,
  { model, protocols }: PackagePlan,
): Traits["awsQueryError"] {
  const hasCodes = model.traits.awsQueryCompatible === true || protocols.some(({ hasErrorCodes }) => hasErrorCodes);
  return hasCodes ? traits.awsQueryError : undefined;
}

/**
 * The errors that codes mean where an operation does not list them: codes of awsQuery go before the names of shapes, and
 * the first error of the model before the later ones.
 */
export function mapErrorCodes(plan: PackagePlan): ReadonlyMap<string, StructureShape> {
  const owners = new Map<string, StructureShape>();
  const errors = plan.errors.toReversed();
  for (const { shape } of errors) owners.set(shape.name, shape);
  for (const { shape } of errors) {
    const trait = awsQueryErrorOf(shape, plan);
    if (trait !== undefined) owners.set(trait.code, shape);
  }
  return owners;
}

/** The names of errors by those of their codes that differ from them, where the client's own protocol has such codes. */
export function mapErrorNames(plan: PackagePlan): Readonly<Record<string, string>> | undefined {
  if (plan.clientProtocol.hasErrorCodes !== true) return undefined;
  const named = [...mapErrorCodes(plan)].filter(([code, { name }]) => name !== code);
  return named.length === 0 ? undefined : Object.fromEntries(named.map(([code, { name }]) => [code, name]));
}
