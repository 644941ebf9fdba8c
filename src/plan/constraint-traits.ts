import type { EnumValue, Member, Shape } from "../model/service-model.ts";
import { hasDefault } from "../model/traits.ts";

/**
 * A member's constraint traits by the names that servers use, undefined if absent; the member's traits override its
 * target's.
 */
export function constraintTraitsOf({ traits: own, target }: Member): Readonly<Record<string, unknown>> {
  return {
    required: hasDefault(own) ? undefined : own.required,
    length: own.length ?? target.traits.length,
    range: own.range ?? target.traits.range,
    pattern: own.pattern ?? target.traits.pattern,
    ...enumConstraints(target),
    uniqueItems: own.uniqueItems ?? target.traits.uniqueItems,
  };
}

function enumConstraints(target: Shape): Readonly<Record<string, readonly (string | number)[] | undefined>> {
  if (target.kind !== "enum" && target.kind !== "intEnum") return {};
  const values: readonly EnumValue<string | number>[] = target.values;
  const internal = values.filter(({ traits }) => traits.internal === true);
  return {
    enum: values.filter(({ traits }) => traits.internal !== true).map(({ value }) => value),
    internalEnum: internal.length === 0 ? undefined : internal.map(({ value }) => value),
  };
}
