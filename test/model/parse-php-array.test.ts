import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePhpArray } from "../../src/model/php-array/parse-php-array.ts";
import { cpuLimit, startCpuClock } from "../cpu-time.ts";
import { sharedFolder } from "../shared-folder.ts";
import { catchFault, describeFault } from "./catch-fault.ts";

const shared = sharedFolder();

describe("values", () => {
  const table: readonly { readonly given: string; readonly want: unknown }[] = [
    { given: "<?php\n// written by hand\nreturn ['a' => 1];\n", want: { a: 1 } },
    { given: "<?php declare(strict_types=1); return array('a' => 1) ; ?>\n", want: { a: 1 } },
    { given: "<?PHP RETURN [];", want: [] },
    { given: "['a' => [], 'b' => array(),]", want: { a: [], b: [] } },
    { given: "[1, 'two', [3, [4]], array(5)]", want: [1, "two", [3, [4]], [5]] },
    { given: "[NULL, null, Null, TRUE, true, False, \\false]", want: [null, null, null, true, true, false, false] },
    { given: "[0, -7, +7, 0x1F, 017, 0o17, 0b101, 1_000]", want: [0, -7, 7, 31, 15, 15, 5, 1000] },
    { given: "[1.5, -.5, 6., 1e3, 1.5E-3, 1_0.2_5]", want: [1.5, -0.5, 6, 1000, 0.0015, 10.25] },
    { given: "['it\\'s', 'a\\\\b', 'a\\nb', 'x\ny', '$a {$b}']", want: ["it's", "a\\b", "a\\nb", "x\ny", "$a {$b}"] },
    { given: '["\\n\\t\\r\\v\\e\\f\\\\\\$\\""]', want: ['\n\t\r\v\u001b\f\\$"'] },
    { given: '["\\0\\101\\x41\\u{1F600}\\q"]', want: ["\0AA\u{1F600}\\q"] },
    { given: '["\\xE2\\x80\\x99 \\342\\200\\231"]', want: ["\u2019 \u2019"] },
    { given: '["cost: $5, {x}, $"]', want: ["cost: $5, {x}, $"] },
    { given: "[ # one\n 1, // two\n /* three ** / */ 2 ]", want: [1, 2] },
    { given: "['b', 5 => 'c', 'd']", want: { 0: "b", 5: "c", 6: "d" } },
    { given: "[0 => 'a', 1 => 'b']", want: ["a", "b"] },
    { given: "['0' => 'a', '1' => 'b']", want: ["a", "b"] },
    { given: "[1 => 'a']", want: { 1: "a" } },
    { given: "['a' => 1, 'a' => 2]", want: { a: 2 } },
    { given: "[true => 'a', NULL => 'b', 2.9 => 'c']", want: { 1: "a", "": "b", 2: "c" } },
    { given: "[<<<EOT\n  it's\n    \\x41\n  EOT, 2]", want: ["it's\n  A", 2] },
    { given: "[<<<'EOT'\na\\x41 $b\nEOT\n]", want: ["a\\x41 $b"] },
  ];
  it.each(table)("$given", ({ given, want }) => {
    expect(parsePhpArray(given, "x.php")).toEqual(want);
  });

  it("keeps hostile keys as own properties", () => {
    const value = parsePhpArray("['__proto__' => ['x' => 1], 'constructor' => 2]", "x.php");
    expect(Object.entries(value as object)).toEqual([
      ["__proto__", { x: 1 }],
      ["constructor", 2],
    ]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("faults", () => {
  const table: readonly { readonly given: string; readonly want: string }[] = [
    { given: "", want: "expected an array, got the end of the text (x.php:1:1)" },
    { given: "'2.0', 'service' => '", want: 'expected an array, got "\'" (x.php:1:1)' },
    { given: "<?php\nreturn 5;", want: 'expected an array, got "5" (x.php:2:8)' },
    { given: "['a' => ['b' => 'x", want: "the text ends inside the string opened at 1:17 (x.php:1:19)" },
    { given: "[\n'a' => [\n'b' => 1,", want: 'the text ends inside the array "a" opened at 2:8 (x.php:3:10)' },
    { given: "['a' => 1", want: "the text ends inside the array opened at 1:1 (x.php:1:10)" },
    { given: "['a' =>", want: "the text ends inside the array opened at 1:1 (x.php:1:8)" },
    { given: "[1 /* x", want: "the text ends inside a comment (x.php:1:4)" },
    { given: "[<<<EOT\nx", want: 'the text ends inside the heredoc "EOT" opened at 1:2 (x.php:2:2)' },
    { given: "[1 2]", want: 'expected "," or "]", got "2" (x.php:1:4)' },
    { given: "array(1]", want: 'expected "," or ")", got "]" (x.php:1:8)' },
    { given: "[,]", want: 'expected a value, got "," (x.php:1:2)' },
    { given: "['a' => 'b' => 1]", want: 'expected a value, got a second "=>" (x.php:1:9)' },
    { given: "[strlen('a')]", want: 'expected a value, got "strlen" (x.php:1:2)' },
    { given: "[A::B]", want: 'expected a value, got "A" (x.php:1:2)' },
    { given: "['a' . 'b']", want: 'expected "," or "]", got "." (x.php:1:6)' },
    { given: "[$x]", want: 'expected a value, got "$" (x.php:1:2)' },
    { given: '["a$b"]', want: "variable in a string is not supported (x.php:1:4)" },
    { given: '["a{$b}"]', want: "variable in a string is not supported (x.php:1:4)" },
    { given: "[089]", want: 'number "089" is malformed (x.php:1:2)' },
    { given: "[1x]", want: 'number "1x" is malformed (x.php:1:2)' },
    { given: '["\\u{110000}"]', want: 'code point "\\u{110000}" is beyond U+10FFFF (x.php:1:3)' },
    { given: '["\\xff"]', want: "escaped bytes are not UTF-8 (x.php:1:3)" },
    { given: "[1]; exit;", want: 'expected the end of the text after the array, got "exit" (x.php:1:6)' },
  ];
  it.each(table)("$given", ({ given, want }) => {
    const fault = describeFault(() => parsePhpArray(given, "x.php"));
    expect(fault).toBe(`invalid-syntax: the PHP array is not valid: ${want}`);
  });

  it("refuses deep nesting instead of running out of stack", () => {
    const given = "[".repeat(100_000);
    expect(catchFault(() => parsePhpArray(given, "x.php")).message).toContain("nested deeper than 256");
  });

  it("takes linear time for long strings, comments and blanks", () => {
    const long = "*\\'".repeat(300_000);
    const given = `[/*${long}*/ '${long}',${" ".repeat(1_000_000)}]`;
    const cpuTime = startCpuClock();
    expect(parsePhpArray(given, "x.php")).toEqual(["*'".repeat(300_000)]);
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});

type Style = { readonly long: boolean; readonly double: boolean; readonly gap: string; readonly trailing: boolean };

function printPhp(value: unknown, style: Style): string {
  if (value === null) return style.long ? "NULL" : "null";
  if (typeof value === "string") {
    return style.double
      ? `"${value.replaceAll(/[\\"$]/g, "\\$&").replaceAll("\n", "\\n")}"`
      : `'${value.replaceAll(/[\\']/g, "\\$&")}'`;
  }
  if (typeof value !== "object") return JSON.stringify(value);
  const entries = Array.isArray(value)
    ? value.map((item) => printPhp(item, style))
    : Object.entries(value).map(([key, item]) => `${printPhp(key, style)}${style.gap}=>${printPhp(item, style)}`);
  const body = entries.join(`,${style.gap}`) + (style.trailing && entries.length > 0 ? "," : "");
  return style.long ? `array(${style.gap}${body})` : `[${body}${style.gap}]`;
}

const style = fc.record({
  long: fc.boolean(),
  double: fc.boolean(),
  gap: fc.constantFrom("", " ", "\n\t", " /* x */ ", " # x\n"),
  trailing: fc.boolean(),
});
const { value: json } = fc.letrec<{ value: unknown; leaf: unknown; list: unknown; record: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, tie("leaf"), tie("list"), tie("record")),
  leaf: fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("\\", "'", '"', "$", "{", "x", "0", "\n") }),
    fc.integer(),
    fc.double({ noDefaultInfinity: true, noNaN: true }).filter((number) => !Object.is(number, -0)),
    fc.boolean(),
    fc.constant(null),
  ),
  list: fc.array(tie("value"), { maxLength: 5 }),
  // Keys that are numbers make a list of what JSON calls an object; an empty one is a list too.
  record: fc.dictionary(
    fc.string().filter((key) => !/^\d/.test(key)),
    tie("value"),
    { minKeys: 1, maxKeys: 5 },
  ),
}));

describe("round trip", () => {
  it("reads back what is printed in any style", () => {
    fc.assert(
      fc.property(fc.array(json), style, fc.boolean(), (given, chosen, asFile) => {
        const text = printPhp(given, chosen);
        const file = asFile ? `<?php\n// comment\nreturn ${text};\n` : text;
        expect(parsePhpArray(file, "x.php")).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { numRuns: 500 },
    );
  });
});

describe.skipIf(shared === undefined)("the captured seed", () => {
  it("begins inside an array, and the fault says so", () => {
    const text = readFileSync(join(shared ?? "", "seeds/sso-oidc-docs.txt"), "utf8");
    const { place, code, hint } = catchFault(() => parsePhpArray(text, "seed.txt"));
    expect({ place, code }).toEqual({ code: "invalid-syntax", place: { file: "seed.txt", line: 1, column: 1 } });
    expect(hint).toContain("must begin with");
  });
});
