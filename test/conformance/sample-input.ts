import type { Member, OperationShape, Shape } from "../../src/model/service-model.ts";

/**
 * An input that an operation accepts, with its required members alone. Cases of responses say
 * nothing of the request that they answer.
 */
export function sampleInput({ input }: OperationShape): object {
  return input === undefined ? {} : sampleMembers(input.members, 0);
}

/** Required members cannot contain themselves without an end, but lists with a least length can. */
const deepest = 20;

function sampleMembers(members: readonly Member[], depth: number): Record<string, unknown> {
  const required = members.filter(({ traits }) => traits.required === true);
  return Object.fromEntries(required.map((member) => [member.name, sampleMember(member, depth)]));
}

function sampleMember({ target, traits }: Member, depth: number): unknown {
  if (depth > deepest) throw new Error(`no sample can be made of "${target.name}": it contains itself`);
  const length = traits.length?.min ?? target.traits.length?.min ?? 0;
  const least = traits.range?.min ?? target.traits.range?.min ?? Math.min(1, traits.range?.max ?? 1);
  return sampleValue(target, { length, least, depth: depth + 1 });
}

interface SampleOptions {
  readonly length: number;
  readonly least: number;
  readonly depth: number;
}

function sampleValue(shape: Shape, { length, least, depth }: SampleOptions): unknown {
  switch (shape.kind) {
    case "structure":
      return sampleMembers(shape.members, depth);
    case "union":
      return Object.fromEntries(shape.members.slice(0, 1).map((member) => [member.name, sampleMember(member, depth)]));
    case "list":
      return Array.from({ length }, () => sampleMember(shape.member, depth));
    case "map":
      return Object.fromEntries(
        Array.from({ length }, (_, index) => [`key${String(index)}`, sampleMember(shape.value, depth)]),
      );
    case "enum":
    case "intEnum":
      return shape.values[0]?.value;
    case "string":
      return "a".repeat(Math.max(1, length));
    case "blob":
      return new Uint8Array(length);
    case "boolean":
      return false;
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
      return least;
    case "bigInteger":
      return BigInt(least);
    case "bigDecimal":
      return String(least);
    case "timestamp":
      return new Date(0);
    case "document":
      return {};
    default:
      return shape satisfies never;
  }
}
