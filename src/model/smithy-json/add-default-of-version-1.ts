import { isJsonObject } from "./json-values.ts";
import { prelude } from "./prelude.ts";
import type { FlatMember, FlatShape, SourceTrait, TraitMap } from "./smithy-source.ts";

const boxTrait = "smithy.api#box";
const defaultTrait = "smithy.api#default";

const zeroTypes: ReadonlySet<string> = new Set(["byte", "short", "integer", "long", "float", "double", "boolean"]);

/**
 * The member's traits with the default that version 1.0 implied (Smithy, "Migrating from Smithy 1.0 to
 * 2.0"): numbers and booleans that are not boxed are zero and false, streaming blobs are empty.
 */
export function addDefaultOfVersion1(member: FlatMember, holder: FlatShape, target: FlatShape): TraitMap {
  if (holder.type !== "structure" || member.traits.has(defaultTrait)) return member.traits;
  const value = impliedDefault(member, target);
  if (value === undefined) return member.traits;
  return new Map<string, SourceTrait>([...member.traits, [defaultTrait, { value, location: member.location }]]);
}

function impliedDefault(member: FlatMember, target: FlatShape): false | 0 | "" | undefined {
  if (target.type === "blob") {
    const streams = target.traits.has("smithy.api#streaming");
    return streams && !member.traits.has("smithy.api#required") ? "" : undefined;
  }
  if (!zeroTypes.has(target.type) || member.traits.has(boxTrait) || isBoxed(target)) return undefined;
  if (target.type === "boolean") return false;
  const range = member.traits.get("smithy.api#range") ?? target.traits.get("smithy.api#range");
  return range === undefined || allowsZero(range.value) ? 0 : undefined;
}

/** In 1.0 the prelude's `Integer` is boxed, its `PrimitiveInteger` and a model's own integers are not. */
function isBoxed(target: FlatShape): boolean {
  if (prelude.has(target.id)) return !target.traits.has(defaultTrait);
  // In 2.0, a shape has no default other than its explicit one.
  return target.version === 2 ? !target.traits.has(defaultTrait) : target.traits.has(boxTrait);
}

function allowsZero(range: unknown): boolean {
  if (!isJsonObject(range)) return true;
  const { min, max } = range;
  return !(typeof min === "number" && min > 0) && !(typeof max === "number" && max < 0);
}
