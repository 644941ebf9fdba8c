import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { SerializationError } from "../../../src/runtime/exception/exceptions.ts";
import type { TimestampFormat } from "../../../src/runtime/schema/schema.ts";
import {
  formatTimestamp,
  parseLenientTimestamp,
  parseStrictTimestamp,
  timestampOfSeconds,
} from "../../../src/runtime/codec/timestamp.ts";

const formats: readonly TimestampFormat[] = ["date-time", "http-date", "epoch-seconds"];

describe("formatTimestamp", () => {
  test.each<{ given: string; format: TimestampFormat; want: string }>([
    { given: "2018-01-09T20:51:21.123Z", format: "epoch-seconds", want: "1515531081.123" },
    { given: "2018-01-09T20:51:21.000Z", format: "epoch-seconds", want: "1515531081" },
    { given: "1969-12-31T23:59:59.999Z", format: "epoch-seconds", want: "-0.001" },
    { given: "1985-04-12T23:20:50.520Z", format: "date-time", want: "1985-04-12T23:20:50.520Z" },
    { given: "1985-04-12T23:20:50.000Z", format: "date-time", want: "1985-04-12T23:20:50Z" },
    { given: "2014-04-29T18:30:38.000Z", format: "http-date", want: "Tue, 29 Apr 2014 18:30:38 GMT" },
    { given: "0099-02-03T04:05:06.000Z", format: "http-date", want: "Tue, 03 Feb 0099 04:05:06 GMT" },
  ])("$given as $format is $want", ({ given, format, want }) => {
    expect(formatTimestamp(new Date(given), format)).toBe(want);
  });

  test.each(formats)("an invalid Date is refused as %s", (format) => {
    expect(() => formatTimestamp(new Date(NaN), format)).toThrow(SerializationError);
  });

  test("a year of five digits is refused but in seconds", () => {
    const date = new Date("+010000-01-01T00:00:00Z");
    expect(() => formatTimestamp(date, "date-time")).toThrow(SerializationError);
    expect(() => formatTimestamp(date, "http-date")).toThrow(SerializationError);
    expect(formatTimestamp(date, "epoch-seconds")).toBe("253402300800");
  });
});

describe("timestamps are read", () => {
  test.each<{ given: string; format: TimestampFormat; want: string }>([
    { given: "1985-04-12T23:20:50.52Z", format: "date-time", want: "1985-04-12T23:20:50.520Z" },
    { given: "1985-04-12T23:20:50.1239Z", format: "date-time", want: "1985-04-12T23:20:50.123Z" },
    { given: "0001-01-01T00:00:00Z", format: "date-time", want: "0001-01-01T00:00:00.000Z" },
    { given: "2016-12-31T23:59:60Z", format: "date-time", want: "2017-01-01T00:00:00.000Z" },
    { given: "2024-02-29T00:00:00z", format: "date-time", want: "2024-02-29T00:00:00.000Z" },
    { given: "Tue, 29 Apr 2014 18:30:38 GMT", format: "http-date", want: "2014-04-29T18:30:38.000Z" },
    { given: "1515531081.1239", format: "epoch-seconds", want: "2018-01-09T20:51:21.123Z" },
    { given: "1.515531081123e9", format: "epoch-seconds", want: "2018-01-09T20:51:21.123Z" },
    { given: "-1", format: "epoch-seconds", want: "1969-12-31T23:59:59.000Z" },
  ])("$given as $format is $want, strict and lenient", ({ given, format, want }) => {
    expect(parseStrictTimestamp(given, format).toISOString()).toBe(want);
    expect(parseLenientTimestamp(given, format).toISOString()).toBe(want);
  });

  test.each<{ given: string; format: TimestampFormat; want: string }>([
    { given: "2019-12-16T23:48:18+01:00", format: "date-time", want: "2019-12-16T22:48:18.000Z" },
    { given: "2019-12-16T21:18:18-0130", format: "date-time", want: "2019-12-16T22:48:18.000Z" },
    { given: "Sun, 02 Jan 2000 20:34:56.456 GMT", format: "http-date", want: "2000-01-02T20:34:56.456Z" },
    { given: "Sunday, 06-Nov-94 08:49:37 GMT", format: "http-date", want: "1994-11-06T08:49:37.000Z" },
    { given: "Sun Nov  6 08:49:37 1994", format: "http-date", want: "1994-11-06T08:49:37.000Z" },
    { given: "Sat Dec 31 23:59:60 2016", format: "http-date", want: "2017-01-01T00:00:00.000Z" },
    { given: "1515531081.123", format: "date-time", want: "2018-01-09T20:51:21.123Z" },
    { given: "1985-04-12T23:20:50Z", format: "epoch-seconds", want: "1985-04-12T23:20:50.000Z" },
    { given: "1985-04-12T23:20:50Z", format: "http-date", want: "1985-04-12T23:20:50.000Z" },
    { given: "Tue, 29 Apr 2014 18:30:38 GMT", format: "date-time", want: "2014-04-29T18:30:38.000Z" },
  ])("$given as $format is $want on clients alone", ({ given, format, want }) => {
    expect(parseLenientTimestamp(given, format).toISOString()).toBe(want);
    expect(() => parseStrictTimestamp(given, format)).toThrow(SerializationError);
  });

  test.each([
    "",
    "true",
    "NaN",
    "Infinity",
    "0x42",
    "1515531081ABC",
    "1515531081.123.456",
    "1e99",
    "1996-12-19T16:39:57",
    "1996-12-19T16:39:57+00Z",
    "1996-12-19 16:39:57Z",
    "19961219T163957Z",
    "1996-12-19T16Z",
    "2011-12-03T10:15:30+01:00[Europe/Paris]",
    "2023-02-29T00:00:00Z",
    "2023-13-01T00:00:00Z",
    "2023-01-01T24:00:00Z",
    "2023-01-01T23:60:00Z",
    "2023-01-01T1:203:04Z",
    "Tue, 29 Apr 2014 24:00:00 GMT",
    "Tue, 00 Apr 2014 18:30:38 GMT",
    "2023-01-01T00:00:00+24:00",
    "Tue, 29 Foo 2014 18:30:38 GMT",
    "Tue, 31 Apr 2014 18:30:38 GMT",
    "Tue, 29 Apr 2014 18:30:38 CET",
    " 1515531081",
  ])("%j is no timestamp", (given) => {
    for (const format of formats) {
      expect(() => parseStrictTimestamp(given, format)).toThrow(SerializationError);
      expect(() => parseLenientTimestamp(given, format)).toThrow(SerializationError);
    }
  });

  test.each(formats)("reads what formatTimestamp writes as %s", (format) => {
    const step = format === "http-date" ? 1000 : 1;
    const year0 = Date.parse("0000-01-01T00:00:00Z") / step;
    const year9999 = Date.parse("9999-12-31T23:59:59.999Z") / step;
    fc.assert(
      fc.property(fc.integer({ min: Math.ceil(year0), max: Math.floor(year9999) }), (count) => {
        const date = new Date(count * step);
        expect(parseStrictTimestamp(formatTimestamp(date, format), format)).toEqual(date);
      }),
    );
  });
});

test("timestampOfSeconds reads every millisecond back and cuts off what is finer", () => {
  fc.assert(
    // All that a Date can be: so far from now, doubles of seconds still tell one millisecond from the next.
    fc.property(fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }), (milliseconds) => {
      expect(timestampOfSeconds(milliseconds / 1000).getTime()).toBe(milliseconds);
    }),
    { numRuns: 10_000 },
  );
  const far = Date.parse("-137429-11-29T02:10:00.614Z");
  expect(timestampOfSeconds(far / 1000).getTime()).toBe(far);
  expect(timestampOfSeconds(0.0019).getTime()).toBe(1);
  expect(() => timestampOfSeconds(1e300)).toThrow(SerializationError);
});
