import { SerializationError } from "../exception/serialization-error.ts";
import type { Strictness } from "../protocol/payload-codec.ts";
import type { TimestampFormat } from "../schema/schema.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const clock = String.raw`(\d\d):(\d\d):(\d\d)(\.\d+)?`;
const dateTimePattern = new RegExp(String.raw`^(\d{4})-(\d\d)-(\d\d)[Tt]${clock}(?:[Zz]|([+-])(\d\d):?(\d\d))$`);
const fixDatePattern = new RegExp(String.raw`^\w{3}, (\d\d) (\w{3}) (\d{4}) ${clock} GMT$`);
// RFC 9110, 5.6.7, "obsolete formats": RFC 850's and asctime's.
const rfc850Pattern = new RegExp(String.raw`^\w+day, (\d\d)-(\w{3})-(\d\d) ${clock} GMT$`, "i");
const asctimePattern = new RegExp(String.raw`^\w{3} (\w{3}) ([ \d]\d) ${clock} (\d{4})$`);
const epochPattern = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A timestamp's text (Smithy, "timestampFormat trait"). `date-time` and `epoch-seconds` have
 * milliseconds only where they are not 0; `http-date` never has them.
 *
 * @throws SerializationError for an invalid Date, and for a year that the format cannot tell.
 */
export function formatTimestamp(value: Date, format: TimestampFormat): string {
  const milliseconds = value.getTime();
  if (Number.isNaN(milliseconds)) throw new SerializationError("timestamp is an invalid Date");
  if (format === "epoch-seconds") return String(milliseconds / 1000);
  const year = value.getUTCFullYear();
  if (year < 0 || year > 9999) throw new SerializationError(`timestamp's year ${year} has not four digits`);
  // `toUTCString` is IMF-fixdate, but for years that have fewer than four digits in some engines.
  return format === "http-date" ? value.toUTCString() : value.toISOString().replace(".000Z", "Z");
}

/**
 * The timestamp that a text holds. Strict takes what Smithy's grammar has: `date-time` in UTC,
 * `http-date` as IMF-fixdate with whole seconds. Lenient takes UTC offsets, fractions and obsolete
 * forms too, and the other formats, since no text is of two of them. What is finer than a
 * millisecond is cut off.
 *
 * @throws SerializationError for another text, and for a day or time that does not exist.
 */
export function parseTimestamp(text: string, format: TimestampFormat, strictness: Strictness): Date {
  const lenient = strictness === "lenient";
  const milliseconds =
    (lenient || format === "epoch-seconds" ? parseEpochSeconds(text) : undefined) ??
    (lenient || format === "date-time" ? parseDateTime(text, lenient) : undefined) ??
    (lenient || format === "http-date" ? parseHttpDate(text, lenient) : undefined);
  const date = new Date(milliseconds ?? NaN);
  if (Number.isNaN(date.getTime())) throw new SerializationError(`"${text.slice(0, 64)}" is no timestamp (${format})`);
  return date;
}

/**
 * The timestamp of a number of seconds since 1970.
 *
 * @throws SerializationError beyond the range of Date.
 */
export function timestampOfSeconds(seconds: number): Date {
  const exact = seconds * 1000;
  const nearest = Math.sign(exact) * Math.round(Math.abs(exact));
  // 1515531081.123 * 1000 is not quite a whole number; what is finer than that error is cut off.
  const date = new Date(Math.abs(exact - nearest) <= Math.abs(exact) * Number.EPSILON ? nearest : Math.trunc(exact));
  if (Number.isNaN(date.getTime())) throw new SerializationError(`${seconds} seconds are no timestamp`);
  return date;
}

function parseEpochSeconds(text: string): number | undefined {
  return epochPattern.test(text) ? timestampOfSeconds(Number(text)).getTime() : undefined;
}

function parseDateTime(text: string, lenient: boolean): number | undefined {
  const match = dateTimePattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hours, minutes, seconds, fraction, sign, offsetHours, offsetMinutes] = match;
  const milliseconds = instant([year, Number(month) - 1, day, hours, minutes, seconds, fraction]);
  if (sign === undefined) return milliseconds;
  if (!lenient || Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return undefined;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
  return sign === "-" ? milliseconds + offset : milliseconds - offset;
}

function parseHttpDate(text: string, lenient: boolean): number | undefined {
  const fixDate = fixDatePattern.exec(text);
  if (fixDate !== null) {
    const [, day, month, year, hours, minutes, seconds, fraction] = fixDate;
    if (fraction !== undefined && !lenient) return undefined;
    return instant([year, indexOfMonth(month), day, hours, minutes, seconds, fraction]);
  }
  if (!lenient) return undefined;
  const rfc850 = rfc850Pattern.exec(text);
  if (rfc850 !== null) {
    const [, day, month, shortYear, hours, minutes, seconds, fraction] = rfc850;
    return instant([fullYear(Number(shortYear)), indexOfMonth(month), day, hours, minutes, seconds, fraction]);
  }
  const asctime = asctimePattern.exec(text);
  if (asctime === null) return undefined;
  const [, month, day, hours, minutes, seconds, fraction, year] = asctime;
  return instant([year, indexOfMonth(month), day, hours, minutes, seconds, fraction]);
}

/** RFC 9110, 5.6.7: a year more than 50 years ahead is the latest one past with those digits. */
function fullYear(shortYear: number): number {
  const thisYear = new Date().getUTCFullYear();
  const year = thisYear - (thisYear % 100) + shortYear;
  return year > thisYear + 50 ? year - 100 : year;
}

function indexOfMonth(name: string | undefined): number {
  const index = months.indexOf(name?.toLowerCase() ?? "");
  return index < 0 ? NaN : index;
}

type Part = string | number | undefined;

/** @returns NaN for a day or time that does not exist; a leap second is the next minute's first. */
function instant(parts: readonly [Part, number, Part, Part, Part, Part, string | undefined]): number {
  const [year, month, day, hours, minutes, seconds, fraction] = parts;
  const date = new Date(0);
  // `Date.UTC` takes years below 100 for the twentieth century's.
  date.setUTCFullYear(Number(year), month, Number(day));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== Number(day)) return NaN;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return NaN;
  const milliseconds = fraction === undefined ? 0 : Number(fraction.slice(1, 4).padEnd(3, "0"));
  return date.setUTCHours(Number(hours), Number(minutes), Number(seconds), milliseconds);
}
