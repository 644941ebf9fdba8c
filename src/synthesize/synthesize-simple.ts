import type { MemberSchema, SimpleType } from "../runtime/schema/schema.ts";
import type { MemberConstraints } from "../runtime/server/server-definition.ts";
import { NoValue } from "./no-value.ts";
import { synthesizeText, type Location } from "./synthesize-text.ts";
import type { Words } from "./words.ts";

export interface ValueWish {
  readonly name: string;
  /** The name of the nearest member of a structure or union: of items, that of their list. */
  readonly label: string;
  readonly member: MemberSchema;
  readonly constraints: MemberConstraints | undefined;
  readonly location: Location;
  /** Values of different variants differ where type and constraints let them. */
  readonly variant: number;
  readonly words?: Words | undefined;
}

/**
 * A value of a simple type that fulfils the constraints.
 *
 * @throws NoValue where none is found.
 */
export function synthesizeSimple(target: SimpleType, wish: ValueWish): unknown {
  const { member, constraints, location, variant, words } = wish;
  switch (target) {
    case "string":
      return synthesizeText(wish);
    case "boolean":
      return variant % 2 === 0;
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
      return synthesizeNumber(target, wish);
    case "bigInteger":
      return constraints?.range === undefined && words === undefined
        ? 2n ** 70n + BigInt(variant)
        : BigInt(Math.trunc(synthesizeNumber("long", wish)));
    case "bigDecimal":
      if (constraints?.range !== undefined || words !== undefined) return String(synthesizeNumber("double", wish));
      return `3.14159265358979323846264338327${String(950 + variant)}`;
    case "timestamp": {
      const format = member.timestampFormat ?? (location === "header" ? "http-date" : undefined);
      const days = words === undefined ? variant : variant % 700;
      const milliseconds = format === "http-date" || words !== undefined ? 0 : 250;
      return new Date(1_700_000_000_000 + days * 86_401_000 + milliseconds);
    }
    case "blob":
      return synthesizeBytes(wish);
    case "document":
      if (words !== undefined) return { name: words.text(wish.label, variant), count: variant % 100, ready: true };
      return {
        text: `é "${String(variant)}"`,
        number: 1.5,
        flag: true,
        none: null,
        list: [1, "b", []],
        inner: { a: {} },
      };
    default:
      return target satisfies never;
  }
}

type NumberTarget = "byte" | "short" | "integer" | "long" | "float" | "double";

function synthesizeNumber(target: NumberTarget, { name, member, constraints, variant, words }: ValueWish): number {
  // A status of success that has a body, and that no operation has of itself.
  if (member.httpResponseCode === true) return words === undefined ? 203 : 200;
  // What frames a message must be true of it.
  if (member.httpHeader?.toLowerCase() === "content-length") return usualBytes;
  const listed = constraints?.enum ?? constraints?.internalEnum;
  if (listed !== undefined && listed.length > 0) return Number(listed[variant % listed.length]);
  const isWhole = target !== "float" && target !== "double";
  const [lowest, highest] = limits[target] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const min = Math.max(constraints?.range?.min ?? lowest, lowest);
  const max = Math.min(constraints?.range?.max ?? highest, highest);
  const [first, step] = isWhole ? [usual[target] ?? 7, 1] : [1.5, 0.25];
  const least = isWhole ? Math.ceil(min) : min;
  const number = words === undefined ? first + variant * step : (isWhole ? 1 : 0.5) + (variant % 90);
  if (number >= min && number <= max) return number;
  for (const candidate of [least + variant * step, least, Math.floor(max) - variant * step, max]) {
    if (candidate >= min && candidate <= max && (!isWhole || Number.isInteger(candidate))) return candidate;
  }
  throw new NoValue(`"${name}": no ${target} is from ${String(min)} to ${String(max)}`);
}

/** The length of bytes whose length does not matter. */
const usualBytes = 9;

const limits: Partial<Record<NumberTarget, readonly [number, number]>> = {
  byte: [-128, 127],
  short: [-32_768, 32_767],
  integer: [-2_147_483_648, 2_147_483_647],
};

/** More than a smaller type could hold. */
const usual: Partial<Record<NumberTarget, number>> = {
  byte: 17,
  short: 1_717,
  integer: 17_171_717,
  long: 171_717_171_717,
};

function synthesizeBytes({ name, label, constraints, variant, words }: ValueWish): Uint8Array {
  const { min = 0, max = Number.POSITIVE_INFINITY } = constraints?.length ?? {};
  if (min > 100_000) throw new NoValue(`"${name}": ${String(min)} bytes are too many`);
  const readable = words === undefined ? undefined : new TextEncoder().encode(words.text(label, variant));
  if (readable !== undefined && readable.length >= min && readable.length <= max) return readable;
  const length = Math.min(Math.max(usualBytes, min), max);
  return Uint8Array.from({ length }, (_, index) => (index * 83 + variant + 250) % 256);
}
