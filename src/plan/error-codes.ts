import type { StructureShape } from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";
import type { PackagePlan } from "./package-plan.ts";

/** The trait that gives an error a code of awsQuery, where a protocol of the package has such codes. */
export function awsQueryErrorOf(
  { traits }: StructureShape,
  { model, protocols }: Pick<PackagePlan, "model" | "protocols">,
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

/** What errors that a shape's name or a code stands for may be called: both, where they differ. */
export function listErrorNames(
  errorType: string,
  plan: Pick<PackagePlan, "model" | "protocols" | "errors">,
): readonly string[] {
  const same = plan.errors
    .map(({ shape }) => [shape.name, awsQueryErrorOf(shape, plan)?.code])
    .filter((names) => names.includes(errorType));
  return [...new Set([errorType, ...same.flat()])].filter((name) => name !== undefined);
}
