import { SerializationError } from "../exception/exceptions.ts";
import type { TimestampFormat } from "../schema/schema.ts";
import { mismatch, wrongText } from "./misfit.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const epochPattern = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const dateTimePattern = /^(\d{4})-(\d\d)-(\d\d)T([\d:]{8})(?:\.(\d+))?(?:Z|([+-])(\d\d):?(\d\d))$/i;
// RFC 9110, 5.6.7: IMF-fixdate, and the obsolete formats of RFC 850 and asctime.
const httpDatePattern = /^\w+, ([ \d]\d)[ -](\w{3})[ -](\d\d|\d{4}) ([\d:]{8})(?:\.(\d+))? GMT$/i;
const asctimePattern = /^(\w{3}) (\w{3}) ([ \d]\d) (\S+) (\d{4})$/;

/** The subset of the clients' formats that Smithy's grammar allows. */
const strictPatterns: Readonly<Record<TimestampFormat, RegExp>> = {
  "date-time": /^\d{4}-.*Z$/i,
  "http-date": /^\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT$/,
  "epoch-seconds": /^[^:]*$/,
};

/**
 * Formats a timestamp (Smithy, "timestampFormat trait"). `date-time` and `epoch-seconds` include milliseconds only if
 * they are not 0; `http-date` never does.
 *
 * @throws SerializationError for an invalid Date, and for a year outside the range of the format.
 */
export function formatTimestamp(value: Date, format: TimestampFormat): string {
  const milliseconds = value.getTime();
  if (Number.isNaN(milliseconds)) throw new SerializationError("timestamp is an invalid Date");
  if (format === "epoch-seconds") return String(milliseconds / 1000);
  const year = value.getUTCFullYear();
  if (year < 0 || year > 9999) throw new SerializationError(`timestamp's year ${year} is not within 0 to 9999`);
  // `toUTCString` is IMF-fixdate, except that some engines do not pad years to four digits.
  return format === "http-date" ? value.toUTCString() : value.toISOString().replace(".000Z", "Z");
}

/**
 * Parses a timestamp in Smithy's grammar ({@link parseStrictTimestamp}), with UTC offsets, fractions or obsolete forms,
 * or in another of the formats, which do not overlap. Truncates to milliseconds.
 *
 * @throws SerializationError for any other text, and for a nonexistent day or time.
 */
export function parseLenientTimestamp(text: string, format: TimestampFormat): Date {
  const date = epochPattern.test(text)
    ? timestampOfSeconds(Number(text))
    : new Date(parseDateTime(text) ?? parseHttpDate(text));
  if (Number.isNaN(date.getTime())) throw wrongText(`timestamp (${format})`, text);
  return date;
}

/**
 * Like {@link parseLenientTimestamp}, but accepts only Smithy's grammar: `date-time` in UTC, `http-date` as IMF-fixdate
 * with whole seconds.
 */
export function parseStrictTimestamp(text: string, format: TimestampFormat): Date {
  if (strictPatterns[format].test(text)) return parseLenientTimestamp(text, format);
  throw wrongText(`timestamp (${format})`, text);
}

/**
 * Converts seconds since 1970 to a timestamp.
 *
 * @throws SerializationError beyond the range of Date.
 */
export function timestampOfSeconds(seconds: number): Date {
  const whole = Math.trunc(seconds);
  // Separate from the whole seconds: for distant years, the product is not precise to half a millisecond.
  const milliseconds = (seconds - whole) * 1000;
  const nearest = Math.round(milliseconds);
  // Decimals such as 1515531081.123 are inexact: rounds off that error before truncating.
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

/** The milliseconds since 1970 of a date in one of HTTP's formats (RFC 9110, 5.6.7); NaN for other texts. */
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

/** RFC 9110, 5.6.7: a year more than 50 years ahead means the most recent past year with the same last digits. */
function fullYear(shortYear: number): number {
  const thisYear = new Date().getUTCFullYear();
  const year = thisYear - (thisYear % 100) + shortYear;
  return year > thisYear + 50 ? year - 100 : year;
}

/**
 * The milliseconds of a time in UTC; `month` has the form `2014-04-`.
 *
 * @returns NaN for a nonexistent day or time; a leap second counts as the first second of the next minute.
 */
function instant(month: string, day: string, clock: string, fraction: string | undefined): number {
  const isLeap = clock.endsWith(":60");
  const time = isLeap ? clock.replace(/60$/, "59") : clock;
  const milliseconds = Date.parse(`${month}${day}T${time}.${(fraction ?? "").padEnd(3, "0").slice(0, 3)}Z`);
  // Engines accept day 31 in any month, and 24:00 as the next day's midnight.
  if (new Date(milliseconds).getUTCDate() !== Number(day)) return NaN;
  return isLeap ? milliseconds + 1000 : milliseconds;
}
