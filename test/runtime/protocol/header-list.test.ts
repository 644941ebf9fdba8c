import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinHeaderList, splitHeaderList, splitHttpDates } from "../../../src/runtime/protocol/header-binding.ts";
import { cpuLimit, startCpuClock } from "../../cpu-time.ts";

describe("lists in headers", () => {
  const table: { given: string[]; want: string }[] = [
    { given: [], want: "" },
    { given: ["a", "b c"], want: "a, b c" },
    { given: ["b,c", '"def"', "a"], want: '"b,c", "\\"def\\"", a' },
    { given: ["", "x"], want: '"", x' },
    { given: [" padded "], want: '" padded "' },
    { given: ["back\\slash", "a\\,b"], want: 'back\\slash, "a\\\\,b"' },
  ];
  test.each(table)("$given is written as $want and read back", ({ given, want }) => {
    expect(joinHeaderList(given)).toBe(want);
    expect(splitHeaderList(want)).toEqual(given);
  });

  const texts: { given: string; want: string[] }[] = [
    { given: "a,b ,\tc", want: ["a", "b", "c"] },
    { given: " , a,,", want: ["a"] },
    { given: '"a" , "b\\"c",d', want: ["a", 'b"c', "d"] },
    { given: '"a",', want: ["a"] },
  ];
  test.each(texts)("$given is read as $want", ({ given, want }) => expect(splitHeaderList(given)).toEqual(want));

  test.each(['"open', '"a" b', 'a "b"', '"a\\'])("%s is refused", (given) => {
    expect(() => splitHeaderList(given)).toThrow("quoted string");
  });

  const dates: { given: string; want: string[] }[] = [
    { given: "Mon, 16 Dec 2019 23:48:18 GMT", want: ["Mon, 16 Dec 2019 23:48:18 GMT"] },
    {
      given: "Mon, 16 Dec 2019 23:48:18 GMT, Tue, 17 Dec 2019 23:48:18 GMT",
      want: ["Mon, 16 Dec 2019 23:48:18 GMT", "Tue, 17 Dec 2019 23:48:18 GMT"],
    },
    {
      given: '"Mon, 16 Dec 2019 23:48:18 GMT", "Tue, 17 Dec 2019 23:48:18 GMT"',
      want: ["Mon, 16 Dec 2019 23:48:18 GMT", "Tue, 17 Dec 2019 23:48:18 GMT"],
    },
    { given: "", want: [] },
  ];
  test.each(dates)("dates in $given", ({ given, want }) => expect(splitHttpDates(given)).toEqual(want));

  test("what is joined is split into the same", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (items) => {
        expect(splitHeaderList(joinHeaderList(items))).toEqual(items);
      }),
    );
  });

  test("a long hostile text is split in bounded time", () => {
    const hostile = [
      `${" ".repeat(200_000)}"x" y`,
      `"${"\\a".repeat(200_000)}`,
      `"a"${", ".repeat(200_000)}"`,
      `${"a ".repeat(200_000)}"`,
    ];
    const cpuTime = startCpuClock();
    for (const text of hostile) expect(() => splitHeaderList(text)).toThrow();
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});
