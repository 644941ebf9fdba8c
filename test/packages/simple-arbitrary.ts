import fc, { type Arbitrary } from "fast-check";
import type { MemberSchema, SimpleType, TimestampFormat } from "../../src/runtime/schema/schema.ts";
import type { Bounds, MemberConstraints } from "../../src/runtime/server/server-definition.ts";
import type { Place } from "./member-place.ts";

interface Where {
  readonly constraints: MemberConstraints | undefined;
  readonly place: Place;
}

const unicode = fc.string({ unit: "grapheme", maxLength: 12 });
const awkward = fc.constantFrom(
  ...["", " ", "__proto__", "constructor", "toString", "$unknown", "__type", "null", "NaN", "true", "*/", "`${x}`"],
  ...["\u2028", "\n", '"', "\\", ",", "a,b", "%2F", "a+b c&d=e", "\u0000", "日本語", "🦊"],
);
const any = fc.oneof({ arbitrary: unicode, weight: 2 }, awkward);
/** What a header keeps as it is: no white space at its ends, Latin-1 without controls. */
const header = fc
  .string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((code) => code < 0x7f || code > 0x9f)
      .map((code) => String.fromCharCode(code)),
    maxLength: 12,
  })
  .filter((text) => text === text.trim());

/** Texts by where they can travel. */
export const texts: { readonly any: Arbitrary<string>; readonly header: Arbitrary<string> } = { any, header };

/** Values of a simple type that fulfil a member's constraints and fit the place where it travels. */
export function arbitrarySimple(type: SimpleType, member: MemberSchema, where: Where): Arbitrary<unknown> {
  const { constraints, place } = where;
  if (constraints?.enum !== undefined)
    return fc.constantFrom(...constraints.enum).filter((value) => fits(value, place));
  const range = constraints?.range;
  switch (type) {
    case "string":
      if (place === "mediaType") return fc.constantFrom("text/plain", 'application/x.y+z; q="a, b"');
      return text(member, where);
    case "boolean":
      return fc.boolean();
    case "byte":
      return integer(-128, 127, range);
    case "short":
      return integer(-32_768, 32_767, range);
    case "integer":
      // A response's status needs to be one that has a body.
      return place === "status" ? fc.constantFrom(200, 201, 202, 203, 207) : integer(-(2 ** 31), 2 ** 31 - 1, range);
    case "long":
      return bigInteger(-(2n ** 63n), 2n ** 63n - 1n, range).map((value) =>
        Number.isSafeInteger(Number(value)) ? Number(value) : value,
      );
    case "float":
      return floating(fc.float({ noNaN: range !== undefined, noDefaultInfinity: range !== undefined }), range);
    case "double":
      return floating(
        fc.double({ ...range, noNaN: range !== undefined, noDefaultInfinity: range !== undefined }),
        range,
      );
    case "bigInteger":
      return bigInteger(-(10n ** 40n), 10n ** 40n, range);
    case "bigDecimal":
      return fc.stringMatching(/^-?[1-9][0-9]{0,30}(\.[0-9]{0,20}[1-9])?$/);
    case "timestamp":
      return timestamp(member.timestampFormat ?? defaultFormat(place));
    case "blob":
      return fc.uint8Array({ ...lengths(constraints?.length, 64) });
    case "document":
      return fc.jsonValue({ maxDepth: 3 }).filter((value) => value !== null);
    default:
      return type satisfies never;
  }
}

function text(member: MemberSchema, { constraints, place }: Where): Arbitrary<string> {
  const { length, pattern } = constraints ?? {};
  // Such strings are base64 in headers.
  const isEncoded = member.mediaType !== undefined;
  const plain = place === "header" && !isEncoded ? header : any;
  const source = pattern === undefined ? plain : fc.stringMatching(new RegExp(pattern, "u"));
  const { minLength, maxLength } = lengths(length, 40);
  const sized = pattern === undefined && minLength > 0 ? padded(source, minLength) : source;
  return sized
    .map((value) => (pattern === undefined ? Array.from(value).slice(0, maxLength).join("") : value))
    .filter((value) => {
      const count = countCharacters(value);
      return count >= minLength && count <= maxLength && (isEncoded || fits(value, place));
    });
}

/** Unicode scalar values, which Smithy's `length` counts. */
function countCharacters(text: string): number {
  return Array.from(text).length;
}

function padded(source: Arbitrary<string>, minLength: number): Arbitrary<string> {
  return source.map((value) => value + "x".repeat(Math.max(0, minLength - countCharacters(value))));
}

/** Whether a text keeps its form: a label is never empty, and URLs have a meaning for dots. */
function fits(value: unknown, place: Place): boolean {
  if (typeof value !== "string") return true;
  if (place === "header") return value === value.trim() && !/[^\x20-\x7e\xa0-\xff]/.test(value);
  return place !== "label" || value.split("/").every((segment) => segment !== "" && !/^\.{1,2}$/.test(segment));
}

function lengths({ min = 0, max }: Bounds = {}, room: number): { minLength: number; maxLength: number } {
  return { minLength: min, maxLength: Math.min(max ?? min + room, min + room) };
}

function integer(least: number, greatest: number, { min = least, max = greatest }: Bounds = {}): Arbitrary<number> {
  return fc.integer({ min: Math.max(least, Math.ceil(min)), max: Math.min(greatest, Math.floor(max)) });
}

function bigInteger(least: bigint, greatest: bigint, range: Bounds = {}): Arbitrary<bigint> {
  const min = range.min === undefined ? least : BigInt(Math.ceil(range.min));
  const max = range.max === undefined ? greatest : BigInt(Math.floor(range.max));
  return fc.oneof(fc.bigInt({ min, max }), fc.bigInt({ min, max: min + 1000n < max ? min + 1000n : max }));
}

/** JSON has no -0. */
function floating(values: Arbitrary<number>, { min = -Infinity, max = Infinity }: Bounds = {}): Arbitrary<number> {
  return values.filter((value) => Number.isNaN(value) || (value >= min && value <= max));
}

function defaultFormat(place: Place): TimestampFormat {
  if (place === "header") return "http-date";
  return place === "query" || place === "label" ? "date-time" : "epoch-seconds";
}

/** Years 1 to 9999, as precise as the format is. */
function timestamp(format: TimestampFormat): Arbitrary<Date> {
  const seconds = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 });
  if (format === "http-date") return seconds.map((value) => new Date(value * 1000));
  return fc.tuple(seconds, fc.integer({ min: 0, max: 999 })).map(([value, rest]) => new Date(value * 1000 + rest));
}
