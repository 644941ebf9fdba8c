import { SerializationError } from "../exception/exceptions.ts";
import type { TimestampFormat } from "../schema/schema.ts";
import { mismatch, wrongText } from "./misfit.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const epochPattern = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const dateTimePattern = /^(\d{4})-(\d\d)-(\d\d)T([\d:]{8})(?:\.(\d+))?(?:Z|([+-])(\d\d):?(\d\d))$/i;
// RFC 9110, 5.6.7: IMF-fixdate, and of the obsolete formats RFC 850's and asctime's.
const httpDatePattern = /^\w+, ([ \d]\d)[ -](\w{3})[ -](\d\d|\d{4}) ([\d:]{8})(?:\.(\d+))? GMT$/i;
const asctimePattern = /^(\w{3}) (\w{3}) ([ \d]\d) (\S+) (\d{4})$/;

/** Which of the texts that clients take are of Smithy's grammar. */
const strictPatterns: Readonly<Record<TimestampFormat, RegExp>> = {
  "date-time": /^\d{4}-.*Z$/i,
  "http-date": /^\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT$/,
  "epoch-seconds": /^[^:]*$/,
};

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
 * The timestamp that a text holds, be it of Smithy's grammar ({@link parseStrictTimestamp}) or with UTC offsets,
 * fractions and obsolete forms, or of another format, since no text is of two of them. What is finer than a millisecond
 * is cut off.
 *
 * @throws SerializationError for another text, and for a day or time that does not exist.
 */
export function parseLenientTimestamp(text: string, format: TimestampFormat): Date {
  const date = epochPattern.test(text)
    ? timestampOfSeconds(Number(text))
    : new Date(parseDateTime(text) ?? parseHttpDate(text));
  if (Number.isNaN(date.getTime())) throw wrongText(`timestamp (${format})`, text);
  return date;
}

/**
 * As {@link parseLenientTimestamp}, but of Smithy's grammar alone: `date-time` in UTC, `http-date` as IMF-fixdate with
 * whole seconds.
 */
export function parseStrictTimestamp(text: string, format: TimestampFormat): Date {
  if (strictPatterns[format].test(text)) return parseLenientTimestamp(text, format);
  throw wrongText(`timestamp (${format})`, text);
}

/**
 * The timestamp of a number of seconds since 1970.
 *
 * @throws SerializationError beyond the range of Date.
 */
export function timestampOfSeconds(seconds: number): Date {
  const whole = Math.trunc(seconds);
  // Apart from the whole seconds, since the product of a year far from now has no room for halves of a millisecond.
  const milliseconds = (seconds - whole) * 1000;
  const nearest = Math.round(milliseconds);
  // 1515531081.123 is not quite that number; what is finer than this error is cut off.
  const isMeant = Math.abs(milliseconds - nearest) <= Math.abs(seconds) * 1000 * Number.EPSILON;
  const date = new Date(whole * 1000 + (isMeant ? nearest : Math.trunc(milliseconds)));
  if (Number.isNaN(date.getTime())) throw new SerializationError(mismatch("timestamp", String(seconds)));
  return date;
}

function parseDateTime(text: string): number | undefined {
  const match = dateTimePattern.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", clock = "", fraction, sign, hours = "0", minutes = "0"] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return NaN;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return instant(`${year}-${month}-`, day, clock, fraction) - (sign === "-" ? -offset : offset);
}

/** The milliseconds since 1970 of a date in one of HTTP's forms (RFC 9110, 5.6.7); NaN for other texts. */
export function parseHttpDate(text: string): number {
  const match = httpDatePattern.exec(text.replace(asctimePattern, "$1, $3 $2 $5 $4 GMT"));
  if (match === null) return NaN;
  const [, day = "", name = "", year = "", clock = "", fraction] = match;
  const month = String(months.indexOf(name.toLowerCase()) + 1).padStart(2, "0");
  return instant(
    `${year.length === 2 ? fullYear(Number(year)) : year}-${month}-`,
    day.replace(" ", "0"),
    clock,
    fraction,
  );
}

/** RFC 9110, 5.6.7: a year more than 50 years ahead is the latest one past with those digits. */
function fullYear(shortYear: number): number {
  const thisYear = new Date().getUTCFullYear();
  const year = thisYear - (thisYear % 100) + shortYear;
  return year > thisYear + 50 ? year - 100 : year;
}

/**
 * The milliseconds of a time in UTC; `month` is of the form `2014-04-`.
 *
 * @returns NaN for a day or time that does not exist; a leap second is the next minute's first.
 */
function instant(month: string, day: string, clock: string, fraction: string | undefined): number {
  const isLeap = clock.endsWith(":60");
  const time = isLeap ? clock.replace(/60$/, "59") : clock;
  const milliseconds = Date.parse(`${month}${day}T${time}.${(fraction ?? "").padEnd(3, "0").slice(0, 3)}Z`);
  // Engines take 31 for the last day of any month, and 24:00 for the next day's midnight.
  if (new Date(milliseconds).getUTCDate() !== Number(day)) return NaN;
  return isLeap ? milliseconds + 1000 : milliseconds;
}
