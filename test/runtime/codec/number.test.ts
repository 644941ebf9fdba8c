import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { SerializationError } from "../../../src/runtime/exception/exceptions.ts";
import { parseBoolean } from "../../../src/runtime/codec/text-form.ts";
import { Misfit } from "../../../src/runtime/codec/misfit.ts";
import {
  formatNumber,
  isInRange,
  parseLenientNumber,
  parseStrictNumber,
  type NumberType,
} from "../../../src/runtime/codec/number.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";

const integers: readonly NumberType[] = ["byte", "short", "integer", "long", "bigInteger"];

describe("numbers are read", () => {
  test.each<{ given: string; type: NumberType; want: number | bigint | string }>([
    { given: "127", type: "byte", want: 127 },
    { given: "-128", type: "byte", want: -128 },
    { given: "32767", type: "short", want: 32767 },
    { given: "-2147483648", type: "integer", want: -2147483648 },
    { given: "-0", type: "integer", want: 0 },
    { given: "9007199254740991", type: "long", want: 9007199254740991 },
    { given: "9007199254740993", type: "long", want: 9007199254740993n },
    { given: "9223372036854775807", type: "long", want: 9223372036854775807n },
    { given: "-9223372036854775808", type: "long", want: -9223372036854775808n },
    { given: "5", type: "bigInteger", want: 5n },
    { given: "123456789012345678901234567890", type: "bigInteger", want: 123456789012345678901234567890n },
    { given: "1.10", type: "bigDecimal", want: "1.10" },
    { given: "0.12345678901234567890123", type: "bigDecimal", want: "0.12345678901234567890123" },
    { given: "1.5e3", type: "double", want: 1500 },
    { given: "-0", type: "double", want: -0 },
    { given: "NaN", type: "float", want: NaN },
    { given: "-Infinity", type: "double", want: -Infinity },
  ])("$given is $type $want, strict and lenient", ({ given, type, want }) => {
    expect(parseStrictNumber(given, type)).toBe(want);
    expect(parseLenientNumber(given, type)).toBe(want);
  });

  test.each<{ given: string; type: NumberType; want: number | bigint | string }>([
    { given: "128", type: "byte", want: 128 },
    { given: " +7 ", type: "short", want: 7 },
    { given: "1.0", type: "integer", want: 1 },
    { given: "1.50e2", type: "integer", want: 150 },
    { given: "-.0", type: "integer", want: 0 },
    { given: "-.0", type: "bigInteger", want: 0n },
    { given: "120.5e1", type: "long", want: 1205 },
    { given: "1e18", type: "long", want: 1000000000000000000n },
    { given: "1.5E+30", type: "bigInteger", want: 1500000000000000000000000000000n },
    { given: "9223372036854775808", type: "long", want: 9223372036854775808n },
    { given: "1e39", type: "float", want: 1e39 },
    { given: "1e999", type: "double", want: Infinity },
  ])("$given is $type $want on clients alone", ({ given, type, want }) => {
    expect(parseLenientNumber(given, type)).toBe(want);
    expect(() => parseStrictNumber(given, type)).toThrow(SerializationError);
  });

  test.each(["", " ", "-", ".", "true", "1abc", "2ABC", "0x42", "0b1", "1_000", "1,5", "--1", "1e", "e1", "1.2.3"])(
    "%j is no number of any type",
    (given) => {
      for (const type of [...integers, "float", "double", "bigDecimal"] as const) {
        expect(() => parseStrictNumber(given, type)).toThrow(SerializationError);
        expect(() => parseLenientNumber(given, type)).toThrow(SerializationError);
      }
    },
  );

  test.each(integers)("a fraction, NaN and Infinity are no %s", (type) => {
    for (const given of ["1.001", "15e-1", "NaN", "Infinity", "-Infinity"]) {
      expect(() => parseLenientNumber(given, type)).toThrow(SerializationError);
    }
  });

  test("hostile lengths end soon", () => {
    const cpuTime = startCpuClock();
    expect(() => parseStrictNumber("9".repeat(5_000_000), "bigInteger")).toThrow(SerializationError);
    expect(() => parseLenientNumber("1e999999999", "bigInteger")).toThrow(SerializationError);
    expect(() => parseLenientNumber(`1.${"0".repeat(500_000)}1`, "integer")).toThrow(SerializationError);
    expect(() => parseLenientNumber(`${"1".repeat(500_000)}x`, "double")).toThrow(SerializationError);
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});

describe("formatNumber", () => {
  test.each<{ given: unknown; type: NumberType; want: string }>([
    { given: 5, type: "integer", want: "5" },
    { given: -0, type: "integer", want: "0" },
    { given: 1e21, type: "long", want: "1000000000000000000000" },
    { given: 9007199254740993n, type: "long", want: "9007199254740993" },
    { given: 7n, type: "bigInteger", want: "7" },
    { given: "1.10", type: "bigDecimal", want: "1.10" },
    { given: 2.5, type: "bigDecimal", want: "2.5" },
    { given: NaN, type: "float", want: "NaN" },
    { given: -Infinity, type: "double", want: "-Infinity" },
    { given: 0.1, type: "double", want: "0.1" },
  ])("$given as $type is $want", ({ given, type, want }) => {
    expect(formatNumber(given, type)).toBe(want);
  });

  test.each<{ given: unknown; type: NumberType }>([
    { given: "5", type: "integer" },
    { given: 1.5, type: "long" },
    { given: NaN, type: "byte" },
    { given: true, type: "double" },
    { given: 1n, type: "double" },
    { given: undefined, type: "short" },
    { given: "1,5", type: "bigDecimal" },
    { given: NaN, type: "bigDecimal" },
    { given: Symbol("5"), type: "integer" },
  ])("$given is no $type", ({ given, type }) => {
    expect(() => formatNumber(given, type)).toThrow(Misfit);
  });

  test("numbers are read back what is written", () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(parseStrictNumber(formatNumber(value, "double"), "double")).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        expect(BigInt(parseStrictNumber(formatNumber(value, "long"), "long"))).toBe(value);
      }),
    );
  });
});

test("isInRange knows the limits of each type", () => {
  for (const [type, bits] of [
    ["byte", 8n],
    ["short", 16n],
    ["integer", 32n],
    ["long", 64n],
  ] as const) {
    const limit = 2n ** (bits - 1n);
    expect([-limit - 1n, -limit, limit - 1n, limit].map((value) => isInRange(value, type))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  }
  expect(isInRange(NaN, "double")).toBe(false);
  expect(isInRange(1e39, "float")).toBe(false);
  expect(isInRange(2 ** 63, "long")).toBe(false);
});

test("parseBoolean takes only true and false", () => {
  expect([parseBoolean("true"), parseBoolean("false")]).toEqual([true, false]);
  for (const given of ["", "True", "TRUE", "1", "0", "yes", " true", "true "]) {
    expect(() => parseBoolean(given)).toThrow(SerializationError);
  }
});
