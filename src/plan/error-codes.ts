import type { StructureShape } from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";
import type { PackagePlan } from "./package-plan.ts";

/** The trait with an error's awsQuery code, if a protocol of the package uses it. */
export function awsQueryErrorOf(
  { traits }: StructureShape,
  { model, protocols }: Pick<PackagePlan, "model" | "protocols">,
): Traits["awsQueryError"] {
  const hasCodes = model.traits.awsQueryCompatible === true || protocols.some(({ hasErrorCodes }) => hasErrorCodes);
  return hasCodes ? traits.awsQueryError : undefined;
}

/**
 * The errors for codes that an operation does not list: awsQuery codes take precedence over shape names, and earlier
 * errors of the model over later ones.
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

/** The names of errors by code, if different and if the client's default protocol uses codes. */
export function mapErrorNames(plan: PackagePlan): Readonly<Record<string, string>> | undefined {
  if (plan.clientProtocol.hasErrorCodes !== true) return undefined;
  const named = [...mapErrorCodes(plan)].filter(([code, { name }]) => name !== code);
  return named.length === 0 ? undefined : Object.fromEntries(named.map(([code, { name }]) => [code, name]));
}

/** The possible names of errors for a shape name or code: both, if different. */
export function listErrorNames(
  errorType: string,
  plan: Pick<PackagePlan, "model" | "protocols" | "errors">,
): readonly string[] {
  const same = plan.errors
    .map(({ shape }) => [shape.name, awsQueryErrorOf(shape, plan)?.code])
    .filter((names) => names.includes(errorType));
  return [...new Set([errorType, ...same.flat()])].filter((name) => name !== undefined);
}
