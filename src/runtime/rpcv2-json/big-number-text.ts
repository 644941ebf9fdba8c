import { DEPTH_LIMIT, locate } from "../codec/misfit.ts";
import { exactnessOf } from "../json/json-simple-types.ts";
import { setOwn } from "../codec/members.ts";
import { memoize } from "../codec/memoize.ts";
import type { AggregateSchema, MemberSchema } from "../schema/schema.ts";

/** bigInteger and bigDecimal. */
type BigNumberType = "bigInteger" | "bigDecimal";

/** Whether a type is one of the big numbers. */
function isBigNumber(target: MemberSchema["target"]): target is BigNumberType {
  return target === "bigInteger" || target === "bigDecimal";
}

type Convert = (value: unknown, depth: number) => unknown;

/**
 * Makes what replaces the big numbers of a member's values, as far as the values have the member's form: what has
 * another is the codec's matter. undefined for members that have none, which is nearly all.
 *
 * @param convertNumber throws Misfit, whose path is then completed.
 */
export function createBigNumberConverter(
  convertNumber: (value: unknown, type: BigNumberType) => unknown,
): (member: MemberSchema) => Convert | undefined {
  const converterOf = memoize((member: MemberSchema): { readonly convert: Convert | undefined } => {
    const target = member.target;
    if (exactnessOf(member) !== "always") return { convert: undefined };
    if (isBigNumber(target)) return { convert: (value) => convertNumber(value, target) };
    return { convert: typeof target === "string" ? undefined : aggregateConverterOf(target) };
  });
  const aggregateConverterOf = memoize((schema: AggregateSchema): Convert => {
    // Once: converters are found by a member's identity.
    const members = schema.type === "structure" || schema.type === "union" ? schema.members() : {};
    return (value, depth) => {
      if (typeof value !== "object" || value === null || depth > DEPTH_LIMIT) return value;
      if (schema.type === "list") {
        return Array.isArray(value)
          ? value.map((item: unknown, index) => convertItem(schema.member, item, { key: index, depth }))
          : value;
      }
      const converted: Record<string, unknown> = {};
      for (const [key, item] of Object.entries(value) as [string, unknown][]) {
        const member = schema.type === "map" ? schema.value : memberOf(members, key);
        setOwn(converted, key, member === undefined ? item : convertItem(member, item, { key, depth }));
      }
      return converted;
    };
  });
  const convertItem = (
    member: MemberSchema,
    item: unknown,
    { key, depth }: { readonly key: string | number; readonly depth: number },
  ): unknown => {
    if (item === undefined || item === null) return item;
    try {
      return converterOf(member).convert?.(item, depth + 1) ?? item;
    } catch (error) {
      throw locate(error, key);
    }
  };
  return (member) => converterOf(member).convert;
}

function memberOf(members: Readonly<Record<string, MemberSchema>>, key: string): MemberSchema | undefined {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}
